import { Rule, violation } from '../../../engine';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupDataTieringNodeType: Rule = {
  id: 'ReplicationGroupDataTieringNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'Data tiering must be on where the nodes have an SSD for it, and nowhere else.',
  reason: 'The service refuses data tiering on other nodes, and it refuses nodes made for data tiering without it.',
  fix: 'Set CacheNodeType: "cache.r6gd.xlarge" and DataTieringEnabled: true together, or neither.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html',
  check(group) {
    const node = nodeTypeOf(group);
    const tiering = group.boolean('DataTieringEnabled') ?? false;
    if (node === undefined || isUnknown(node) || isUnknown(tiering) || tiering === node.dataTiering) return undefined;
    const detail = node.dataTiering ? `Nodes of the family ${node.family} always tier data.` : `Nodes of the family ${node.family} cannot tier data.`;
    return violation(group, 'DataTieringEnabled', detail);
  },
};
