import type { Support } from './elasticache/node-types';

/**
 * Facts about DAX. DDG stands for docs.aws.amazon.com/amazondynamodb/latest/developerguide and SDK for the service model of the DAX
 * API (2017-04-19).
 */

/** What is documented about a family of DAX node types. No family is documented to be without TLS (DDG/DAXEncryptionInTransit). */
export interface DaxNodeFamily {
  readonly family: string;
  readonly sizes: readonly string[];
  readonly encryptionAtRest: Support;
  /** CPU is given by credits (DDG/DAX.Burstable). */
  readonly burstable?: boolean;
}

/**
 * Families and sizes are those of the price list as cfn-lint carries it (August 2026), encryption at rest is from the table of
 * DDG/DAXEncryptionAtRest.
 */
export const DAX_NODE_FAMILIES: readonly DaxNodeFamily[] = [
  {
    family: 'r7i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    // No copy of the table that could be read is younger than the family. The text below it excludes R3 alone, and a public stack
    // (mozilla-iam/cis, July 2025) declared R7i with encryption at rest and TLS.
    encryptionAtRest: 'disputed',
  },
  { family: 'r5', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'], encryptionAtRest: 'yes' },
  { family: 'r4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge'], encryptionAtRest: 'yes' },
  { family: 't3', sizes: ['small', 'medium'], encryptionAtRest: 'yes', burstable: true },
  { family: 't2', sizes: ['small', 'medium'], encryptionAtRest: 'yes', burstable: true },
  { family: 'r3', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'], encryptionAtRest: 'no' },
];

const FAMILIES = new Map(DAX_NODE_FAMILIES.map((family) => [family.family, family]));

/** Takes a node type apart: `dax.r5.large` into `r5` and `large`. `undefined` when it does not have that form. */
export function parseDaxNodeType(nodeType: string): { readonly family: string; readonly size: string } | undefined {
  const match = /^dax\.([a-z]\d[a-z0-9-]*)\.([a-z0-9-]+)$/.exec(nodeType);
  return match ? { family: match[1], size: match[2] } : undefined;
}

/** What is documented about a node type's family. `undefined` when the family is not known. */
export function daxNodeFamilyOf(nodeType: string): DaxNodeFamily | undefined {
  const parsed = parseDaxNodeType(nodeType);
  return parsed && FAMILIES.get(parsed.family);
}

/** Whether a node type is one that the service is known to offer. */
export function isDaxNodeType(nodeType: string): boolean {
  const size = parseDaxNodeType(nodeType)?.size;
  return size !== undefined && (daxNodeFamilyOf(nodeType)?.sizes.includes(size) ?? false);
}

/** SDK CreateCluster, where no other source is named. */
export const DAX_LIMITS = {
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,19}(?<!-)$/,
  nameMaxLength: 20,
  // DDG/DAX.create-cluster.console.create-cluster: neither may be part of a name.
  nameReservedWords: ['sudo', 'grep'],
  // DDG/DAX.concepts.cluster: a primary and up to ten replicas. The SDK speaks of 1, or 3 to 10: the maximum was raised since, and two
  // nodes do work (acceptance test of the Terraform provider).
  replicationFactor: { min: 1, max: 11 },
  // DDG/DAX.concepts.cluster: for production, three nodes in different zones.
  productionNodes: 3,
  roleArnPattern: /^arn:[\w-]+:iam::\d{12}:role\/\S+$/,
  windowMinutes: { min: 60 },
  // DDG/ServiceQuotas.
  subnetsPerGroup: 20,
  // DDG/DAX.concepts: the default is five minutes. 0 is a value too: result sets are not kept at all then, and items never expire.
  ttlPattern: /^\d+$/,
  defaultTtlMillis: 300_000,
} as const;

/** DDG/DAXEncryptionInTransit: the ports of clusters without and with TLS. */
export const DAX_PORTS = { plaintext: 8111, tls: 9111 } as const;

/** DDG/dax-config-dax-client: the client connections that a node takes. */
export const DAX_CONNECTIONS_PER_NODE = 40_000;

/** The parameter group of a cluster that names none, as the service lists it (replies in tests of cloud-custodian and the Terraform provider). */
export const DAX_DEFAULT_PARAMETER_GROUP = 'default.dax1.0';

/** The parameters of a parameter group: CloudFormation and SDK name no others. */
export const DAX_PARAMETERS = { itemTtl: 'record-ttl-millis', queryTtl: 'query-ttl-millis' } as const;

/** SDK: the values of properties that take one of a closed set. */
export const DAX_VALUES: Readonly<Record<string, readonly string[]>> = {
  ClusterEndpointEncryptionType: ['NONE', 'TLS'],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
};

/** DDG/DAX.create-cluster. No page says whether the China Regions have a name of their own, so that either counts. */
export const DAX_SERVICE_PRINCIPALS: readonly string[] = ['dax.amazonaws.com', 'dax.amazonaws.com.cn'];
