import { replicationGroupDescriptionLength } from './description-length';
import { replicationGroupEnumeratedValues } from './enumerated-values';
import { replicationGroupIdFormat } from './id-format';
import { replicationGroupNodeCount } from './node-count';
import { replicationGroupNodeGroupIdFormat } from './node-group-id-format';
import { replicationGroupNodeQuota } from './node-quota';
import { replicationGroupNumCacheClustersRange } from './num-cache-clusters-range';
import { replicationGroupNumNodeGroupsRange } from './num-node-groups-range';
import { replicationGroupReplicasPerNodeGroupRange } from './replicas-per-node-group-range';
import { replicationGroupSlots } from './slots';
import type { Rule } from '../../rule';

/** Numbers and names within what the service takes. */
export const CAPACITY_RULES: readonly Rule[] = [
  replicationGroupIdFormat,
  replicationGroupDescriptionLength,
  replicationGroupNumCacheClustersRange,
  replicationGroupReplicasPerNodeGroupRange,
  replicationGroupNumNodeGroupsRange,
  replicationGroupNodeQuota,
  replicationGroupNodeCount,
  replicationGroupNodeGroupIdFormat,
  replicationGroupSlots,
  replicationGroupEnumeratedValues,
];
