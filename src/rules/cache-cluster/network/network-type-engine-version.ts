import { Rule, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { clusterEngineOf, missingInMemcached } from '../../../model/cache-cluster';
import { missingCapability } from '../../../model/replication-group/capability';
import { usesIpv6 } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown, TemplateResource } from '../../../template';

export const cacheClusterNetworkTypeEngineVersion: Rule = {
  id: 'CacheClusterNetworkTypeEngineVersion',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'A cluster with IPv6 addresses must run an engine version that listens on them.',
  reason: 'The service refuses the network types ipv6 and dual_stack for older versions, and the network type cannot be changed later.',
  fix: 'Set EngineVersion: "1.6.22" for Memcached, or NetworkType: "ipv4".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html',
  check(cluster) {
    const shortfall = usesIpv6(cluster) ? withoutIpv6(cluster) : undefined;
    return shortfall === undefined ? undefined : violation(cluster, 'NetworkType', shortfall);
  },
};

function withoutIpv6(cluster: TemplateResource): string | undefined {
  const engine = clusterEngineOf(cluster);
  if (engine === undefined || isUnknown(engine)) return undefined;
  return engine === MEMCACHED ? missingInMemcached(cluster, 'ipv6', 'IPv6') : missingCapability(cluster, 'ipv6', 'IPv6');
}
