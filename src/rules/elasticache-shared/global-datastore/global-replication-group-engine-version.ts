import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';

export const globalReplicationGroupEngineVersion: Rule = {
  id: 'GlobalReplicationGroupEngineVersion',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'A global datastore must run an engine version that supports it.',
  // Without an engine, the version counts as Redis: all Valkey versions are sufficient.
  reason: 'The service refuses older versions in a global datastore.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check: (datastore) => lacksCapability(datastore, 'EngineVersion', 'globalDatastore', 'global datastore'),
};
