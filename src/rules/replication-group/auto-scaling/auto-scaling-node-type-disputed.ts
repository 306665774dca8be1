import { Rule, violation } from '../../../engine';
import { autoScaledGroupOf } from '../../../model/replication-group/auto-scaled-group';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { SCALABLE_TARGET } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupAutoScalingNodeTypeDisputed: Rule = {
  id: 'ReplicationGroupAutoScalingNodeTypeDisputed',
  resourceTypes: [SCALABLE_TARGET],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['ResourceId'],
  requirement: 'A replication group that scales automatically should have nodes of a family that every revision of the documentation lists for it.',
  // The English page lists families up to the seventh generation; newer translations add the eighth.
  reason: 'The revisions of the page disagree about this family, so that the deployment may fail.',
  fix: 'Set CacheNodeType: "cache.r7g.large" on the replication group, or acknowledge this finding once the deployment has worked.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html',
  check(target) {
    const group = autoScaledGroupOf(target);
    const node = group && nodeTypeOf(group);
    if (node === undefined || isUnknown(node) || node.autoScaling !== 'disputed') return undefined;
    return violation(target, 'ResourceId', `Some revisions of the page do not list the family ${node.family}.`);
  },
};
