import { NODE_TYPE_KNOWN } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterNodeTypeKnown: Rule = {
  id: 'CacheClusterNodeTypeKnown',
  resourceTypes: [CACHE_CLUSTER],
  ...NODE_TYPE_KNOWN,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  covers: ['cfn-lint E3647'],
};
