import { engineOf, engineVersionOf } from './replication-group';
import { hasCapability, NODES_PER_CLUSTER, parseVersion } from '../../facts';
import { isUnknown, Section, TemplateResource } from '../../template';

/** A number of nodes, and the property that determines it. */
export interface NodeCount {
  readonly nodes: number;
  readonly property: string;
}

/** The minimum number of nodes of a group: the primary and the known replicas of each shard. */
export function minimumNodesOf(group: TemplateResource): NodeCount {
  const common = knownNumber(group, 'ReplicasPerNodeGroup') ?? 0;
  const perShard = group.sections('NodeGroupConfiguration');
  if (Array.isArray(perShard) && perShard.length > 0) {
    const replicas = perShard.map((shard) => (isUnknown(shard) ? 0 : replicasOf(shard, common)));
    return { nodes: replicas.reduce((sum, count) => sum + 1 + count, 0), property: 'NodeGroupConfiguration' };
  }
  const shards = knownNumber(group, 'NumNodeGroups') ?? 1;
  return { nodes: shards * (1 + common), property: 'NumNodeGroups' };
}

/** The maximum number of nodes for the engine version of a group, after the quota has been raised. */
export function maximumNodesOf(group: TemplateResource): number {
  const [engine, version] = [engineOf(group), engineVersionOf(group)];
  const isOld = !isUnknown(engine) && typeof version === 'string' && parseVersion(version) !== undefined
    && !hasCapability('fiveHundredNodes', engine, version);
  return isOld ? NODES_PER_CLUSTER.raisedBeforeRedis506 : NODES_PER_CLUSTER.raised;
}

function replicasOf(shard: Section, common: number): number {
  return shard.value('ReplicaCount') === undefined ? common : knownNumber(shard, 'ReplicaCount') ?? 0;
}

function knownNumber(section: Section, name: string): number | undefined {
  const number = section.number(name);
  return isUnknown(number) ? undefined : number;
}
