import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupMaintenanceWindow } from '../../replication-group/backup-and-maintenance/maintenance-window';

export const cacheClusterMaintenanceWindow: Rule = {
  ...replicationGroupMaintenanceWindow,
  id: 'CacheClusterMaintenanceWindow',
  resourceTypes: [CACHE_CLUSTER],
};
