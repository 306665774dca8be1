import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupLogDestinationName } from '../../replication-group/logs/log-destination-name';

export const cacheClusterLogDestinationName: Rule = {
  ...replicationGroupLogDestinationName,
  id: 'CacheClusterLogDestinationName',
  resourceTypes: [CACHE_CLUSTER],
};
