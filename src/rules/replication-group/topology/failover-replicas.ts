import { Rule, violation } from '../../../engine';
import { clusterModeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupFailoverReplicas: Rule = {
  id: 'ReplicationGroupFailoverReplicas',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AutomaticFailoverEnabled'],
  requirement: 'A replication group with automatic failover and without cluster mode must have two nodes or more.',
  reason: 'The service refuses automatic failover where there is no replica to fail over to.',
  fix: 'Set NumCacheClusters: 2 or more, or AutomaticFailoverEnabled: false.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
  check(group) {
    const nodes = group.number('NumCacheClusters');
    if (nodes === undefined || isUnknown(nodes) || nodes >= 2) return undefined;
    if (group.boolean('AutomaticFailoverEnabled') !== true || clusterModeOf(group) !== 'disabled') return undefined;
    return violation(group, 'NumCacheClusters');
  },
};
