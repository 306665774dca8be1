/** How sure it is that the service offers something. */
export type Support = 'yes' | 'no' | 'disputed';

/** What is documented about a family of ElastiCache node types. */
export interface NodeFamily {
  readonly family: string;
  readonly sizes: readonly string[];
  /** New groups can be created; otherwise only existing ones go on. */
  readonly creatable: boolean;
  readonly encryptionAtRest: boolean;
  readonly encryptionInTransit: boolean;
  /** Data is tiered to SSD: always on such nodes, never on others. */
  readonly dataTiering: boolean;
  readonly nitro: boolean;
  readonly globalDatastore: boolean;
  readonly autoScaling: Support;
  readonly durability: Support;
  /** Offered for distributed key-value caching only. */
  readonly distributedKvCaching?: boolean;
  /** First Redis OSS version; `undefined` when the table of node types has no row for Redis OSS. */
  readonly minRedis?: string;
  /** First Valkey version; `undefined` when nothing is documented. */
  readonly minValkey?: string;
  /** First Memcached version; `undefined` when nothing is documented. */
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
/** Documented for the 8th generation in the newest translations of the pages only. */
const EIGHTH = { ...CURRENT, globalDatastore: false, autoScaling: 'disputed', durability: 'disputed' } as const;
const PREVIOUS = { ...LIMITED, creatable: false, nitro: false, minValkey: undefined } as const;
const UNENCRYPTABLE = { ...PREVIOUS, encryptionAtRest: false, encryptionInTransit: false } as const;

/**
 * Node families and what they support.
 *
 * Sources, below docs.aws.amazon.com/AmazonElastiCache/latest/dg: CacheNodes.SupportedTypes (families, minimum versions, tiering),
 * at-rest-encryption (list of families), in-transit-encryption (M1 and M2 excluded; T1 and C1 are on neither list and count as excluded),
 * AutoScaling, Redis-Global-Datastores-Getting-Started, Durability.Limitations, distributed-kv-caching-limits. Sizes follow
 * the price list as cfn-lint carries it (August 2026); the prose of the CloudFormation schema names sizes that were never offered.
 * Nitro is inferred from the EC2 family.
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
  // A note on the page of node types says that T2 moves to the previous generation and takes no new groups.
  { ...PREVIOUS, family: 't2', sizes: SMALL, minRedis: '4.0.10' },
  { ...PREVIOUS, family: 'r3', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'] },
  { ...PREVIOUS, family: 'm3', sizes: ['medium', 'large', 'xlarge', '2xlarge'] },
  { ...UNENCRYPTABLE, family: 'm2', sizes: ['xlarge', '2xlarge', '4xlarge'] },
  { ...UNENCRYPTABLE, family: 'm1', sizes: ['small', 'medium', 'large', 'xlarge'] },
  { ...UNENCRYPTABLE, family: 'c1', sizes: ['xlarge'] },
  { ...UNENCRYPTABLE, family: 't1', sizes: ['micro'] },
];

/** Sizes that the service scales automatically (dg/AutoScaling). */
export const AUTO_SCALING_SIZES: readonly string[] = ['large', 'xlarge', '2xlarge'];

/** Sizes that are too small for a global datastore (dg/Redis-Global-Datastores-Getting-Started: large and up). */
export const TOO_SMALL_FOR_GLOBAL_DATASTORE: readonly string[] = SMALL;

/** One node type. */
export interface NodeTypeFact extends NodeFamily {
  readonly size: string;
}

const FAMILIES = new Map(NODE_FAMILIES.map((family) => [family.family, family]));

/** Takes a node type apart: `cache.r7g.large` into `r7g` and `large`. `undefined` when it does not have that form. */
export function parseNodeType(nodeType: string): { readonly family: string; readonly size: string } | undefined {
  const match = /^cache\.([a-z]\d[a-z0-9-]*)\.([a-z0-9-]+)$/.exec(nodeType);
  return match ? { family: match[1], size: match[2] } : undefined;
}

/** What is documented about a node type's family. `undefined` when the family is not known. */
export function nodeFamilyOf(nodeType: string): NodeFamily | undefined {
  const parsed = parseNodeType(nodeType);
  return parsed && FAMILIES.get(parsed.family);
}

const KNOWN = new Map<string, NodeTypeFact | undefined>();

/** What is documented about a node type. `undefined` when the family or the size is not known. */
export function nodeTypeFact(nodeType: string): NodeTypeFact | undefined {
  if (!KNOWN.has(nodeType)) KNOWN.set(nodeType, readNodeType(nodeType));
  return KNOWN.get(nodeType);
}

function readNodeType(nodeType: string): NodeTypeFact | undefined {
  const family = nodeFamilyOf(nodeType);
  const size = parseNodeType(nodeType)?.size;
  if (!family || size === undefined || !family.sizes.includes(size)) return undefined;
  // The one size that is older than its family: t4g.micro runs Redis 4.0.10 as well.
  return family.family === 't4g' && size === 'micro' ? { ...family, size, minRedis: '4.0.10' } : { ...family, size };
}

/**
 * The number of virtual CPUs of a node, which alarms depend on: two up to `large`, and twice as many for each doubling.
 * `undefined` when the size is not known.
 */
export function virtualCpusOf(nodeType: string): number | undefined {
  const size = parseNodeType(nodeType)?.size;
  if (size === undefined) return undefined;
  if (SMALL.includes(size) || size === 'large') return 2;
  const multiple = /^(\d*)xlarge$/.exec(size);
  return multiple ? Number(multiple[1] || 1) * 4 : undefined;
}
