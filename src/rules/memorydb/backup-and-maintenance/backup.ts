import { Rule, unresolved, violation } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbBackup: Rule = {
  id: 'MemoryDbBackup',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  requirement: 'A MemoryDB cluster should take snapshots every day and keep them long enough.',
  reason: 'The log of transactions outlives a node, but not a mistaken deletion; without snapshots there is no way back to an earlier day.',
  fix: 'Set SnapshotRetentionLimit: 7, or as many days as your policy asks for.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html',
  check(cluster, { backupRetentionDays }) {
    // Absent: no automatic snapshots.
    const days = cluster.number('SnapshotRetentionLimit') ?? 0;
    if (isUnknown(days)) return unresolved(cluster, 'SnapshotRetentionLimit', days);
    return days < backupRetentionDays
      ? violation(cluster, 'SnapshotRetentionLimit', `Snapshots are kept for ${days} days; ${backupRetentionDays} are asked for.`)
      : undefined;
  },
};
