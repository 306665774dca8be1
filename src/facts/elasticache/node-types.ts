/** Whether the service supports something. `disputed`: the sources disagree, or none confirms it. */
export type Support = 'yes' | 'no' | 'disputed';

/** The documented features of an ElastiCache node family. */
export interface NodeFamily {
  readonly family: string;
  readonly sizes: readonly string[];
  /** Whether new groups can use the family. Otherwise only existing groups do. */
  readonly creatable: boolean;
  readonly encryptionAtRest: boolean;
  readonly encryptionInTransit: boolean;
  /** Whether nodes use data tiering to SSD. It is always on for families that support it. */
  readonly dataTiering: boolean;
  readonly nitro: boolean;
  readonly globalDatastore: boolean;
  readonly autoScaling: Support;
  readonly durability: Support;
  /** Whether the family is available for distributed key-value caching only. */
  readonly distributedKvCaching?: boolean;
  /** The first Redis OSS version; `undefined` if the table of node types has no row for Redis OSS. */
  readonly minRedis?: string;
  /** The first Valkey version; `undefined` if not documented. */
  readonly minValkey?: string;
  /** The first Memcached version; `undefined` if not documented. */
  readonly minMemcached?: string;
}

const SMALL = ['micro', 'small', 'medium'];
const GRAVITON = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'];

const CURRENT = {
  creatable: true,
  encryptionAtRest: true,
  encryptionInTransit: true,
  dataTiering: false,
  nitro: true,
  globalDatastore: true,
  autoScaling: 'yes',
  durability: 'yes',
  minValkey: '7.2',
} as const;
const LIMITED = { ...CURRENT, globalDatastore: false, autoScaling: 'no', durability: 'no' } as const;
/** The 8th generation. `disputed`: only the newest translations of the pages document it. */
const EIGHTH = { ...CURRENT, globalDatastore: false, autoScaling: 'disputed', durability: 'disputed' } as const;
const PREVIOUS = { ...LIMITED, creatable: false, nitro: false, minValkey: undefined } as const;
const UNENCRYPTABLE = { ...PREVIOUS, encryptionAtRest: false, encryptionInTransit: false } as const;

/**
 * The node families and their features.
 *
 * Sources, below docs.aws.amazon.com/AmazonElastiCache/latest/dg: CacheNodes.SupportedTypes (families, minimum versions, data
 * tiering), at-rest-encryption (list of families), in-transit-encryption (M1 and M2 excluded; T1 and C1 are on neither list
 * and treated as excluded), AutoScaling, Redis-Global-Datastores-Getting-Started, Durability.Limitations,
 * distributed-kv-caching-limits.
 *
 * Sizes: price list as included in cfn-lint (August 2026); the descriptions in the CloudFormation schema list sizes that were
 * never offered. Nitro: inferred from the EC2 family.
 */
