import { replicationGroupAutoScalingTarget } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-target';
import { IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const tracking = (TargetValue: unknown, PredefinedMetricType: unknown = 'ElastiCachePrimaryEngineCPUUtilization'): object => ({
  TargetTrackingScalingPolicyConfiguration: { TargetValue, PredefinedMetricSpecification: { PredefinedMetricType } },
});

describeRule(replicationGroupAutoScalingTarget, {
  fires: [
    { name: 'below the range', properties: tracking(34), path: 'Properties/TargetTrackingScalingPolicyConfiguration/TargetValue', says: /is 34.*between 35 and 70/ },
    { name: 'above the range, as text', properties: tracking('71') },
  ],
  passes: [
    { name: 'the limits themselves: 35', properties: tracking(35) },
    { name: 'the limits themselves: 70', properties: tracking('70') },
    { name: 'a metric of another service', properties: tracking(90, 'ECSServiceAverageCPUUtilization') },
    { name: 'a step scaling policy', properties: { StepScalingPolicyConfiguration: {} } },
    { name: 'values of the wrong type', properties: { TargetTrackingScalingPolicyConfiguration: [1] } },
  ],
  token: [
    { name: 'an unknown target', properties: tracking(IMPORTED), verdict: 'compliant' },
    { name: 'an unknown configuration', properties: { TargetTrackingScalingPolicyConfiguration: IMPORTED }, verdict: 'compliant' },
  ],
});
