import { Rule, violation } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupDurabilityNodeType: Rule = {
  id: 'ReplicationGroupDurabilityNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Durability'],
  requirement: 'A durable replication group must have nodes of a family that durability is offered for.',
  reason: 'The service refuses durability on other nodes.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another node type of the families that the page lists.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check(group) {
    const node = nodeTypeOf(group);
    if (node === undefined || isUnknown(node) || node.durability !== 'no' || !isDurable(group)) return undefined;
    return violation(group, 'CacheNodeType', `Durability is not offered for the family ${node.family}.`);
  },
};
