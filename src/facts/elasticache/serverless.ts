import { REDIS, VALKEY } from './engine-versions';
import { ClusterEngine, MEMCACHED } from './memcached';

/** Facts about ElastiCache Serverless. SDK = service model of the ElastiCache API (2015-02-02). */

export const SERVERLESS_LIMITS = {
  // No page documents length or form. Length: the console states it, and a deployment with a longer name failed
  // (aws-cdk#36459); an Ansible module allows 50. Form: as for all other identifiers of the service, according to its errors.
  namePattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,39}(?<!-)$/,
  nameMaxLength: 40,
  // SDK CreateServerlessCache.
  descriptionMaxLength: 255,
  // Source: the construct of the CDK only.
  descriptionForbidden: /[<>]/,
  // SDK: at most 35 days; 0 disables snapshots.
  snapshotRetentionDays: { min: 0, max: 35 },
  // No page documents these limits. Source: the construct of the CDK; for ECPUs also the Terraform provider and the console.
  dataStorageGb: { min: 1, max: 5000 },
  ecpuPerSecond: { min: 1000, max: 15_000_000 },
  // Setting an existing limit to 0 removes it (aws-cloudformation/cloudformation-coverage-roadmap#2424).
  noLimit: 0,
  // HH:MM, UTC.
  snapshotTimePattern: /^([01]\d|2[0-3]):[0-5]\d$/,
} as const;

/** The allowed values of properties (SDK). */
export const SERVERLESS_VALUES: Readonly<Record<string, readonly string[]>> = {
  Engine: [VALKEY, REDIS, MEMCACHED],
  NetworkType: ['ipv4', 'ipv6', 'dual_stack'],
};

/** SDK DataStorageUnit. */
export const DATA_STORAGE_UNITS: readonly string[] = ['GB'];

/** The major versions of ElastiCache Serverless. No page lists them; source: the construct of the CDK (2.275.0-alpha.0). */
export const SERVERLESS_MAJOR_VERSIONS: Readonly<Record<ClusterEngine, readonly string[]>> = {
  valkey: ['7', '8', '9'],
  redis: ['7'],
  memcached: ['1.6'],
};
