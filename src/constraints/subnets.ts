import { Problem, violation } from '../engine';
import { isPresent } from '../model/presence';
import { resourceNamed } from '../model/resource-named';
import { DAX_SUBNET_GROUP, SUBNET, SUBNET_GROUP, VPC } from '../model/resource-types';
import { referencedResource, Section, TemplateResource } from '../template';

/** How a cache refers to its subnet group. */
interface SubnetGroupReference {
  /** The property of the cache that names the subnet group. */
  readonly property: string;
  /** The resource type of the subnet group, and the property that holds its name. */
  readonly type: string;
  readonly nameProperty: string;
}

export const SUBNET_GROUP_REFERENCE: SubnetGroupReference = {
  property: 'CacheSubnetGroupName',
  type: SUBNET_GROUP,
  nameProperty: 'CacheSubnetGroupName',
};

export const DAX_SUBNET_GROUP_REFERENCE: SubnetGroupReference = {
  property: 'SubnetGroupName',
  type: DAX_SUBNET_GROUP,
  nameProperty: 'SubnetGroupName',
};

/** The subnets of a subnet group or a serverless cache that the app's templates hold, and whether these are all. */
export function subnetsOf(holder: TemplateResource): { readonly known: TemplateResource[]; readonly areAll: boolean } {
  const ids = holder.list('SubnetIds');
  if (!Array.isArray(ids)) return { known: [], areAll: false };
  const known = ids.map(referencedResource).filter((resource): resource is TemplateResource => resource?.type === SUBNET);
  return { known, areAll: known.length === ids.length };
}

/** The Availability Zones of a cache's subnets; `undefined` unless the template states the zone of each subnet. */
export function zonesOfSubnetGroup(cache: TemplateResource, { property, type, nameProperty }: SubnetGroupReference): ReadonlySet<string> | undefined {
  const name = cache.value(property);
  const subnetGroup = isPresent(name) ? resourceNamed(name, type, nameProperty, cache.template) : undefined;
  if (!subnetGroup) return undefined;
  const { known, areAll } = subnetsOf(subnetGroup);
  if (!areAll || known.length === 0) return undefined;
  const zones = known.map((subnet) => subnet.value('AvailabilityZone'));
  return zones.every((zone) => typeof zone === 'string') ? new Set(zones as string[]) : undefined;
}

/** Problem if a property names Availability Zones without a subnet. */
export function zonesWithoutSubnet(section: Section, name: string, available: ReadonlySet<string>): Problem[] {
  const zones = section.list(name);
  if (!Array.isArray(zones)) return [];
  const missing = zones.filter((zone): zone is string => typeof zone === 'string' && !available.has(zone));
  if (missing.length === 0) return [];
  return [violation(section, name, `No subnet is in ${[...new Set(missing)].join(', ')}; the subnets are in ${[...available].join(', ')}.`)];
}

/** Problem if subnets are in more than one VPC, as far as the template tells. */
export function inSeveralVpcs(holder: TemplateResource): Problem | undefined {
  const vpcs = subnetsOf(holder).known.map((subnet) => subnet.value('VpcId'));
  // The id of a VPC in the template is unknown: it can only be compared with other VPCs in the template.
  const ids = new Set(vpcs.filter((vpc) => typeof vpc === 'string'));
  const resources = new Set(vpcs.map(referencedResource).filter((resource) => resource?.type === VPC));
  const count = Math.max(ids.size, resources.size);
  return count > 1 ? violation(holder, 'SubnetIds', `The subnets are in ${count} VPCs.`) : undefined;
}
