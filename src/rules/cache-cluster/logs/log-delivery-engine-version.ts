import { unsupportedLogDeliveries } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterLogDeliveryEngineVersion: Rule = {
  id: 'CacheClusterLogDeliveryEngineVersion',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'A cluster must run an engine version that can deliver the log.',
  reason: 'The service refuses log deliveries that the engine version does not support.',
  fix: 'Set EngineVersion: "7.1" for Redis, or remove the entry from LogDeliveryConfigurations.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check: unsupportedLogDeliveries,
};
