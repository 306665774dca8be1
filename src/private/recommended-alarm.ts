import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** An alarm that every cache of a kind should have: from when on, and why. */
export interface RecommendedAlarm {
  readonly id: string;
  readonly threshold: number;
  readonly evaluationPeriods: number;
  /** Goes off at the threshold and below instead of above. */
  readonly below?: boolean;
  /** Stays as it is when nothing is sent. Otherwise silence is taken for peace: a node that is being replaced sends nothing for a while. */
  readonly persistent?: boolean;
  /** Goes off when nothing is sent: what sends all the time has stopped. */
  readonly onSilence?: boolean;
  /** What the alarm tells, for whoever is woken by it. */
  readonly why: string;
  /** Where metric and threshold come from; "ours" where nobody documents a number. */
  readonly source: string;
}

/**
 * Makes a recommended alarm.
 *
 * @param subject what the alarm is about, as a sentence
 */
export function makeAlarm(scope: Construct, id: string, alarm: RecommendedAlarm, metric: cloudwatch.Metric, subject: string): cloudwatch.Alarm {
  return new cloudwatch.Alarm(scope, id, {
    metric,
    threshold: alarm.threshold,
    evaluationPeriods: alarm.evaluationPeriods,
    comparisonOperator: alarm.below
      ? cloudwatch.ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
      : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: treatSilence(alarm),
    alarmDescription: `${subject} ${alarm.why}`,
  });
}

function treatSilence({ persistent, onSilence }: RecommendedAlarm): cloudwatch.TreatMissingData {
  if (onSilence) return cloudwatch.TreatMissingData.BREACHING;
  return persistent ? cloudwatch.TreatMissingData.IGNORE : cloudwatch.TreatMissingData.NOT_BREACHING;
}

/** Lets alarms act, when they go off and when they are over. */
export function withActions(alarms: cloudwatch.Alarm[], actions: readonly cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
  for (const alarm of alarms) {
    alarm.addAlarmAction(...actions);
    alarm.addOkAction(...actions);
  }
  return alarms;
}
