import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SUBNET_GROUP_NAME_PATTERN } from '../../../facts';
import { SUBNET_GROUP } from '../../../model/resource-types';

export const subnetGroupNameFormat: Rule = {
  id: 'SubnetGroupNameFormat',
  resourceTypes: [SUBNET_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheSubnetGroupName'],
  requirement: 'The name of a subnet group must have letters, digits and hyphens only, begin with a letter, and have no hyphen at the end nor two in a row.',
  reason: 'The service refuses any other name.',
  fix: 'Set CacheSubnetGroupName: "orders-private", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html',
  check: (subnetGroup) => notMatching(subnetGroup, 'CacheSubnetGroupName', SUBNET_GROUP_NAME_PATTERN),
};
