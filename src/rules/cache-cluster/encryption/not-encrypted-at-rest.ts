import { Rule, unresolved, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterNotEncryptedAtRest: Rule = {
  id: 'CacheClusterNotEncryptedAtRest',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'practice',
  // Whether the cached data needs it depends on the data. KICS once checked this for Memcached, and now checks Redis.
  optional: true,
  onlyWith: ['Engine'],
  requirement: 'Memcached should run where it is encrypted at rest: in a serverless cache.',
  reason: 'Nodes of Memcached keep data in memory and swap space that nothing encrypts, and have no property that would change it.',
  fix: 'Declare an AWS::ElastiCache::ServerlessCache with Engine: "memcached" in its place; it is always encrypted.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  covers: ['KICS Redis Disabled', 'terrascan AC_AWS_0103'],
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    if (isUnknown(engine)) return unresolved(cluster, 'Engine', engine);
    return engine === MEMCACHED ? violation(cluster, 'Engine') : undefined;
  },
};
