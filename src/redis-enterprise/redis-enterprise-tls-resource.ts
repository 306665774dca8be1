import { IResource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';

/** The wanted state of the TLS of a cluster, and what keeps it. */
export interface IRedisEnterpriseTls extends IResource, ssm.IAssociationRef {
  /**
   * The id of the association of State Manager.
   *
   * @attribute
   */
  readonly associationId: string;

  /** The name of the cluster. */
  readonly clusterFqdn: string;

  /** Permissions for those who have nodes look at once. */
  readonly grants: RedisEnterpriseTlsGrants;

  /**
   * A metric that the nodes send.
   *
   * @param metricName the name in the namespace `EncryptedCaches/RedisEnterpriseTls`
   * @param options what differs from the maximum over five minutes
   */
  metric(metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /** Whether a run has failed: 1 if so, 0 if not. Each node sends it after each run. */
  metricApplyFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /**
   * For how many days a certificate is valid that is in use. The primary node sends it after each run.
   *
   * @param certificate the name that the cluster knows the certificate by, `proxy` for one
   * @param options what differs from the minimum over five minutes
   */
  metricDaysToExpiry(certificate: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;
}

/** What is known of a `RedisEnterpriseTls` that this app does not make. */
export interface RedisEnterpriseTlsAttributes {
  /** The id of the association of State Manager. */
  readonly associationId: string;

  /** The name of the cluster. */
  readonly clusterFqdn: string;
}
