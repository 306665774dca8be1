import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min, max } = REPLICATION_GROUP_LIMITS.numCacheClusters;

export const replicationGroupNumCacheClustersRange: Rule = {
  id: 'ReplicationGroupNumCacheClustersRange',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumCacheClusters'],
  requirement: `A replication group of one shard must have a whole number of nodes from ${min} to ${max}.`,
  reason: `A shard is a primary with up to ${max - 1} replicas.`,
  fix: `Set NumCacheClusters: ${max} at most; for more nodes, use several shards with NumNodeGroups and ReplicasPerNodeGroup.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
  check: (group) => outsideRange(group, 'NumCacheClusters', { min, max }),
};
