import { Rule, violation } from '../../../engine';
import { isMemcached } from '../../../model/cache-cluster';
import { isPresent } from '../../../model/presence';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterLogDeliveryEngine: Rule = {
  id: 'CacheClusterLogDeliveryEngine',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'A cluster must run another engine than Memcached to deliver logs.',
  reason: 'Slow log and engine log are those of Redis and Valkey; the service delivers none of Memcached.',
  fix: 'Remove LogDeliveryConfigurations.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check(cluster) {
    if (!isPresent(cluster.list('LogDeliveryConfigurations')) || !isMemcached(cluster)) return undefined;
    return violation(cluster, 'LogDeliveryConfigurations');
  },
};
