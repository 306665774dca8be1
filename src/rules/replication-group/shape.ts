import { CacheEngine, nodeTypeFact, REDIS, VALKEY } from '../../facts';
import { isUnknown, Maybe, referencedResource, TemplateResource, Unknown } from '../../template';
import { PARAMETER_GROUP } from '../resource-types';

/**
 * Whether the group joins a global datastore as a secondary, and so takes engine, node type, shards and encryption from
 * its primary. A value that is surely there counts, whatever it is.
 */
export function inheritsFromGlobalDatastore(group: TemplateResource): boolean {
  return isSurelyThere(group.value('GlobalReplicationGroupId'));
}

/** Whether a value is there and not empty, although it may be unknown which one. */
export function isSurelyThere(value: unknown): boolean {
  if (isUnknown(value)) return value.present;
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
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

/** Whether cluster mode is enabled; an `Unknown` where the template does not settle it. */
export function isClusterModeEnabled(group: TemplateResource): boolean | Unknown {
  const mode = group.text('ClusterMode');
  if (mode === 'enabled' || mode === 'compatible') return true;
  if (isUnknown(mode)) return mode;
  const name = group.value('CacheParameterGroupName');
  if (isUnknown(name)) {
    const parameterGroup = referencedResource(name);
    if (parameterGroup?.type !== PARAMETER_GROUP) return mode === 'disabled' ? false : name;
    return parameterOf(parameterGroup, 'cluster-enabled', (value) => value === 'yes');
  }
  if (typeof name === 'string' && name.endsWith('.cluster.on')) return true;
  // Several shards exist with cluster mode only; the service then picks the parameter group that goes with it.
  const shards = group.number('NumNodeGroups');
  if (isUnknown(shards)) return shards;
  const perShard = group.list('NodeGroupConfiguration');
  return (shards ?? 1) > 1 || (Array.isArray(perShard) && perShard.length > 1);
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

/**
 * Whether cluster mode is surely off. More than the opposite of `isClusterModeEnabled`: a parameter group that is only
 * named may say either, and so may the backup or the global datastore that the group is made from.
 */
export function isClusterModeSurelyDisabled(group: TemplateResource): boolean {
  if (isClusterModeEnabled(group) !== false) return false;
  if (group.text('ClusterMode') === 'disabled' || parameterGroupOf(group)) return true;
  const parameterGroup = group.value('CacheParameterGroupName');
  if (parameterGroup !== undefined) return typeof parameterGroup === 'string' && parameterGroup.startsWith('default.');
  return !isUnknown(group.value('NodeGroupConfiguration'))
    && ['GlobalReplicationGroupId', 'SnapshotName', 'SnapshotArns'].every((origin) => group.value(origin) === undefined);
}

/** Whether the group surely has IPv6 addresses. */
export function usesIpv6(group: TemplateResource): boolean {
  const type = group.text('NetworkType');
  return type === 'ipv6' || type === 'dual_stack';
}
