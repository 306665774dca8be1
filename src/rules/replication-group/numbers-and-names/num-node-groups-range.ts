import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { NODES_PER_CLUSTER, REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min, max } = REPLICATION_GROUP_LIMITS.numNodeGroups;

export const replicationGroupNumNodeGroupsRange: Rule = {
  id: 'ReplicationGroupNumNodeGroupsRange',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumNodeGroups'],
  requirement: `A replication group must have a whole number of shards from ${min} to ${max}.`,
  reason: `A cluster has no more than ${NODES_PER_CLUSTER.raised} nodes, each of which could at best be a shard of its own.`,
  fix: `Set NumNodeGroups: ${max} at most; for more shards, use several replication groups.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.NodeGroups.html',
  check: (group) => outsideRange(group, 'NumNodeGroups', { min, max }),
};
