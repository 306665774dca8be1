import type { Support } from './elasticache/node-types';

/**
 * Facts about DAX. Abbreviations of sources: DDG = docs.aws.amazon.com/amazondynamodb/latest/developerguide, SDK = service model
 * of the DAX API (2017-04-19).
 */

/**
 * The documented features of a DAX node family. No family is documented to lack support for TLS (DDG/DAXEncryptionInTransit).
 */
export interface DaxNodeFamilyFact {
  readonly family: string;
  readonly sizes: readonly string[];
  readonly encryptionAtRest: Support;
  /** CPU use above a baseline consumes credits (DDG/DAX.Burstable). */
  readonly burstable?: boolean;
}

/** Families and sizes: price list as included in cfn-lint (August 2026). Encryption at rest: table in DDG/DAXEncryptionAtRest. */
export const DAX_NODE_FAMILIES: readonly DaxNodeFamilyFact[] = [
  {
    family: 'r7i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    // All available copies of the table are older than the family. The text below the table excludes R3 only, and a public stack
    // (mozilla-iam/cis, July 2025) uses R7i with encryption at rest and TLS.
    encryptionAtRest: 'disputed',
  },
  { family: 'r5', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'], encryptionAtRest: 'yes' },
  { family: 'r4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge'], encryptionAtRest: 'yes' },
  { family: 't3', sizes: ['small', 'medium'], encryptionAtRest: 'yes', burstable: true },
  { family: 't2', sizes: ['small', 'medium'], encryptionAtRest: 'yes', burstable: true },
  { family: 'r3', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'], encryptionAtRest: 'no' },
];

const FAMILIES = new Map(DAX_NODE_FAMILIES.map((family) => [family.family, family]));

/** Splits a node type: `dax.r5.large` into `r5` and `large`. `undefined` if it does not have this form. */
export function parseDaxNodeType(nodeType: string): { readonly family: string; readonly size: string } | undefined {
  const match = /^dax\.([a-z]\d[a-z0-9-]*)\.([a-z0-9-]+)$/.exec(nodeType);
  return match ? { family: match[1], size: match[2] } : undefined;
}

/** The documented features of a node type's family. `undefined` for an unknown family. */
export function daxNodeFamilyOf(nodeType: string): DaxNodeFamilyFact | undefined {
  const parsed = parseDaxNodeType(nodeType);
  return parsed && FAMILIES.get(parsed.family);
}

/** Whether a node type is known. */
export function isDaxNodeType(nodeType: string): boolean {
  const size = parseDaxNodeType(nodeType)?.size;
  return size !== undefined && (daxNodeFamilyOf(nodeType)?.sizes.includes(size) ?? false);
}

/** Source: SDK CreateCluster, unless stated otherwise. */
export const DAX_LIMITS = {
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,19}(?<!-)$/,
  nameMaxLength: 20,
  // DDG/DAX.create-cluster.console.create-cluster: a name must not contain them.
  nameReservedWords: ['sudo', 'grep'],
  // DDG/DAX.concepts.cluster: a primary and up to ten replicas. The SDK documents 1, or 3 to 10, but the maximum has been raised
  // since, and two nodes work (acceptance test of the Terraform provider).
  replicationFactor: { min: 1, max: 11 },
  // DDG/DAX.concepts.cluster: for production, three nodes in different Availability Zones.
  productionNodes: 3,
  roleArnPattern: /^arn:[\w-]+:iam::\d{12}:role\/\S+$/,
  windowMinutes: { min: 60 },
  // DDG/ServiceQuotas.
  subnetsPerGroup: 20,
  // DDG/DAX.concepts: the default is five minutes. With 0, query results are not cached, and items never expire.
  ttlPattern: /^\d+$/,
  defaultTtlMillis: 300_000,
} as const;

/** The ports of clusters without and with TLS (DDG/DAXEncryptionInTransit). */
export const DAX_PORTS = { plaintext: 8111, tls: 9111 } as const;

/** The maximum number of client connections per node (DDG/dax-config-dax-client). */
export const DAX_CONNECTIONS_PER_NODE = 40_000;

/** The default parameter group (recorded responses in the tests of cloud-custodian and the Terraform provider). */
export const DAX_DEFAULT_PARAMETER_GROUP = 'default.dax1.0';

/** All parameters of a parameter group, according to CloudFormation and the SDK. */
export const DAX_PARAMETERS = { itemTtl: 'record-ttl-millis', queryTtl: 'query-ttl-millis' } as const;

/** The allowed values of properties (SDK). */
export const DAX_VALUES: Readonly<Record<string, readonly string[]>> = {
  ClusterEndpointEncryptionType: ['NONE', 'TLS'],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
};

/** DDG/DAX.create-cluster. Whether the China Regions use a separate name is not documented, so both are accepted. */
export const DAX_SERVICE_PRINCIPALS: readonly string[] = ['dax.amazonaws.com', 'dax.amazonaws.com.cn'];
