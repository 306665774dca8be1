import { CacheEngine, ENGINE_NAMES } from './engine-versions';
import { isAtLeast, parseVersion } from '../version';

/**
 * Facts about Memcached, and about cache clusters of any engine. Abbreviations of sources: DG =
 * docs.aws.amazon.com/AmazonElastiCache/latest/dg, SDK = service model of the ElastiCache API (2015-02-02), CFN = CloudFormation
 * schema.
 */

export const MEMCACHED = 'memcached';

/** The engines of a cache cluster. */
export type ClusterEngine = CacheEngine | typeof MEMCACHED;

/** The display names of the engines. */
export const CLUSTER_ENGINE_NAMES: Readonly<Record<ClusterEngine, string>> = { ...ENGINE_NAMES, memcached: 'Memcached' };

/** The versions that the DescribeCacheEngineVersions API returns, as included in cfn-lint (August 2026). */
export const MEMCACHED_VERSIONS: readonly string[] = [
  '1.4.5', '1.4.14', '1.4.24', '1.4.33', '1.4.34', '1.5.10', '1.5.16', '1.6.6', '1.6.12', '1.6.17', '1.6.22',
];

/** A feature that depends on the version of Memcached. */
export type MemcachedCapability = 'encryptionInTransit' | 'ipv6';

/** The first version with each capability (DG/in-transit-encryption, DG/network-type). */
export const FIRST_MEMCACHED_VERSION: Readonly<Record<MemcachedCapability, string>> = { encryptionInTransit: '1.6.12', ipv6: '1.6.6' };

/** Whether a version of Memcached has a capability. */
export function memcachedHas(capability: MemcachedCapability, version: string): boolean {
  return isAtLeast(version, FIRST_MEMCACHED_VERSION[capability]);
}

/**
 * The node families without encryption in transit for Memcached (DG/in-transit-encryption). An earlier edition of the page
 * listed the supported families instead; these and the families without any encryption were not among them.
 */
export const NO_MEMCACHED_TLS_FAMILIES: readonly string[] = ['m1', 'm2', 'm3', 'r3', 't2'];

/**
 * The parameter group family of a Memcached version (DG/ParameterGroups.Engine).
 *
 * @returns `undefined` if the version cannot be parsed or has no minor version
 */
export function memcachedFamily(version: string): string | undefined {
  const [major, minor] = parseVersion(version) ?? [];
  return minor === undefined ? undefined : `${MEMCACHED}${major}.${minor}`;
}

/** SDK CreateCacheCluster, CFN. */
export const CACHE_CLUSTER_LIMITS = {
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,49}(?<!-)$/,
  nameMaxLength: 50,
  // 40 is the default quota, which AWS can raise.
  memcachedNodes: { min: 1, quota: 40 },
  defaultPorts: { memcached: 11211, redis: 6379, valkey: 6379 },
} as const;

/** The allowed values of properties (SDK, CFN). The service also accepts engines in upper case. */
export const CACHE_CLUSTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: ['memcached', 'redis', 'valkey'],
  AZMode: ['single-az', 'cross-az'],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
  IpDiscovery: ['ipv4', 'ipv6'],
};

/** The backup properties, which do not apply to Memcached (SDK, CFN). */
export const BACKUP_PROPERTIES: readonly string[] = ['SnapshotArns', 'SnapshotName', 'SnapshotRetentionLimit', 'SnapshotWindow'];
