import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupSnapshotRetentionRange } from '../../replication-group/backup-and-maintenance/snapshot-retention-range';

export const cacheClusterSnapshotRetentionRange: Rule = {
  ...replicationGroupSnapshotRetentionRange,
  id: 'CacheClusterSnapshotRetentionRange',
  resourceTypes: [CACHE_CLUSTER],
};
