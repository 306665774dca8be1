import { referencedResource, Section, TemplateResource } from '../../../template';
import { knownSections } from '../../known-sections';
import { REPLICATION_GROUP, SUBNET, SUBNET_GROUP } from '../../resource-types';
import { Problem, Rule, violation } from '../../rule';

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
    const available = zonesOfSubnetGroup(group);
    if (!available) return undefined;
    return [
      ...misplaced(group, 'PreferredCacheClusterAZs', available),
      ...knownSections(group, 'NodeGroupConfiguration').flatMap((shard) => [
        ...misplaced(shard, 'PrimaryAvailabilityZone', available),
        ...misplaced(shard, 'ReplicaAvailabilityZones', available),
      ]),
    ];
  },
};

/** The zones that the subnets are in, where the template says so of every one of them. */
function zonesOfSubnetGroup(group: TemplateResource): ReadonlySet<string> | undefined {
  const subnetGroup = group.referenced('CacheSubnetGroupName');
  const subnets = subnetGroup?.type === SUBNET_GROUP ? subnetGroup.list('SubnetIds') : undefined;
  if (!Array.isArray(subnets) || subnets.length === 0) return undefined;
  const zones = new Set<string>();
  for (const id of subnets) {
    const subnet = referencedResource(id);
    const zone = subnet?.type === SUBNET ? subnet.value('AvailabilityZone') : undefined;
    if (typeof zone !== 'string') return undefined;
    zones.add(zone);
  }
  return zones;
}

/** The problem with the zones under a name that no subnet is in. */
function misplaced(section: Section, name: string, available: ReadonlySet<string>): Problem[] {
  const zones = section.list(name);
  if (!Array.isArray(zones)) return [];
  const missing = zones.filter((zone): zone is string => typeof zone === 'string' && !available.has(zone));
  if (missing.length === 0) return [];
  return [violation(section, name, `No subnet is in ${[...new Set(missing)].join(', ')}; the subnets are in ${[...available].join(', ')}.`)];
}
