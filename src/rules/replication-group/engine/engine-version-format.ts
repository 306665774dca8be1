import { malformedEngineVersion } from '../../../constraints/engine-version';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEngineVersionFormat: Rule = {
  id: 'ReplicationGroupEngineVersionFormat',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion must be a version: major and minor from 6 on, major, minor and patch below.',
  // YAML and JavaScript turn an unquoted 7.0 into 7.
  reason: 'The service refuses any other text. A version that is written as a number loses a zero at its end.',
  fix: "Set EngineVersion: '7.1', in quotes.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check: malformedEngineVersion,
};
