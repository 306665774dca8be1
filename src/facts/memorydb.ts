import { CacheEngine, REDIS, VALKEY } from './elasticache/engine-versions';

/**
 * Facts about MemoryDB. Abbreviations of sources: MDG = docs.aws.amazon.com/memorydb/latest/devguide, SDK = service model of the
 * MemoryDB API (2021-01-01), REG = resource schemas of the CloudFormation registry.
 */

/** An engine version of the service and its parameter group family. */
export interface MemoryDbEngineVersion {
  readonly engine: CacheEngine;
  readonly version: string;
  readonly family: string;
}

/**
 * Versions: MDG/engine-versions. Families: tests of the CloudFormation resource types and several public templates; no page lists
 * all of them.
 */
export const MEMORYDB_ENGINE_VERSIONS: readonly MemoryDbEngineVersion[] = [
  { engine: REDIS, version: '6.2', family: 'memorydb_redis6' },
  { engine: REDIS, version: '7.0', family: 'memorydb_redis7' },
  { engine: REDIS, version: '7.1', family: 'memorydb_redis7' },
  { engine: VALKEY, version: '7.2', family: 'memorydb_valkey7' },
  { engine: VALKEY, version: '7.3', family: 'memorydb_valkey7' },
];

/** The known parameter group families. */
export const MEMORYDB_PARAMETER_GROUP_FAMILIES: readonly string[] = [...new Set(MEMORYDB_ENGINE_VERSIONS.map(({ family }) => family))];

/** The family of a default parameter group of the service: `default.memorydb-redis7.search` belongs to `memorydb_redis7`. */
export function familyOfMemoryDbDefault(name: string): string | undefined {
  const match = /^default\.memorydb-([a-z]+\d+)(?:\.|$)/.exec(name.toLowerCase());
  return match ? `memorydb_${match[1]}` : undefined;
}

/**
 * Whether a default parameter group enables vector search (MDG/vector-search-cli; initially with the suffix
 * `.search.preview`).
 */
export function isMemoryDbSearchDefault(name: string): boolean {
  return /^default\.memorydb-[a-z]+\d+\.search(?:\.|$)/.test(name.toLowerCase());
}

/** The documented features of a MemoryDB node family. */
export interface MemoryDbNodeFamily {
  readonly family: string;
  readonly sizes: readonly string[];
  /** Whether nodes use data tiering to SSD. It is always on for families that support it. */
  readonly dataTiering: boolean;
  readonly vectorSearch: boolean;
  /** The sizes that multi-Region clusters support. */
  readonly multiRegionSizes: readonly string[];
}

const GRAVITON = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'];

/**
 * MDG/nodes.supportedtypes (all types support all versions from 6.2), MDG/data-tiering, MDG/vector-search-limits and
 * MDG/multi-region.prereq (R7g, xlarge and larger).
 */
export const MEMORYDB_NODE_FAMILIES: readonly MemoryDbNodeFamily[] = [
  { family: 'r7g', sizes: GRAVITON, dataTiering: false, vectorSearch: true, multiRegionSizes: GRAVITON.slice(1) },
  { family: 'r6g', sizes: GRAVITON, dataTiering: false, vectorSearch: true, multiRegionSizes: [] },
  { family: 'r6gd', sizes: ['xlarge', '2xlarge', '4xlarge', '8xlarge'], dataTiering: true, vectorSearch: false, multiRegionSizes: [] },
  { family: 't4g', sizes: ['small', 'medium'], dataTiering: false, vectorSearch: true, multiRegionSizes: [] },
];

/** A node type of MemoryDB, with the features of its family. */
export interface MemoryDbNodeType extends MemoryDbNodeFamily {
  readonly size: string;
}

const NODE_TYPES = new Map<string, MemoryDbNodeType>(MEMORYDB_NODE_FAMILIES.flatMap((family) => (
  family.sizes.map((size) => [`db.${family.family}.${size}`, { ...family, size }])
)));

/** The documented features of a node type, for example `db.r7g.large`. `undefined` for an unknown type. */
export function memoryDbNodeType(nodeType: string): MemoryDbNodeType | undefined {
  return NODE_TYPES.get(nodeType);
}

/**
 * The ACL without authentication, and its user. The service creates both in every account (AWS CLI, describe-acls,
 * describe-users).
 */
export const MEMORYDB_OPEN_ACCESS = { acl: 'open-access', user: 'default' } as const;

export const MEMORYDB_LIMITS = {
  // SDK. The only upper limit of shards is the quota of nodes per cluster.
  numShards: { min: 1, max: Infinity },
  numReplicasPerShard: { min: 0, max: 5 },
  defaultShards: 1,
  defaultReplicasPerShard: 1,
  // MDG/quota-limits.
  nodesPerCluster: 90,
  subnetsPerSubnetGroup: 20,
  usersPerAcl: 100,
  // MDG/snapshots-automatic, also for the snapshot window; SDK for the maintenance window.
  snapshotRetentionDays: { min: 0, max: 35 },
  windowMinutes: { min: 60 },
  // MDG/multi-region.prereq.
  multiRegionVersion: '7.3',
  // MDG/auth-iam.
  iamAuthenticationVersion: '7.0',
  // MDG/vector-search-limits.
  vectorSearchShards: 1,
} as const;

/** The form of a MemoryDB name. */
export interface MemoryDbNameFact {
  /** Whether trailing and consecutive hyphens are forbidden. */
  readonly hyphensApart: boolean;
  readonly maxLength?: number;
}

/**
 * The form of names, by property. All names consist of letters, digits and hyphens, and start with a letter (SDK, REG).
 *
 * Cluster: MDG/getting-started. Parameter group: MDG/parametergroups.creating. Subnet group: MDG/subnetgroups.creating says
 * 40, but in a sentence about clusters. The Terraform provider allows 255, so only longer names are definitely wrong. ACLs and
 * users: no page documents a length.
 */
export const MEMORYDB_NAMES: Readonly<Record<string, MemoryDbNameFact>> = {
  ClusterName: { hyphensApart: true, maxLength: 40 },
  SubnetGroupName: { hyphensApart: true, maxLength: 255 },
  ParameterGroupName: { hyphensApart: true, maxLength: 255 },
  ACLName: { hyphensApart: false },
  UserName: { hyphensApart: false },
};

/** The allowed values of properties (SDK, REG). Engines: API_CreateCluster. */
export const MEMORYDB_CLUSTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: [REDIS, VALKEY],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
  IpDiscovery: ['ipv4', 'ipv6'],
  // Strings, not booleans.
  DataTiering: ['true', 'false'],
};

export const MEMORYDB_USER_LIMITS = {
  // SDK InputAuthenticationType: users without authentication cannot be created.
  authenticationTypes: ['password', 'iam'],
  // REG.
  passwords: { min: 1, max: 2 },
  // No page documents the length. Source: the Terraform provider.
  passwordLength: { min: 16, max: 128 },
} as const;
