import type { ClusterMode } from './cluster-mode';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import type { Fault } from '../private/errors';
import { unknownOptions } from '../private/known-options';
import {
  describeValue, hasMembers, isBoolean, isKind, isNumber, isPlainObject, isString, TypeCheck, typeFaults as faultsOfTypes,
} from '../private/option-types';
import { subnetFaults } from '../private/subnet-faults';

/** The name of the construct in messages. */
export const SUBJECT = 'EncryptedRedisReplicationGroup';
const SUBNETS = 'A replication group needs at least one subnet, and subnets in two Availability Zones for Multi-AZ.';

/** The expected type of each option; `undefined` if the CDK checks it. Omitting an option is a compile error. */
const OPTIONS: Readonly<Record<keyof EncryptedRedisReplicationGroupProps, TypeCheck | undefined>> = {
  vpc: { is: hasMembers('selectSubnets'), expected: 'a VPC (ec2.IVpc)', required: true },
  vpcSubnets: undefined,
  subnetGroup: { is: hasMembers('subnetGroupRef'), expected: 'a subnet group (elasticache.ISubnetGroupRef)' },
  securityGroups: { is: Array.isArray, expected: 'a list of security groups' },
  port: { is: isNumber, expected: 'a number' },
  networkType: { is: isString, expected: 'a CacheNetworkType' },
  engine: { is: isKind('CacheEngineVersion'), expected: "a CacheEngineVersion, such as CacheEngineVersion.VALKEY_8_2 or CacheEngineVersion.valkey('9.2')" },
  nodeType: { is: isKind('CacheNodeType'), expected: "a CacheNodeType, such as CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) or CacheNodeType.fromName('cache.r9g.large')" },
  clusterMode: { is: isKind('ClusterMode'), expected: 'a ClusterMode, such as ClusterMode.enabled({ shards: 3 })' },
  multiAz: { is: isBoolean, expected: 'true or false' },
  authentication: { is: hasMembers('_bind'), expected: 'a CacheAuthentication, such as CacheAuthentication.iamUsers()' },
  transitEncryption: { is: isKind('TransitEncryption'), expected: "TransitEncryption.REQUIRED or TransitEncryption.preferredDuringMigration('why')" },
  encryptionKey: { is: hasMembers('keyArn'), expected: 'a key (kms.IKey)' },
  parameters: { is: isPlainObject, expected: 'an object with parameter names and string values' },
  backup: { is: isBackup, expected: 'an object with retention (a Duration) and window (a DailyWindow)' },
  restoreFrom: { is: isKind('CacheRestore'), expected: "a CacheRestore, such as CacheRestore.fromSnapshot('name')" },
  maintenanceWindow: { is: isPlainObject, expected: 'a WeeklyWindow' },
  autoMinorVersionUpgrade: { is: isBoolean, expected: 'true or false' },
  slowLog: { is: isKind('CacheLogDestination'), expected: 'a CacheLogDestination, such as CacheLogDestination.cloudWatchLogs(logGroup)' },
  engineLog: { is: isKind('CacheLogDestination'), expected: 'a CacheLogDestination, such as CacheLogDestination.cloudWatchLogs(logGroup)' },
  durability: { is: isString, expected: 'a CacheDurability' },
  globalReplicationGroupId: { is: isString, expected: 'a string' },
  notificationTopic: { is: hasMembers('topicRef'), expected: 'a topic (sns.ITopicRef)' },
  replicationGroupId: { is: isString, expected: 'a string' },
  description: { is: isString, expected: 'a string' },
  removalPolicy: { is: isString, expected: 'a RemovalPolicy' },
};

const MIGRATION_TO_TLS = "To accept clients without TLS during a migration, use transitEncryption: TransitEncryption.preferredDuringMigration('why').";

/** Advice for property names of CloudFormation and of other libraries. */
const HINTS: Readonly<Record<string, string>> = {
  transitEncryptionEnabled: `Encryption in transit is always on. ${MIGRATION_TO_TLS}`,
  transitEncryptionMode: `TLS is always required. ${MIGRATION_TO_TLS}`,
  atRestEncryptionEnabled: 'Encryption at rest is always on. Use encryptionKey to choose the key.',
  kmsKeyId: 'Pass the key itself: encryptionKey: kms.Key.fromKeyArn(...).',
  kmsKey: 'The option is called encryptionKey.',
  authToken: 'AUTH tokens cannot be passed as plain text. Use authentication: CacheAuthentication.authToken() or CacheAuthentication.authTokenFromSecret(secret).',
  userGroupIds: 'Use authentication: CacheAuthentication.userGroup(group).',
  numCacheClusters: 'Use clusterMode: ClusterMode.disabled({ replicas }).',
  numNodeGroups: 'Use clusterMode: ClusterMode.enabled({ shards }).',
  cacheNodeType: 'Use nodeType: CacheNodeType.of(...).',
  engineVersion: 'Use engine: CacheEngineVersion.valkey(...).',
  automaticFailoverEnabled: 'Failover follows from the number of replicas.',
  multiAzEnabled: 'The option is called multiAz.',
};

/** Unknown options and values of the wrong type. The construct cannot be built with them. */
export function typeFaults(props: EncryptedRedisReplicationGroupProps | undefined): Fault[] {
  const faults = faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
  const backup: unknown = props?.backup;
  if (isPlainObject(backup)) faults.push(...unknownOptions('backup', backup, ['retention', 'window']));
  return faults;
}

/** Options that contradict each other or the guarantees of this construct. */
export function optionFaults(props: EncryptedRedisReplicationGroupProps): Fault[] {
  return [...subnetFaults(props, SUBNETS), ...parameterFaults(props), ...reasonFaults(props)];
}

function parameterFaults({ parameters = {}, globalReplicationGroupId }: EncryptedRedisReplicationGroupProps): Fault[] {
  const faults: Fault[] = [];
  if (globalReplicationGroupId !== undefined && Object.keys(parameters).length > 0) {
    faults.push({ code: 'SecondaryParameters', message: "A secondary inherits the parameters of its global datastore. Remove 'parameters', and set CacheParameterGroupName on the AWS::ElastiCache::GlobalReplicationGroup instead." });
  }
  if ('cluster-enabled' in parameters) {
    faults.push({ code: 'ClusterEnabledParameter', message: "'parameters' must not contain 'cluster-enabled', because it follows from 'clusterMode'. Use ClusterMode.enabled({ shards }) or ClusterMode.disabled() instead." });
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (!isString(value)) faults.push({ code: 'OptionType', message: `'parameters' must have string values; '${name}' is ${describeValue(value)}.` });
  }
  return faults;
}

function reasonFaults({ transitEncryption, clusterMode }: EncryptedRedisReplicationGroupProps): Fault[] {
  const empty = (reason: unknown): boolean => typeof reason === 'string' && reason.trim() === '';
  const faults: Fault[] = [];
  if (empty(transitEncryption?.reason)) {
    faults.push({ code: 'ReasonMissing', message: 'The reason passed to TransitEncryption is empty. A migration to TLS lowers security temporarily, so state why it is needed and until when.' });
  }
  if (empty((clusterMode as ClusterMode | undefined)?.migrationReason)) {
    faults.push({ code: 'ReasonMissing', message: 'The reason passed to ClusterMode.compatibleDuringMigration() is empty. The mode is temporary, so state why it is needed and until when.' });
  }
  return faults;
}

function isBackup(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { retention, window } = value as { retention?: unknown; window?: unknown };
  return (retention === undefined || hasMembers('toDays')(retention)) && (window === undefined || typeof window === 'object');
}
