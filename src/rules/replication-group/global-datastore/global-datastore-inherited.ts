import { Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

/** The properties that a secondary inherits from its primary. */
const INHERITED = ['CacheNodeType', 'Engine', 'EngineVersion', 'NumNodeGroups'];

export const replicationGroupGlobalDatastoreInherited: Rule = {
  id: 'ReplicationGroupGlobalDatastoreInherited',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['GlobalReplicationGroupId'],
  requirement: 'A secondary of a global datastore must leave node type, engine, engine version and number of shards to its primary.',
  reason: 'All members of a global datastore share them, so that the service refuses a secondary which brings its own.',
  fix: `Remove ${INHERITED.join(', ')} from the secondary.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(group) {
    if (!inheritsFromGlobalDatastore(group)) return undefined;
    return INHERITED.filter((name) => isPresent(group.value(name))).map((name) => violation(group, name));
  },
};
