import { dataStorageOf, limitsOutside } from '../../../constraints/usage-limits';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

const { min, max } = SERVERLESS_LIMITS.dataStorageGb;

export const serverlessCacheDataStorageRange: Rule = {
  id: 'ServerlessCacheDataStorageRange',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['CacheUsageLimits'],
  requirement: `The limits on the data of a serverless cache should be whole numbers from ${min} to ${max}, in GB.`,
  reason: 'The construct of the AWS CDK takes no others; no page states the numbers. 0 takes a limit away that was set before.',
  fix: `Set Maximum: ${max} at most, or leave the limit out.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DataStorage.html',
  check: (cache) => limitsOutside(dataStorageOf(cache), { min, max }),
};
