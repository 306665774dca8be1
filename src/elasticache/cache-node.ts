import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/**
 * A node of a replication group. Most metrics of ElastiCache exist for each node and for nothing larger, so that this is
 * where they are asked for.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html
 */
export class CacheNode {
  /**
   * The nodes of a group, by the names that the service gives them.
   *
   * @internal
   */
  public static _of(replicationGroupId: string, clustered: boolean, shards: number, nodesPerShard: number): CacheNode[] {
    const numbers = (count: number): number[] => [...Array(count).keys()].map((index) => index + 1);
    return numbers(shards).flatMap((shard) => numbers(nodesPerShard).map((node) => {
      const member = clustered ? `${pad(shard, 4)}-${pad(node, 3)}` : pad(node, 3);
      return new CacheNode(member, `${replicationGroupId}-${member}`);
    }));
  }

  private constructor(
    /** Shard and number within the group: `001` with cluster mode disabled, `0001-001` with it enabled. */
    public readonly member: string,
    /** The name of the node, as metrics and events know it: the group's id, then shard and number. */
    public readonly cacheClusterId: string,
  ) {}

  /**
   * A metric of the node.
   *
   * @param metricName the name in the namespace `AWS/ElastiCache`
   * @param options what differs from the average over five minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: 'AWS/ElastiCache', metricName, dimensionsMap: { CacheClusterId: this.cacheClusterId }, ...options });
  }

  /** How busy the engine's main thread is, in percent. The one to watch on nodes with four or more virtual CPUs. */
  public metricEngineCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('EngineCPUUtilization', options);
  }

  /** How busy the node is, in percent of all its virtual CPUs. The one to watch on nodes with two of them. */
  public metricCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', options);
  }

  /** How much of the memory for data is used, in percent. */
  public metricDatabaseMemoryUsagePercentage(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('DatabaseMemoryUsagePercentage', options);
  }

  /** The number of client connections. */
  public metricCurrConnections(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CurrConnections', options);
  }

  /** How far a replica is behind its primary, in seconds. */
  public metricReplicationLag(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ReplicationLag', options);
  }

  /** The number of keys that were dropped for want of memory. */
  public metricEvictions(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('Evictions', { statistic: 'Sum', ...options });
  }

  /** The swap space in use, in bytes. */
  public metricSwapUsage(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('SwapUsage', options);
  }

  /** The free memory of the host, in bytes. */
  public metricFreeableMemory(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FreeableMemory', options);
  }

  /** The number of failed attempts to authenticate. */
  public metricAuthenticationFailures(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('AuthenticationFailures', { statistic: 'Sum', ...options });
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
