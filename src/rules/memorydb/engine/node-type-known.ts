import { Rule, violation } from '../../../engine';
import { memoryDbNodeType, MEMORYDB_NODE_FAMILIES } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbNodeTypeKnown: Rule = {
  id: 'MemoryDbNodeTypeKnown',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['NodeType'],
  requirement: 'NodeType should be a node type that MemoryDB offers.',
  reason: 'The service refuses types that it does not have, and nothing else can be checked about one that came out after this library was made.',
  fix: "Set NodeType: 'db.r7g.large', or another type of the page of node types.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/nodes.supportedtypes.html',
  check(cluster) {
    const type = cluster.text('NodeType');
    if (typeof type !== 'string' || type === '' || memoryDbNodeType(type)) return undefined;
    const known = MEMORYDB_NODE_FAMILIES.find(({ family }) => type.startsWith(`db.${family}.`));
    return violation(cluster, 'NodeType', known && `The sizes of the family ${known.family} are ${known.sizes.join(', ')}.`);
  },
};
