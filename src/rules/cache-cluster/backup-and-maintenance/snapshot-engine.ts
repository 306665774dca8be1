import { Rule, violation } from '../../../engine';
import { BACKUP_PROPERTIES } from '../../../facts';
import { isMemcached } from '../../../model/cache-cluster';
import { isPresent } from '../../../model/presence';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterSnapshotEngine: Rule = {
  id: 'CacheClusterSnapshotEngine',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: BACKUP_PROPERTIES,
  requirement: 'A cluster must run another engine than Memcached to be backed up, or restored from a backup.',
  reason: 'Nodes of Memcached cannot be backed up, and the service refuses the properties that are about it.',
  fix: `Remove ${BACKUP_PROPERTIES.join(', ')}, or declare an AWS::ElastiCache::ServerlessCache, which backs up Memcached too.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    if (!isMemcached(cluster)) return undefined;
    const days = cluster.number('SnapshotRetentionLimit');
    return BACKUP_PROPERTIES
      // Zero days is correct for Memcached.
      .filter((name) => name === 'SnapshotRetentionLimit' ? typeof days === 'number' && days > 0 : isPresent(cluster.value(name)))
      .map((name) => violation(cluster, name));
  },
};
