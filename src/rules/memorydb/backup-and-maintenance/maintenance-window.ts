import { maintenanceWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbMaintenanceWindow: Rule = {
  id: 'MemoryDbMaintenanceWindow',
  resourceTypes: [MEMORYDB_CLUSTER],
  ...maintenanceWindow(MEMORYDB_LIMITS.windowMinutes.min, 'MaintenanceWindow'),
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/maintenance-window.html',
};
