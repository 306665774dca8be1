import { replicationGroupLogDestinationName } from '../../replication-group/operations/log-destination-name';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterLogDestinationName: Rule = {
  ...replicationGroupLogDestinationName,
  id: 'CacheClusterLogDestinationName',
  resourceTypes: [CACHE_CLUSTER],
};
