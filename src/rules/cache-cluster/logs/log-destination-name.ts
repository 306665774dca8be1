import { LOG_DESTINATION_BY_NAME } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterLogDestinationName: Rule = {
  id: 'CacheClusterLogDestinationName',
  resourceTypes: [CACHE_CLUSTER],
  ...LOG_DESTINATION_BY_NAME,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
};
