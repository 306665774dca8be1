import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/**
 * A node of a replication group.
 *
 * ElastiCache publishes most metrics per node only, so metrics are methods of the node.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html
 */
export class CacheNode {
  /**
   * The nodes of a group. The service derives their names from the group's id.
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
    /** The suffix of the node's name: `001` with cluster mode disabled, `0001-001` (shard and node) with cluster mode enabled. */
    public readonly member: string,
    /** The name of the node in metrics and events: the group's id, a hyphen and `member`. */
    public readonly cacheClusterId: string,
  ) {}

  /**
   * Return the given metric of this node.
   *
   * @param metricName the name of the metric in the namespace `AWS/ElastiCache`
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: 'AWS/ElastiCache', metricName, dimensionsMap: { CacheClusterId: this.cacheClusterId }, ...options });
  }

  /**
   * The CPU utilization of the engine's main thread, in percent.
   *
   * Monitor it on nodes with four or more virtual CPUs.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricEngineCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('EngineCPUUtilization', options);
  }

  /**
   * The CPU utilization of the node, in percent of all its virtual CPUs.
   *
   * Monitor it on nodes with two virtual CPUs.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricCpuUtilization(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', options);
  }

  /**
   * The used share of the memory available for data, in percent.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricDatabaseMemoryUsagePercentage(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('DatabaseMemoryUsagePercentage', options);
  }

  /**
   * The number of client connections.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricCurrConnections(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CurrConnections', options);
  }

  /**
   * The time that a replica is behind its primary, in seconds.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricReplicationLag(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ReplicationLag', options);
  }

  /**
   * The number of keys that were evicted because memory was full.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricEvictions(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('Evictions', { statistic: 'Sum', ...options });
  }

  /**
   * The swap space in use, in bytes.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricSwapUsage(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('SwapUsage', options);
  }

  /**
   * The free memory of the host, in bytes.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  public metricFreeableMemory(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('FreeableMemory', options);
  }

  /**
   * The number of failed authentication attempts.
   *
   * @param options properties of the metric; the default is the sum over 5 minutes
   */
  public metricAuthenticationFailures(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('AuthenticationFailures', { statistic: 'Sum', ...options });
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
