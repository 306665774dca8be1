import { Rule, violation } from '../../../engine';
import { AUTO_SCALING_SIZES } from '../../../facts';
import { autoScaledGroupOf } from '../../../model/replication-group/auto-scaled-group';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { SCALABLE_TARGET } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupAutoScalingNodeType: Rule = {
  id: 'ReplicationGroupAutoScalingNodeType',
  resourceTypes: [SCALABLE_TARGET],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ResourceId'],
  requirement: `A replication group that scales automatically must have nodes of a family that this is offered for, of the size ${AUTO_SCALING_SIZES.join(' or ')}.`,
  reason: 'The service refuses auto scaling for other nodes.',
  fix: 'Set CacheNodeType: "cache.r7g.large" on the replication group, or another node type that the page lists.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html',
  check(target) {
    const group = autoScaledGroupOf(target);
    const node = group && nodeTypeOf(group);
    if (node === undefined || isUnknown(node)) return undefined;
    if (node.autoScaling === 'no') return violation(target, 'ResourceId', `Auto scaling is not offered for the family ${node.family}.`);
    if (AUTO_SCALING_SIZES.includes(node.size)) return undefined;
    return violation(target, 'ResourceId', `Auto scaling is not offered for the size ${node.size}.`);
  },
};
