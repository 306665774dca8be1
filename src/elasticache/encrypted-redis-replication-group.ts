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
import { CacheNodeType } from './cache-node-type';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import { allowServiceToUse } from './encryption-key';
import { endpointsOf } from './endpoints';
import { ImportedReplicationGroup } from './imported-replication-group';
import { optionFaults, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import type { IEncryptedRedisReplicationGroup, ReplicationGroupAttributes, ReplicationGroupEndpoints } from './replication-group';
import { ReplicationGroupBase } from './replication-group-base';
import { ReplicationGroupGrants } from './replication-group-grants';
import { GroupShape, logDelivery, nodeCountOf, ownProperties, parameterGroup, subnetGroup, topology } from './replication-group-parts';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import { ReplicationGroupScaling, ReplicationGroupScalingOptions } from './replication-group-scaling';
import { TransitEncryption } from './transit-encryption';
import { PACK_NAME } from '../engine';
import { REPLICATION_GROUP_LIMITS } from '../facts';
import { fail, failOn } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { lowerCase } from '../private/lower-case';
import { withActions } from '../private/recommended-alarm';
import { selfCheck } from '../self-check/self-check';

const CODE = 'EncryptedRedisReplicationGroupInvalid';
const SUBJECT = 'EncryptedRedisReplicationGroup';
const DEFAULT_BACKUP_DAYS = 7;


/**
 * An ElastiCache replication group (Valkey or Redis OSS) that is encrypted at rest and in transit, asks every client to
 * authenticate, and lives in private subnets.
 *
 * With the defaults: Valkey 8.2 on two small Graviton nodes in two Availability Zones with automatic failover, daily
 * backups, one application user whose password is in Secrets Manager, and a security group that nobody has been let
 * through yet.
 *
 * Whatever the service documents as a limit is checked when the construct is made and once more at synthesis, over what
 * overrides and aspects made of it; all faults come in one error. A limit that the service has lifted is overruled by
 * acknowledging its id with a reason on the scope around the construct; what protects data has no way around.
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
  /** The id by which an app injects properties into every construct of this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.EncryptedRedisReplicationGroup';

  /**
   * A replication group that this app does not make.
   *
   * @param scope where it is used
   * @param id a name within the scope
   * @param attributes what is known of it
   */
  public static fromReplicationGroupAttributes(
    scope: Construct, id: string, attributes: ReplicationGroupAttributes,
  ): IEncryptedRedisReplicationGroup {
    return new ImportedReplicationGroup(scope, id, attributes);
  }

  /** The id of the replication group. */
  public readonly replicationGroupId: string;

  /** The security groups of the nodes, with the port as the default. Nobody is let in by default. */
  public readonly connections: ec2.Connections;

  /** Permissions for those who connect. */
  public readonly grants: ReplicationGroupGrants;

  /** The secret with `username` and `password`; none with IAM users or a user group that is managed elsewhere. */
  public readonly secret?: secretsmanager.ISecret;

  /** The user that clients log in as: `default` with an AUTH token; none with a user group that is managed elsewhere. */
  public readonly userName?: string;

  /** All endpoints that are known; for those who take whichever there are. */
  public readonly endpoints: ReplicationGroupEndpoints;

  /** The VPC of the nodes. */
  public readonly vpc?: ec2.IVpc;

  /** The ids of the subnets of the nodes; none with a subnet group that is imported. */
  public readonly subnetIds?: string[];

  /** The number of nodes that the template makes; none where it is a token. */
  public readonly nodeCount?: number;

  private readonly shape: GroupShape;

  /**
   * @param scope where the group belongs
   * @param id a name within the scope; part of the logical ids
   * @param props options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: EncryptedRedisReplicationGroupProps) {
    super(scope, id);
    try {
      failOn(typeFaults(props), CODE, SUBJECT, this);
      const engine = props.engine ?? CacheEngineVersion.VALKEY_8_2;
      const nodeType = props.nodeType ?? CacheNodeType.T4G_MICRO;
      const clusterMode = props.clusterMode ?? ClusterMode.disabled();
      const transitEncryption = props.transitEncryption ?? TransitEncryption.REQUIRED;
      const port = props.port ?? REPLICATION_GROUP_LIMITS.defaultPort;
      const faults = optionFaults(props);
      // Subnets that cannot be used would fail again, and less clearly, in what is built on them.
      failOn(faults.filter(({ code }) => code === 'NoSubnets'), CODE, SUBJECT, this);

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
        // Any other spelling than the one that is stored would look like a change for ever.
        replicationGroupId: props.replicationGroupId && lowerCase(props.replicationGroupId),
        globalReplicationGroupId: props.globalReplicationGroupId,
        ...ownProperties(shape, transitEncryption),
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
      // Without it, a change of the number of shards replaces the group.
      resource.cfnOptions.updatePolicy = { useOnlineResharding: true };

      const chosen = [resource, parameters.resource, ...(authentication?.settled ? [] : authentication?.resources ?? [])].filter(isElement);
      const settled = [subnets.resource, ...(authentication?.settled ? authentication.resources : [])].filter(isElement);
      selfCheck(this, {
        code: CODE,
        subject: SUBJECT,
        faults,
        elements: () => chosen,
        settled: () => settled,
        context: () => [...(subnets.context ?? []), ...(authentication?.context ?? []), ...l1Of(props.encryptionKey)],
        relaxed: relaxedRules(transitEncryption),
      });

      if (props.encryptionKey) allowServiceToUse(props.encryptionKey, this);
      this.warnOfMigrations(resource, transitEncryption, clusterMode);
      this.replicationGroupId = resource.ref;
      this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(port) });
      this.secret = authentication?.secret;
      this.userName = authentication?.userName;
      this.grants = ReplicationGroupGrants._of(this, (authentication?.iamUserIds ?? []).map((userId) => userArn(this, userId)));
      this.endpoints = endpointsOf(resource, clusterMode);
      this.vpc = props.vpc;
      this.subnetIds = subnets.subnetIds;
      this.nodeCount = nodeCountOf(clusterMode);
      this.shape = shape;
    } catch (error) {
      // Whoever catches the error finds nothing half-built in the tree.
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /**
   * The nodes that the template makes; those that automatic scaling adds are not among them. Metrics are asked for here.
   *
   * @throws when the number of shards or replicas is a token
   */
  public get nodes(): CacheNode[] {
    const { shards, replicasPerShard, endpoints } = this.shape.clusterMode;
    if (Token.isUnresolved(shards) || Token.isUnresolved(replicasPerShard)) {
      throw fail('ReplicationGroupNodesUnknown', 'The nodes of this replication group cannot be listed, as the number of its shards or replicas '
        + 'is known at deployment only. Give both as numbers.', this);
    }
    return CacheNode._of(this.replicationGroupId, endpoints === CacheEndpoints.CONFIGURATION, shards, replicasPerShard + 1);
  }

  /**
   * How much of the memory that counts for eviction is used, in percent, on average over the whole group. One of the few
   * metrics that exist for a group; most exist for each of the `nodes`.
   *
   * @param options what differs from the average over five minutes
   * @throws with cluster mode disabled, where the metric does not exist
   */
  public metricDatabaseMemoryUsageCountedForEvictPercentage(options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    if (this.shape.clusterMode.endpoints !== CacheEndpoints.CONFIGURATION) {
      throw fail('ReplicationGroupMetric', 'Metrics of a whole replication group exist with cluster mode enabled only. '
        + 'Use metricDatabaseMemoryUsagePercentage() of each of the nodes.', this);
    }
    return new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache',
      metricName: 'DatabaseMemoryUsageCountedForEvictPercentage',
      dimensionsMap: { ReplicationGroupId: this.replicationGroupId },
      ...options,
    });
  }

  /**
   * Makes the alarms that every group should have, for each of its nodes: CPU, memory, connections, replication lag and
   * failed logins. CloudWatch charges for each alarm. Why each of them, and from when on: `docs/replication-group.md`.
   *
   * @param actions what happens when an alarm goes off, and when it is over
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    const alarms = addAlarms(new Construct(this, 'Alarms'), this.nodes, this.shape.nodeType, this.shape.clusterMode.replicasPerShard > 0);
    return withActions(alarms, actions);
  }

  /**
   * Lets the number of shards follow the load.
   *
   * @param options how far it may move
   * @throws when cluster mode, engine version or node type do not allow it
   */
  public autoScaleShards(options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return ReplicationGroupScaling._shards(new Construct(this, 'ShardScaling'), this, options);
  }

  /**
   * Lets the number of replicas of each shard follow the load.
   *
   * @param options how far it may move
   * @throws when cluster mode, engine version or node type do not allow it
   */
  public autoScaleReplicas(options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return ReplicationGroupScaling._replicas(new Construct(this, 'ReplicaScaling'), this, options);
  }

  /** A group that accepts plaintext has no authentication: the service refuses the two together. */
  private authenticate(
    props: EncryptedRedisReplicationGroupProps, engine: CacheEngineVersion, transitEncryption: TransitEncryption,
  ): AuthenticationBinding | undefined {
    if (transitEncryption.reason !== undefined && !props.authentication) return undefined;
    return (props.authentication ?? CacheAuthentication.applicationUser())._bind(this, engine);
  }

  private warnOfMigrations(resource: elasticache.CfnReplicationGroup, transitEncryption: TransitEncryption, clusterMode: ClusterMode): void {
    for (const rule of relaxedRules(transitEncryption)) {
      Validations.of(resource).acknowledge({ id: `${PACK_NAME}::${PACK_NAME}-${rule}`, reason: transitEncryption.reason! });
    }
    if (transitEncryption.reason !== undefined) {
      const state = transitEncryption.mode === 'preferred' ? 'accepts plaintext connections and asks' : 'asks';
      Validations.of(this).addWarning(`${PACK_NAME}-TransitEncryptionDuringMigration`,
        `This cache ${state} nobody to authenticate, because: ${transitEncryption.reason} `
        + 'Remove the option transitEncryption once all clients use rediss://.');
    }
    if (clusterMode.migrationReason !== undefined) {
      Validations.of(this).addWarning(`${PACK_NAME}-ClusterModeDuringMigration`,
        `This cache is between cluster mode disabled and enabled, because: ${clusterMode.migrationReason} `
        + 'Use ClusterMode.enabled once all clients speak the cluster protocol.');
    }
  }
}

/** The rules that a migration to TLS relaxes: the service takes no authentication while plaintext is accepted. */
function relaxedRules({ mode, reason }: TransitEncryption): string[] {
  if (reason === undefined) return [];
  return mode === TransitEncryption.REQUIRED.mode
    ? ['ReplicationGroupAuthentication']
    : ['ReplicationGroupTransitEncryptionMode', 'ReplicationGroupAuthentication'];
}

function isElement(element: CfnResource | undefined): element is CfnResource {
  return element !== undefined;
}
