import { Rule, unresolved, violation } from '../../../engine';
import { REDIS, VALKEY } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterEncryptable: Rule = {
  id: 'CacheClusterEncryptable',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'security',
  onlyWith: ['Engine'],
  requirement: 'Redis and Valkey must run in a resource that can be encrypted at rest.',
  reason: 'AWS::ElastiCache::CacheCluster has no property for encryption at rest, a key or an AUTH token, so that such a cache can never have them.',
  fix: 'Declare an AWS::ElastiCache::ReplicationGroup with AtRestEncryptionEnabled: true in its place; NumCacheClusters: 1 gives a single node.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  // These tools check deployed clusters, also those outside replication groups.
  covers: ['ElectricEye Elasticache.Redis.1', 'ElectricEye Elasticache.Redis.2', 'ElectricEye Elasticache.Redis.3'],
  check(cluster) {
    const engine = cluster.text('Engine');
    if (isUnknown(engine)) return unresolved(cluster, 'Engine', engine);
    const name = engine?.toLowerCase();
    return name === REDIS || name === VALKEY ? violation(cluster, 'Engine') : undefined;
  },
};
