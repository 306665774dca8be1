import { moreSubnetsThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_SUBNET_GROUP } from '../../../model/resource-types';

const { subnetsPerSubnetGroup: quota } = MEMORYDB_LIMITS;

export const memoryDbSubnetGroupSubnetCount: Rule = {
  id: 'MemoryDbSubnetGroupSubnetCount',
  resourceTypes: [MEMORYDB_SUBNET_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['SubnetIds'],
  requirement: `A subnet group of MemoryDB must have ${quota} subnets at most, unless AWS has raised the quota of the account.`,
  reason: 'Beyond the quota the deployment fails.',
  fix: 'Remove subnets from SubnetIds, one for each Availability Zone is enough; or ask AWS for a higher quota of subnets per subnet group and acknowledge this finding.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/quota-limits.html',
  check: (subnetGroup) => moreSubnetsThan(subnetGroup, quota),
};
