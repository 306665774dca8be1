import { ipv6WithoutNitro } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterNetworkTypeNodeType: Rule = {
  id: 'CacheClusterNetworkTypeNodeType',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'A cluster with IPv6 addresses must have nodes on the Nitro System.',
  reason: 'The service refuses the network types ipv6 and dual_stack on older hardware, and the network type cannot be changed later.',
  fix: 'Set CacheNodeType: "cache.r7g.large" or another Nitro node type, or NetworkType: "ipv4".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html',
  check: ipv6WithoutNitro,
};
