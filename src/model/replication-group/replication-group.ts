import { CacheEngine, nodeTypeFact, REDIS, VALKEY } from '../../facts';
import { isUnknown, Maybe, TemplateResource, Unknown } from '../../template';
import { isPresent } from '../presence';
import { PARAMETER_GROUP } from '../resource-types';

/**
 * Whether the group joins a global datastore as a secondary, and so takes engine, node type, shards and encryption from
 * its primary. A value that is surely there counts, whatever it is.
 */
export function inheritsFromGlobalDatastore(group: TemplateResource): boolean {
  return isPresent(group.value('GlobalReplicationGroupId'));
}

/**
 * The engine of a group. The API takes upper case as well. Absent counts as Redis, the service's default when the property
 * is left out.
 */
export function engineOf(group: TemplateResource): CacheEngine | Unknown {
  const engine = group.text('Engine');
  if (isUnknown(engine)) return engine;
  const name = engine?.toLowerCase() ?? REDIS;
  return name === REDIS || name === VALKEY ? name : new Unknown(`the engine '${name}'`);
}

/** The engine version; `undefined` when it is left to the service, which then picks a current one. */
export function engineVersionOf(group: TemplateResource): Maybe<string> {
  const version = group.text('EngineVersion');
  return version === '' ? undefined : version;
}

/** What is documented about the group's node type; `undefined` when it is absent or not in the facts. */
export function nodeTypeOf(group: TemplateResource): Maybe<NonNullable<ReturnType<typeof nodeTypeFact>>> {
  const type = group.text('CacheNodeType');
  return type === undefined || isUnknown(type) ? type : nodeTypeFact(type);
}

/** Whether cluster mode is enabled or disabled; `undefined` where the template does not settle it. */
export function clusterModeOf(group: TemplateResource): 'enabled' | 'disabled' | undefined {
  const mode = group.text('ClusterMode');
  if (isUnknown(mode)) return undefined;
  if (mode === 'enabled' || mode === 'compatible') return 'enabled';
  const byParameters = clusterModeOfParameters(group);
  if (byParameters) return byParameters;
  if (mode === 'disabled') return 'disabled';
  // Several shards exist with cluster mode only; the service then picks the parameter group that goes with it.
  const shards = group.number('NumNodeGroups');
  const perShard = group.list('NodeGroupConfiguration');
  if ((typeof shards === 'number' && shards > 1) || (Array.isArray(perShard) && perShard.length > 1)) return 'enabled';
  if (isUnknown(shards) || isUnknown(perShard)) return undefined;
  // A group that somebody else's parameters, a backup or a global datastore shapes may be either.
  const shapedElsewhere = ['CacheParameterGroupName', 'GlobalReplicationGroupId', 'SnapshotName', 'SnapshotArns'];
  return shapedElsewhere.some((origin) => group.value(origin) !== undefined) ? undefined : 'disabled';
}

/** What the parameter group says of cluster mode, where the template holds it or it is one of the service's own. */
export function clusterModeOfParameters(group: TemplateResource): 'enabled' | 'disabled' | undefined {
  const name = group.value('CacheParameterGroupName');
  if (typeof name === 'string') {
    if (name.endsWith('.cluster.on')) return 'enabled';
    return name.startsWith('default.') ? 'disabled' : undefined;
  }
  const parameterGroup = parameterGroupOf(group);
  const enabled = parameterGroup && parameterOf(parameterGroup, 'cluster-enabled', (value) => value === 'yes');
  if (enabled === undefined || isUnknown(enabled)) return undefined;
  return enabled ? 'enabled' : 'disabled';
}

/** What a parameter of a parameter group in the template says. */
export function parameterOf<T>(parameterGroup: TemplateResource, name: string, read: (value: unknown) => T): T | Unknown {
  const parameters = parameterGroup.section('Properties');
  if (isUnknown(parameters)) return parameters;
  const value = parameters?.value(name);
  return isUnknown(value) ? value : read(value);
}

/** The parameter group of the group, where this app's templates hold it. */
export function parameterGroupOf(group: TemplateResource): TemplateResource | undefined {
  const resource = group.referenced('CacheParameterGroupName');
  return resource?.type === PARAMETER_GROUP ? resource : undefined;
}

/** The number of replicas of each shard that is surely known; `undefined` where the template does not settle it. */
export function replicasPerShardOf(group: TemplateResource): number[] | undefined {
  const perShard = group.sections('NodeGroupConfiguration');
  if (isUnknown(perShard)) return undefined;
  const common = group.number('ReplicasPerNodeGroup');
  if (isUnknown(common)) return undefined;
  if (perShard && perShard.length > 0) {
    const counts = perShard.map((shard) => {
      if (isUnknown(shard)) return undefined;
      const count = shard.number('ReplicaCount');
      return isUnknown(count) ? undefined : count ?? common;
    });
    return counts.every((count) => count !== undefined) ? counts as number[] : undefined;
  }
  if (common !== undefined) return [common];
  const nodes = group.number('NumCacheClusters');
  if (isUnknown(nodes)) return undefined;
  return nodes === undefined ? undefined : [nodes - 1];
}

/** Whether the group surely has IPv6 addresses. */
export function usesIpv6(group: TemplateResource): boolean {
  const type = group.text('NetworkType');
  return type === 'ipv6' || type === 'dual_stack';
}
