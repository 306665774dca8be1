import { Rule, unresolved, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { hasSeveralZones, clusterEngineOf } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterCrossAz: Rule = {
  id: 'CacheClusterCrossAz',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['NumCacheNodes'],
  requirement: 'The nodes of a Memcached cluster should be spread over several Availability Zones.',
  reason: 'Memcached replicates nothing: when the one zone of a cluster fails, the whole cache is gone, and its database takes the load.',
  fix: 'Set AZMode: "cross-az".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  covers: ['KICS ElastiCache Nodes Not Created Across Multi AZ', 'terrascan AC_AWS_0104'],
  check(cluster) {
    const mode = cluster.text('AZMode');
    // CacheClusterEnumeratedValues reports an unknown value.
    if (mode !== undefined && mode !== 'single-az' && !isUnknown(mode)) return undefined;
    const engine = clusterEngineOf(cluster);
    if (engine !== MEMCACHED && !isUnknown(engine)) return undefined;
    const nodes = cluster.number('NumCacheNodes');
    if (nodes === undefined || (!isUnknown(nodes) && nodes <= 1)) return undefined;
    // The API assumes single-az only if neither the mode nor zones are set.
    const spread = mode === undefined && hasSeveralZones(cluster);
    if (spread === true) return undefined;
    const unknown = [mode, engine, nodes, spread].find(isUnknown);
    return unknown ? unresolved(cluster, 'AZMode', unknown) : violation(cluster, 'AZMode');
  },
};
