import { Problem, violation } from '../engine';
import { isPresent } from '../model/presence';
import { isUnknown, Section, TemplateResource } from '../template';

/**
 * Problem if a list has more items than the service accepts. Items that may turn out to be empty do not count.
 *
 * @param noun what the items are, in the plural
 */
export function listLongerThan(section: Section, name: string, max: number, noun: string): Problem | undefined {
  const items = section.list(name);
  const count = Array.isArray(items) ? items.filter(isPresent).length : 0;
  return count > max ? violation(section, name, `The list has ${count} ${noun}.`) : undefined;
}

/** Problem if a list of Availability Zones does not have one zone for each node. */
export function notOneZonePerNode(cache: Section, zonesProperty: string, nodesProperty: string): Problem | undefined {
  const zones = cache.list(zonesProperty);
  const nodes = cache.number(nodesProperty);
  if (!Array.isArray(zones) || nodes === undefined || isUnknown(nodes) || zones.length === nodes) return undefined;
  return violation(cache, zonesProperty, `Zones in the list: ${zones.length}; ${nodesProperty}: ${nodes}.`);
}

/** Problem if a subnet group has more subnets than the service accepts. */
export function moreSubnetsThan(subnetGroup: TemplateResource, max: number): Problem | undefined {
  const subnets = subnetGroup.list('SubnetIds');
  if (!Array.isArray(subnets) || subnets.length <= max) return undefined;
  return violation(subnetGroup, 'SubnetIds', `There are ${subnets.length} subnets in the list.`);
}
