import { zonesWithoutSubnet, SUBNET_GROUP_REFERENCE, zonesOfSubnetGroup } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
import { ZONE_PROPERTIES } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterZonesInSubnetGroup: Rule = {
  id: 'CacheClusterZonesInSubnetGroup',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ZONE_PROPERTIES,
  requirement: 'The nodes of a cluster must be in Availability Zones of the subnets of its subnet group.',
  reason: 'A node gets its address from a subnet in its zone; the service refuses a zone that no subnet of the group is in.',
  fix: 'Add a subnet in that zone to SubnetIds of the subnet group, or name one of the zones that its subnets are in.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  check(cluster) {
    const available = zonesOfSubnetGroup(cluster, SUBNET_GROUP_REFERENCE);
    return available && ZONE_PROPERTIES.flatMap((property) => zonesWithoutSubnet(cluster, property, available));
  },
};
