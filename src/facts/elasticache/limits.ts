import { REDIS, VALKEY } from './engine-versions';

/**
 * Documented limits and patterns of ElastiCache. Abbreviations of sources: DG = docs.aws.amazon.com/AmazonElastiCache/latest/dg,
 * SDK = service model of the ElastiCache API (2015-02-02), CFN = CloudFormation schema.
 */

/** SDK CreateReplicationGroup, CFN. */
export const REPLICATION_GROUP_LIMITS = {
  idPattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,39}(?<!-)$/,
  idMaxLength: 40,
  // Documented for ModifyReplicationGroup.
  descriptionMaxLength: 255,
  numCacheClusters: { min: 1, max: 6 },
  numNodeGroups: { min: 1, max: 500 },
  replicasPerNodeGroup: { min: 0, max: 5 },
  nodeGroupIdPattern: /^\d{1,4}$/,
  slots: { min: 0, max: 16383 },
  // DG/backups-automatic.
  snapshotRetentionDays: { min: 0, max: 35 },
  windowMinutes: { min: 60 },
  defaultPort: 6379,
} as const;

/** DG/CacheNodes.NodeGroups: the default quota, its maximum on request, and the maximum before Redis 5.0.6. */
export const NODES_PER_CLUSTER = { quota: 90, raised: 500, raisedBeforeRedis506: 250 } as const;

/**
 * DG/auth and SDK: the length is 16 to 128. The sources disagree on the characters; all of them allow letters, digits and
 * `! & # $ ^ < > -`.
 */
export const AUTH_TOKEN_LIMITS = { minLength: 16, maxLength: 128, safeCharacters: /^[A-Za-z0-9!&#$^<>-]*$/, safePunctuation: '!&#$^<>-' } as const;

/** DG/Clusters.RBAC. Passwords have the same length limits as AUTH tokens. */
export const USER_LIMITS = {
  // No page documents a length; public constructs use at most 40, also for user groups.
  idMaxLength: 40,
  idPattern: /^[A-Za-z][A-Za-z0-9-]*$/,
  passwords: { min: 1, max: 2 },
  passwordLength: { min: 16, max: 128 },
} as const;

/** DG/Clusters.RBAC. */
export const USER_GROUP_LIMITS = { idMaxLength: 40, users: 100 } as const;

/** The maximum number of client connections per node (DG/ParameterGroups.Redis, maxclients). */
export const CLIENT_CONNECTIONS_PER_NODE = 65_000;

/** DG/SubnetGroups, and the quotas page of 2023. */
export const SUBNET_GROUP_LIMITS = { nameMaxLength: 255, subnets: 20 } as const;

/** DG/Redis-Global-Datastores-Getting-Started: one primary and two secondary Regions. */
export const GLOBAL_DATASTORE_LIMITS = { members: 3 } as const;

/** The eviction policies that nodes with data tiering support (DG/data-tiering). */
export const DATA_TIERING_MAXMEMORY_POLICIES: readonly string[] = ['volatile-lru', 'allkeys-lru', 'noeviction'];

/** The allowed values of properties (SDK). */
export const REPLICATION_GROUP_VALUES: Readonly<Record<string, readonly string[]>> = {
  ClusterMode: ['enabled', 'disabled', 'compatible'],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
  IpDiscovery: ['ipv4', 'ipv6'],
  Durability: ['default', 'async', 'sync', 'disabled'],
};

/** SDK LogDeliveryConfigurationRequest. */
export const LOG_DELIVERY_VALUES = {
  LogType: ['slow-log', 'engine-log'],
  LogFormat: ['json', 'text'],
  DestinationType: ['cloudwatch-logs', 'kinesis-firehose'],
} as const;

/** The property with the details of each destination type (SDK DestinationDetails). */
export const LOG_DELIVERY_DETAILS: Readonly<Record<string, string>> = {
  'cloudwatch-logs': 'CloudWatchLogsDetails',
  'kinesis-firehose': 'KinesisFirehoseDetails',
};

/**
 * The target values that automatic scaling accepts (DG/AutoScaling-Scaling-Policies-Replicas-Replicas,
 * DG/AutoScaling-Scaling-Adding-Policy-Shards).
 */
export const AUTO_SCALING_TARGET_PERCENT = { min: 35, max: 70 } as const;

/**
 * The id and name of the user that the service creates in every account. It is active and needs no password
 * (DG/Clusters.RBAC).
 */
export const DEFAULT_USER = 'default';

/** CFN. Values are case-sensitive: the API also accepts engines in upper case, CloudFormation does not. */
export const USER_ENGINES: readonly string[] = [REDIS, VALKEY];
export const USER_AUTHENTICATION_TYPES: readonly string[] = ['password', 'no-password-required', 'iam'];

/** SDK UserGroupId. */
export const USER_GROUP_ID_PATTERN = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Printable characters except `,`, `"`, `/` and `@` (DG/Clusters.RBAC, 2023). */
export const USER_PASSWORD_CHARACTERS = /^(?![^]*[,"/@])[\x20-\x7e]*$/;

/** The form of subnet group names, according to an error of the service (terraform-aws-modules/terraform-aws-vpc#193). */
export const SUBNET_GROUP_NAME_PATTERN = /^[A-Za-z](?!.*--)[A-Za-z0-9-]*(?<!-)$/;

/** CFN: the roles of the members of a global datastore. */
export const GLOBAL_DATASTORE_ROLES: readonly string[] = ['PRIMARY', 'SECONDARY'];
