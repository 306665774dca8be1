import { maintenanceWindow } from '../../../constraints/window';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterMaintenanceWindow: Rule = {
  id: 'CacheClusterMaintenanceWindow',
  resourceTypes: [CACHE_CLUSTER],
  ...maintenanceWindow(REPLICATION_GROUP_LIMITS.windowMinutes.min, 'PreferredMaintenanceWindow'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html',
};
