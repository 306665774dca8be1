import { IResource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';

/** The TLS settings of a Redis Enterprise Software cluster, created in this app or imported. */
export interface IRedisEnterpriseTls extends IResource, ssm.IAssociationRef {
  /**
   * The id of the State Manager association.
   *
   * @attribute
   */
  readonly associationId: string;

  /** The fully qualified domain name of the cluster. */
  readonly clusterFqdn: string;

  /** Grants for principals that start a run immediately. */
  readonly grants: RedisEnterpriseTlsGrants;

  /**
   * Returns a metric that the nodes send.
   *
   * @param metricName the name in the namespace `EncryptedCaches/RedisEnterpriseTls`
   * @param options overrides of the defaults: the maximum over five minutes
   */
  metric(metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /** Whether a run has failed: 1 if so, otherwise 0. Each node sends it after each run. */
  metricApplyFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /**
   * The number of days until a certificate in use expires. The primary node sends it after each run.
   *
   * @param certificate the name of the certificate in the cluster, for example `proxy`
   * @param options overrides of the defaults: the minimum over five minutes
   */
  metricDaysToExpiry(certificate: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;
}

/** Attributes of an imported `RedisEnterpriseTls`. */
export interface RedisEnterpriseTlsAttributes {
  /** The id of the State Manager association. */
  readonly associationId: string;

  /** The fully qualified domain name of the cluster. */
  readonly clusterFqdn: string;
}
