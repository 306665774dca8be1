import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { instanceMetric } from './instance-metrics';

/**
 * What repairs the instance: EC2 moves it to another host when its host fails, and restarts it when the instance itself does. With both it
 * stays the same instance, with its addresses and its disk. The numbers of minutes are AWS's advice, and different so that the two do not
 * act at once (UsingAlarmActions).
 */
export function addSelfRepair(scope: Construct, instanceId: string): void {
  const repairs = [
    { id: 'RecoverAlarm', metricName: 'StatusCheckFailed_System', minutes: 2, action: actions.Ec2InstanceAction.RECOVER, does: 'host of the instance fails: EC2 moves it to another one' },
    { id: 'RebootAlarm', metricName: 'StatusCheckFailed_Instance', minutes: 3, action: actions.Ec2InstanceAction.REBOOT, does: 'instance does not answer: EC2 restarts it' },
  ];
  for (const { id, metricName, minutes, action, does } of repairs) {
    new cloudwatch.Alarm(scope, id, {
      metric: instanceMetric(metricName, instanceId, { period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: minutes,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // An instance that is being made or stopped sends nothing, and needs no repair.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: `Forwarder ${scope.node.path}. The ${does}.`,
    }).addAlarmAction(new actions.Ec2Action(action));
  }
}
