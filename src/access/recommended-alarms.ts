import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { REFRESH_SECONDS } from './forwarder-options';
import type { NatBastionAccess } from './nat-bastion-access';
import { makeAlarm, RecommendedAlarm } from '../private/recommended-alarm';

/** A recommended alarm for the forwarder. Sources are pages below docs.aws.amazon.com/AWSEC2/latest/UserGuide. */
export interface ForwarderAlarm extends RecommendedAlarm {
  readonly metric: (access: NatBastionAccess) => cloudwatch.Metric;
}

/** The minimum period of the alarm for failed refreshes. */
const SHORTEST_WINDOW_MINUTES = 5;

/** The period contains at least this many refreshes, because a single failure should not raise an alarm. */
const FEWEST_REFRESHES = 4;

/** The maximum threshold. A failed refresh takes longer than a successful one, so fewer of them fit into the period. */
const MOST_FAILURES = 10;

/** The recommended alarms for a refresh period. */
export function recommendedAlarms(refreshPeriod: Duration): ForwarderAlarm[] {
  const { failures, period } = halfOfRefreshes(refreshPeriod);
  return [
    {
      id: 'StatusCheck',
      metric: (access) => access.metricStatusCheckFailed(),
      threshold: 1,
      evaluationPeriods: 2,
      why: 'The instance or its host fails the checks of EC2. It is moved or restarted by itself; if this stays, deploy it anew.',
      source: 'monitoring-system-instance-status-check for the metric; the number is ours',
    },
    {
      id: 'RefreshFailed',
      metric: (access) => access.metricRefreshFailed({ period }),
      threshold: failures,
      evaluationPeriods: 1,
      why: 'Half of the refreshes fail: names that cannot be looked up, nodes that cannot be found, or rules that the kernel refuses. The journal of cache-forwarder.service tells.',
      source: 'ours: by default of the twenty refreshes in five minutes',
    },
    {
      id: 'StaleForwards',
      metric: (access) => access.metricStaleForwards(),
      threshold: 1,
      evaluationPeriods: 2,
      why: 'A port leads to where its cache was when its name could still be looked up, or nowhere.',
      source: 'ours',
    },
    {
      id: 'Silence',
      metric: (access) => access.metricForwardsConfigured(),
      threshold: 0,
      evaluationPeriods: 2,
      below: true,
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
      why: 'The forwarder does not report, or forwards nothing: it was not set up, it cannot reach CloudWatch, or the instance is gone.',
      source: 'ours',
    },
  ];
}

/** Half of the refreshes in a period of the alarm. CloudWatch accepts periods in whole minutes. */
function halfOfRefreshes(refreshPeriod: Duration): { readonly failures: number; readonly period: Duration } {
  // For a token, assume the longest refresh period: with any other, the threshold is reached as well.
  const seconds = refreshPeriod.isUnresolved() ? REFRESH_SECONDS.max : refreshPeriod.toSeconds();
  const period = Duration.minutes(Math.max(SHORTEST_WINDOW_MINUTES, Math.ceil(FEWEST_REFRESHES * seconds / 60)));
  return { failures: Math.min(MOST_FAILURES, Math.floor(period.toSeconds() / seconds / 2)), period };
}

/** Adds the recommended alarms of a forwarder. */
export function addAlarms(scope: Construct, access: NatBastionAccess, refreshPeriod: Duration): cloudwatch.Alarm[] {
  return recommendedAlarms(refreshPeriod).map((alarm) => makeAlarm(scope, alarm.id, alarm, alarm.metric(access), `Forwarder ${access.node.path}.`));
}
