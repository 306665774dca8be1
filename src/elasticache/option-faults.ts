import type { ClusterMode } from './cluster-mode';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import type { Fault } from '../private/errors';
import { unknownOptions } from '../private/known-options';

const SUBJECT = 'EncryptedRedisReplicationGroup';

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

interface TypeCheck {
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
  readonly required?: boolean;
}

/** Options that do not exist or have the wrong type: with them nothing can be built. */
export function typeFaults(props: EncryptedRedisReplicationGroupProps | undefined): Fault[] {
  const given = (props ?? {}) as unknown as Record<string, unknown>;
  const faults = unknownOptions(SUBJECT, given, Object.keys(OPTIONS), HINTS);
  for (const [name, check] of Object.entries(OPTIONS)) {
    const value = given[name];
    if (!check || (value === undefined && !check.required) || check.is(value)) continue;
    faults.push({ code: 'OptionType', message: `'${name}' must be ${check.expected}; got ${describe(value)}.` });
  }
  if (isPlainObject(given.backup)) faults.push(...unknownOptions('backup', given.backup, ['retention', 'window']));
  return faults;
}

/** Options that contradict each other or this construct's promises. */
export function optionFaults(props: EncryptedRedisReplicationGroupProps): Fault[] {
  return [...subnetFaults(props), ...parameterFaults(props), ...reasonFaults(props)];
}

function subnetFaults({ vpc, vpcSubnets, subnetGroup }: EncryptedRedisReplicationGroupProps): Fault[] {
  if (subnetGroup) {
    return vpcSubnets ? [{ code: 'SubnetGroupOrSubnets', message: "'subnetGroup' and 'vpcSubnets' are two ways to say the same; leave one of them out." }] : [];
  }
  const selected = vpc.selectSubnets(vpcSubnets);
  if (selected.isPendingLookup) return [];
  if (selected.subnetIds.length === 0) {
    return [{ code: 'NoSubnets', message: `'vpcSubnets' selects no subnet of ${vpc.node.path}. A replication group needs at least one, and one in each of two zones for Multi-AZ.` }];
  }
  if (!selected.hasPublic) return [];
  return [{
    code: 'PublicSubnets',
    message: vpcSubnets
      ? "'vpcSubnets' selects public subnets. A cache belongs in private ones: use { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } or PRIVATE_WITH_EGRESS."
      : `${vpc.node.path} has no private subnets. Add some to the VPC's subnetConfiguration: a cache needs no route to the internet, ec2.SubnetType.PRIVATE_ISOLATED is enough.`,
  }];
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
    if (!isText(value)) faults.push({ code: 'OptionType', message: `'parameters' maps names to texts; '${name}' is ${describe(value)}.` });
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

/** Whether a value has members of these names. By name and not by class: an app may hold two copies of a library. */
function hasMembers(...names: string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** Whether a value is one of our own, of this copy of the library or of another. */
function isKind(kind: string): (value: unknown) => boolean {
  return (value) => isPlainObject(value) && '_kind' in value && value._kind === kind;
}

function isBackup(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { retention, window } = value as { retention?: unknown; window?: unknown };
  return (retention === undefined || hasMembers('toDays')(retention)) && (window === undefined || typeof window === 'object');
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return `an object of the kind ${value.constructor?.name ?? 'Object'}`;
  return JSON.stringify(value) ?? String(value);
}
