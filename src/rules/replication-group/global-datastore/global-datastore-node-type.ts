import { notForGlobalDatastores } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupGlobalDatastoreNodeType: Rule = {
  id: 'ReplicationGroupGlobalDatastoreNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'A member of a global datastore must have nodes of a family that global datastores are offered for, of the size large or above.',
  reason: 'The service refuses other nodes in a global datastore.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the families that the page lists, on the primary of the global datastore.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(group) {
    const problem = notForGlobalDatastores(group);
    return problem && isInGlobalDatastore(group) ? problem : undefined;
  },
};
