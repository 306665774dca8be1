import { inOtherFamily } from '../../../constraints/parameter-group-family';
import type { Rule } from '../../../engine';
import { CLUSTER_ENGINE_NAMES, ClusterEngine, MEMCACHED, memcachedFamily, parameterGroupFamily } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { engineVersionOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterParameterGroupFamily: Rule = {
  id: 'CacheClusterParameterGroupFamily',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheParameterGroupName'],
  requirement: 'The parameter group must be of the family that engine and version belong to.',
  reason: 'The service refuses a parameter group of another family, when a cluster is created and when its version changes.',
  fix: "Set CacheParameterGroupName: 'default.memcached1.6', or the family of the parameter group, to what belongs to the version.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html',
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    const version = engineVersionOf(cluster);
    if (engine === undefined || isUnknown(engine) || isUnknown(version)) return undefined;
    const family = version === undefined ? undefined : familyOf(engine, version);
    return inOtherFamily(cluster, { engine, name: CLUSTER_ENGINE_NAMES[engine], version, family });
  },
};

function familyOf(engine: ClusterEngine, version: string): string | undefined {
  return engine === MEMCACHED ? memcachedFamily(version) : parameterGroupFamily(engine, version);
}
