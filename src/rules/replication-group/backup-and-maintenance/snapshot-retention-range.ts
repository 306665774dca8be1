import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min, max } = REPLICATION_GROUP_LIMITS.snapshotRetentionDays;

export const replicationGroupSnapshotRetentionRange: Rule = {
  id: 'ReplicationGroupSnapshotRetentionRange',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshotRetentionLimit'],
  requirement: `Automatic backups must be kept for a whole number of days from ${min} to ${max}.`,
  reason: `The service keeps automatic backups for no more than ${max} days; 0 switches them off.`,
  fix: `Set SnapshotRetentionLimit: ${max} at most, and copy backups that have to live longer.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  check: (group) => outsideRange(group, 'SnapshotRetentionLimit', { min, max }),
};
