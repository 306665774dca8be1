import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  CacheDurability, CacheEngineVersion, CacheLogDestination, CacheLogFormat, CacheNodeFamily, CacheNodeSize, CacheNodeType, ClusterMode,
  EncryptedCacheChecks, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps,
} from '../../src';
import { recommendedAlarms } from '../../src/elasticache/recommended-alarms';
import { reported } from '../helpers/report';
import { messageOf, propertiesOf, testStack, warningsOf } from '../helpers/stack';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const SHARDED = { clusterMode: ClusterMode.enabled({ shards: 2 }), nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) };

function build(props: Partial<EncryptedRedisReplicationGroupProps> = {}): { app: App; stack: Stack; cache: EncryptedRedisReplicationGroup } {
  const { app, stack, vpc } = testStack();
  return { app, stack, cache: new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props }) };
}

describe('logs', () => {
  test('go to CloudWatch Logs and Firehose by name', () => {
    const { stack, vpc } = testStack();
    const logGroup = new logs.LogGroup(stack, 'Log');
    const stream = new firehose.CfnDeliveryStream(stack, 'Stream', {});
    new EncryptedRedisReplicationGroup(stack, 'Cache', {
      vpc, slowLog: CacheLogDestination.cloudWatchLogs(logGroup), engineLog: CacheLogDestination.firehose(stream, CacheLogFormat.TEXT),
    });
    expect(propertiesOf(stack, GROUP).LogDeliveryConfigurations).toEqual([
      {
        LogType: 'slow-log',
        LogFormat: 'json',
        DestinationType: 'cloudwatch-logs',
        DestinationDetails: { CloudWatchLogsDetails: { LogGroup: stack.resolve(logGroup.logGroupName) } },
      },
      {
        LogType: 'engine-log',
        LogFormat: 'text',
        DestinationType: 'kinesis-firehose',
        DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: { Ref: 'Stream' } } },
      },
    ]);
  });

  test('fail on a version that does not have them', () => {
    const { stack, vpc } = testStack();
    const slowLog = CacheLogDestination.cloudWatchLogs(new logs.LogGroup(stack, 'Log'));
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, slowLog, engine: CacheEngineVersion.redis('5.0.6') })))
      .toContain('[ReplicationGroupLogDeliveryEngineVersion]');
  });
});

describe('nodes and their metrics', () => {
  test('have the names that the service gives them', () => {
    expect(build({ clusterMode: ClusterMode.disabled({ replicas: 2 }) }).cache.nodes.map(({ member }) => member)).toEqual(['001', '002', '003']);
    expect(build(SHARDED).cache.nodes.map(({ member }) => member)).toEqual(['0001-001', '0001-002', '0002-001', '0002-002']);
  });

  test.each<[string, string, string]>([
    ['metricEngineCpuUtilization', 'EngineCPUUtilization', 'Average'],
    ['metricCpuUtilization', 'CPUUtilization', 'Average'],
    ['metricDatabaseMemoryUsagePercentage', 'DatabaseMemoryUsagePercentage', 'Average'],
    ['metricCurrConnections', 'CurrConnections', 'Average'],
    ['metricReplicationLag', 'ReplicationLag', 'Average'],
    ['metricEvictions', 'Evictions', 'Sum'],
    ['metricSwapUsage', 'SwapUsage', 'Average'],
    ['metricFreeableMemory', 'FreeableMemory', 'Average'],
    ['metricAuthenticationFailures', 'AuthenticationFailures', 'Sum'],
  ])('%s has the one dimension that every node metric is sent with', (method, metricName, statistic) => {
    const { stack, cache } = build();
    const metric = (cache.nodes[0] as unknown as Record<string, (options?: object) => cloudwatch.Metric>)[method]();
    expect(stack.resolve(metric.toMetricConfig().metricStat)).toMatchObject({
      namespace: 'AWS/ElastiCache',
      metricName,
      statistic,
      dimensions: [{ name: 'CacheClusterId', value: { 'Fn::Join': ['', [{ Ref: 'Cache18F6EE16' }, '-001']] } }],
    });
  });

  test('of the whole group exist with cluster mode enabled, by replication group', () => {
    const { stack, cache } = build(SHARDED);
    const metric = cache.metricDatabaseMemoryUsageCountedForEvictPercentage({ statistic: 'Maximum' });
    expect(stack.resolve(metric.toMetricConfig().metricStat)).toMatchObject({
      metricName: 'DatabaseMemoryUsageCountedForEvictPercentage', statistic: 'Maximum', dimensions: [{ name: 'ReplicationGroupId', value: { Ref: 'Cache18F6EE16' } }],
    });
    expect(messageOf(() => build().cache.metricDatabaseMemoryUsageCountedForEvictPercentage())).toContain('each of the nodes');
  });

  test('cannot be listed when their number is a token', () => {
    const { stack, vpc } = testStack();
    const shards = new CfnParameter(stack, 'Shards', { type: 'Number' }).valueAsNumber;
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, clusterMode: ClusterMode.enabled({ shards }) });
    expect(messageOf(() => cache.nodes)).toContain('Specify both as numbers');
  });

  test('an id is stored in lower case, so that nothing else is written', () => {
    expect(propertiesOf(build({ replicationGroupId: 'Sessions' }).stack, GROUP).ReplicationGroupId).toBe('sessions');
  });
});

