import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { CacheBackup, CacheRestore } from './backup';
import type { CacheAuthentication } from './cache-authentication';
import type { CacheEngineVersion } from './cache-engine-version';
import type { CacheLogDestination } from './cache-logs';
import type { CacheNodeType } from './cache-node-type';
import type { ClusterMode } from './cluster-mode';
import type { CacheDurability } from './durability';
import type { CacheNetworkType } from './network';
import type { TransitEncryption } from './transit-encryption';
import type { WeeklyWindow } from '../schedule';

/**
 * Options of `EncryptedRedisReplicationGroup`.
 *
 * Encryption at rest and in transit is always on. No option disables it.
 */
export interface EncryptedRedisReplicationGroupProps {
  /**
   * The VPC of the nodes.
   *
   * Changing it replaces the replication group.
   */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the nodes. Public subnets are refused.
   *
   * @default - the private subnets with egress, or the isolated subnets if there are none
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * An existing subnet group, instead of `vpcSubnets`.
   *
   * Changing it replaces the replication group.
   *
   * @default - a subnet group is created for `vpcSubnets`
   */
  readonly subnetGroup?: elasticache.ISubnetGroupRef;

  /**
   * The security groups of the nodes.
   *
   * @default - a security group without rules; use `connections` to allow access
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The port of the nodes.
   *
   * Changing it replaces the replication group.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * The IP address types of the nodes.
   *
   * Changing it replaces the replication group.
   *
   * @default - the service derives it from the subnets
   */
  readonly networkType?: CacheNetworkType;

  /**
   * The engine and its version.
   *
   * Upgrades are applied in place; the service rejects downgrades. An upgrade from Redis OSS to Valkey is also in place, and
   * cannot be undone. Review the change set first: sources disagree on whether the users are replaced.
   *
   * With `autoMinorVersionUpgrade`, the service may run a newer minor version than this one. This has no effect until you
   * change this option: then specify at least the version that is running.
   *
   * The default does not change within a major version of this library.
   *
   * @default CacheEngineVersion.VALKEY_8_2
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html
   */
  readonly engine?: CacheEngineVersion;

  /**
   * The type of all nodes. Each node is billed by the hour.
   *
   * Changing it scales the group online. Changing to or from a type with data tiering (`R6GD`) replaces the replication group.
   *
   * The default is the smallest current Graviton type. It does not change within a major version of this library.
   *
   * @default CacheNodeType.of(CacheNodeFamily.T4G, CacheNodeSize.MICRO)
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
   */
  readonly nodeType?: CacheNodeType;

  /**
   * The cluster mode, with the numbers of shards and replicas.
   *
   * @default - ClusterMode.disabled() with one replica
   */
  readonly clusterMode?: ClusterMode;

  /**
   * Whether to enable Multi-AZ: a replica in another Availability Zone takes over when the primary fails.
   *
   * @default - true if the group has replicas
   */
  readonly multiAz?: boolean;

  /**
   * How clients authenticate.
   *
   * Changing from an AUTH token to user groups replaces the replication group.
   *
   * @default - CacheAuthentication.applicationUser(); no authentication during a migration to TLS (see `transitEncryption`)
   */
  readonly authentication?: CacheAuthentication;

  /**
   * Whether all clients must use TLS. Relax this only to migrate an existing group to TLS.
   *
   * @default TransitEncryption.REQUIRED
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html
   */
  readonly transitEncryption?: TransitEncryption;

  /**
   * A customer managed key for encryption at rest. It must be symmetric.
   *
   * Changing it replaces the replication group. If the key is lost, the data is lost.
   *
   * @default - a key owned by the service, free of charge
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The engine parameters, by name.
   *
   * They are set in a new parameter group of the engine's family. `cluster-enabled` is refused: it follows from `clusterMode`.
   *
   * @default - the defaults of the service for the engine version
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
   */
  readonly parameters?: { readonly [name: string]: string };

  /**
   * Automatic daily backups. Backup storage is billed.
   *
   * @default - daily backups, kept for 7 days
   */
  readonly backup?: CacheBackup;

  /**
   * The backup to restore the new group from.
   *
   * Changing it replaces the replication group.
   *
   * @default - the group is empty at first
   */
  readonly restoreFrom?: CacheRestore;

  /**
   * The weekly window for patches and upgrades, in UTC.
   *
   * @default - the service chooses a window
   */
  readonly maintenanceWindow?: WeeklyWindow;

  /**
   * Whether the service automatically upgrades the engine to newer minor versions, in the maintenance window.
   *
   * @default true
   */
  readonly autoMinorVersionUpgrade?: boolean;

  /**
   * The destination of the slow log, which contains the slowest commands with their arguments.
   *
   * @default - the slow log is disabled
   */
  readonly slowLog?: CacheLogDestination;

  /**
   * The destination of the engine log.
   *
   * @default - the engine log is disabled
   */
  readonly engineLog?: CacheLogDestination;

  /**
   * Whether writes are durable, and when they are acknowledged.
   *
   * Requires Valkey 9.0, cluster mode enabled and Multi-AZ. You can change between the modes in place. The service rejects
   * enabling or disabling durability on an existing group.
   *
   * @default - not durable; an asynchronous failover may lose the latest writes
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html
   */
  readonly durability?: CacheDurability;

  /**
   * The id of the global datastore that this group joins as a secondary.
   *
   * The group must be in a different Region than the primary. Changing this option replaces the replication group.
   *
   * A secondary inherits engine, node type, number of shards, parameters and **encryption** from the primary. The template
   * omits these properties, and the secondary is encrypted exactly like the primary. Set `engine`, `nodeType` and
   * `clusterMode` to the values of the primary, because users, endpoints and alarms depend on them.
   *
   * @default - the group is not a secondary
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html
   */
  readonly globalReplicationGroupId?: string;

  /**
   * The topic for notifications about failover, scaling and maintenance.
   *
   * @default - no notifications
   */
  readonly notificationTopic?: sns.ITopicRef;

  /**
   * The id of the replication group: 1 to 40 lower-case letters, digits and hyphens, starting with a letter.
   *
   * Changing it replaces the replication group.
   *
   * @default - CloudFormation generates an id
   */
  readonly replicationGroupId?: string;

  /**
   * The description of the replication group, at most 255 characters.
   *
   * @default - the path of the construct, followed by `(encrypted)`
   */
  readonly description?: string;

  /**
   * What happens to the data when the group is removed from the stack or replaced.
   *
   * @default RemovalPolicy.SNAPSHOT
   */
  readonly removalPolicy?: RemovalPolicy;
}
