import { previousGenerationNodeType } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupNodeTypeCreatable: Rule = {
  id: 'ReplicationGroupNodeTypeCreatable',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'CacheNodeType should be of a family that new replication groups can be created with.',
  reason: 'Groups that have such nodes go on, but the service creates no new ones with them.',
  fix: "Set CacheNodeType: 'cache.r7g.large' or, for a small group, CacheNodeType: 'cache.t4g.small'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  covers: ['cfn-lint I3100', 'cloudsploit elasticacheInstanceGeneration'],
  check: previousGenerationNodeType,
};
