import { inSeveralVpcs } from '../../../constraints/subnets';
import type { Rule } from '../../../engine';
import { SUBNET_GROUP } from '../../../model/resource-types';

export const subnetGroupSingleVpc: Rule = {
  id: 'SubnetGroupSingleVpc',
  resourceTypes: [SUBNET_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: 'The subnets of a subnet group must all be in the same VPC.',
  reason: 'A cache runs in one VPC; the service refuses a subnet group that spans several.',
  fix: 'Name in SubnetIds the subnets of one VPC only, and create a subnet group for each VPC.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  check: (subnetGroup) => inSeveralVpcs(subnetGroup),
};
