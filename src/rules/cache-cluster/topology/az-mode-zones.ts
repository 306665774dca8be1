import { Rule, violation } from '../../../engine';
import { hasSeveralZones, namesZone, ZONE_PROPERTIES, isMemcached } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterAzModeZones: Rule = {
  id: 'CacheClusterAzModeZones',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AZMode'],
  requirement: 'AZMode and the preferred Availability Zones must agree: several zones for "cross-az", one for "single-az".',
  reason: 'The service refuses a cluster that asks for one zone and for several.',
  fix: 'Set AZMode: "cross-az" with PreferredAvailabilityZones: ["us-east-1a", "us-east-1b"], or leave the zones to the service.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check(cluster) {
    const mode = cluster.text('AZMode');
    if ((mode !== 'cross-az' && mode !== 'single-az') || !isMemcached(cluster)) return undefined;
    const several = hasSeveralZones(cluster);
    if (mode === 'single-az') return several === true ? violation(cluster, 'AZMode', 'PreferredAvailabilityZones names several zones.') : undefined;
    // CacheClusterCrossAzNodes reports a single node.
    if (several !== false || cluster.number('NumCacheNodes') === 1) return undefined;
    const property = ZONE_PROPERTIES.find((name) => namesZone(cluster, name));
    return property === undefined ? undefined : violation(cluster, 'AZMode', `${property} names one zone.`);
  },
};
