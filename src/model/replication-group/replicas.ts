import { replicasPerShardOf } from './replication-group';
import type { TemplateResource } from '../../template';

/** The property that leaves a shard without replicas; `undefined` unless one definitely does. */
export function propertyWithoutReplica(group: TemplateResource): string | undefined {
  if (!replicasPerShardOf(group)?.some((replicas) => replicas < 1)) return undefined;
  return propertyOfReplicas(group);
}

/** The property that determines the number of replicas. */
export function propertyOfReplicas(group: TemplateResource): string {
  const perShard = group.list('NodeGroupConfiguration');
  if (Array.isArray(perShard) && perShard.length > 0) return 'NodeGroupConfiguration';
  return group.value('ReplicasPerNodeGroup') === undefined ? 'NumCacheClusters' : 'ReplicasPerNodeGroup';
}
