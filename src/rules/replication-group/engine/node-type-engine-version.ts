import { Rule, violation } from '../../../engine';
import { ENGINE_NAMES, isAtLeast, parseVersion, REDIS } from '../../../facts';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, engineVersionOf, nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNodeTypeEngineVersion: Rule = {
  id: 'ReplicationGroupNodeTypeEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'The engine version must be one that runs on the node type.',
  reason: 'Each node family has a first version for each engine; the service refuses older ones on it.',
  fix: "Set EngineVersion: '7.1', or CacheNodeType: 'cache.r5.large' for Redis versions down to 4.0.10.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  check(group) {
    const type = nodeTypeOf(group);
    // Families for distributed key-value caching have separate rules.
    if (type === undefined || isUnknown(type) || type.distributedKvCaching) return undefined;
    const engine = engineOf(group);
    const version = engineVersionOf(group);
    if (isUnknown(engine) || typeof version !== 'string') return undefined;
    const minimum = engine === REDIS ? type.minRedis : type.minValkey;
    if (minimum === undefined || !parseVersion(version) || isAtLeast(version, minimum)) return undefined;
    if (group.value('Engine') === undefined && mayInheritFromGlobalDatastore(group)) return undefined;
    return violation(group, 'EngineVersion', `Nodes of the type cache.${type.family}.${type.size} run ${ENGINE_NAMES[engine]} from ${minimum} on.`);
  },
};
