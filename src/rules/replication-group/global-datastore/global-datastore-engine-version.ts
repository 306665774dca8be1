import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupGlobalDatastoreEngineVersion: Rule = {
  id: 'ReplicationGroupGlobalDatastoreEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'A member of a global datastore must run an engine version that supports it.',
  reason: 'The service refuses older versions in a global datastore.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0" on the primary of the global datastore.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(group) {
    const problem = lacksCapability(group, 'EngineVersion', 'globalDatastore', 'global datastore');
    return problem && isInGlobalDatastore(group) ? problem : undefined;
  },
};
