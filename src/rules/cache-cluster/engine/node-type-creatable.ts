import { previousGenerationNodeType } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterNodeTypeCreatable: Rule = {
  id: 'CacheClusterNodeTypeCreatable',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'CacheNodeType should be of a family that new clusters can be created with.',
  reason: 'Clusters that have such nodes go on, but the service creates no new ones with them.',
  fix: "Set CacheNodeType: 'cache.r7g.large' or, for a small cluster, CacheNodeType: 'cache.t4g.small'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  covers: ['cfn-lint I3100', 'cloudsploit elasticacheInstanceGeneration'],
  check: previousGenerationNodeType,
};
