import { Rule, violation } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupDurabilityNodeTypeDisputed: Rule = {
  id: 'ReplicationGroupDurabilityNodeTypeDisputed',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['Durability'],
  requirement: 'A durable replication group should have nodes of a family that every revision of the documentation lists for durability.',
  // The English page lists families up to the seventh generation; newer translations add the eighth.
  reason: 'The revisions of the page disagree about this family, so that the deployment may fail.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the seventh generation, or acknowledge this finding once the deployment has worked.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check(group) {
    const node = nodeTypeOf(group);
    if (node === undefined || isUnknown(node) || node.durability !== 'disputed' || !isDurable(group)) return undefined;
    return violation(group, 'CacheNodeType', `Some revisions of the page do not list the family ${node.family}.`);
  },
};
