import { malformedEngineVersion } from '../../../constraints/engine-version';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterEngineVersionFormat: Rule = {
  id: 'CacheClusterEngineVersionFormat',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion must be a version: major, minor and patch for Memcached, and for Redis below 6; major and minor for any other.',
  reason: 'The service refuses any other text. A version that is written as a number loses a zero at its end.',
  fix: "Set EngineVersion: '1.6.22', in quotes.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check: malformedEngineVersion,
};
