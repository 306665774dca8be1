import { Rule, violation } from '../../../engine';
import { autoScaledGroupOf } from '../../../model/replication-group/auto-scaled-group';
import { clusterModeOf } from '../../../model/replication-group/replication-group';
import { SCALABLE_TARGET } from '../../../model/resource-types';

export const replicationGroupAutoScalingClusterMode: Rule = {
  id: 'ReplicationGroupAutoScalingClusterMode',
  resourceTypes: [SCALABLE_TARGET],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ResourceId'],
  requirement: 'A replication group that scales automatically must have cluster mode enabled.',
  reason: 'Auto scaling changes the number of shards, or of replicas in all of them, which the service offers with cluster mode only.',
  fix: 'Enable cluster mode on the replication group with CacheParameterGroupName: "default.valkey8.cluster.on", or remove the scalable target.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html',
  check(target) {
    const group = autoScaledGroupOf(target);
    if (!group || clusterModeOf(group) !== 'disabled') return undefined;
    return violation(target, 'ResourceId', `Cluster mode is disabled on ${group.logicalId}.`);
  },
};
