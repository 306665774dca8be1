import { inSeveralVpcs } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
import { DAX_SUBNET_GROUP } from '../../../model/resource-types';

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
  check: inSeveralVpcs,
};
