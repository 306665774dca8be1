import { maintenanceWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxMaintenanceWindow: Rule = {
  id: 'DaxMaintenanceWindow',
  resourceTypes: [DAX_CLUSTER],
  ...maintenanceWindow(DAX_LIMITS.windowMinutes.min, 'PreferredMaintenanceWindow'),
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html',
};
