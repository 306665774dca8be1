import { replicationGroupSnapshotRetentionRange } from '../../replication-group/operations/snapshot-retention-range';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterSnapshotRetentionRange: Rule = {
  ...replicationGroupSnapshotRetentionRange,
  id: 'CacheClusterSnapshotRetentionRange',
  resourceTypes: [CACHE_CLUSTER],
};
