import { notInOwnSubnetGroup } from '../../../constraints/subnet-group';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupInVpc: Rule = {
  id: 'ReplicationGroupInVpc',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  requirement: 'A replication group must be in a subnet group that was made for it, not in that of the default VPC.',
  // A secondary of a global datastore does not inherit subnets from its primary, which is in another Region.
  reason: 'Without a subnet group the nodes land in the default VPC, whose subnets have a route to the internet and take in whatever else names no VPC.',
  fix: 'Create an AWS::ElastiCache::SubnetGroup of private subnets and set CacheSubnetGroupName: { Ref: "YourSubnetGroup" }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  controls: {
    nist80053r5: ['AC-4', 'AC-4(21)', 'SC-7', 'SC-7(4)', 'SC-7(5)', 'SC-7(11)', 'SC-7(16)', 'SC-7(21)'],
    securityHub: ['ElastiCache.7'],
    controlTower: ['CT.ELASTICACHE.PR.6'],
  },
  covers: ['cdk-nag AwsSolutions-AEC1', 'cloudsploit elasticacheClusterInVpc'],
  check: (group) => notInOwnSubnetGroup(group, 'CacheSubnetGroupName'),
};
