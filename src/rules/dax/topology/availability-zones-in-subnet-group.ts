import { zonesWithoutSubnet, DAX_SUBNET_GROUP_REFERENCE, zonesOfSubnetGroup } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
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
    const available = zonesOfSubnetGroup(cluster, DAX_SUBNET_GROUP_REFERENCE);
    return available && zonesWithoutSubnet(cluster, 'AvailabilityZones', available);
  },
};
