import { snapshotRetentionRange } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterSnapshotRetentionRange: Rule = {
  id: 'CacheClusterSnapshotRetentionRange',
  resourceTypes: [CACHE_CLUSTER],
  ...snapshotRetentionRange(REPLICATION_GROUP_LIMITS.snapshotRetentionDays, 'backups'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
};
