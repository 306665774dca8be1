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
 * Options of `EncryptedRedisReplicationGroup`. There is none that switches encryption off: it is always on, at rest and
 * in transit.
 */
export interface EncryptedRedisReplicationGroupProps {
  /** The VPC that the nodes live in. Changing it replaces the replication group. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the nodes. Public subnets are refused.
   *
   * @default - the private subnets with egress; the isolated ones if there are none
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * A subnet group that exists, instead of one made from `vpcSubnets`. Changing it replaces the replication group.
   *
   * @default - a subnet group is made from `vpcSubnets`
   */
  readonly subnetGroup?: elasticache.ISubnetGroupRef;

  /**
   * The security groups of the nodes.
   *
   * @default - one security group without any rule: open it with `connections`
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The port that the nodes listen on. Changing it replaces the replication group.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * The addresses of the nodes. Changing it replaces the replication group.
   *
   * @default - as the subnets are
   */
  readonly networkType?: CacheNetworkType;

  /**
   * Engine and version.
   *
   * Upgrades happen in place, downgrades do not exist. Going from Redis OSS to Valkey happens in place too; read the
   * change set first, as the sources disagree on what happens to the users. There is no way back.
   *
   * With `autoMinorVersionUpgrade` the service may move the group to a newer minor version than the one here. Nothing
   * comes of that until you change this option: then name at least the version that runs, as downgrades are refused.
   *
   * @default CacheEngineVersion.VALKEY_8_2, fixed for this major release of the library
   */
  readonly engine?: CacheEngineVersion;

  /**
   * The type of every node. Changing it scales the group online, but for a change to or from a type with data tiering
   * (`R6GD`), which replaces the replication group. You pay for each node by the hour.
   *
   * @default CacheNodeType.T4G_MICRO, the smallest current Graviton type, fixed for this major release of the library
   */
  readonly nodeType?: CacheNodeType;

  /**
   * Whether the data is spread over shards, and how many replicas there are.
   *
   * @default ClusterMode.disabled(), with one replica
   */
  readonly clusterMode?: ClusterMode;

  /**
   * Whether a replica in another Availability Zone takes over when the primary's zone fails.
   *
   * @default - true if every shard has a replica
   */
  readonly multiAz?: boolean;

  /**
   * How clients prove who they are. Going from an AUTH token to user groups replaces the replication group.
   *
   * @default CacheAuthentication.applicationUser()
   */
  readonly authentication?: CacheAuthentication;

  /**
   * Whether clients that do not speak TLS yet are let in during a migration.
   *
   * @default TransitEncryption.REQUIRED
   */
  readonly transitEncryption?: TransitEncryption;

  /**
   * A symmetric customer managed key for the encryption at rest. Changing it replaces the replication group; losing it
   * loses the data.
   *
   * @default - a key that the service owns, without charge
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Engine parameters. A parameter group of the right family is made for them; `cluster-enabled` follows from
   * `clusterMode`.
   *
   * @default - the service's defaults for the engine version
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
   */
  readonly parameters?: { readonly [name: string]: string };

  /**
   * Daily backups. Their storage is billed.
   *
   * @default - daily, kept for 7 days
   */
  readonly backup?: CacheBackup;

  /**
   * The data that a new group starts with. Changing it replaces the replication group.
   *
   * @default - the group starts empty
   */
  readonly restoreFrom?: CacheRestore;

  /**
   * The weekly window for patches and upgrades, in UTC.
   *
   * @default - the service picks one
   */
  readonly maintenanceWindow?: WeeklyWindow;

  /**
   * Whether the service installs newer patch levels of the engine by itself, in the maintenance window.
   *
   * @default true
   */
  readonly autoMinorVersionUpgrade?: boolean;

  /**
   * Where the slow log goes: the commands that took longest.
   *
   * @default - it goes nowhere
   */
  readonly slowLog?: CacheLogDestination;

  /**
   * Where the engine log goes.
   *
   * @default - it goes nowhere
   */
  readonly engineLog?: CacheLogDestination;

  /**
   * Whether and how writes survive the loss of nodes. Needs Valkey 9.0, cluster mode enabled and Multi-AZ. Changing between
   * the kinds happens in place; the service refuses to switch it on or off for a group that exists.
   *
   * @default - not durable: an asynchronous failover may lose the last writes
   */
  readonly durability?: CacheDurability;

  /**
   * The global datastore that the group joins as a secondary, in another Region than its primary. Changing it replaces
   * the replication group.
   *
   * A secondary takes engine, node type, number of shards, parameters and **encryption** from the primary, so that these
   * are left out of the template: it is as encrypted as the primary. Say with `engine`, `nodeType` and `clusterMode` what the
   * primary has, as users, endpoints and alarms depend on it.
   *
   * @default - the group stands alone, or is a primary
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html
   */
  readonly globalReplicationGroupId?: string;

  /**
   * A topic that hears about failovers, scaling and maintenance.
   *
   * @default - no notifications
   */
  readonly notificationTopic?: sns.ITopicRef;

  /**
   * The id of the replication group: 1 to 40 lower-case letters, digits and hyphens, a letter first. Changing it
   * replaces the replication group.
   *
   * @default - CloudFormation makes one
   */
  readonly replicationGroupId?: string;

  /**
   * What the group is for.
   *
   * @default - the path of the construct
   */
  readonly description?: string;

  /**
   * What happens to the data when the group is removed from the stack, or replaced.
   *
   * @default RemovalPolicy.SNAPSHOT
   */
  readonly removalPolicy?: RemovalPolicy;
}
