import type { ClusterMode } from './cluster-mode';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import type { Fault } from '../private/errors';
import { unknownOptions } from '../private/known-options';
import {
  describeValue, hasMembers, isBoolean, isKind, isNumber, isPlainObject, isText, TypeCheck, typeFaults as faultsOfTypes,
} from '../private/option-types';
import { subnetFaults } from '../private/subnet-faults';

const SUBJECT = 'EncryptedRedisReplicationGroup';
const SUBNETS = 'A replication group needs at least one, and one in each of two zones for Multi-AZ.';

/** Every option, and what a value of the wrong type should have been. A compile error if one is missing. */
const OPTIONS: Readonly<Record<keyof EncryptedRedisReplicationGroupProps, TypeCheck | undefined>> = {
  vpc: { is: hasMembers('selectSubnets'), expected: 'a VPC (ec2.IVpc)', required: true },
  vpcSubnets: undefined,
  subnetGroup: { is: hasMembers('subnetGroupRef'), expected: 'something that refers to a subnet group (elasticache.ISubnetGroupRef)' },
  securityGroups: { is: Array.isArray, expected: 'a list of security groups' },
  port: { is: isNumber, expected: 'a number' },
  networkType: { is: isText, expected: 'a CacheNetworkType' },
  engine: { is: isKind('CacheEngineVersion'), expected: "a CacheEngineVersion, such as CacheEngineVersion.VALKEY_8_2 or CacheEngineVersion.valkey('9.2')" },
  nodeType: { is: isKind('CacheNodeType'), expected: "a CacheNodeType, such as CacheNodeType.R7G_LARGE or CacheNodeType.of('cache.r9g.large')" },
  clusterMode: { is: isKind('ClusterMode'), expected: 'a ClusterMode, such as ClusterMode.enabled({ shards: 3 })' },
  multiAz: { is: isBoolean, expected: 'true or false' },
  authentication: { is: hasMembers('_bind'), expected: 'a CacheAuthentication, such as CacheAuthentication.iamUsers()' },
  transitEncryption: { is: isKind('TransitEncryption'), expected: "TransitEncryption.REQUIRED or TransitEncryption.preferredDuringMigration('why')" },
  encryptionKey: { is: hasMembers('keyArn'), expected: 'a key (kms.IKey)' },
  parameters: { is: isPlainObject, expected: 'a map from names to texts' },
  backup: { is: isBackup, expected: 'an object with retention (a Duration) and window (a DailyWindow)' },
  restoreFrom: { is: isKind('CacheRestore'), expected: "a CacheRestore, such as CacheRestore.fromSnapshot('name')" },
  maintenanceWindow: { is: isPlainObject, expected: 'a WeeklyWindow' },
  autoMinorVersionUpgrade: { is: isBoolean, expected: 'true or false' },
  slowLog: { is: isKind('CacheLogDestination'), expected: 'a CacheLogDestination, such as CacheLogDestination.cloudWatchLogs(logGroup)' },
  engineLog: { is: isKind('CacheLogDestination'), expected: 'a CacheLogDestination, such as CacheLogDestination.cloudWatchLogs(logGroup)' },
  durability: { is: isText, expected: 'a CacheDurability' },
  globalReplicationGroupId: { is: isText, expected: 'a text' },
  notificationTopic: { is: hasMembers('topicRef'), expected: 'a topic (sns.ITopicRef)' },
  replicationGroupId: { is: isText, expected: 'a text' },
  description: { is: isText, expected: 'a text' },
  removalPolicy: { is: isText, expected: 'a RemovalPolicy' },
};

const HINTS: Readonly<Record<string, string>> = {
  transitEncryptionEnabled: "Encryption in transit is always on. To let clients without TLS in during a migration: transitEncryption: TransitEncryption.preferredDuringMigration('why').",
  transitEncryptionMode: "TLS is always required. To let clients without it in during a migration: transitEncryption: TransitEncryption.preferredDuringMigration('why').",
  atRestEncryptionEnabled: 'Encryption at rest is always on; encryptionKey chooses the key.',
  kmsKeyId: 'Give the key itself: encryptionKey: kms.Key.fromKeyArn(...).',
  kmsKey: 'The option is called encryptionKey.',
  authToken: 'A token is never given as text. Use authentication: CacheAuthentication.authToken() or CacheAuthentication.authTokenFromSecret(secret).',
  userGroupIds: 'Use authentication: CacheAuthentication.userGroup(group).',
  numCacheClusters: 'Use clusterMode: ClusterMode.disabled({ replicas }).',
  numNodeGroups: 'Use clusterMode: ClusterMode.enabled({ shards }).',
  cacheNodeType: 'Use nodeType: CacheNodeType.of(...).',
  engineVersion: 'Use engine: CacheEngineVersion.valkey(...).',
  automaticFailoverEnabled: 'Failover follows from the number of replicas.',
  multiAzEnabled: 'The option is called multiAz.',
};

/** Options that do not exist or have the wrong type: with them nothing can be built. */
export function typeFaults(props: EncryptedRedisReplicationGroupProps | undefined): Fault[] {
  const faults = faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
  const backup: unknown = props?.backup;
  if (isPlainObject(backup)) faults.push(...unknownOptions('backup', backup, ['retention', 'window']));
  return faults;
}

/** Options that contradict each other or this construct's promises. */
export function optionFaults(props: EncryptedRedisReplicationGroupProps): Fault[] {
  return [...subnetFaults(props, SUBNETS), ...parameterFaults(props), ...reasonFaults(props)];
}

function parameterFaults({ parameters = {}, globalReplicationGroupId }: EncryptedRedisReplicationGroupProps): Fault[] {
  const faults: Fault[] = [];
  if (globalReplicationGroupId !== undefined && Object.keys(parameters).length > 0) {
    faults.push({ code: 'SecondaryParameters', message: "A secondary has the parameters of its global datastore: leave 'parameters' out, and set CacheParameterGroupName on the AWS::ElastiCache::GlobalReplicationGroup." });
  }
  if ('cluster-enabled' in parameters) {
    faults.push({ code: 'ClusterEnabledParameter', message: "The parameter 'cluster-enabled' follows from 'clusterMode': use ClusterMode.enabled({ shards }) or ClusterMode.disabled()." });
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (!isText(value)) faults.push({ code: 'OptionType', message: `'parameters' maps names to texts; '${name}' is ${describeValue(value)}.` });
  }
  return faults;
}

function reasonFaults({ transitEncryption, clusterMode }: EncryptedRedisReplicationGroupProps): Fault[] {
  const empty = (reason: unknown): boolean => typeof reason === 'string' && reason.trim() === '';
  const faults: Fault[] = [];
  if (empty(transitEncryption?.reason)) {
    faults.push({ code: 'ReasonMissing', message: 'A TransitEncryption during a migration lowers the guard, and has to say why and until when.' });
  }
  if (empty((clusterMode as ClusterMode | undefined)?.migrationReason)) {
    faults.push({ code: 'ReasonMissing', message: 'ClusterMode.compatibleDuringMigration({ reason }) is a step in between, and has to say why and until when.' });
  }
  return faults;
}

function isBackup(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { retention, window } = value as { retention?: unknown; window?: unknown };
  return (retention === undefined || hasMembers('toDays')(retention)) && (window === undefined || typeof window === 'object');
}
