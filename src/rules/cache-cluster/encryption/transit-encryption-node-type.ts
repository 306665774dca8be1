import { Rule, violation } from '../../../engine';
import { NO_MEMCACHED_TLS_FAMILIES } from '../../../facts';
import { isMemcached } from '../../../model/cache-cluster';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterTransitEncryptionNodeType: Rule = {
  id: 'CacheClusterTransitEncryptionNodeType',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TransitEncryptionEnabled'],
  requirement: 'Memcached with encrypted connections needs a node type that supports them.',
  reason: `The service refuses encryption in transit on nodes of the families ${NO_MEMCACHED_TLS_FAMILIES.join(', ')}.`,
  fix: 'Set CacheNodeType: "cache.t4g.small", "cache.r7g.large" or another type of a current family.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  check(cluster) {
    if (cluster.boolean('TransitEncryptionEnabled') !== true || !isMemcached(cluster)) return undefined;
    const node = nodeTypeOf(cluster);
    if (node === undefined || isUnknown(node) || !NO_MEMCACHED_TLS_FAMILIES.includes(node.family)) return undefined;
    return violation(cluster, 'CacheNodeType');
  },
};
