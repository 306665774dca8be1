import { snapshotRetentionRange } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbSnapshotRetentionRange: Rule = {
  id: 'MemoryDbSnapshotRetentionRange',
  resourceTypes: [MEMORYDB_CLUSTER],
  ...snapshotRetentionRange(MEMORYDB_LIMITS.snapshotRetentionDays, 'snapshots'),
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
};
