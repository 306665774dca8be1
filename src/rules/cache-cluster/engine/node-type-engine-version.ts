import { Rule, violation } from '../../../engine';
import { CLUSTER_ENGINE_NAMES, ClusterEngine, isAtLeast, NodeTypeFact, parseVersion } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { engineVersionOf, nodeTypeOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

/** The first version of each engine that runs on a node type. */
const FIRST_VERSION: Readonly<Record<ClusterEngine, (type: NodeTypeFact) => string | undefined>> = {
  memcached: ({ minMemcached }) => minMemcached,
  redis: ({ minRedis }) => minRedis,
  valkey: ({ minValkey }) => minValkey,
};

export const cacheClusterNodeTypeEngineVersion: Rule = {
  id: 'CacheClusterNodeTypeEngineVersion',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'The engine version must be one that runs on the node type.',
  reason: 'Each node family has a first version for each engine; the service refuses older ones on it.',
  fix: "Set EngineVersion: '1.6.22' for Memcached, or CacheNodeType: 'cache.r5.large' for older versions.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    const type = nodeTypeOf(cluster);
    const version = engineVersionOf(cluster);
    // CacheClusterNodeTypeSupported reports families for distributed key-value caching.
    if (engine === undefined || isUnknown(engine) || type === undefined || isUnknown(type) || type.distributedKvCaching) return undefined;
    const minimum = FIRST_VERSION[engine](type);
    if (minimum === undefined || typeof version !== 'string' || !parseVersion(version) || isAtLeast(version, minimum)) return undefined;
    const name = CLUSTER_ENGINE_NAMES[engine];
    return violation(cluster, 'EngineVersion', `Nodes of the type cache.${type.family}.${type.size} run ${name} from ${minimum} on.`);
  },
};
