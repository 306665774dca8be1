import { backupWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterSnapshotWindow: Rule = {
  id: 'CacheClusterSnapshotWindow',
  resourceTypes: [CACHE_CLUSTER],
  ...backupWindow(REPLICATION_GROUP_LIMITS.windowMinutes.min, 'backup'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
};
