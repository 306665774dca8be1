import { replicationGroupLogDeliveryValues } from '../../replication-group/operations/log-delivery-values';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterLogDeliveryValues: Rule = {
  ...replicationGroupLogDeliveryValues,
  id: 'CacheClusterLogDeliveryValues',
  resourceTypes: [CACHE_CLUSTER],
};
