import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { min, max } = MEMORYDB_LIMITS.numReplicasPerShard;

export const memoryDbNumReplicasPerShardRange: Rule = {
  id: 'MemoryDbNumReplicasPerShardRange',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumReplicasPerShard'],
  requirement: `A shard of MemoryDB must have a whole number of replicas from ${min} to ${max}.`,
  reason: 'The service refuses any other number.',
  fix: `Set NumReplicasPerShard: ${max} at most.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html',
  check: (cluster) => outsideRange(cluster, 'NumReplicasPerShard', { min, max }),
};
