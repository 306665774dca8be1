import { Problem, Rule, violation } from '../../../engine';
import { namesZone, isRedisOrValkey } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterZonesEngine: Rule = {
  id: 'CacheClusterZonesEngine',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AZMode', 'PreferredAvailabilityZones'],
  requirement: 'A cluster must run Memcached to have nodes in several Availability Zones.',
  reason: 'A cluster of Redis or Valkey is a single node, so that the service refuses AZMode "cross-az" and a list of zones for it.',
  fix: 'Set PreferredAvailabilityZone: "us-east-1a", or declare an AWS::ElastiCache::ReplicationGroup with MultiAZEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    if (!isRedisOrValkey(cluster)) return undefined;
    const problems: Problem[] = [];
    if (cluster.text('AZMode') === 'cross-az') problems.push(violation(cluster, 'AZMode'));
    if (namesZone(cluster, 'PreferredAvailabilityZones')) problems.push(violation(cluster, 'PreferredAvailabilityZones'));
    return problems;
  },
};
