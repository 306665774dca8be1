import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { NatBastionAccess } from './nat-bastion-access';
import { makeAlarm, RecommendedAlarm } from '../private/recommended-alarm';

/** An alarm that every forwarder should have. Sources are below docs.aws.amazon.com/AWSEC2/latest/UserGuide. */
export interface ForwarderAlarm extends RecommendedAlarm {
  readonly metric: (access: NatBastionAccess) => cloudwatch.Metric;
}

const ALARMS: readonly ForwarderAlarm[] = [
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
    metric: (access) => access.metricRefreshFailed(),
    threshold: 10,
    evaluationPeriods: 1,
    why: 'Half of the refreshes fail: names that cannot be looked up, nodes that cannot be found, or rules that the kernel refuses. The journal of cache-forwarder.service tells.',
    source: 'ours: of the twenty refreshes in five minutes',
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
    onSilence: true,
    why: 'The forwarder does not report, or forwards nothing: it was not set up, it cannot reach CloudWatch, or the instance is gone.',
    source: 'ours',
  },
];

/** Makes the recommended alarms of a forwarder. */
export function addAlarms(scope: Construct, access: NatBastionAccess): cloudwatch.Alarm[] {
  return ALARMS.map((alarm) => makeAlarm(scope, alarm.id, alarm, alarm.metric(access), `Forwarder ${access.node.path}.`));
}
