import { CfnResource, RemovalPolicy, Token, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { userArn } from './arns';
import type { AuthenticationBinding } from './authentication-binding';
import { CacheAuthentication } from './cache-authentication';
import { CacheEngineVersion } from './cache-engine-version';
import { CacheNode } from './cache-node';
import { CacheNodeFamily, CacheNodeSize, CacheNodeType } from './cache-node-type';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import { allowServiceToUse } from './encryption-key';
import { endpointsOf } from './endpoints';
import { ImportedReplicationGroup } from './imported-replication-group';
import { optionFaults, SUBJECT, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import type { IEncryptedRedisReplicationGroup, ReplicationGroupAttributes, ReplicationGroupEndpoints } from './replication-group';
import { ReplicationGroupBase } from './replication-group-base';
import { ReplicationGroupGrants } from './replication-group-grants';
import { GroupShape, logDelivery, nodeCountOf, engineProperties, parameterGroup, subnetGroup, topology } from './replication-group-parts';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import { ReplicationGroupScaling, ReplicationGroupScalingOptions } from './replication-group-scaling';
import { TransitEncryption } from './transit-encryption';
import { PACK_NAME } from '../engine';
import { REPLICATION_GROUP_LIMITS } from '../facts';
import { fail } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { lowerCase } from '../private/lower-case';
import { withActions } from '../private/recommended-alarm';
import { buildChecked } from '../self-check/checked-construct';

const DEFAULT_BACKUP_DAYS = 7;

/**
 * An ElastiCache replication group (Valkey or Redis OSS) that is encrypted, authenticated and private.
 *
 * Encryption at rest and in transit is always on. Clients must authenticate. The nodes run in private subnets.
 *
 * By default, the group runs Valkey 8.2 on two small Graviton nodes in two Availability Zones, with automatic failover and
 * daily backups. It has one application user with a generated password in Secrets Manager, and a security group without
 * ingress rules.
 *
 * The constructor checks the documented limits of the service. Synthesis checks them again, after overrides and aspects. One
 * error lists all faults. If AWS has raised a limit for your account, acknowledge the rule with a reason on a scope around
 * the construct. Rules that protect data cannot be acknowledged this way.
 *
 * @example
 *
 * const cache = new EncryptedRedisReplicationGroup(this, 'Cache', { vpc });
 *
 * declare const handler: lambda.Function;
 * cache.connections.allowDefaultPortFrom(handler);
 * cache.secret!.grantRead(handler);
 * handler.addEnvironment('CACHE_URL', cache.primaryEndpoint.url);
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html
 */
@propertyInjectable
export class EncryptedRedisReplicationGroup extends ReplicationGroupBase {
  /** The id of this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.EncryptedRedisReplicationGroup';

  /**
   * Import an existing replication group.
   *
   * @param scope the parent construct
   * @param id the construct id
   * @param attributes the attributes of the group
   */
  public static fromReplicationGroupAttributes(
    scope: Construct, id: string, attributes: ReplicationGroupAttributes,
  ): IEncryptedRedisReplicationGroup {
    return new ImportedReplicationGroup(scope, id, attributes);
  }

  /** The id of the replication group. */
  public readonly replicationGroupId: string;

  /** The network connections of the nodes. No ingress is allowed by default; the default port is the port of the group. */
  public readonly connections: ec2.Connections;

  /** Permissions to connect to the group. */
  public readonly grants: ReplicationGroupGrants;

  /** The secret with `username` and `password`. Absent with IAM users and with an existing user group. */
  public readonly secret?: secretsmanager.ISecret;

  /** The user name that clients authenticate with. It is `default` with an AUTH token, and absent with an existing user group. */
  public readonly userName?: string;

  /** The endpoints of the group. Those that do not exist in its cluster mode are absent. */
  public readonly endpoints: ReplicationGroupEndpoints;

  /** The VPC of the nodes. */
  public readonly vpc?: ec2.IVpc;

  /** The ids of the subnets of the nodes. Absent with an imported subnet group. */
  public readonly subnetIds?: string[];

  /** The number of nodes in the template. Absent if it is a token. */
  public readonly nodeCount?: number;

  private readonly shape: GroupShape;

  /**
   * @param scope the parent construct
   * @param id the construct id; part of the logical ids
   * @param props the options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: EncryptedRedisReplicationGroupProps) {
    super(scope, id);
    const parts = buildChecked(this, SUBJECT, typeFaults(props), (checks) => {
      const engine = props.engine ?? CacheEngineVersion.VALKEY_8_2;
      const nodeType = props.nodeType ?? CacheNodeType.of(CacheNodeFamily.T4G, CacheNodeSize.MICRO);
      const clusterMode = props.clusterMode ?? ClusterMode.disabled();
      const transitEncryption = props.transitEncryption ?? TransitEncryption.REQUIRED;
      const port = props.port ?? REPLICATION_GROUP_LIMITS.defaultPort;
      const faults = optionFaults(props);
      // Without subnets, the constructs below would fail with less helpful errors.
      checks.failOn(faults.filter(({ code }) => code === 'NoSubnets'));

      const shape: GroupShape = { engine, nodeType, clusterMode, secondary: props.globalReplicationGroupId !== undefined };
      const authentication = this.authenticate(props, engine, transitEncryption);
      const subnets = subnetGroup(this, props);
      const parameters = parameterGroup(this, shape, props.parameters);
      const securityGroups = props.securityGroups ?? [new ec2.SecurityGroup(this, 'SecurityGroup', {
        vpc: props.vpc,
        description: `Nodes of the cache ${this.node.path}`,
        allowAllOutbound: false,
      })];
      const resource = new elasticache.CfnReplicationGroup(this, 'Resource', {
        replicationGroupDescription: props.description ?? `${this.node.path} (encrypted)`,
        // The service stores the id in lower case; any other spelling would show up as drift.
        replicationGroupId: props.replicationGroupId && lowerCase(props.replicationGroupId),
        globalReplicationGroupId: props.globalReplicationGroupId,
        ...engineProperties(shape, transitEncryption),
        kmsKeyId: props.encryptionKey?.keyArn,
        authToken: authentication?.authToken?.unsafeUnwrap(),
        userGroupIds: authentication?.userGroupIds,
        cacheSubnetGroupName: subnets.name,
        securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
        port,
        networkType: props.networkType,
        cacheParameterGroupName: parameters.name,
        ...topology(shape, props.multiAz),
        durability: props.durability,
        snapshotRetentionLimit: props.backup?.retention?.toDays({ integral: false }) ?? DEFAULT_BACKUP_DAYS,
        snapshotWindow: props.backup?.window?.toString(),
        snapshotName: props.restoreFrom?.snapshotName,
        snapshotArns: props.restoreFrom?.snapshotArns,
        preferredMaintenanceWindow: props.maintenanceWindow?.toString(),
        autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
        logDeliveryConfigurations: logDelivery(props.slowLog, props.engineLog),
        notificationTopicArn: props.notificationTopic?.topicRef.topicArn,
      });
      resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.SNAPSHOT);
      // Without this policy, changing the number of shards replaces the group.
      resource.cfnOptions.updatePolicy = { useOnlineResharding: true };

      const { resources: users = [], isDefaulted = false } = authentication ?? {};
      const checkedNow = [resource, parameters.resource, ...(isDefaulted ? [] : users)].filter(isElement);
      const checkedAtSynthOnly = [subnets.resource, ...(isDefaulted ? users : [])].filter(isElement);
      checks.judge({
        faults,
        elements: () => checkedNow,
        atSynthesisOnly: () => checkedAtSynthOnly,
        context: () => [...(subnets.context ?? []), ...(authentication?.context ?? []), ...l1Of(props.encryptionKey)],
        relaxed: relaxedRules(transitEncryption),
      });

      if (props.encryptionKey) allowServiceToUse(props.encryptionKey, this);
      this.warnAboutMigrations(resource, transitEncryption, clusterMode);
      return { resource, shape, endpoints: endpointsOf(resource, clusterMode), authentication, securityGroups, subnets, port };
    });

    const { authentication, shape } = parts;
    this.replicationGroupId = parts.resource.ref;
    this.connections = new ec2.Connections({ securityGroups: parts.securityGroups, defaultPort: ec2.Port.tcp(parts.port) });
    this.secret = authentication?.secret;
    this.userName = authentication?.userName;
    this.grants = ReplicationGroupGrants._of(this, (authentication?.iamUserIds ?? []).map((userId) => userArn(this, userId)));
    this.endpoints = parts.endpoints;
    this.vpc = props.vpc;
    this.subnetIds = parts.subnets.subnetIds;
    this.nodeCount = nodeCountOf(shape.clusterMode);
    this.shape = shape;
  }

  /**
   * The nodes in the template, for their metrics. Nodes added by automatic scaling are not included.
   *
   * @throws if the number of shards or replicas is a token
   */
  public get nodes(): CacheNode[] {
    const { shards, replicasPerShard, endpoints } = this.shape.clusterMode;
    if (Token.isUnresolved(shards) || Token.isUnresolved(replicasPerShard)) {
      throw fail('ReplicationGroupNodesUnknown', 'The nodes of this replication group cannot be listed, because the number of shards or replicas is a token, '
        + 'which is only known at deployment. Specify both as numbers.', this);
    }
    return CacheNode._of(this.replicationGroupId, endpoints === CacheEndpoints.CONFIGURATION, shards, replicasPerShard + 1);
  }

  /**
   * The used share of the memory that counts towards eviction, in percent, averaged over the whole group.
   *
   * Most metrics exist per node only: see `nodes`.
   *
   * @param options properties of the metric; the default is the average over 5 minutes
   * @throws with cluster mode disabled, where the metric does not exist
   */
  public metricDatabaseMemoryUsageCountedForEvictPercentage(options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    if (this.shape.clusterMode.endpoints !== CacheEndpoints.CONFIGURATION) {
      throw fail('ReplicationGroupMetric', 'This replication group has cluster mode disabled, and ElastiCache publishes metrics of a whole group with cluster mode enabled only. '
        + 'Use metricDatabaseMemoryUsagePercentage() of each of the nodes instead.', this);
    }
    return new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache',
      metricName: 'DatabaseMemoryUsageCountedForEvictPercentage',
      dimensionsMap: { ReplicationGroupId: this.replicationGroupId },
      ...options,
    });
  }

  /**
   * Create the recommended alarms for each node.
   *
   * The alarms cover CPU, memory, connections, replication lag and failed authentication. CloudWatch charges for each alarm.
   * See `docs/replication-group.md` for the thresholds and their reasons.
   *
   * @param actions the actions to run when an alarm goes off and when it returns to OK
   * @returns the alarms
   * @throws if the number of shards or replicas is a token
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    const alarms = addAlarms(new Construct(this, 'Alarms'), this.nodes, this.shape.nodeType, this.shape.clusterMode.replicasPerShard > 0);
    return withActions(alarms, actions);
  }

  /**
   * Enable automatic scaling of the number of shards.
   *
   * @param options the limits of the number of shards
   * @throws if cluster mode, engine version or node type do not support it
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html
   */
  public autoScaleShards(options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return ReplicationGroupScaling._shards(new Construct(this, 'ShardScaling'), this, options);
  }

  /**
   * Enable automatic scaling of the number of replicas per shard.
   *
   * @param options the limits of the number of replicas
   * @throws if cluster mode, engine version or node type do not support it
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html
   */
  public autoScaleReplicas(options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return ReplicationGroupScaling._replicas(new Construct(this, 'ReplicaScaling'), this, options);
  }

  /** No authentication by default during a migration to TLS: the service rejects it for a group that accepts plaintext. */
  private authenticate(
    props: EncryptedRedisReplicationGroupProps, engine: CacheEngineVersion, transitEncryption: TransitEncryption,
  ): AuthenticationBinding | undefined {
    if (transitEncryption.reason !== undefined && !props.authentication) return undefined;
    return (props.authentication ?? CacheAuthentication.applicationUser())._bind(this, engine);
  }

  private warnAboutMigrations(resource: elasticache.CfnReplicationGroup, transitEncryption: TransitEncryption, clusterMode: ClusterMode): void {
    for (const rule of relaxedRules(transitEncryption)) {
      Validations.of(resource).acknowledge({ id: `${PACK_NAME}::${PACK_NAME}-${rule}`, reason: transitEncryption.reason! });
    }
    if (transitEncryption.reason !== undefined) {
      const plaintext = transitEncryption.mode === 'preferred' ? 'accepts plaintext connections and ' : '';
      Validations.of(this).addWarning(`${PACK_NAME}-TransitEncryptionDuringMigration`,
        `This cache ${plaintext}does not require authentication (reason: ${transitEncryption.reason}). `
        + "Remove 'transitEncryption' once all clients use rediss://.");
    }
    if (clusterMode.migrationReason !== undefined) {
      Validations.of(this).addWarning(`${PACK_NAME}-ClusterModeDuringMigration`,
        `This cache is between cluster mode disabled and enabled (reason: ${clusterMode.migrationReason}). `
        + 'Use ClusterMode.enabled() once all clients support the cluster protocol.');
    }
  }
}

/** The rules that a migration to TLS relaxes. The service rejects authentication while a group accepts plaintext. */
function relaxedRules({ mode, reason }: TransitEncryption): string[] {
  if (reason === undefined) return [];
  return mode === TransitEncryption.REQUIRED.mode
    ? ['ReplicationGroupAuthentication']
    : ['ReplicationGroupTransitEncryptionMode', 'ReplicationGroupAuthentication'];
}

function isElement(element: CfnResource | undefined): element is CfnResource {
  return element !== undefined;
}
