import { notForGlobalDatastores } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';

export const globalReplicationGroupNodeType: Rule = {
  id: 'GlobalReplicationGroupNodeType',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'A global datastore must have nodes of a family that global datastores are offered for, of the size large or above.',
  // ReplicationGroupGlobalDatastoreNodeType checks the node types of members.
  reason: 'The service refuses other nodes in a global datastore.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the families that the page lists.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check: notForGlobalDatastores,
};
