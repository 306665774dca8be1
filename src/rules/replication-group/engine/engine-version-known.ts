import { unknownEngineVersion } from '../../../constraints/engine-version';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEngineVersionKnown: Rule = {
  id: 'ReplicationGroupEngineVersionKnown',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion should be a version that ElastiCache offers.',
  reason: 'The service refuses versions that it does not have; one that came out after this library was made is fine.',
  fix: "Set EngineVersion: '7.1' for Redis or EngineVersion: '8.2' for Valkey.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check: unknownEngineVersion,
};
