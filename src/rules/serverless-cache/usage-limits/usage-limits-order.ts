import { dataStorageOf, ecpuPerSecondOf } from '../../../constraints/usage-limits';
import { Rule, violation } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheUsageLimitsOrder: Rule = {
  id: 'ServerlessCacheUsageLimitsOrder',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheUsageLimits'],
  requirement: 'The lower limit on the use of a serverless cache must not be above the upper one.',
  reason: 'No use satisfies both, so that the service refuses them.',
  fix: 'Set Minimum: 1 and Maximum: 10, or other numbers in that order.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheUsageLimits.html',
  check: (cache) => [dataStorageOf(cache), ecpuPerSecondOf(cache)].flatMap((limit) => {
    const [minimum, maximum] = [limit?.number('Minimum'), limit?.number('Maximum')];
    if (!limit || typeof minimum !== 'number' || typeof maximum !== 'number') return [];
    const inOrder = minimum <= maximum || maximum === SERVERLESS_LIMITS.noLimit;
    return inOrder ? [] : [violation(limit, 'Minimum', `The upper limit is ${maximum}.`)];
  }),
};