describe('recommended alarms', () => {
  test('exist for each node and tell somebody', () => {
    const { stack, cache } = build();
    const topic = new sns.Topic(stack, 'Oncall');
    const alarms = cache.addRecommendedAlarms(new actions.SnsAction(topic));
    expect(alarms).toHaveLength(cache.nodes.length * 5);
    const found = Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    for (const alarm of found) {
      const told = [stack.resolve(topic.topicArn)];
      expect(alarm).toMatchObject({ AlarmActions: told, OKActions: told, TreatMissingData: 'notBreaching' });
      expect(alarm.Dimensions).toEqual([{ Name: 'CacheClusterId', Value: expect.anything() }]);
      expect(alarm.AlarmDescription).toMatch(/^Cache Stack\/Cache, node 00[12]\. /);
    }
  });

  test('watch the CPU of the host on small nodes, by its share of one thread, and that of the engine on larger ones', () => {
    const cpuOf = (nodeType: CacheNodeType): [string, number] => {
      const { cache } = build({ nodeType });
      const alarm = recommendedAlarms(nodeType).find(({ id }) => id === 'Cpu')!;
      return [alarm.metric(cache.nodes[0]).metricName, alarm.threshold];
    };
    expect(cpuOf(CacheNodeType.of(CacheNodeFamily.T4G, CacheNodeSize.MICRO))).toEqual(['CPUUtilization', 45]);
    expect(cpuOf(CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE))).toEqual(['CPUUtilization', 45]);
    expect(cpuOf(CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.XLARGE))).toEqual(['EngineCPUUtilization', 90]);
    expect(cpuOf(CacheNodeType.fromName('cache.r9g.metal'))).toEqual(['EngineCPUUtilization', 90]);
  });

  test('do not watch the lag of replicas that do not exist', () => {
    const { cache } = build({ clusterMode: ClusterMode.disabled({ replicas: 0 }) });
    expect(cache.addRecommendedAlarms().map((alarm) => (alarm.metric as cloudwatch.Metric).metricName)).not.toContain('ReplicationLag');
  });

  test('each say why and where they come from', () => {
    for (const { why, source } of recommendedAlarms(CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE))) {
      expect(why).toMatch(/\.$/);
      expect(source).toMatch(/^(CacheMetrics|ParameterGroups)\./);
    }
  });
});

