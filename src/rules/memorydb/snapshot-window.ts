import { MEMORYDB_LIMITS } from '../../facts';
import { isUnknown } from '../../template';
import { MEMORYDB_CLUSTER } from '../resource-types';
import { Rule, violation } from '../rule';
import { minutesOfDailyWindow } from '../window';

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
  check(cluster) {
    const window = cluster.text('SnapshotWindow');
    if (window === undefined || isUnknown(window)) return undefined;
    const minutes = minutesOfDailyWindow(window);
    if (minutes === undefined) return violation(cluster, 'SnapshotWindow');
    return minutes < min ? violation(cluster, 'SnapshotWindow', `This window lasts ${minutes} minutes.`) : undefined;
  },
};
