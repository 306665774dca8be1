import { invalidWeeklyWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { min } = MEMORYDB_LIMITS.windowMinutes;

export const memoryDbMaintenanceWindow: Rule = {
  id: 'MemoryDbMaintenanceWindow',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['MaintenanceWindow'],
  requirement: `The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last ${min} minutes or longer.`,
  reason: 'The service refuses any other form and any shorter window.',
  fix: 'Set MaintenanceWindow: "sun:05:00-sun:07:00".',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/maintenance-window.html',
  check: (cluster) => invalidWeeklyWindow(cluster, 'MaintenanceWindow', min),
};
