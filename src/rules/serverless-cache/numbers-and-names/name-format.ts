import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

const { namePattern, nameMaxLength } = SERVERLESS_LIMITS;

export const serverlessCacheNameFormat: Rule = {
  id: 'ServerlessCacheNameFormat',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['ServerlessCacheName'],
  requirement: `The name of a serverless cache should have 1 to ${nameMaxLength} letters, digits and hyphens, begin with a letter, and have no hyphen at the end `
    + 'nor two in a row.',
  reason: 'That is the form of the other identifiers of the service, and the length that its console allows; no page states it.',
  fix: 'Set ServerlessCacheName: "orders", or another name of that form.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => notMatching(cache, 'ServerlessCacheName', namePattern),
};
