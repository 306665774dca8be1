import { referencedResource, Section, TemplateResource } from '../../../template';
import { SUBNET, SUBNET_GROUP } from '../../resource-types';
import { Problem, violation } from '../../rule';

/** The zones that the subnets of a cache are in, where the template says so of every one of them. */
export function zonesOfSubnetGroup(cache: TemplateResource): ReadonlySet<string> | undefined {
  const subnetGroup = cache.referenced('CacheSubnetGroupName');
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
export function misplaced(section: Section, name: string, available: ReadonlySet<string>): Problem[] {
  const zones = section.list(name);
  if (!Array.isArray(zones)) return [];
  const missing = zones.filter((zone): zone is string => typeof zone === 'string' && !available.has(zone));
  if (missing.length === 0) return [];
  return [violation(section, name, `No subnet is in ${[...new Set(missing)].join(', ')}; the subnets are in ${[...available].join(', ')}.`)];
}
