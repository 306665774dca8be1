import { invalidDailyWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { min } = MEMORYDB_LIMITS.windowMinutes;

export const memoryDbSnapshotWindow: Rule = {
  id: 'MemoryDbSnapshotWindow',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshotWindow'],
  requirement: `The daily snapshot window must have the form hh24:mi-hh24:mi, in UTC, and last ${min} minutes or longer.`,
  reason: 'The service refuses any other form and any shorter window.',
  fix: 'Set SnapshotWindow: "03:00-05:00".',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
  check: (cluster) => invalidDailyWindow(cluster, 'SnapshotWindow', min),
};
