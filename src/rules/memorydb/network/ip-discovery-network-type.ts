import { Rule, violation } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbIpDiscoveryNetworkType: Rule = {
  id: 'MemoryDbIpDiscoveryNetworkType',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['IpDiscovery'],
  requirement: 'IpDiscovery must name a kind of address that NetworkType gives the nodes.',
  reason: 'Clients are sent to addresses of that kind. The service refuses one that the nodes do not have; without NetworkType they have IPv4 only.',
  fix: 'Set NetworkType: "dual_stack", or IpDiscovery to the same value as NetworkType.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html',
  check(cluster) {
    const discovery = cluster.text('IpDiscovery');
    const network = cluster.text('NetworkType') ?? 'ipv4';
    const differ = (discovery === 'ipv4' && network === 'ipv6') || (discovery === 'ipv6' && network === 'ipv4');
    return differ ? violation(cluster, 'IpDiscovery', `The nodes have addresses of the type ${network}.`) : undefined;
  },
};
