import { moreSubnetsThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_SUBNET_GROUP } from '../../../model/resource-types';

const { subnetsPerGroup } = DAX_LIMITS;

export const daxSubnetGroupSubnetCount: Rule = {
  id: 'DaxSubnetGroupSubnetCount',
  resourceTypes: [DAX_SUBNET_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: `A DAX subnet group must have ${subnetsPerGroup} subnets at most, unless AWS has raised the quota of the account.`,
  reason: 'Beyond the quota the deployment fails.',
  fix: 'Remove subnets from SubnetIds, one for each Availability Zone is enough; or ask AWS for a higher quota of subnets per subnet group and acknowledge this finding.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
  check: (subnetGroup) => moreSubnetsThan(subnetGroup, subnetsPerGroup),
};
