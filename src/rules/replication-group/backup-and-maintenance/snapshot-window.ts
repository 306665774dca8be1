import { invalidDailyWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min } = REPLICATION_GROUP_LIMITS.windowMinutes;

export const replicationGroupSnapshotWindow: Rule = {
  id: 'ReplicationGroupSnapshotWindow',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshotWindow'],
  requirement: `The daily backup window must have the form hh24:mi-hh24:mi, in UTC, and last ${min} minutes or longer.`,
  reason: 'The service refuses any other form and any shorter window.',
  fix: 'Set SnapshotWindow: "03:00-05:00".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  check: (group) => invalidDailyWindow(group, 'SnapshotWindow', min),
};
