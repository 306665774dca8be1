import { backupWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupSnapshotWindow: Rule = {
  id: 'ReplicationGroupSnapshotWindow',
  resourceTypes: [REPLICATION_GROUP],
  ...backupWindow(REPLICATION_GROUP_LIMITS.windowMinutes.min, 'backup'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
};
