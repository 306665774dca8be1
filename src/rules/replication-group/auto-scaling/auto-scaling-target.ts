import { Rule, violation } from '../../../engine';
import { AUTO_SCALING_TARGET_PERCENT } from '../../../facts';
import { SCALING_POLICY } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { min, max } = AUTO_SCALING_TARGET_PERCENT;

export const replicationGroupAutoScalingTarget: Rule = {
  id: 'ReplicationGroupAutoScalingTarget',
  resourceTypes: [SCALING_POLICY],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TargetTrackingScalingPolicyConfiguration'],
  requirement: `The target of automatic scaling must be between ${min} and ${max} percent.`,
  reason: 'ElastiCache takes no other targets for CPU and memory of a replication group.',
  fix: 'Set TargetValue: 60.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Scaling-Policies-Target.html',
  check(policy) {
    const configuration = policy.section('TargetTrackingScalingPolicyConfiguration');
    if (configuration === undefined || isUnknown(configuration)) return undefined;
    const metric = configuration.section('PredefinedMetricSpecification');
    const metricType = metric === undefined || isUnknown(metric) ? undefined : metric.text('PredefinedMetricType');
    if (typeof metricType !== 'string' || !metricType.startsWith('ElastiCache')) return undefined;
    const target = configuration.number('TargetValue');
    if (typeof target !== 'number' || (target >= min && target <= max)) return undefined;
    return violation(configuration, 'TargetValue');
  },
};
