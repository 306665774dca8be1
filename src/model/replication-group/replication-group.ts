import { CacheEngine, nodeTypeFact, REDIS, VALKEY } from '../../facts';
import { isUnknown, Maybe, TemplateResource, Unknown } from '../../template';
import { isPresent } from '../presence';
import { PARAMETER_GROUP } from '../resource-types';

/**
 * Whether a group definitely joins a global datastore as a secondary, and so inherits engine, node type, shards and encryption
 * from its primary.
 */
export function inheritsFromGlobalDatastore(group: TemplateResource): boolean {
  return isPresent(group.value('GlobalReplicationGroupId'));
}

/**
 * The engine of a group. The API accepts upper case as well. The default is Redis.
 */
export function engineOf(group: TemplateResource): CacheEngine | Unknown {
  const engine = group.text('Engine');
  if (isUnknown(engine)) return engine;
  const name = engine?.toLowerCase() ?? REDIS;
  return name === REDIS || name === VALKEY ? name : new Unknown(`the engine '${name}'`);
}

/** The engine version; `undefined` if the service chooses a current one. */
export function engineVersionOf(group: TemplateResource): Maybe<string> {
  const version = group.text('EngineVersion');
  return version === '' ? undefined : version;
}

/** The facts about a group's node type; `undefined` if it is absent or there are none. */
export function nodeTypeOf(group: TemplateResource): Maybe<NonNullable<ReturnType<typeof nodeTypeFact>>> {
  const type = group.text('CacheNodeType');
  return type === undefined || isUnknown(type) ? type : nodeTypeFact(type);
}

/** Whether cluster mode is enabled or disabled; `undefined` if the template does not determine it. */
export function clusterModeOf(group: TemplateResource): 'enabled' | 'disabled' | undefined {
  const mode = group.text('ClusterMode');
  if (isUnknown(mode)) return undefined;
  if (mode === 'enabled' || mode === 'compatible') return 'enabled';
  const byParameters = clusterModeOfParameters(group);
  if (byParameters) return byParameters;
  if (mode === 'disabled') return 'disabled';
  // Several shards require cluster mode. The service then chooses a matching parameter group.
  const shards = group.number('NumNodeGroups');
  const perShard = group.list('NodeGroupConfiguration');
  if ((typeof shards === 'number' && shards > 1) || (Array.isArray(perShard) && perShard.length > 1)) return 'enabled';
  if (isUnknown(shards) || isUnknown(perShard)) return undefined;
  // An unknown parameter group, a backup or a global datastore may determine the mode.
  const otherSources = ['CacheParameterGroupName', 'GlobalReplicationGroupId', 'SnapshotName', 'SnapshotArns'];
  return otherSources.some((property) => group.value(property) !== undefined) ? undefined : 'disabled';
}

/** The cluster mode that the parameter group sets, if the template holds it or it is a default one. */
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

/** The value of a parameter in a parameter group of the template. */
export function parameterOf<T>(parameterGroup: TemplateResource, name: string, read: (value: unknown) => T): T | Unknown {
  const parameters = parameterGroup.section('Properties');
  if (isUnknown(parameters)) return parameters;
  const value = parameters?.value(name);
  return isUnknown(value) ? value : read(value);
}

/** The parameter group of a replication group, if the app's templates hold it. */
export function parameterGroupOf(group: TemplateResource): TemplateResource | undefined {
  const resource = group.referenced('CacheParameterGroupName');
  return resource?.type === PARAMETER_GROUP ? resource : undefined;
}

/** The numbers of replicas of the shards; `undefined` unless the template determines all of them. */
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

/** Whether a group definitely has IPv6 addresses. */
export function usesIpv6(group: TemplateResource): boolean {
  const type = group.text('NetworkType');
  return type === 'ipv6' || type === 'dual_stack';
}
