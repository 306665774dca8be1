import { ipv6WithoutNitro } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

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
  check: ipv6WithoutNitro,
};
