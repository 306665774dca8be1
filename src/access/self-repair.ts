import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { instanceMetric } from './instance-metrics';

/**
 * Adds alarms that recover the instance if its host fails, and reboot it if the instance itself fails.
 *
 * Both actions keep the instance with its addresses and volumes. AWS recommends these numbers of minutes; they differ to
 * prevent both actions from starting at the same time (EC2 user guide, UsingAlarmActions).
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
      // An instance that is starting or stopped sends no data and needs no repair.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: `Forwarder ${scope.node.path}. The ${does}.`,
    }).addAlarmAction(new actions.Ec2Action(action));
  }
}
