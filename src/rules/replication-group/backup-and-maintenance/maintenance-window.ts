import { invalidWeeklyWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min } = REPLICATION_GROUP_LIMITS.windowMinutes;

export const replicationGroupMaintenanceWindow: Rule = {
  id: 'ReplicationGroupMaintenanceWindow',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['PreferredMaintenanceWindow'],
  requirement: `The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last ${min} minutes or longer.`,
  reason: 'The service refuses any other form and any shorter window.',
  fix: 'Set PreferredMaintenanceWindow: "sun:05:00-sun:07:00".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html',
  check: (group) => invalidWeeklyWindow(group, 'PreferredMaintenanceWindow', min),
};
