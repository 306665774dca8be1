import { longerThan } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

const { descriptionMaxLength } = SERVERLESS_LIMITS;

export const serverlessCacheDescriptionLength: Rule = {
  id: 'ServerlessCacheDescriptionLength',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Description'],
  requirement: `The description of a serverless cache must have ${descriptionMaxLength} characters at most.`,
  reason: 'The service refuses a longer one.',
  fix: 'Set Description: "Orders of the web shop", or another text that is short enough.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => longerThan(cache, 'Description', descriptionMaxLength),
};
