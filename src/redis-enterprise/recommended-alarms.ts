import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { IRedisEnterpriseTls } from './redis-enterprise-tls-resource';
import { makeAlarm, RecommendedAlarm } from '../private/recommended-alarm';

/**
 * ACM renews private certificates 60 days before they expire (ACM user guide, renew-private-cert).
 *
 * This library warns 30 days later.
 */
const DAYS_LEFT = 30;

const APPLY_FAILED: RecommendedAlarm = {
  id: 'ApplyFailed',
  threshold: 1,
  evaluationPeriods: 1,
  treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  why: 'A node could not bring certificates and TLS settings to what is declared, or no node has run at all. The status of the association tells.',
  source: 'ours',
};

const EXPIRY: RecommendedAlarm = {
  id: 'Expiry',
  threshold: DAYS_LEFT,
  evaluationPeriods: 1,
  below: true,
  // Only the primary node sends the metric, and the role can move to another node.
  treatMissingData: cloudwatch.TreatMissingData.IGNORE,
  why: `The certificate expires in less than ${DAYS_LEFT} days, and nobody has renewed it.`,
  source: 'ours',
};

/**
 * Adds the recommended alarms: one for runs that fail or do not take place, and one for each certificate.
 *
 * @param checkEvery the time between two runs
 * @param certificates the names of the managed certificates
 */
export function addAlarms(scope: Construct, tls: IRedisEnterpriseTls, checkEvery: Duration, certificates: readonly string[]): cloudwatch.Alarm[] {
  // Two runs, because one may be late. CloudWatch evaluates at most one day, in periods of whole minutes.
  const minutes = Math.min(2 * Math.ceil(checkEvery.toMinutes({ integral: false })), 24 * 60);
  const period = Duration.minutes(minutes);
  const subject = `TLS of ${tls.node.path}.`;
  return [
    makeAlarm(scope, APPLY_FAILED.id, APPLY_FAILED, tls.metricApplyFailed({ period }), subject),
    ...certificates.map((name) => makeAlarm(scope, `${EXPIRY.id}-${name}`, EXPIRY, tls.metricDaysToExpiry(name, { period }), `${subject} Certificate ${name}.`)),
  ];
}
