import { subnetsOf } from '../../../constraints/subnets';
import { Rule, violation } from '../../../engine';
import { DAX_SUBNET_GROUP, VPC } from '../../../model/resource-types';
import { referencedResource } from '../../../template';

export const daxSubnetGroupSingleVpc: Rule = {
  id: 'DaxSubnetGroupSingleVpc',
  resourceTypes: [DAX_SUBNET_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: 'The subnets of a DAX subnet group must all be in the same VPC.',
  reason: 'A cluster runs in one VPC; the service refuses a subnet group that spans several.',
  fix: 'Name in SubnetIds the subnets of one VPC only, and create a subnet group for each VPC.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-cluster.html',
  check(subnetGroup) {
    const vpcs = subnetsOf(subnetGroup).known.map((subnet) => subnet.value('VpcId'));
    // The id of a VPC in the template is not known, so that it is compared with others of its kind only.
    const ids = new Set(vpcs.filter((vpc) => typeof vpc === 'string'));
    const resources = new Set(vpcs.map(referencedResource).filter((resource) => resource?.type === VPC));
    const count = Math.max(ids.size, resources.size);
    return count > 1 ? violation(subnetGroup, 'SubnetIds', `The subnets are in ${count} VPCs.`) : undefined;
  },
};
