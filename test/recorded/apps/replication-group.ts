import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { House, optionApps, securityGroupOf, TWO_ZONES, vpcOf, wayApps } from '../recorded-app';
import {
  CacheAuthentication, CacheDurability, CacheEngineVersion, CacheLogDestination, CacheNetworkType, CacheNodeFamily, CacheNodeSize, CacheNodeType,
  CacheRestore, ClusterMode, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, MaintenanceDay, TimeOfDay, TransitEncryption,
  WeeklyWindow,
} from 'cdk-encrypted-caches';

export function cache({ stack, vpc }: House, props: Partial<EncryptedRedisReplicationGroupProps> = {}): EncryptedRedisReplicationGroup {
  return new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props });
}

const SHARDED = { nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE), clusterMode: ClusterMode.enabled({ shards: 2 }) };
const REASON = 'clients move until March';

const options = optionApps<EncryptedRedisReplicationGroupProps>('EncryptedRedisReplicationGroupProps', {
  vpc: ({ stack }) => ({ vpc: vpcOf(stack, 'Other', '2') }),
  vpcSubnets: () => ({ vpcSubnets: TWO_ZONES }),
  subnetGroup: ({ stack }) => ({ subnetGroup: new elasticache.CfnSubnetGroup(stack, 'Mine', { description: 'mine', subnetIds: ['subnet-1', 'subnet-2'] }) }),
  securityGroups: ({ stack }) => ({ securityGroups: [securityGroupOf(stack, 'Mine')] }),
  port: () => ({ port: 6380 }),
  networkType: () => ({ networkType: CacheNetworkType.DUAL_STACK }),
  engine: () => ({ engine: CacheEngineVersion.REDIS_7_1 }),
  nodeType: () => ({ nodeType: CacheNodeType.of(CacheNodeFamily.R6GD, CacheNodeSize.XLARGE) }),
  clusterMode: () => ({ clusterMode: ClusterMode.enabled({ shards: 2 }), nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) }),
  multiAz: () => ({ multiAz: false }),
  authentication: () => ({ authentication: CacheAuthentication.iamUsers() }),
  transitEncryption: () => ({ transitEncryption: TransitEncryption.preferredDuringMigration(REASON) }),
  encryptionKey: ({ stack }) => ({ encryptionKey: new kms.Key(stack, 'Key') }),
  parameters: () => ({ parameters: { 'maxmemory-policy': 'allkeys-lru' } }),
  backup: () => ({ backup: { retention: Duration.days(14) } }),
  restoreFrom: () => ({ restoreFrom: CacheRestore.fromSnapshot('orders-2026') }),
  maintenanceWindow: () => ({ maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.MONDAY, start: TimeOfDay.of(2) }) }),
  autoMinorVersionUpgrade: () => ({ autoMinorVersionUpgrade: false }),
  slowLog: ({ stack }) => ({ slowLog: CacheLogDestination.cloudWatchLogs(new logs.LogGroup(stack, 'Logs')) }),
  engineLog: ({ stack }) => ({ engineLog: CacheLogDestination.cloudWatchLogs(new logs.LogGroup(stack, 'Logs')) }),
  durability: () => ({ ...SHARDED, engine: CacheEngineVersion.VALKEY_9_0, durability: CacheDurability.SYNC }),
  globalReplicationGroupId: () => ({ nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE), globalReplicationGroupId: 'ldgnf-orders' }),
  notificationTopic: ({ stack }) => ({ notificationTopic: sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:caches') }),
  replicationGroupId: () => ({ replicationGroupId: 'orders' }),
  description: () => ({ description: 'Orders of the web shop' }),
  removalPolicy: () => ({ removalPolicy: RemovalPolicy.DESTROY }),
}, cache);

const ways = wayApps('EncryptedRedisReplicationGroup', {
  'defaults': (house) => cache(house),
  'TLS required before authentication': (house) => cache(house, { transitEncryption: TransitEncryption.requiredBeforeAuthentication(REASON) }),
  'restored from S3': (house) => cache(house, { restoreFrom: CacheRestore.fromS3('arn:aws:s3:::backups/orders.rdb') }),
  'durable, asynchronously': (house) => cache(house, { ...SHARDED, engine: CacheEngineVersion.VALKEY_9_0, durability: CacheDurability.ASYNC }),
  'logs to Firehose': (house) => cache(house, {
    slowLog: CacheLogDestination.firehose({
      node: house.stack.node, env: house.stack.env, deliveryStreamRef: { deliveryStreamName: 'slow', deliveryStreamArn: 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/slow' },
    } as never),
  }),
  'addRecommendedAlarms': (house) => cache(house).addRecommendedAlarms(new actions.SnsAction(sns.Topic.fromTopicArn(house.stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:alarms'))),
  'addRecommendedAlarms, sharded': (house) => cache(house, SHARDED).addRecommendedAlarms(),
  'grants.connect': (house) => {
    const role = new iam.Role(house.stack, 'Application', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    cache(house, { authentication: CacheAuthentication.iamUsers() }).grants.connect(role);
  },
});

export const REPLICATION_GROUP_APPS = [...options, ...ways];
