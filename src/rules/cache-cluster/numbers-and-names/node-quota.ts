import { Rule, violation } from '../../../engine';
import { CACHE_CLUSTER_LIMITS } from '../../../facts';
import { isMemcached } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { quota } = CACHE_CLUSTER_LIMITS.memcachedNodes;

export const cacheClusterNodeQuota: Rule = {
  id: 'CacheClusterNodeQuota',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['NumCacheNodes'],
  requirement: `A Memcached cluster must have ${quota} nodes at most, unless AWS has raised the quota of the account.`,
  reason: `The default quota for the nodes of a cluster is ${quota}; beyond it the deployment fails.`,
  fix: `Set NumCacheNodes: ${quota} or less, or ask AWS for a higher quota of nodes per cluster and acknowledge this finding.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    const nodes = cluster.number('NumCacheNodes');
    if (nodes === undefined || isUnknown(nodes) || nodes <= quota) return undefined;
    return isMemcached(cluster) ? violation(cluster, 'NumCacheNodes') : undefined;
  },
};
