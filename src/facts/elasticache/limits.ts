import { REDIS, VALKEY } from './engine-versions';

/**
 * Numbers and patterns that the service documents. Sources are named per block; DG stands for
 * docs.aws.amazon.com/AmazonElastiCache/latest/dg and SDK for the service model of the ElastiCache API (2015-02-02).
 */

/** SDK CreateReplicationGroup, and the CloudFormation schema. */
export const REPLICATION_GROUP_LIMITS = {
  idPattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,39}(?<!-)$/,
  idMaxLength: 40,
  // Stated for ModifyReplicationGroup.
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

/** DG/CacheNodes.NodeGroups: the default quota, what it can be raised to, and what it could be below Redis 5.0.6. */
export const NODES_PER_CLUSTER = { quota: 90, raised: 500, raisedBeforeRedis506: 250 } as const;

/**
 * DG/auth and SDK: length from 16 to 128. The sources disagree on the characters; the intersection of what they allow is
 * letters, digits and `! & # $ ^ < > -`.
 */
export const AUTH_TOKEN_LIMITS = { minLength: 16, maxLength: 128, safeCharacters: /^[A-Za-z0-9!&#$^<>-]*$/, safePunctuation: '!&#$^<>-' } as const;

/** DG/Clusters.RBAC. The length of a password is the one of an AUTH token. */
export const USER_LIMITS = {
  // No page gives a length; 40 is what public constructs keep to, for groups as well.
  idMaxLength: 40,
  idPattern: /^[A-Za-z][A-Za-z0-9-]*$/,
  passwords: { min: 1, max: 2 },
  passwordLength: { min: 16, max: 128 },
} as const;

/** DG/Clusters.RBAC. */
export const USER_GROUP_LIMITS = { idMaxLength: 40, users: 100 } as const;

/** DG/ParameterGroups.Redis, maxclients: the client connections that a node takes. */
export const CLIENT_CONNECTIONS_PER_NODE = 65_000;

/** DG/SubnetGroups and quotas of 2023. */
export const SUBNET_GROUP_LIMITS = { nameMaxLength: 255, subnets: 20 } as const;

/** DG/Redis-Global-Datastores-Getting-Started: one primary Region and two secondary ones. */
export const GLOBAL_DATASTORE_LIMITS = { members: 3 } as const;

/** DG/data-tiering: the eviction policies that nodes with data tiering know. */
export const DATA_TIERING_MAXMEMORY_POLICIES: readonly string[] = ['volatile-lru', 'allkeys-lru', 'noeviction'];

/** SDK: the values of properties that take one of a closed set. */
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

/** SDK DestinationDetails: the block that goes with each type of destination. */
export const LOG_DELIVERY_DETAILS: Readonly<Record<string, string>> = {
  'cloudwatch-logs': 'CloudWatchLogsDetails',
  'kinesis-firehose': 'KinesisFirehoseDetails',
};

/** DG/AutoScaling-Scaling-Policies-Replicas-Replicas and DG/AutoScaling-Scaling-Adding-Policy-Shards. */
export const AUTO_SCALING_TARGET_PERCENT = { min: 35, max: 70 } as const;

/** The id and the name of the user that the service makes in every account (DG/Clusters.RBAC). It is active and needs no password. */
export const DEFAULT_USER = 'default';

/** CFN: closed sets, in upper and lower case as they are. The API takes engines in upper case too, CloudFormation does not. */
export const USER_ENGINES: readonly string[] = [REDIS, VALKEY];
export const USER_AUTHENTICATION_TYPES: readonly string[] = ['password', 'no-password-required', 'iam'];

/** SDK UserGroupId. */
export const USER_GROUP_ID_PATTERN = /^[A-Za-z][A-Za-z0-9-]*$/;

/** DG/Clusters.RBAC (2023): printable characters, without `,`, `"`, `/` and `@`. */
export const USER_PASSWORD_CHARACTERS = /^(?![^]*[,"/@])[\x20-\x7e]*$/;

/** What the service says to the name of a subnet group that has another form (terraform-aws-modules/terraform-aws-vpc#193). */
export const SUBNET_GROUP_NAME_PATTERN = /^[A-Za-z](?!.*--)[A-Za-z0-9-]*(?<!-)$/;

/** CFN: the roles of the members of a global datastore. */
export const GLOBAL_DATASTORE_ROLES: readonly string[] = ['PRIMARY', 'SECONDARY'];
