import { notInOwnSubnetGroup } from '../../../constraints/subnet-group';
import type { Rule } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbInVpc: Rule = {
  id: 'MemoryDbInVpc',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  requirement: 'A MemoryDB cluster should be in a subnet group that was made for it, not in that of the default VPC.',
  reason: 'Without a subnet group the nodes land in the default VPC, whose subnets have a route to the internet and take in whatever else names no VPC.',
  fix: 'Create an AWS::MemoryDB::SubnetGroup of private subnets and set SubnetGroupName: { Ref: "YourSubnetGroup" }.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/subnetgroups.html',
  check: (cluster) => notInOwnSubnetGroup(cluster, 'SubnetGroupName'),
};
