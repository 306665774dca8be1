import { Rule, violation } from '../../../engine';
import { daxNodeFamilyOf, isDaxNodeType } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxNodeTypeKnown: Rule = {
  id: 'DaxNodeTypeKnown',
  resourceTypes: [DAX_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['NodeType'],
  requirement: 'NodeType should be a node type that DAX offers.',
  // Some Regions offer fewer types. Sources disagree on them, and they change (cfn-lint E3672 follows the price list).
  reason: 'The service refuses types that it does not have, and nothing else can be checked about one that came out after this library was made.',
  fix: 'Set NodeType: "dax.r5.large", or another type of the page of clusters and nodes.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
  check(cluster) {
    const type = cluster.text('NodeType');
    if (typeof type !== 'string' || type === '' || isDaxNodeType(type)) return undefined;
    const family = daxNodeFamilyOf(type);
    return violation(cluster, 'NodeType', family && `The sizes of the family ${family.family} are ${family.sizes.join(', ')}.`);
  },
};
