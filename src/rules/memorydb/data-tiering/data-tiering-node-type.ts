import { Rule, violation } from '../../../engine';
import { nodeTypeOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbDataTieringNodeType: Rule = {
  id: 'MemoryDbDataTieringNodeType',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NodeType'],
  requirement: 'Data tiering must be on where the nodes have an SSD for it, and nowhere else.',
  reason: 'The service refuses data tiering on other nodes, and it refuses nodes made for data tiering without it.',
  fix: 'Set NodeType: "db.r6gd.xlarge" and DataTiering: "true" together, or neither.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/data-tiering-enabling.html',
  check(cluster) {
    const node = nodeTypeOf(cluster);
    const written = cluster.value('DataTiering') ?? 'false';
    // A text in the schema, to which CloudFormation converts booleans. MemoryDbEnumeratedValues reports any other value.
    const tiering = String(written);
    if (!node || isUnknown(written) || !['true', 'false'].includes(tiering) || (tiering === 'true') === node.dataTiering) return undefined;
    const detail = node.dataTiering ? `Nodes of the family ${node.family} always tier data.` : `Nodes of the family ${node.family} cannot tier data.`;
    return violation(cluster, 'DataTiering', detail);
  },
};
