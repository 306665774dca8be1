import { Rule, violation } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { clusterModeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDurabilityClusterMode: Rule = {
  id: 'ReplicationGroupDurabilityClusterMode',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Durability'],
  requirement: 'A durable replication group must have cluster mode enabled.',
  reason: 'The service offers durability for groups with cluster mode only.',
  fix: 'Set CacheParameterGroupName: "default.valkey9.cluster.on" and AutomaticFailoverEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check(group) {
    return isDurable(group) && clusterModeOf(group) === 'disabled'
      ? violation(group, 'Durability', 'Cluster mode is disabled.')
      : undefined;
  },
};
