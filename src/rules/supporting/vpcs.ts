import { referencedResource, TemplateResource } from '../../template';
import { subnetsOf } from '../dax/subnets';
import { VPC } from '../resource-types';
import { Problem, violation } from '../rule';

/** The problem with subnets that are, as far as the template tells, in more than one VPC. */
export function inSeveralVpcs(holder: TemplateResource): Problem | undefined {
  const vpcs = subnetsOf(holder).known.map((subnet) => subnet.value('VpcId'));
  // The id of a VPC in the template is not known, so that it is compared with others of its kind only.
  const ids = new Set(vpcs.filter((vpc) => typeof vpc === 'string'));
  const resources = new Set(vpcs.map(referencedResource).filter((resource) => resource?.type === VPC));
  const count = Math.max(ids.size, resources.size);
  return count > 1 ? violation(holder, 'SubnetIds', `The subnets are in ${count} VPCs.`) : undefined;
}
