import { invalidWeeklyWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

const { min } = DAX_LIMITS.windowMinutes;

export const daxMaintenanceWindow: Rule = {
  id: 'DaxMaintenanceWindow',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['PreferredMaintenanceWindow'],
  requirement: `The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last ${min} minutes or longer.`,
  reason: 'The service refuses any other form and any shorter window.',
  fix: 'Set PreferredMaintenanceWindow: "sun:05:00-sun:07:00".',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html',
  check: (cluster) => invalidWeeklyWindow(cluster, 'PreferredMaintenanceWindow', min),
};
