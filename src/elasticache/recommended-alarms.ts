import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { CacheNode } from './cache-node';
import type { CacheNodeType } from './cache-node-type';
import { CLIENT_CONNECTIONS_PER_NODE } from '../facts';
import { makeAlarm, RecommendedAlarm } from '../private/recommended-alarm';

/** A recommended alarm for one node. Sources are pages below docs.aws.amazon.com/AmazonElastiCache/latest/dg. */
export interface NodeAlarm extends RecommendedAlarm {
  readonly metric: (node: CacheNode) => cloudwatch.Metric;
  /** For groups with replicas only. Primaries publish the metric too, but there it has no meaning. */
  readonly replicasOnly?: boolean;
}

/** The maximum load of the engine's main thread. */
const BUSY_PERCENT = 90;

/** Up to this number of virtual CPUs, AWS recommends to monitor the CPU of the host instead of the engine's. */
const SMALL_NODE_CPUS = 2;

/** The recommended alarms for a node type. */
export function recommendedAlarms(nodeType: CacheNodeType): NodeAlarm[] {
  const cpus = nodeType.virtualCpus;
  const small = cpus !== undefined && cpus <= SMALL_NODE_CPUS;
  return [
    {
      id: 'Cpu',
      metric: (node) => (small ? node.metricCpuUtilization() : node.metricEngineCpuUtilization()),
      threshold: small ? BUSY_PERCENT / cpus : BUSY_PERCENT,
      evaluationPeriods: 3,
      why: 'The engine is close to the most that one thread can do. Use a larger node type, more shards, or read from replicas.',
      source: 'CacheMetrics.WhichShouldIMonitor',
    },
    {
      id: 'Memory',
      metric: (node) => node.metricDatabaseMemoryUsagePercentage(),
      threshold: 80,
      evaluationPeriods: 3,
      why: 'Memory runs short: keys are evicted or writes refused soon. Use a larger node type or more shards, or let keys expire.',
      source: 'CacheMetrics.WhichShouldIMonitor for the metric; the number is ours',
    },
    {
      id: 'Connections',
      metric: (node) => node.metricCurrConnections({ statistic: 'Maximum' }),
      threshold: CLIENT_CONNECTIONS_PER_NODE * 0.8,
      evaluationPeriods: 3,
      why: 'Four fifths of the connections that a node takes are in use. Look for clients that open connections without closing them.',
      source: 'ParameterGroups.Redis (maxclients)',
    },
    {
      id: 'ReplicationLag',
      metric: (node) => node.metricReplicationLag({ statistic: 'Maximum' }),
      threshold: 5,
      evaluationPeriods: 3,
      why: 'A replica is behind its primary: readers see old data, and a failover now would lose writes.',
      source: 'CacheMetrics.WhichShouldIMonitor for the metric; the number is ours',
      replicasOnly: true,
    },
    {
      id: 'AuthenticationFailures',
      metric: (node) => node.metricAuthenticationFailures(),
      threshold: 10,
      evaluationPeriods: 1,
      why: 'Somebody tries to log in and fails: a client with an old password, or one that has no business here.',
      source: 'CacheMetrics.Redis for the metric; the number is ours',
    },
  ];
}

/** Creates the recommended alarms of all nodes. */
export function addAlarms(scope: Construct, nodes: readonly CacheNode[], nodeType: CacheNodeType, hasReplicas: boolean): cloudwatch.Alarm[] {
  return nodes.flatMap((node) => recommendedAlarms(nodeType).filter(({ replicasOnly }) => hasReplicas || !replicasOnly).map((alarm) => (
    makeAlarm(scope, `${alarm.id}${node.member}`, alarm, alarm.metric(node), `Cache ${scope.node.scope?.node.path}, node ${node.member}.`)
  )));
}
