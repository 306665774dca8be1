import { Rule, violation } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheDescriptionCharacters: Rule = {
  id: 'ServerlessCacheDescriptionCharacters',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['Description'],
  requirement: 'The description of a serverless cache should have neither < nor >.',
  reason: 'The construct of the AWS CDK refuses them on behalf of the service; no page says so.',
  fix: 'Set Description: "Orders of the web shop", or another text without them.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check(cache) {
    const description = cache.text('Description');
    return typeof description === 'string' && SERVERLESS_LIMITS.descriptionForbidden.test(description) ? violation(cache, 'Description') : undefined;
  },
};
