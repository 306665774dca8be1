import { notOneZonePerNode } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { isMemcached } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterPreferredZones: Rule = {
  id: 'CacheClusterPreferredZones',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['PreferredAvailabilityZones'],
  requirement: 'PreferredAvailabilityZones must name one Availability Zone for each node, as many as NumCacheNodes says.',
  reason: 'The zones are given to the nodes in turn; the service refuses a list of any other length.',
  fix: 'Set PreferredAvailabilityZones: ["us-east-1a", "us-east-1b"] for NumCacheNodes: 2; a zone can be named more than once.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    const problem = notOneZonePerNode(cluster, 'PreferredAvailabilityZones', 'NumCacheNodes');
    return problem && isMemcached(cluster) ? problem : undefined;
  },
};
