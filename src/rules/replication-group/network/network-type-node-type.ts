import { Rule, violation } from '../../../engine';
import { nodeTypeOf, usesIpv6 } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNetworkTypeNodeType: Rule = {
  id: 'ReplicationGroupNetworkTypeNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'A replication group with IPv6 addresses must have nodes on the Nitro System.',
  reason: 'The service refuses the network types ipv6 and dual_stack on older hardware, and the network type cannot be changed later.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another Nitro node type, or NetworkType: "ipv4".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html',
  check(group) {
    const node = nodeTypeOf(group);
    if (node === undefined || isUnknown(node) || node.nitro || !usesIpv6(group)) return undefined;
    return violation(group, 'NetworkType', `Nodes of the family ${node.family} are not on the Nitro System.`);
  },
};
