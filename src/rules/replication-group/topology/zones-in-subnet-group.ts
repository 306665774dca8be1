import { zonesWithoutSubnet, SUBNET_GROUP_REFERENCE, zonesOfSubnetGroup } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupZonesInSubnetGroup: Rule = {
  id: 'ReplicationGroupZonesInSubnetGroup',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['PreferredCacheClusterAZs', 'NodeGroupConfiguration'],
  requirement: 'The nodes of a replication group must be in Availability Zones of the subnets of its subnet group.',
  reason: 'A node gets its address from a subnet in its zone; the service refuses a zone that no subnet of the group is in.',
  fix: 'Add a subnet in that zone to SubnetIds of the subnet group, or name one of the zones that its subnets are in.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  check(group) {
    const available = zonesOfSubnetGroup(group, SUBNET_GROUP_REFERENCE);
    if (!available) return undefined;
    return [
      ...zonesWithoutSubnet(group, 'PreferredCacheClusterAZs', available),
      ...knownSections(group, 'NodeGroupConfiguration').flatMap((shard) => [
        ...zonesWithoutSubnet(shard, 'PrimaryAvailabilityZone', available),
        ...zonesWithoutSubnet(shard, 'ReplicaAvailabilityZones', available),
      ]),
    ];
  },
};
