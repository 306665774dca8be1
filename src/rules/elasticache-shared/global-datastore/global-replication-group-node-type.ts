import { Rule, violation } from '../../../engine';
import { TOO_SMALL_FOR_GLOBAL_DATASTORE } from '../../../facts';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const globalReplicationGroupNodeType: Rule = {
  id: 'GlobalReplicationGroupNodeType',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'A global datastore must have nodes of a family that global datastores are offered for, of the size large or above.',
  // The eighth generation of nodes is not in the documented list. What a member says for itself: ReplicationGroupGlobalDatastoreNodeType.
  reason: 'The service refuses other nodes in a global datastore.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the families that the page lists.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(datastore) {
    const node = nodeTypeOf(datastore);
    if (node === undefined || isUnknown(node)) return undefined;
    if (TOO_SMALL_FOR_GLOBAL_DATASTORE.includes(node.size)) return violation(datastore, 'CacheNodeType', `The size ${node.size} is too small.`);
    return node.globalDatastore ? undefined : violation(datastore, 'CacheNodeType', `Global datastores are not offered for the family ${node.family}.`);
  },
};
