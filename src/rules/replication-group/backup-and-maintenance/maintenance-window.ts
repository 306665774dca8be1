import { maintenanceWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupMaintenanceWindow: Rule = {
  id: 'ReplicationGroupMaintenanceWindow',
  resourceTypes: [REPLICATION_GROUP],
  ...maintenanceWindow(REPLICATION_GROUP_LIMITS.windowMinutes.min, 'PreferredMaintenanceWindow'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html',
};
