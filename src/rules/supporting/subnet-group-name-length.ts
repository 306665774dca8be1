import { SUBNET_GROUP_LIMITS } from '../../facts';
import { isUnknown } from '../../template';
import { SUBNET_GROUP } from '../resource-types';
import { Rule, violation } from '../rule';

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
  check(subnetGroup) {
    const name = subnetGroup.text('CacheSubnetGroupName');
    if (name === undefined || isUnknown(name) || name.length <= nameMaxLength) return undefined;
    return violation(subnetGroup, 'CacheSubnetGroupName', `It has ${name.length} characters.`);
  },
};
