import * as path from 'path';
import { Duration, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as nodejs from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { EncryptedDaxCluster } from 'cdk-encrypted-caches';

/** A table, a DAX cluster for it, and a function that reads an item through the cluster. */
export class OrdersStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // No internet access is needed: the function connects only to the nodes of the cluster.
    const vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: 3,
      natGateways: 0,
      subnetConfiguration: [{ name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
    });

    const orders = new dynamodb.TableV2(this, 'Table', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      // For this example only. Retain your own tables.
      removalPolicy: RemovalPolicy.DESTROY,
    });

    // Encrypted at rest and in transit, with a role for this table only. No property turns encryption off.
    const dax = new EncryptedDaxCluster(this, 'Dax', { vpc, tables: [orders] });

    const readOrder = new nodejs.NodejsFunction(this, 'ReadOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      entry: path.join(__dirname, 'read-order.ts'),
      timeout: Duration.seconds(10),
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      environment: {
        DAX_URL: dax.discoveryEndpoint.url, // daxs://host:port; the s stands for TLS
        TABLE_NAME: orders.tableName,
      },
    });

    // A new cluster accepts no connections. This opens its port to the function only.
    dax.connections.allowDefaultPortFrom(readOrder);

    // The function needs permission to read through the cluster, but none for the table.
    dax.grants.read(readOrder);
  }
}
