import { Resource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';
import type { IRedisEnterpriseTls } from './redis-enterprise-tls-resource';

/** The CloudWatch namespace of the metrics that nodes send. */
export const METRIC_NAMESPACE = 'EncryptedCaches/RedisEnterpriseTls';

/** The dimensions and metrics that the program on the nodes sends. */
const CLUSTER = 'Cluster';
const CERTIFICATE = 'Certificate';
const APPLY_FAILED = 'ApplyFailed';
const DAYS_TO_EXPIRY = 'DaysToExpiry';

/**
 * The behavior that imported constructs and constructs of this app share.
 *
 * @internal
 */
export abstract class RedisEnterpriseTlsBase extends Resource implements IRedisEnterpriseTls {
  public abstract readonly associationId: string;
  public abstract readonly clusterFqdn: string;
  public abstract readonly grants: RedisEnterpriseTlsGrants;

  /** A reference to the association. */
  public get associationRef(): ssm.AssociationReference {
    return { associationId: this.associationId };
  }

  /**
   * Returns a metric that the nodes send.
   *
   * @param metricName the name in the namespace `EncryptedCaches/RedisEnterpriseTls`
   * @param options overrides of the defaults: the maximum over five minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: METRIC_NAMESPACE, metricName, dimensionsMap: { [CLUSTER]: this.clusterFqdn }, statistic: 'Maximum', ...options });
  }

  /** Whether a run has failed: 1 if so, otherwise 0. Each node sends it after each run. */
  public metricApplyFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(APPLY_FAILED, options);
  }

  /**
   * The number of days until a certificate in use expires. The primary node sends it after each run.
   *
   * @param certificate the name of the certificate in the cluster, for example `proxy`
   * @param options overrides of the defaults: the minimum over five minutes
   */
  public metricDaysToExpiry(certificate: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return this.metric(DAYS_TO_EXPIRY, { statistic: 'Minimum', dimensionsMap: { [CLUSTER]: this.clusterFqdn, [CERTIFICATE]: certificate }, ...options });
  }
}
