import { Rule, violation } from '../../../engine';
import { isRedisOrValkey } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterSingleNode: Rule = {
  id: 'CacheClusterSingleNode',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumCacheNodes'],
  requirement: 'A cluster of Redis or Valkey must have exactly one node.',
  reason: 'Several nodes of these engines are a replication group; the service refuses them as a cluster.',
  fix: 'Set NumCacheNodes: 1, or declare an AWS::ElastiCache::ReplicationGroup with NumCacheClusters: 2 or more.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    const nodes = cluster.number('NumCacheNodes');
    if (nodes === undefined || isUnknown(nodes) || nodes <= 1) return undefined;
    return isRedisOrValkey(cluster) ? violation(cluster, 'NumCacheNodes') : undefined;
  },
};
