import { Rule, violation } from '../../../engine';
import { autoScaledGroupOf } from '../../../model/replication-group/auto-scaled-group';
import { missingCapability } from '../../../model/replication-group/capability';
import { SCALABLE_TARGET } from '../../../model/resource-types';

export const replicationGroupAutoScalingEngineVersion: Rule = {
  id: 'ReplicationGroupAutoScalingEngineVersion',
  resourceTypes: [SCALABLE_TARGET],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ResourceId'],
  requirement: 'A replication group that scales automatically must run an engine version that supports it.',
  reason: 'The service refuses auto scaling for older versions, and for some more of them with data tiering.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0" on the replication group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html',
  check(target) {
    const group = autoScaledGroupOf(target);
    const shortfall = group && (group.boolean('DataTieringEnabled') === true
      ? missingCapability(group, 'autoScalingWithDataTiering', 'auto scaling with data tiering')
      : missingCapability(group, 'autoScaling', 'auto scaling'));
    return shortfall === undefined ? undefined : violation(target, 'ResourceId', shortfall);
  },
};
