import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SUBNET_GROUP } from '../../../model/resource-types';

export const subnetGroupNameLowercase: Rule = {
  id: 'SubnetGroupNameLowercase',
  resourceTypes: [SUBNET_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheSubnetGroupName'],
  requirement: 'The name of a subnet group should be in lower case.',
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift).',
  fix: 'Write CacheSubnetGroupName in lower case: "orders-private".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html',
  check: (subnetGroup) => notInLowerCase(subnetGroup, 'CacheSubnetGroupName'),
};
