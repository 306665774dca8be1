import { ecpuPerSecondOf, limitsOutside } from '../../../constraints/usage-limits';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

const { min, max } = SERVERLESS_LIMITS.ecpuPerSecond;

export const serverlessCacheEcpuRange: Rule = {
  id: 'ServerlessCacheEcpuRange',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['CacheUsageLimits'],
  requirement: `The limits on the processing units (ECPU) of a serverless cache should be whole numbers from ${min} to ${max}, per second.`,
  reason: 'The construct of the AWS CDK and the provider of Terraform take no others; no page states the numbers. 0 takes a limit away that was set before.',
  fix: `Set Maximum: ${min} at least, or leave the limit out.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ECPUPerSecond.html',
  check: (cache) => limitsOutside(ecpuPerSecondOf(cache), { min, max }),
};
