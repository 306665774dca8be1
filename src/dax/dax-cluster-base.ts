import { Resource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IEncryptedDaxCluster } from './dax-cluster';
import { DaxClusterGrants } from './dax-cluster-grants';
import type { DaxEndpoint } from './dax-endpoint';

const NAMESPACE = 'AWS/DAX';

/**
 * What imported clusters and those of this app have in common.
 *
 * @internal
 */
export abstract class DaxClusterBase extends Resource implements IEncryptedDaxCluster {
  public abstract readonly clusterName: string;
  public abstract readonly clusterArn: string;
  public abstract readonly discoveryEndpoint: DaxEndpoint;
  public abstract readonly connections: ec2.Connections;
  public abstract readonly grants: DaxClusterGrants;

  /** A reference that every construct takes which asks for a DAX cluster. */
  public get clusterRef(): dax.ClusterReference {
    return { clusterName: this.clusterName, clusterArn: this.clusterArn };
  }

  /**
   * A metric of the whole cluster. DAX sends a metric only while it is not zero: missing data is no sign of trouble.
   *
   * @param metricName the name in the namespace `AWS/DAX`
   * @param options what differs from the average over five minutes
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-metrics-dimensions-dax.html
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { ClusterId: this.clusterName }, ...options });
  }

  /**
   * A metric of one node of the cluster.
   *
   * @param nodeId the id of the node, as the console shows it
   * @param metricName the name in the namespace `AWS/DAX`
   * @param options what differs from the average over five minutes
   */
  public metricOfNode(nodeId: string, metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { ClusterId: this.clusterName, NodeId: nodeId }, ...options });
  }

  /** How busy the nodes are, in percent. `Maximum` gives the busiest node. */
  public metricCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', options);
  }

  /** How much of the memory for cached data is used, in percent. `Maximum` gives the fullest node. */
  public metricCacheMemoryUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CacheMemoryUtilization', options);
  }

  /** How many bytes were dropped for want of memory. */
  public metricEvictedSize(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('EvictedSize', { statistic: 'Sum', ...options });
  }

  /** The number of client connections of a node. `Maximum` gives the node with most. */
  public metricClientConnections(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ClientConnections', options);
  }

  /** The number of requests. */
  public metricTotalRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('TotalRequestCount', { statistic: 'Sum', ...options });
  }

  /** The number of requests that DAX itself refused because it was too busy. Those that DynamoDB refused are not among them. */
  public metricThrottledRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ThrottledRequestCount', { statistic: 'Sum', ...options });
  }

  /** The number of requests that failed through the client's fault, refused ones included. */
  public metricErrorRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ErrorRequestCount', { statistic: 'Sum', ...options });
  }

  /** The number of requests that failed inside DAX. */
  public metricFaultRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FaultRequestCount', { statistic: 'Sum', ...options });
  }

  /** The number of requests that failed, for whatever reason. */
  public metricFailedRequestCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FailedRequestCount', { statistic: 'Sum', ...options });
  }

  /** The number of items that were in the cache. */
  public metricItemCacheHits(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ItemCacheHits', { statistic: 'Sum', ...options });
  }

  /** The number of items that had to be fetched from DynamoDB. */
  public metricItemCacheMisses(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ItemCacheMisses', { statistic: 'Sum', ...options });
  }

  /** The number of queries whose result was in the cache. */
  public metricQueryCacheHits(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('QueryCacheHits', { statistic: 'Sum', ...options });
  }

  /** The number of queries that had to be put to DynamoDB. */
  public metricQueryCacheMisses(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('QueryCacheMisses', { statistic: 'Sum', ...options });
  }

  /** The CPU credits that are left to a node of a burstable type. `Minimum` gives the node with fewest. */
  public metricCpuCreditBalance(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUCreditBalance', options);
  }
}
