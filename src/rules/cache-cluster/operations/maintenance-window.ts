import { replicationGroupMaintenanceWindow } from '../../replication-group/operations/maintenance-window';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterMaintenanceWindow: Rule = {
  ...replicationGroupMaintenanceWindow,
  id: 'CacheClusterMaintenanceWindow',
  resourceTypes: [CACHE_CLUSTER],
};
