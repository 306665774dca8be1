import { longerThan } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SUBNET_GROUP_LIMITS } from '../../../facts';
import { SUBNET_GROUP } from '../../../model/resource-types';

const { nameMaxLength } = SUBNET_GROUP_LIMITS;

export const subnetGroupNameLength: Rule = {
  id: 'SubnetGroupNameLength',
  resourceTypes: [SUBNET_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheSubnetGroupName'],
  requirement: `The name of a subnet group must have ${nameMaxLength} characters at most.`,
  reason: 'The service refuses a longer name.',
  fix: 'Set CacheSubnetGroupName: "orders-private", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html',
  check: (subnetGroup) => longerThan(subnetGroup, 'CacheSubnetGroupName', nameMaxLength),
};
