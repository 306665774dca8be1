import { compareVersions, parseVersion } from '../version';

/** The engines of a replication group. */
export type CacheEngine = 'redis' | 'valkey';

export const REDIS = 'redis';
export const VALKEY = 'valkey';

/** The display names of the engines. */
export const ENGINE_NAMES: Readonly<Record<CacheEngine, string>> = { redis: 'Redis', valkey: 'Valkey' };

/** A feature that is documented with the first engine version that supports it. */
export type EngineCapability =
  | 'encryption'
  | 'userGroups'
  | 'iamAuthentication'
  | 'transitEncryptionMode'
  | 'slowLog'
  | 'engineLog'
  | 'dataTiering'
  | 'ipv6'
  | 'autoScaling'
  | 'autoScalingWithDataTiering'
  | 'clusterModeMigration'
  | 'globalDatastore'
  | 'autoMinorVersionUpgrade'
  | 'durability'
  | 'distributedKvCaching'
  | 'fiveHundredNodes';

/**
 * The first version of each engine with a capability; `undefined` if no version has it.
 *
 * Sources, below docs.aws.amazon.com/AmazonElastiCache/latest/dg: at-rest-encryption, in-transit-encryption, Clusters.RBAC,
 * auth-iam, Log_Delivery, data-tiering, network-type, AutoScaling, modify-cluster-mode,
 * Redis-Global-Datastores-Getting-Started, engine-versions, Durability.Limitations, distributed-kv-caching-limits.
 */
const FIRST_VERSION: Readonly<Record<EngineCapability, Readonly<Record<CacheEngine, string | undefined>>>> = {
  encryption: { redis: '4.0.10', valkey: '7.2' },
  userGroups: { redis: '6.0', valkey: '7.2' },
  iamAuthentication: { redis: '7.0', valkey: '7.2' },
  // The documentation says 7. The service says 7.0.5, in an error quoted in cloudposse/terraform-aws-elasticache-redis#231.
  transitEncryptionMode: { redis: '7.0.5', valkey: '7.2' },
  slowLog: { redis: '6.0', valkey: '7.2' },
  engineLog: { redis: '6.2', valkey: '7.2' },
  dataTiering: { redis: '6.2', valkey: '7.2' },
  ipv6: { redis: '6.2', valkey: '7.2' },
  autoScaling: { redis: '6.0', valkey: '7.2' },
  autoScalingWithDataTiering: { redis: '7.0.7', valkey: '7.2' },
  clusterModeMigration: { redis: '7.0', valkey: '7.2' },
  globalDatastore: { redis: '5.0.6', valkey: '7.2' },
  autoMinorVersionUpgrade: { redis: '6.0', valkey: '7.2' },
  durability: { redis: undefined, valkey: '9.0' },
  distributedKvCaching: { redis: undefined, valkey: '9.1' },
  fiveHundredNodes: { redis: '5.0.6', valkey: '7.2' },
};

/** The first version of an engine with a capability. `undefined` if no version has it. */
export function firstVersionWith(capability: EngineCapability, engine: CacheEngine): string | undefined {
  return FIRST_VERSION[capability][engine];
}

/**
 * Whether a version of an engine has a capability.
 *
 * Encryption has one exception: Redis 3.2.6 supports it, 3.2.10 does not (dg/SelectEngine).
 */
export function hasCapability(capability: EngineCapability, engine: CacheEngine, version: string): boolean {
  if (capability === 'encryption' && engine === REDIS && version === '3.2.6') return true;
  const first = FIRST_VERSION[capability][engine];
  const [numbers, minimum] = [parseVersion(version), first === undefined ? undefined : parseVersion(first)];
  return numbers !== undefined && minimum !== undefined && compareVersions(numbers, minimum) >= 0;
}

/** An engine version of the service. */
export interface EngineVersionFact {
  readonly engine: CacheEngine;
  readonly version: string;
  /** The last day of standard support (UTC). Extended support after that day is billed extra. */
  readonly standardSupportEnds?: string;
}

/**
 * The versions that the DescribeCacheEngineVersions API returns, as included in cfn-lint (August 2026). End of standard support:
 * dg/extended-support-versions.
 */
export const ENGINE_VERSIONS: readonly EngineVersionFact[] = [
  { engine: REDIS, version: '4.0.10', standardSupportEnds: '2026-01-31' },
  { engine: REDIS, version: '5.0.6', standardSupportEnds: '2026-01-31' },
  { engine: REDIS, version: '6.0', standardSupportEnds: '2027-01-31' },
  { engine: REDIS, version: '6.2', standardSupportEnds: '2027-01-31' },
  { engine: REDIS, version: '7.0' },
  { engine: REDIS, version: '7.1' },
  { engine: VALKEY, version: '7.2' },
  { engine: VALKEY, version: '8.0' },
  { engine: VALKEY, version: '8.1' },
  { engine: VALKEY, version: '8.2' },
  { engine: VALKEY, version: '9.0' },
  { engine: VALKEY, version: '9.1' },
];

/** Versions past their end of life. New groups cannot use them. */
export const RETIRED_REDIS_VERSIONS: readonly string[] = ['2.6.13', '2.8.6', '2.8.19', '2.8.21', '2.8.22', '2.8.23', '2.8.24', '3.2.4', '3.2.6', '3.2.10'];

/**
 * The parameter group family of an engine version (dg/ParameterGroups.Engine).
 *
 * Redis 6.0 and 6.2 share a family, as do all 7.x versions. Future versions are assumed to follow the pattern of the newest.
 *
 * @returns `undefined` if the version cannot be parsed
 */
export function parameterGroupFamily(engine: CacheEngine, version: string): string | undefined {
  const numbers = parseVersion(version);
  if (!numbers) return undefined;
  const [major, minor] = numbers;
  if (engine === VALKEY) return `valkey${major}`;
  if (major >= 7) return `redis${major}`;
  if (major === 6) return 'redis6.x';
  return minor === undefined ? undefined : `redis${major}.${minor}`;
}

/**
 * The parameter group families of the service. Source: SDK CreateCacheParameterGroup; for `valkey9`, which the SDK does not list
 * yet, dg/ParameterGroups.Engine.
 */
export const PARAMETER_GROUP_FAMILIES: readonly string[] = [
  'memcached1.4', 'memcached1.5', 'memcached1.6',
  'redis2.6', 'redis2.8', 'redis3.2', 'redis4.0', 'redis5.0', 'redis6.x', 'redis7',
  'valkey7', 'valkey8', 'valkey9',
];
