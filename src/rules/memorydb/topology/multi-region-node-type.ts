import { Rule, violation } from '../../../engine';
import { MEMORYDB_NODE_FAMILIES } from '../../../facts';
import { nodeTypeOf } from '../../../model/memorydb';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const ALLOWED = MEMORYDB_NODE_FAMILIES.flatMap(({ family, multiRegionSizes }) => multiRegionSizes.map((size) => `db.${family}.${size}`));

export const memoryDbMultiRegionNodeType: Rule = {
  id: 'MemoryDbMultiRegionNodeType',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['MultiRegionClusterName'],
  requirement: 'A cluster of a multi-Region cluster must have nodes of a type that replicates between Regions.',
  reason: 'Replication between Regions keeps resources of every node to itself, which smaller and other nodes do not have to spare.',
  fix: `Set NodeType: '${ALLOWED[0]}' or a larger size.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/multi-region.prereq.html',
  check(cluster) {
    const node = nodeTypeOf(cluster);
    // MemoryDbNodeTypeKnown reports an unknown type.
    if (!node || node.multiRegionSizes.includes(node.size) || !isPresent(cluster.value('MultiRegionClusterName'))) return undefined;
    return violation(cluster, 'NodeType', `These types do: ${ALLOWED.join(', ')}.`);
  },
};
