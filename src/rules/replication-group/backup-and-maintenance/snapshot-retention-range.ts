import { snapshotRetentionRange } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupSnapshotRetentionRange: Rule = {
  id: 'ReplicationGroupSnapshotRetentionRange',
  resourceTypes: [REPLICATION_GROUP],
  ...snapshotRetentionRange(REPLICATION_GROUP_LIMITS.snapshotRetentionDays, 'backups'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
};
