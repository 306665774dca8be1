import { Resource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IEncryptedDaxCluster } from './dax-cluster';
import { DaxClusterGrants } from './dax-cluster-grants';
import type { DaxEndpoint } from './dax-endpoint';

const NAMESPACE = 'AWS/DAX';

/**
 * Common base class of imported DAX clusters and those created in this app.
 *
 * @internal
 */
export abstract class DaxClusterBase extends Resource implements IEncryptedDaxCluster {
  public abstract readonly clusterName: string;
  public abstract readonly clusterArn: string;
  public abstract readonly discoveryEndpoint: DaxEndpoint;
  public abstract readonly connections: ec2.Connections;
  public abstract readonly grants: DaxClusterGrants;

  /** A reference to the cluster, accepted by all constructs that take a DAX cluster. */
  public get clusterRef(): dax.ClusterReference {
    return { clusterName: this.clusterName, clusterArn: this.clusterArn };
  }

  /**
   * Return the given metric of the whole cluster.
   *
   * DAX publishes a metric only while it is not zero, so missing data does not indicate a problem.
   *
   * @param metricName the name of the metric in the namespace `AWS/DAX`
   * @param options properties of the metric; the default is the average over 5 minutes
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-metrics-dimensions-dax.html
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { ClusterId: this.clusterName }, ...options });
  }

  /**
   * Return the given metric of one node.
   *
   * @param nodeId the id of the node, as shown in the console
   * @param metricName the name of the metric in the namespace `AWS/DAX`
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricOfNode(nodeId: string, metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { ClusterId: this.clusterName, NodeId: nodeId }, ...options });
  }

  /**
   * The CPU utilization of the nodes, in percent.
   *
   * The `Maximum` statistic is the value of the busiest node.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', options);
  }

  /**
   * The used share of the cache memory, in percent.
   *
   * The `Maximum` statistic is the value of the fullest node.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricCacheMemoryUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CacheMemoryUtilization', options);
  }

  /**
   * The amount of data that was evicted because memory was full, in bytes.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricEvictedSize(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('EvictedSize', { statistic: 'Sum', ...options });
  }

  /**
   * The number of client connections of a node.
   *
   * The `Maximum` statistic is the value of the node with the most connections.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricClientConnections(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ClientConnections', options);
  }

  /**
   * The number of requests.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricTotalRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('TotalRequestCount', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requests that DAX itself throttled because it was too busy.
   *
   * Requests that DynamoDB throttled are not included.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricThrottledRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ThrottledRequestCount', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requests that failed with a client error, including throttled requests.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricErrorRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ErrorRequestCount', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requests that failed with an internal error of DAX.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricFaultRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FaultRequestCount', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requests that failed for any reason.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricFailedRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FailedRequestCount', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requested items that were found in the item cache.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricItemCacheHits(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ItemCacheHits', { statistic: 'Sum', ...options });
  }

  /**
   * The number of requested items that DAX had to read from DynamoDB.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricItemCacheMisses(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ItemCacheMisses', { statistic: 'Sum', ...options });
  }

  /**
   * The number of queries whose result was found in the query cache.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricQueryCacheHits(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('QueryCacheHits', { statistic: 'Sum', ...options });
  }

  /**
   * The number of queries that DAX had to send to DynamoDB.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricQueryCacheMisses(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('QueryCacheMisses', { statistic: 'Sum', ...options });
  }

  /**
   * The CPU credit balance of the nodes, for burstable node types.
   *
   * The `Minimum` statistic is the value of the node with the fewest credits.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricCpuCreditBalance(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUCreditBalance', options);
  }
}
