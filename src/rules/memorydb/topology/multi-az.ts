import { Rule, unresolved, violation } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbMultiAz: Rule = {
  id: 'MemoryDbMultiAz',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  // By default, the service creates one replica for each shard, in another Availability Zone.
  onlyWith: ['NumReplicasPerShard'],
  requirement: 'Each shard of a MemoryDB cluster should have a replica.',
  reason: 'The service spreads the nodes of a shard over Availability Zones; without a replica, a shard is gone until its only node has been replaced.',
  fix: 'Set NumReplicasPerShard: 1.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/autofailover.html',
  check(cluster) {
    const replicas = cluster.number('NumReplicasPerShard');
    if (isUnknown(replicas)) return unresolved(cluster, 'NumReplicasPerShard', replicas);
    return replicas === undefined || replicas >= 1 ? undefined : violation(cluster, 'NumReplicasPerShard');
  },
};
