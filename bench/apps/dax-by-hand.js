// What EncryptedDaxCluster makes with its defaults, as somebody would write it who knows all of it.
const dax = require('aws-cdk-lib/aws-dax');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const { Construct } = require('constructs');

function daxByHand(stack, id, vpc, table) {
  const scope = new Construct(stack, id);
  const path = `${stack.stackName}/${id}`;

  const role = new iam.Role(scope, 'Role', {
    assumedBy: new iam.ServicePrincipal('dax.amazonaws.com'),
    description: `Tables of the DAX cluster ${path}`,
    inlinePolicies: {
      Tables: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            actions: [
              'dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:DescribeTable',
              'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem',
            ],
            resources: [table.tableArn],
          }),
          new iam.PolicyStatement({ actions: ['dynamodb:Query', 'dynamodb:Scan'], resources: [`${table.tableArn}/index/by-owner`] }),
        ],
      }),
    },
  });
  const subnetGroup = new dax.CfnSubnetGroup(scope, 'SubnetGroup', {
    description: `Subnets of the DAX cluster ${path}`,
    subnetIds: vpc.selectSubnets().subnetIds,
  });
  const securityGroup = new ec2.SecurityGroup(scope, 'SecurityGroup', { vpc, description: `Nodes of the DAX cluster ${path}`, allowAllOutbound: false });
  new dax.CfnCluster(scope, 'Resource', {
    description: `${path} (encrypted)`,
    sseSpecification: { sseEnabled: true },
    clusterEndpointEncryptionType: 'TLS',
    nodeType: 'dax.r5.large',
    replicationFactor: 3,
    iamRoleArn: role.roleArn,
    subnetGroupName: subnetGroup.ref,
    securityGroupIds: [securityGroup.securityGroupId],
    parameterGroupName: 'default.dax1.0',
  });
}

module.exports = { daxByHand };
