import { Rule, violation } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown, TemplateResource } from '../../../template';

const { nodesPerCluster: quota, defaultShards, defaultReplicasPerShard, numShards, numReplicasPerShard } = MEMORYDB_LIMITS;

export const memoryDbNodeQuota: Rule = {
  id: 'MemoryDbNodeQuota',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'limit',
  // One shard cannot exceed the quota with any number of replicas.
  onlyWith: ['NumShards'],
  requirement: `The shards of a MemoryDB cluster must have ${quota} nodes together at most, unless AWS has raised the quota of the account.`,
  reason: `The default quota for the nodes of a cluster is ${quota}, primaries and replicas counted; beyond it the deployment fails.`,
  fix: 'Ask AWS for a higher quota of nodes per cluster and acknowledge this finding, or use fewer shards (NumShards) or replicas.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/quota-limits.html',
  check(cluster) {
    const shards = atLeast(cluster, 'NumShards', defaultShards, numShards.min);
    const nodes = shards * (1 + atLeast(cluster, 'NumReplicasPerShard', defaultReplicasPerShard, numReplicasPerShard.min));
    return nodes > quota ? violation(cluster, 'NumShards', `That makes ${nodes} nodes.`) : undefined;
  },
};

/** The number, or the minimum if it is unknown. */
function atLeast(cluster: TemplateResource, name: string, absent: number, least: number): number {
  const number = cluster.number(name) ?? absent;
  return isUnknown(number) ? least : number;
}