describe('automatic scaling', () => {
  test('of shards and replicas', () => {
    const { app, stack, cache } = build(SHARDED);
    const shards = cache.autoScaleShards({ minCapacity: 2, maxCapacity: 6 });
    shards.scaleOnEngineCpu(60);
    shards.scaleOnMemory(65);
    cache.autoScaleReplicas({ minCapacity: 1, maxCapacity: 3 }).scaleOnEngineCpu(50);
    const template = Template.fromStack(stack);
    const target = (dimension: string, min: number, max: number): object => ({
      ServiceNamespace: 'elasticache',
      ScalableDimension: `elasticache:replication-group:${dimension}`,
      MinCapacity: min,
      MaxCapacity: max,
      ResourceId: { 'Fn::Join': ['', ['replication-group/', { Ref: 'Cache18F6EE16' }]] },
    });
    template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', target('NodeGroups', 2, 6));
    template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', target('Replicas', 1, 3));
    const policies = Object.values(template.findResources('AWS::ApplicationAutoScaling::ScalingPolicy'))
      .map(({ Properties }) => Properties.TargetTrackingScalingPolicyConfiguration)
      .map(({ PredefinedMetricSpecification, TargetValue }) => [PredefinedMetricSpecification.PredefinedMetricType, TargetValue]);
    expect(policies).toEqual([
      ['ElastiCachePrimaryEngineCPUUtilization', 60],
      ['ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage', 65],
      ['ElastiCacheReplicaEngineCPUUtilization', 50],
    ]);
    // No role of ours: the service has its own.
    template.resourceCountIs('AWS::IAM::Role', 0);
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
  });

  test.each<[string, Partial<EncryptedRedisReplicationGroupProps>, string]>([
    ['cluster mode disabled', { nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) }, 'ReplicationGroupAutoScalingClusterMode'],
    ['a node type that is too small', { clusterMode: ClusterMode.enabled({ shards: 2 }) }, 'ReplicationGroupAutoScalingNodeType'],
    ['a size that does not scale', { ...SHARDED, nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.XLARGE16) }, 'ReplicationGroupAutoScalingNodeType'],
  ])('fails with %s', (_, props, rule) => {
    const { cache } = build(props);
    expect(messageOf(() => cache.autoScaleShards({ minCapacity: 1, maxCapacity: 3 }))).toContain(`[${rule}]`);
  });

  test('fails on a target that the service does not take', () => {
    const scaling = build(SHARDED).cache.autoScaleShards({ minCapacity: 2, maxCapacity: 3 });
    expect(messageOf(() => scaling.scaleOnMemory(80))).toContain('[ReplicationGroupAutoScalingTarget]');
  });
});

describe('durability', () => {
  const DURABLE = { ...SHARDED, engine: CacheEngineVersion.VALKEY_9_0, durability: CacheDurability.SYNC };

  test('is written down where everything that it needs is there', () => {
    expect(propertiesOf(build(DURABLE).stack, GROUP)).toMatchObject({ Durability: 'sync', MultiAZEnabled: true });
  });

  test.each<[string, object, string]>([
    ['an older engine', { engine: CacheEngineVersion.VALKEY_8_2 }, 'ReplicationGroupDurabilityEngineVersion'],
    ['cluster mode disabled', { clusterMode: ClusterMode.disabled() }, 'ReplicationGroupDurabilityClusterMode'],
    ['one zone', { multiAz: false }, 'ReplicationGroupDurabilityMultiAz'],
    ['a node type that has none', { nodeType: CacheNodeType.of(CacheNodeFamily.T4G, CacheNodeSize.MEDIUM) }, 'ReplicationGroupDurabilityNodeType'],
    ['data tiering', { nodeType: CacheNodeType.of(CacheNodeFamily.R6GD, CacheNodeSize.XLARGE) }, 'ReplicationGroupDurabilityExclusive'],
  ])('fails with %s', (_, change, rule) => {
    const { stack, vpc } = testStack();
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...DURABLE, ...change }))).toContain(`[${rule}]`);
  });
});

describe('a secondary of a global datastore', () => {
  const SECONDARY = { nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE), globalReplicationGroupId: 'ldgnf-orders' };

  test('leaves to the primary what it takes from there', () => {
    const { app, stack } = build({ ...SECONDARY, clusterMode: ClusterMode.enabled({ shards: 3 }) });
    const properties = propertiesOf(stack, GROUP);
    for (const inherited of ['Engine', 'EngineVersion', 'CacheNodeType', 'NumNodeGroups', 'CacheParameterGroupName', 'AtRestEncryptionEnabled', 'TransitEncryptionEnabled', 'TransitEncryptionMode']) {
      expect(properties).not.toHaveProperty(inherited);
    }
    expect(properties).toMatchObject({ GlobalReplicationGroupId: 'ldgnf-orders', ReplicasPerNodeGroup: 1, UserGroupIds: [{ Ref: 'CacheUserGroup978A79CF' }] });
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
    expect(warningsOf(app)).toEqual([]);
  });

  test('fails with parameters of its own', () => {
    const { stack, vpc } = testStack();
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...SECONDARY, parameters: { timeout: '1' } }))).toContain('[SecondaryParameters]');
  });
});
