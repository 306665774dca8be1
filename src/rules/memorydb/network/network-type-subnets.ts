import { Rule, violation } from '../../../engine';
import { resourceNamed } from '../../../model/resource-named';
import { MEMORYDB_CLUSTER, MEMORYDB_SUBNET_GROUP, SUBNET } from '../../../model/resource-types';
import { isUnknown, referencedResource, TemplateResource } from '../../../template';

export const memoryDbNetworkTypeSubnets: Rule = {
  id: 'MemoryDbNetworkTypeSubnets',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SubnetGroupName'],
  requirement: 'NetworkType: "ipv6" needs subnets without IPv4, and every other NetworkType needs subnets with it.',
  reason: 'A node takes its addresses from its subnet. Neither the network type of a cluster nor that of a subnet can be changed later.',
  fix: 'Set Ipv6Native: true on the subnets of a cluster with NetworkType: "ipv6", and on those of no other.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/subnetgroups.ipv6.html',
  check(cluster) {
    const type = cluster.text('NetworkType') ?? 'ipv4';
    const native = ipv6NativeOf(cluster);
    if (isUnknown(type) || native === undefined || native === (type === 'ipv6')) return undefined;
    return violation(cluster, 'NetworkType', native ? 'The subnets have IPv6 addresses only.' : 'The subnets have IPv4 addresses.');
  },
};

/**
 * Whether all subnets of a cluster are IPv6-only, or none is; `undefined` if they differ, or the template does not hold all of
 * them.
 */
function ipv6NativeOf(cluster: TemplateResource): boolean | undefined {
  const group = resourceNamed(cluster.value('SubnetGroupName'), MEMORYDB_SUBNET_GROUP, 'SubnetGroupName', cluster.template);
  const ids = group?.list('SubnetIds');
  if (!Array.isArray(ids)) return undefined;
  const [native, ...others] = new Set(ids.map((id) => {
    const subnet = referencedResource(id);
    return subnet?.type === SUBNET ? subnet.boolean('Ipv6Native') ?? false : undefined;
  }));
  return others.length === 0 && typeof native === 'boolean' ? native : undefined;
}
