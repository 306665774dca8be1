import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { DaxClusterBase } from './dax-cluster-base';
import type { DaxNodeType } from './dax-node-type';
import { DAX_CONNECTIONS_PER_NODE } from '../facts';
import { makeAlarm, RecommendedAlarm } from '../private/recommended-alarm';

/** A recommended alarm for a cluster. Sources are pages below docs.aws.amazon.com/amazondynamodb/latest/developerguide. */
export interface ClusterAlarm extends RecommendedAlarm {
  readonly metric: (cluster: DaxClusterBase) => cloudwatch.Metric;
}

/** The value of the worst node. Alarms per node are not possible, because the service chooses the node ids. */
const WORST = { statistic: 'Maximum' };

/** The recommended alarms for a node type. */
export function recommendedAlarms(nodeType: DaxNodeType): ClusterAlarm[] {
  return [
    {
      id: 'Cpu',
      metric: (cluster) => cluster.metricCpuUtilization(WORST),
      threshold: 70,
      evaluationPeriods: 3,
      why: 'A node is busy: with one node less, the others could not take its load, and DAX refuses requests when the CPU is too busy. Add nodes for reads, or use a larger node type.',
      source: 'dax-metrics-dimensions-dax for the metric; the number is ours, the share that is left when one of three nodes fails',
    },
    {
      id: 'Memory',
      metric: (cluster) => cluster.metricCacheMemoryUtilization(WORST),
      threshold: 95,
      evaluationPeriods: 3,
      why: 'The cache of a node is almost full; at 100 percent DAX throttles writes. Use a larger node type, or a shorter time to live.',
      source: 'dax-metrics-dimensions-dax for 100 percent; the margin is ours',
    },
    {
      id: 'Connections',
      metric: (cluster) => cluster.metricClientConnections(WORST),
      threshold: DAX_CONNECTIONS_PER_NODE * 0.8,
      evaluationPeriods: 3,
      why: 'Four fifths of the connections that a node takes are in use. Look for clients that are made anew for each request.',
      source: 'dax-config-dax-client',
    },
    {
      id: 'ThrottledRequests',
      metric: (cluster) => cluster.metricThrottledRequestCount(),
      threshold: 1,
      evaluationPeriods: 3,
      why: 'DAX refuses requests because its nodes are too busy. Add nodes for reads, or use a larger node type.',
      source: 'dax-metrics-dimensions-dax for the metric; the number is ours',
    },
    {
      id: 'Faults',
      metric: (cluster) => cluster.metricFaultRequestCount(),
      threshold: 10,
      evaluationPeriods: 1,
      why: 'Requests fail inside DAX. Let clients go to DynamoDB until it is over.',
      source: 'dax-metrics-dimensions-dax for the metric; the number is ours',
    },
    ...(nodeType.burstable ? [CPU_CREDITS] : []),
  ];
}

const CPU_CREDITS: ClusterAlarm = {
  id: 'CpuCredits',
  metric: (cluster) => cluster.metricCpuCreditBalance({ statistic: 'Minimum' }),
  threshold: 30,
  evaluationPeriods: 3,
  below: true,
  // DAX does not publish a balance of zero.
  treatMissingData: cloudwatch.TreatMissingData.IGNORE,
  why: 'A node has CPU credits for half an hour of one core. Without any, T2 falls back to its baseline and T3 costs more. Use a type that is not burstable.',
  source: 'DAX.Burstable for the credits; the number is ours',
};

/** Creates the recommended alarms of a cluster. */
export function addAlarms(scope: Construct, cluster: DaxClusterBase, nodeType: DaxNodeType): cloudwatch.Alarm[] {
  return recommendedAlarms(nodeType).map((alarm) => makeAlarm(scope, alarm.id, alarm, alarm.metric(cluster), `DAX cluster ${cluster.node.path}.`));
}
