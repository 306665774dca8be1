import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER_LIMITS } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

const { min } = CACHE_CLUSTER_LIMITS.memcachedNodes;

export const cacheClusterNumCacheNodesRange: Rule = {
  id: 'CacheClusterNumCacheNodesRange',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumCacheNodes'],
  requirement: `A cluster must have a whole number of nodes from ${min} on.`,
  reason: 'The service refuses a cluster of no nodes, or of a part of one.',
  fix: 'Set NumCacheNodes: 2 for Memcached, NumCacheNodes: 1 for any other engine.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  // CacheClusterSingleNode and CacheClusterNodeQuota check the maximum.
  check: (cluster) => outsideRange(cluster, 'NumCacheNodes', { min, max: Infinity }),
};