export const NODE_FAMILIES: readonly NodeFamily[] = [
  { ...CURRENT, family: 'r7g', sizes: GRAVITON, minRedis: '6.2', minMemcached: '1.5.16' },
  { ...CURRENT, family: 'm7g', sizes: GRAVITON, minRedis: '6.2', minMemcached: '1.5.16' },
  { ...CURRENT, family: 'c7gn', sizes: GRAVITON, minRedis: '6.2', minMemcached: '1.6.6' },
  { ...EIGHTH, family: 'r8g', sizes: GRAVITON, minMemcached: '1.6.6' },
  { ...EIGHTH, family: 'm8g', sizes: GRAVITON, minMemcached: '1.6.6' },
  { ...EIGHTH, family: 'c8gn', sizes: GRAVITON, minMemcached: '1.6.6' },
  { ...CURRENT, family: 'r6g', sizes: GRAVITON, minRedis: '5.0.6', minMemcached: '1.5.16' },
  { ...CURRENT, family: 'm6g', sizes: GRAVITON, minRedis: '5.0.6', minMemcached: '1.5.16' },
  { ...CURRENT, family: 'r6gd', sizes: GRAVITON.slice(1), dataTiering: true, durability: 'no', minRedis: '6.2' },
  { ...CURRENT, family: 'r5', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '12xlarge', '24xlarge'], durability: 'no', minRedis: '4.0.10' },
  { ...CURRENT, family: 'm5', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '12xlarge', '24xlarge'], durability: 'no', minRedis: '4.0.10' },
  { ...LIMITED, family: 'r4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge'], nitro: false, minRedis: '4.0.10' },
  { ...LIMITED, family: 'm4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '10xlarge'], nitro: false, minRedis: '4.0.10' },
  { ...LIMITED, family: 't4g', sizes: SMALL, minRedis: '5.0.6', minMemcached: '1.5.16' },
  { ...LIMITED, family: 't3', sizes: SMALL, minRedis: '4.0.10' },
  { ...LIMITED, family: 'i8ge', sizes: ['48xlarge'], distributedKvCaching: true, minValkey: '9.1' },
  // According to a note on the page of node types, T2 is now a previous generation and new groups cannot use it.
  { ...PREVIOUS, family: 't2', sizes: SMALL, minRedis: '4.0.10' },
  { ...PREVIOUS, family: 'r3', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'] },
  { ...PREVIOUS, family: 'm3', sizes: ['medium', 'large', 'xlarge', '2xlarge'] },
  { ...UNENCRYPTABLE, family: 'm2', sizes: ['xlarge', '2xlarge', '4xlarge'] },
  { ...UNENCRYPTABLE, family: 'm1', sizes: ['small', 'medium', 'large', 'xlarge'] },
  { ...UNENCRYPTABLE, family: 'c1', sizes: ['xlarge'] },
  { ...UNENCRYPTABLE, family: 't1', sizes: ['micro'] },
];

/** The sizes that support automatic scaling (dg/AutoScaling). */
export const AUTO_SCALING_SIZES: readonly string[] = ['large', 'xlarge', '2xlarge'];

/** The sizes that are too small for a global datastore (dg/Redis-Global-Datastores-Getting-Started: large and larger). */
export const TOO_SMALL_FOR_GLOBAL_DATASTORE: readonly string[] = SMALL;

/** A node type, with the features of its family. */
export interface NodeTypeFact extends NodeFamily {
  readonly size: string;
}

const FAMILIES = new Map(NODE_FAMILIES.map((family) => [family.family, family]));

/** Splits a node type: `cache.r7g.large` into `r7g` and `large`. `undefined` if it does not have this form. */
export function parseNodeType(nodeType: string): { readonly family: string; readonly size: string } | undefined {
  const match = /^cache\.([a-z]\d[a-z0-9-]*)\.([a-z0-9-]+)$/.exec(nodeType);
  return match ? { family: match[1], size: match[2] } : undefined;
}

/** The documented features of a node type's family. `undefined` for an unknown family. */
export function nodeFamilyOf(nodeType: string): NodeFamily | undefined {
  const parsed = parseNodeType(nodeType);
  return parsed && FAMILIES.get(parsed.family);
}

const KNOWN = new Map<string, NodeTypeFact | undefined>();

/** The documented features of a node type. `undefined` for an unknown family or size. */
export function nodeTypeFact(nodeType: string): NodeTypeFact | undefined {
  if (!KNOWN.has(nodeType)) KNOWN.set(nodeType, readNodeType(nodeType));
  return KNOWN.get(nodeType);
}

function readNodeType(nodeType: string): NodeTypeFact | undefined {
  const family = nodeFamilyOf(nodeType);
  const size = parseNodeType(nodeType)?.size;
  if (!family || size === undefined || !family.sizes.includes(size)) return undefined;
  // The only size with an older minimum version than its family: t4g.micro also supports Redis 4.0.10.
  return family.family === 't4g' && size === 'micro' ? { ...family, size, minRedis: '4.0.10' } : { ...family, size };
}

/**
 * The number of virtual CPUs of a node: 2 up to `large`, 4 for `xlarge`, 8 for `2xlarge` and so on. `undefined` for an unknown
 * size.
 */
export function virtualCpusOf(nodeType: string): number | undefined {
  const size = parseNodeType(nodeType)?.size;
  if (size === undefined) return undefined;
  if (SMALL.includes(size) || size === 'large') return 2;
  const multiple = /^(\d*)xlarge$/.exec(size);
  return multiple ? Number(multiple[1] || 1) * 4 : undefined;
}
