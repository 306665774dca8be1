import { DAX_SUBNET_GROUP_REFERENCE, zonesOfSubnetGroup } from '../../../constraints/subnets';
import { Rule, violation } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxAvailabilityZonesInSubnetGroup: Rule = {
  id: 'DaxAvailabilityZonesInSubnetGroup',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AvailabilityZones'],
  requirement: 'The nodes of a DAX cluster must be in Availability Zones of the subnets of its subnet group.',
  reason: 'A node gets its address from a subnet in its zone; the service refuses a zone that no subnet of the group is in.',
  fix: 'Add a subnet in that zone to SubnetIds of the subnet group, or name one of the zones that its subnets are in.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
  check(cluster) {
    const zones = cluster.list('AvailabilityZones');
    const available = Array.isArray(zones) ? zonesOfSubnetGroup(cluster, DAX_SUBNET_GROUP_REFERENCE) : undefined;
    if (!Array.isArray(zones) || !available) return undefined;
    const missing = new Set(zones.filter((zone) => typeof zone === 'string' && !available.has(zone)));
    if (missing.size === 0) return undefined;
    return violation(cluster, 'AvailabilityZones', `No subnet is in ${[...missing].join(', ')}; the subnets are in ${[...available].join(', ')}.`);
  },
};
