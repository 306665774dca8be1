import { LOG_DELIVERY_VALUES_VALID } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterLogDeliveryValues: Rule = {
  id: 'CacheClusterLogDeliveryValues',
  resourceTypes: [CACHE_CLUSTER],
  ...LOG_DELIVERY_VALUES_VALID,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
};
