import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { usesIpv6 } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupNetworkTypeEngineVersion: Rule = {
  id: 'ReplicationGroupNetworkTypeEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'A replication group with IPv6 addresses must run an engine version that listens on them.',
  reason: 'The service refuses the network types ipv6 and dual_stack for older versions, and the network type cannot be changed later.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0", or NetworkType: "ipv4".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html',
  check: (group) => (usesIpv6(group) ? lacksCapability(group, 'NetworkType', 'ipv6', 'IPv6') : undefined),
};
