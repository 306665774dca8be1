import { REDIS, VALKEY } from './engine-versions';
import { ClusterEngine, MEMCACHED } from './memcached';

/**
 * Facts about ElastiCache Serverless and about users. SDK stands for the service model of the ElastiCache API (2015-02-02), DG for
 * docs.aws.amazon.com/AmazonElastiCache/latest/dg, and CFN for the schemas of the resource types in CloudFormation.
 */

export const SERVERLESS_LIMITS = {
  // The management console states the length, and a deployment with a longer name failed (aws-cdk#36459); a module for Ansible counts 50. The
  // form is that of all other identifiers of the service, as its errors put it. No page states either.
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,39}(?<!-)$/,
  nameMaxLength: 40,
  // SDK CreateServerlessCache.
  descriptionMaxLength: 255,
  // The code of the CDK's own construct alone.
  descriptionForbidden: /[<>]/,
  // SDK: "The maximum value allowed is 35 days"; 0 switches snapshots off.
  snapshotRetentionDays: { min: 0, max: 35 },
  // The code of the CDK's own construct; of ECPUs also Terraform's provider and the console. No page states them.
  dataStorageGb: { min: 1, max: 5000 },
  ecpuPerSecond: { min: 1000, max: 15_000_000 },
  // aws-cloudformation/cloudformation-coverage-roadmap#2424: a limit that was set once is taken away by setting it to 0.
  noLimit: 0,
  // HH:MM, UTC.
  snapshotTimePattern: /^([01]\d|2[0-3]):[0-5]\d$/,
} as const;

/** SDK: the values of properties that take one of a closed set. */
export const SERVERLESS_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: [VALKEY, REDIS, MEMCACHED],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
};

/** SDK DataStorageUnit. */
export const DATA_STORAGE_UNITS: readonly string[] = ['GB'];

/** The major versions that the CDK's own construct names as those of ElastiCache Serverless (2.275.0-alpha.0); no page lists them. */
export const SERVERLESS_MAJOR_VERSIONS: Readonly<Record<ClusterEngine, readonly string[]>> = {
  valkey: ['7', '8', '9'],
  redis: ['7'],
  memcached: ['1.6'],
};
