import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { DAX_SUBNET_GROUP } from '../../../model/resource-types';

export const daxSubnetGroupNameLowercase: Rule = {
  id: 'DaxSubnetGroupNameLowercase',
  resourceTypes: [DAX_SUBNET_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['SubnetGroupName'],
  requirement: 'The name of a DAX subnet group should be in lower case.',
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift).',
  fix: 'Write SubnetGroupName in lower case: "orders-private".',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateSubnetGroup.html',
  check: (subnetGroup) => notInLowerCase(subnetGroup, 'SubnetGroupName'),
};
