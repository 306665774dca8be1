import type { CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';

/** A replication group that every rule is content with. */
export const COMPLIANT_GROUP: CfnReplicationGroupProps = {
  replicationGroupDescription: 'a group that every rule is content with',
  engine: 'valkey',
  engineVersion: '8.2',
  cacheNodeType: 'cache.r7g.large',
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  cacheSubnetGroupName: 'private-subnets',
  userGroupIds: ['application-users'],
};
