import { App, AppProps, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { EncryptedDaxCluster, EncryptedDaxClusterProps } from '../../src';
import { messageOf, propertiesOf, testStack } from '../helpers/stack';

export const CLUSTER = 'AWS::DAX::Cluster';
export const PARTITION_KEY = { name: 'id', type: dynamodb.AttributeType.STRING };

export interface DaxStack {
  readonly app: App;
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
  readonly table: dynamodb.ITable;
}

/** A stack with a VPC and a table that other stacks make: its template holds nothing but what is under test. */
export function daxStack(props: AppProps = {}): DaxStack {
  const { app, stack, vpc } = testStack(props);
  return { app, stack, vpc, table: dynamodb.Table.fromTableName(stack, 'Existing', 'orders') };
}

/** The properties of a cluster with these options. */
export function clusterProperties(props: Partial<EncryptedDaxClusterProps>): Record<string, unknown> {
  const { stack, vpc, table } = daxStack();
  new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], ...props });
  return propertiesOf(stack, CLUSTER);
}

/** The message of the error that a cluster with these options is refused with. */
export function refusal(props: object): string {
  const { stack, vpc, table } = daxStack();
  return messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], ...props } as EncryptedDaxClusterProps));
}
