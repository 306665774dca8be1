import { replicationGroupSnapshotWindow } from '../../replication-group/operations/snapshot-window';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterSnapshotWindow: Rule = {
  ...replicationGroupSnapshotWindow,
  id: 'CacheClusterSnapshotWindow',
  resourceTypes: [CACHE_CLUSTER],
};
