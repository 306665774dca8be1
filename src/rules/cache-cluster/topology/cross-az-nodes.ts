import { Rule, violation } from '../../../engine';
import { isMemcached } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterCrossAzNodes: Rule = {
  id: 'CacheClusterCrossAzNodes',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AZMode'],
  requirement: 'A cluster across Availability Zones must have two nodes or more.',
  reason: 'A single node is in one zone; the service refuses AZMode "cross-az" for it.',
  fix: 'Set NumCacheNodes: 2 or more, or AZMode: "single-az".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    if (cluster.text('AZMode') !== 'cross-az' || cluster.number('NumCacheNodes') !== 1) return undefined;
    return isMemcached(cluster) ? violation(cluster, 'NumCacheNodes', 'AZMode is "cross-az".') : undefined;
  },
};
