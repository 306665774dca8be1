import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { min, max } = MEMORYDB_LIMITS.numShards;

export const memoryDbNumShardsRange: Rule = {
  id: 'MemoryDbNumShardsRange',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumShards'],
  requirement: `A MemoryDB cluster must have a whole number of shards, ${min} at least.`,
  // MemoryDbNodeQuota checks the maximum.
  reason: 'The service refuses any other number.',
  fix: `Set NumShards: ${min}.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html',
  check: (cluster) => outsideRange(cluster, 'NumShards', { min, max }),
};
