import { notInOwnSubnetGroup } from '../../../constraints/subnet-group';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterInVpc: Rule = {
  id: 'CacheClusterInVpc',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'security',
  requirement: 'A cluster must be in a subnet group that was made for it, not in that of the default VPC.',
  reason: 'Without a subnet group the nodes land in the default VPC, whose subnets have a route to the internet and take in whatever else names no VPC.',
  fix: 'Create an AWS::ElastiCache::SubnetGroup of private subnets and set CacheSubnetGroupName: { Ref: "YourSubnetGroup" }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  controls: {
    nist80053r5: ['AC-4', 'AC-4(21)', 'SC-7', 'SC-7(4)', 'SC-7(5)', 'SC-7(11)', 'SC-7(16)', 'SC-7(21)'],
    securityHub: ['ElastiCache.7'],
    controlTower: ['CT.ELASTICACHE.PR.6'],
  },
  // cdk-nag and KICS accept the name `default`. Control Tower rejects a name from a parameter.
  covers: [
    'cdk-nag AwsSolutions-AEC1', 'Control Tower CT.ELASTICACHE.PR.6', 'Security Hub ElastiCache.7', 'AWS Config elasticache-subnet-group-check',
    'KICS ElastiCache Without VPC', 'checkov CKV_AWS_323', 'cloudsploit elasticacheClusterInVpc',
  ],
  check: (cluster) => notInOwnSubnetGroup(cluster, 'CacheSubnetGroupName'),
};
