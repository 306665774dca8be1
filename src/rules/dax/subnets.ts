import { referencedResource, TemplateResource } from '../../template';
import { resourceNamed } from '../resource-named';
import { DAX_SUBNET_GROUP, SUBNET } from '../resource-types';

/** The subnets of a subnet group that are in this app's templates, and whether those are all. */
export function subnetsOf(subnetGroup: TemplateResource): { readonly known: TemplateResource[]; readonly areAll: boolean } {
  const ids = subnetGroup.list('SubnetIds');
  if (!Array.isArray(ids)) return { known: [], areAll: false };
  const known = ids.map(referencedResource).filter((resource): resource is TemplateResource => resource?.type === SUBNET);
  return { known, areAll: known.length === ids.length };
}

/** The zones that the subnets of a cluster are in, where the template says so of every one of them. */
export function zonesOfSubnetGroup(cluster: TemplateResource): ReadonlySet<string> | undefined {
  const subnetGroup = resourceNamed(cluster.value('SubnetGroupName'), DAX_SUBNET_GROUP, 'SubnetGroupName', cluster.template);
  if (!subnetGroup) return undefined;
  const { known, areAll } = subnetsOf(subnetGroup);
  if (!areAll || known.length === 0) return undefined;
  const zones = known.map((subnet) => subnet.value('AvailabilityZone'));
  return zones.every((zone) => typeof zone === 'string') ? new Set(zones as string[]) : undefined;
}
