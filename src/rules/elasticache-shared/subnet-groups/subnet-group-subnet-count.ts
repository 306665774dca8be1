import { moreSubnetsThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { SUBNET_GROUP_LIMITS } from '../../../facts';
import { SUBNET_GROUP } from '../../../model/resource-types';

export const subnetGroupSubnetCount: Rule = {
  id: 'SubnetGroupSubnetCount',
  resourceTypes: [SUBNET_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: `A subnet group must have ${SUBNET_GROUP_LIMITS.subnets} subnets at most, unless AWS has raised the quota of the account.`,
  reason: 'Beyond the quota the deployment fails.',
  fix: 'Remove subnets from SubnetIds, one for each Availability Zone is enough; or ask AWS for a higher quota of subnets per subnet group and acknowledge this finding.',
  documentation: 'https://docs.aws.amazon.com/general/latest/gr/elasticache-service.html',
  check: (subnetGroup) => moreSubnetsThan(subnetGroup, SUBNET_GROUP_LIMITS.subnets),
};
