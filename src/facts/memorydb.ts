import { CacheEngine, REDIS, VALKEY } from './elasticache/engine-versions';

/**
 * Facts about MemoryDB. Sources are named per block; MDG stands for docs.aws.amazon.com/memorydb/latest/devguide, SDK for the
 * service model of the MemoryDB API (2021-01-01), and REG for the schemas of the resource types in the CloudFormation registry.
 */

/** One engine version that the service offers, and the parameter group family that it belongs to. */
export interface MemoryDbEngineVersion {
  readonly engine: CacheEngine;
  readonly version: string;
  readonly family: string;
}

/**
 * MDG/engine-versions. The families are those of the tests of the CloudFormation resource types and of several public
 * templates; no page lists them all.
 */
export const MEMORYDB_ENGINE_VERSIONS: readonly MemoryDbEngineVersion[] = [
  { engine: REDIS, version: '6.2', family: 'memorydb_redis6' },
  { engine: REDIS, version: '7.0', family: 'memorydb_redis7' },
  { engine: REDIS, version: '7.1', family: 'memorydb_redis7' },
  { engine: VALKEY, version: '7.2', family: 'memorydb_valkey7' },
  { engine: VALKEY, version: '7.3', family: 'memorydb_valkey7' },
];

/** The parameter group families that are documented by use. */
export const MEMORYDB_PARAMETER_GROUP_FAMILIES: readonly string[] = [...new Set(MEMORYDB_ENGINE_VERSIONS.map(({ family }) => family))];

/** The family of a parameter group that the service provides: `default.memorydb-redis7.search` is of `memorydb_redis7`. */
export function familyOfMemoryDbDefault(name: string): string | undefined {
  const match = /^default\.memorydb-([a-z]+\d+)(?:\.|$)/.exec(name.toLowerCase());
  return match ? `memorydb_${match[1]}` : undefined;
}

/** Whether a parameter group of the service switches vector search on (MDG/vector-search-cli; `.search.preview` at first). */
export function isMemoryDbSearchDefault(name: string): boolean {
  return /^default\.memorydb-[a-z]+\d+\.search(?:\.|$)/.test(name.toLowerCase());
}

/** What is documented about a family of MemoryDB node types. */
export interface MemoryDbNodeFamily {
  readonly family: string;
  readonly sizes: readonly string[];
  /** Data is tiered to SSD: always on such nodes, never on others. */
  readonly dataTiering: boolean;
  readonly vectorSearch: boolean;
  /** The sizes that a multi-Region cluster may have. */
  readonly multiRegionSizes: readonly string[];
}

const GRAVITON = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'];

/**
 * MDG/nodes.supportedtypes, where every type runs every version from 6.2 on; MDG/data-tiering, MDG/vector-search-limits and
 * MDG/multi-region.prereq (R7g from xlarge on).
 */
export const MEMORYDB_NODE_FAMILIES: readonly MemoryDbNodeFamily[] = [
  { family: 'r7g', sizes: GRAVITON, dataTiering: false, vectorSearch: true, multiRegionSizes: GRAVITON.slice(1) },
  { family: 'r6g', sizes: GRAVITON, dataTiering: false, vectorSearch: true, multiRegionSizes: [] },
  { family: 'r6gd', sizes: ['xlarge', '2xlarge', '4xlarge', '8xlarge'], dataTiering: true, vectorSearch: false, multiRegionSizes: [] },
  { family: 't4g', sizes: ['small', 'medium'], dataTiering: false, vectorSearch: true, multiRegionSizes: [] },
];

/** One node type of MemoryDB. */
export interface MemoryDbNodeType extends MemoryDbNodeFamily {
  readonly size: string;
}

const NODE_TYPES = new Map<string, MemoryDbNodeType>(MEMORYDB_NODE_FAMILIES.flatMap((family) => (
  family.sizes.map((size) => [`db.${family.family}.${size}`, { ...family, size }])
)));

/** What is documented about a node type, `db.r7g.large` for one. `undefined` when it is not known. */
export function memoryDbNodeType(nodeType: string): MemoryDbNodeType | undefined {
  return NODE_TYPES.get(nodeType);
}

/** The ACL without authentication and the user in it, which the service makes in every account (AWS CLI, memorydb describe-acls and describe-users). */
export const MEMORYDB_OPEN_ACCESS = { acl: 'open-access', user: 'default' } as const;

export const MEMORYDB_LIMITS = {
  // SDK: default 1. The quota of nodes per cluster is the only upper limit.
  numShards: { min: 1, max: Infinity },
  // SDK: default 1.
  numReplicasPerShard: { min: 0, max: 5 },
  /** What the service makes of a cluster that names no number (SDK). */
  defaultShards: 1,
  defaultReplicasPerShard: 1,
  // MDG/quota-limits.
  nodesPerCluster: 90,
  subnetsPerSubnetGroup: 20,
  usersPerAcl: 100,
  // MDG/snapshots-automatic; the page states the length for the snapshot window, SDK that of the maintenance window.
  snapshotRetentionDays: { min: 0, max: 35 },
  windowMinutes: { min: 60 },
  // MDG/multi-region.prereq.
  multiRegionVersion: '7.3',
  // MDG/auth-iam.
  iamAuthenticationVersion: '7.0',
  // MDG/vector-search-limits.
  vectorSearchShards: 1,
} as const;

/** What a name of MemoryDB must look like. */
export interface MemoryDbNameFact {
  /** Neither a hyphen at the end nor two in a row. */
  readonly hyphensApart: boolean;
  readonly maxLength?: number;
}

/**
 * The names, by the property that holds them. Letters, digits and hyphens after a letter, all of them (SDK, REG).
 *
 * Cluster: MDG/getting-started. Parameter group: MDG/parametergroups.creating. MDG/subnetgroups.creating gives subnet groups the 40
 * characters of a cluster, in words that speak of clusters; Terraform's provider allows 255, which is beyond doubt. For the
 * length of the names of ACLs and users no page says anything.
 */
export const MEMORYDB_NAMES: Readonly<Record<string, MemoryDbNameFact>> = {
  ClusterName: { hyphensApart: true, maxLength: 40 },
  SubnetGroupName: { hyphensApart: true, maxLength: 255 },
  ParameterGroupName: { hyphensApart: true, maxLength: 255 },
  ACLName: { hyphensApart: false },
  UserName: { hyphensApart: false },
};

/** SDK and REG: the values of properties that take one of a closed set. The engines: API_CreateCluster. */
export const MEMORYDB_CLUSTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: [REDIS, VALKEY],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
  IpDiscovery: ['ipv4', 'ipv6'],
  // A text, not a boolean.
  DataTiering: ['true', 'false'],
};

export const MEMORYDB_USER_LIMITS = {
  // SDK InputAuthenticationType: users without a password cannot be made.
  authenticationTypes: ['password', 'iam'],
  // REG.
  passwords: { min: 1, max: 2 },
  // What Terraform's provider demands; no page states it.
  passwordLength: { min: 16, max: 128 },
} as const;
