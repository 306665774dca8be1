import { Resource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';
import type { IRedisEnterpriseTls } from './redis-enterprise-tls-resource';

/** Where the nodes send what they report. */
export const METRIC_NAMESPACE = 'EncryptedCaches/RedisEnterpriseTls';

/** The dimensions and metrics, as the program on the nodes names them. */
const CLUSTER = 'Cluster';
const CERTIFICATE = 'Certificate';
const APPLY_FAILED = 'ApplyFailed';
const DAYS_TO_EXPIRY = 'DaysToExpiry';

/**
 * What imported ones and those of this app have in common.
 *
 * @internal
 */
export abstract class RedisEnterpriseTlsBase extends Resource implements IRedisEnterpriseTls {
  public abstract readonly associationId: string;
  public abstract readonly clusterFqdn: string;
  public abstract readonly grants: RedisEnterpriseTlsGrants;

  /** A reference that every construct takes which asks for an association. */
  public get associationRef(): ssm.AssociationReference {
    return { associationId: this.associationId };
  }

  /**
   * A metric that the nodes send.
   *
   * @param metricName the name in the namespace `EncryptedCaches/RedisEnterpriseTls`
   * @param options what differs from the maximum over five minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: METRIC_NAMESPACE, metricName, dimensionsMap: { [CLUSTER]: this.clusterFqdn }, statistic: 'Maximum', ...options });
  }

  /** Whether a run has failed: 1 if so, 0 if not. Each node sends it after each run. */
  public metricApplyFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(APPLY_FAILED, options);
  }

  /**
   * For how many days a certificate is valid that is in use. The primary node sends it after each run.
   *
   * @param certificate the name that the cluster knows the certificate by, `proxy` for one
   * @param options what differs from the minimum over five minutes
   */
  public metricDaysToExpiry(certificate: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return this.metric(DAYS_TO_EXPIRY, { statistic: 'Minimum', dimensionsMap: { [CLUSTER]: this.clusterFqdn, [CERTIFICATE]: certificate }, ...options });
  }
}
