import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheNameLowercase: Rule = {
  id: 'ServerlessCacheNameLowercase',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['ServerlessCacheName'],
  requirement: 'The name of a serverless cache should be in lower case.',
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift), and so do ARNs put together from it.',
  fix: 'Write ServerlessCacheName in lower case: "orders".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => notInLowerCase(cache, 'ServerlessCacheName'),
};
