import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupSnapshotWindow } from '../../replication-group/backup-and-maintenance/snapshot-window';

export const cacheClusterSnapshotWindow: Rule = {
  ...replicationGroupSnapshotWindow,
  id: 'CacheClusterSnapshotWindow',
  resourceTypes: [CACHE_CLUSTER],
};
