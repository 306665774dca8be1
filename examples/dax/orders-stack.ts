import * as path from 'path';
import { Duration, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as nodejs from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { EncryptedDaxCluster } from 'cdk-encrypted-caches';

/** A table, a cache in front of it, and a function that reads an item through the cache. */
export class OrdersStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // Nothing here needs the internet: the function talks to the nodes of the cluster, and to nobody else.
    const vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: 3,
      natGateways: 0,
      subnetConfiguration: [{ name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
    });

    const orders = new dynamodb.TableV2(this, 'Table', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      // An example leaves nothing behind. Keep your own tables.
      removalPolicy: RemovalPolicy.DESTROY,
    });

    // Encrypted at rest and in transit, with a role for this table and no other. There is no option that switches encryption off.
    const dax = new EncryptedDaxCluster(this, 'Dax', { vpc, tables: [orders] });

    const readOrder = new nodejs.NodejsFunction(this, 'ReadOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      entry: path.join(__dirname, 'read-order.ts'),
      timeout: Duration.seconds(10),
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      environment: {
        DAX_URL: dax.discoveryEndpoint.url, // daxs://host:port, with an s
        TABLE_NAME: orders.tableName,
      },
    });

    // Nobody reaches a new cluster: this opens its port to the function, and to nothing else.
    dax.connections.allowDefaultPortFrom(readOrder);

    // Reading through the cluster is a permission on the cluster. The function needs none on the table.
    dax.grants.read(readOrder);
  }
}
