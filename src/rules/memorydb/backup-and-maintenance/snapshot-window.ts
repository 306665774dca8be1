import { backupWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbSnapshotWindow: Rule = {
  id: 'MemoryDbSnapshotWindow',
  resourceTypes: [MEMORYDB_CLUSTER],
  ...backupWindow(MEMORYDB_LIMITS.windowMinutes.min, 'snapshot'),
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
};
