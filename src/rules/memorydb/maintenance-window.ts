import { MEMORYDB_LIMITS } from '../../facts';
import { isUnknown } from '../../template';
import { MEMORYDB_CLUSTER } from '../resource-types';
import { Rule, violation } from '../rule';
import { minutesOfWeeklyWindow } from '../window';

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
  check(cluster) {
    const window = cluster.text('MaintenanceWindow');
    if (window === undefined || isUnknown(window)) return undefined;
    const minutes = minutesOfWeeklyWindow(window);
    if (minutes === undefined) return violation(cluster, 'MaintenanceWindow');
    return minutes < min ? violation(cluster, 'MaintenanceWindow', `This window lasts ${minutes} minutes.`) : undefined;
  },
};
