import { Rule, violation } from '../../../engine';
import { TOO_SMALL_FOR_GLOBAL_DATASTORE } from '../../../facts';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupGlobalDatastoreNodeType: Rule = {
  id: 'ReplicationGroupGlobalDatastoreNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'A member of a global datastore must have nodes of a family that global datastores are offered for, of the size large or above.',
  // The eighth generation of nodes is not in the documented list.
  reason: 'The service refuses other nodes in a global datastore.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the families that the page lists, on the primary of the global datastore.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(group) {
    const node = nodeTypeOf(group);
    if (node === undefined || isUnknown(node) || !isInGlobalDatastore(group)) return undefined;
    if (TOO_SMALL_FOR_GLOBAL_DATASTORE.includes(node.size)) return violation(group, 'CacheNodeType', `The size ${node.size} is too small.`);
    if (node.globalDatastore) return undefined;
    return violation(group, 'CacheNodeType', `Global datastores are not offered for the family ${node.family}.`);
  },
};
