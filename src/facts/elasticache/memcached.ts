import { CacheEngine, ENGINE_NAMES } from './engine-versions';
import { isAtLeast, parseVersion } from '../version';

/** Facts about Memcached, and about cache clusters of any engine. DG stands for docs.aws.amazon.com/AmazonElastiCache/latest/dg. */

export const MEMCACHED = 'memcached';

/** The engines of a cache cluster. */
export type ClusterEngine = CacheEngine | typeof MEMCACHED;

/** The engines as a sentence names them. */
export const CLUSTER_ENGINE_NAMES: Readonly<Record<ClusterEngine, string>> = { ...ENGINE_NAMES, memcached: 'Memcached' };

/** The versions that the service's engine-version API lists, as cfn-lint carries them (August 2026). */
export const MEMCACHED_VERSIONS: readonly string[] = [
  '1.4.5', '1.4.14', '1.4.24', '1.4.33', '1.4.34', '1.5.10', '1.5.16', '1.6.6', '1.6.12', '1.6.17', '1.6.22',
];

/** What a version of Memcached can do. */
export type MemcachedCapability = 'encryptionInTransit' | 'ipv6';

/** The first version with each capability: DG/in-transit-encryption, DG/network-type. */
export const FIRST_MEMCACHED_VERSION: Readonly<Record<MemcachedCapability, string>> = { encryptionInTransit: '1.6.12', ipv6: '1.6.6' };

/** Whether a version of Memcached has a capability. */
export function memcachedHas(capability: MemcachedCapability, version: string): boolean {
  return isAtLeast(version, FIRST_MEMCACHED_VERSION[capability]);
}

/**
 * The node families that cannot encrypt the connections of Memcached (DG/in-transit-encryption). A deny-list: it took the
 * place of an allow-list, on which these and the families without any encryption were missing.
 */
export const NO_MEMCACHED_TLS_FAMILIES: readonly string[] = ['m1', 'm2', 'm3', 'r3', 't2'];

/**
 * The parameter group family that a version of Memcached belongs to (DG/ParameterGroups.Engine).
 *
 * @returns `undefined` when the version cannot be read, or its minor version is left out
 */
export function memcachedFamily(version: string): string | undefined {
  const [major, minor] = parseVersion(version) ?? [];
  return minor === undefined ? undefined : `${MEMCACHED}${major}.${minor}`;
}

/** Service model of the ElastiCache API (2015-02-02), CreateCacheCluster, and the CloudFormation schema. */
export const CACHE_CLUSTER_LIMITS = {
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,49}(?<!-)$/,
  nameMaxLength: 50,
  // 40 is what the quota of an account is before AWS raises it.
  memcachedNodes: { min: 1, quota: 40 },
  defaultPorts: { memcached: 11211, redis: 6379, valkey: 6379 },
} as const;

/** The same: the values of properties that take one of a closed set. The service takes engines in upper case, too. */
export const CACHE_CLUSTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: ['memcached', 'redis', 'valkey'],
  AZMode: ['single-az', 'cross-az'],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
  IpDiscovery: ['ipv4', 'ipv6'],
};

/** The same: the properties that are about backups, which Memcached has none of. */
export const BACKUP_PROPERTIES: readonly string[] = ['SnapshotArns', 'SnapshotName', 'SnapshotRetentionLimit', 'SnapshotWindow'];
