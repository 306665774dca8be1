import { notInOwnSubnetGroup } from '../../../constraints/subnet-group';
import type { Rule } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxInVpc: Rule = {
  id: 'DaxInVpc',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'security',
  requirement: 'A DAX cluster must be in a subnet group that was made for it, not in that of the default VPC.',
  // The guide requires the subnet group, the schema does not. No public tool checks it.
  reason: 'Without a subnet group the nodes land in the default VPC, whose subnets have a route to the internet and take in whatever else names no VPC.',
  fix: 'Create an AWS::DAX::SubnetGroup of private subnets and set SubnetGroupName: { Ref: "YourSubnetGroup" }.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
  check: (cluster) => notInOwnSubnetGroup(cluster, 'SubnetGroupName'),
};
