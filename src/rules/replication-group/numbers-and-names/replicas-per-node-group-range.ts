import { outsideRange } from '../../../constraints/range';
import type { Problem, Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { min, max } = REPLICATION_GROUP_LIMITS.replicasPerNodeGroup;

export const replicationGroupReplicasPerNodeGroupRange: Rule = {
  id: 'ReplicationGroupReplicasPerNodeGroupRange',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ReplicasPerNodeGroup', 'NodeGroupConfiguration'],
  requirement: `A shard must have a whole number of replicas from ${min} to ${max}.`,
  reason: 'The service refuses any other number, for the group as a whole and for a single shard.',
  fix: `Set ReplicasPerNodeGroup, or ReplicaCount of the shard, to ${max} at most.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
  check: (group) => [
    outsideRange(group, 'ReplicasPerNodeGroup', { min, max }),
    ...knownSections(group, 'NodeGroupConfiguration').map((shard) => outsideRange(shard, 'ReplicaCount', { min, max })),
  ].filter((problem): problem is Problem => problem !== undefined),
};
