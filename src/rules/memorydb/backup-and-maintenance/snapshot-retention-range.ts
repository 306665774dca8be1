import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { min, max } = MEMORYDB_LIMITS.snapshotRetentionDays;

export const memoryDbSnapshotRetentionRange: Rule = {
  id: 'MemoryDbSnapshotRetentionRange',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshotRetentionLimit'],
  requirement: `Automatic snapshots must be kept for a whole number of days from ${min} to ${max}.`,
  reason: `The service keeps automatic snapshots for no more than ${max} days; 0 switches them off.`,
  fix: `Set SnapshotRetentionLimit: ${max} at most, and copy snapshots that have to live longer.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
  check: (cluster) => outsideRange(cluster, 'SnapshotRetentionLimit', { min, max }),
};
