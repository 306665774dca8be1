import { Rule, violation } from '../../../engine';
import { nodeFamilyOf, nodeTypeFact } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupNodeTypeKnown: Rule = {
  id: 'ReplicationGroupNodeTypeKnown',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'CacheNodeType should be a node type that ElastiCache offers.',
  reason: 'The service refuses types that it does not have, and nothing else can be checked about one that came out after this library was made.',
  fix: "Set CacheNodeType: 'cache.r7g.large', or another type of the page of node types.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  check(group) {
    const type = group.text('CacheNodeType');
    if (typeof type !== 'string' || type === '' || nodeTypeFact(type)) return undefined;
    const family = nodeFamilyOf(type);
    return violation(group, 'CacheNodeType', family && `The sizes of the family ${family.family} are ${family.sizes.join(', ')}.`);
  },
};
