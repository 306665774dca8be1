import { retainedTooBriefly } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbBackup: Rule = {
  id: 'MemoryDbBackup',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  requirement: 'A MemoryDB cluster should take snapshots every day and keep them long enough.',
  reason: 'The log of transactions outlives a node, but not a mistaken deletion; without snapshots there is no way back to an earlier day.',
  fix: 'Set SnapshotRetentionLimit: 7, or as many days as your policy asks for.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
  check: (cluster, { backupRetentionDays }) => retainedTooBriefly(cluster, backupRetentionDays, describeSnapshots),
};

function describeSnapshots(retained: number, required: number): string {
  return `Snapshots are kept for ${retained} days; ${required} are asked for.`;
}
