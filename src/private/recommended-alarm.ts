import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** A recommended alarm: its threshold, and the reason for it. */
export interface RecommendedAlarm {
  readonly id: string;
  readonly threshold: number;
  readonly evaluationPeriods: number;
  /** Goes off at or below the threshold, instead of at or above. */
  readonly below?: boolean;
  /** Default: `NOT_BREACHING`, because a node that is being replaced sends no data for a while. */
  readonly treatMissingData?: cloudwatch.TreatMissingData;
  /** What the alarm means and what to do, for the alarm's description. */
  readonly why: string;
  /** The source of metric and threshold; "ours" if the number is not documented anywhere. */
  readonly source: string;
}

/**
 * Creates a recommended alarm.
 *
 * @param subject the monitored resource, as a sentence for the description
 */
export function makeAlarm(scope: Construct, id: string, alarm: RecommendedAlarm, metric: cloudwatch.Metric, subject: string): cloudwatch.Alarm {
  return new cloudwatch.Alarm(scope, id, {
    metric,
    threshold: alarm.threshold,
    evaluationPeriods: alarm.evaluationPeriods,
    comparisonOperator: alarm.below
      ? cloudwatch.ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
      : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: alarm.treatMissingData ?? cloudwatch.TreatMissingData.NOT_BREACHING,
    alarmDescription: `${subject} ${alarm.why}`,
  });
}

/** Adds actions to alarms, for when they go off and when they return to OK. */
export function withActions(alarms: cloudwatch.Alarm[], actions: readonly cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
  for (const alarm of alarms) {
    alarm.addAlarmAction(...actions);
    alarm.addOkAction(...actions);
  }
  return alarms;
}
