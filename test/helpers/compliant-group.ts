import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';

/** The properties of a replication group that every rule is content with, but for those that are off unless asked for. */
export const COMPLIANT_GROUP: CfnReplicationGroupProps = {
  replicationGroupDescription: 'a group that every rule is content with',
  engine: 'valkey',
  engineVersion: '8.2',
  cacheNodeType: 'cache.r7g.large',
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  multiAzEnabled: true,
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  cacheSubnetGroupName: 'private-subnets',
  userGroupIds: ['application-users'],
  snapshotRetentionLimit: 7,
};

/** What goes with them beside the properties. */
export const COMPLIANT_ATTRIBUTES = { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' };

/** Such a group, or one that differs in some properties. */
export function compliantGroup(scope: Construct, id: string, props: Partial<CfnReplicationGroupProps> = {}): CfnReplicationGroup {
  const group = new CfnReplicationGroup(scope, id, { ...COMPLIANT_GROUP, ...props });
  group.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
  return group;
}
