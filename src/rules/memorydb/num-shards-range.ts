import { MEMORYDB_LIMITS } from '../../facts';
import { outsideRange } from '../range';
import { MEMORYDB_CLUSTER } from '../resource-types';
import type { Rule } from '../rule';

const { min, max } = MEMORYDB_LIMITS.numShards;

export const memoryDbNumShardsRange: Rule = {
  id: 'MemoryDbNumShardsRange',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumShards'],
  requirement: `A MemoryDB cluster must have a whole number of shards, ${min} at least.`,
  // How many it can have is a matter of the quota, see MemoryDbNodeQuota.
  reason: 'The service refuses any other number.',
  fix: `Set NumShards: ${min}.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html',
  check: (cluster) => outsideRange(cluster, 'NumShards', { min, max }),
};
