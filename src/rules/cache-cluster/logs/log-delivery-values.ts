import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupLogDeliveryValues } from '../../replication-group/logs/log-delivery-values';

export const cacheClusterLogDeliveryValues: Rule = {
  ...replicationGroupLogDeliveryValues,
  id: 'CacheClusterLogDeliveryValues',
  resourceTypes: [CACHE_CLUSTER],
};
