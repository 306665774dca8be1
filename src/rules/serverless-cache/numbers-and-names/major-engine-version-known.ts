import { Rule, violation } from '../../../engine';
import { CLUSTER_ENGINE_NAMES, SERVERLESS_MAJOR_VERSIONS } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { SERVERLESS_CACHE } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const serverlessCacheMajorEngineVersionKnown: Rule = {
  id: 'ServerlessCacheMajorEngineVersionKnown',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['MajorEngineVersion'],
  requirement: 'MajorEngineVersion should be a major version that ElastiCache Serverless is known to offer for the engine.',
  // No page lists them. The service chooses the minor version of Valkey and Redis.
  reason: 'The service refuses a version that it does not offer. A new one may be younger than the list that this is judged by.',
  fix: 'Set MajorEngineVersion: "8" for Engine: "valkey", or leave it out for the newest.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check(cache) {
    const version = cache.text('MajorEngineVersion');
    const engine = clusterEngineOf(cache);
    if (version === undefined || version === '' || isUnknown(version) || engine === undefined || isUnknown(engine)) return undefined;
    const known = SERVERLESS_MAJOR_VERSIONS[engine];
    return known.includes(version) ? undefined : violation(cache, 'MajorEngineVersion', `Known for ${CLUSTER_ENGINE_NAMES[engine]}: ${known.join(', ')}.`);
  },
};
