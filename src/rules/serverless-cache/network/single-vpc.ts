import { inSeveralVpcs } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheSingleVpc: Rule = {
  id: 'ServerlessCacheSingleVpc',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: 'The subnets of a serverless cache must all be in the same VPC.',
  reason: 'A cache has its endpoint in one VPC; the service refuses subnets of several.',
  fix: 'Name in SubnetIds the subnets of one VPC only.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => inSeveralVpcs(cache),
};
