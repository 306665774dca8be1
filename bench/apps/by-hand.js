// What EncryptedRedisReplicationGroup makes with its defaults, as somebody would write it who knows all of it.
const { createHash } = require('crypto');
const { RemovalPolicy, Stack } = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elasticache = require('aws-cdk-lib/aws-elasticache');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');
const { Construct } = require('constructs');

const ACCESS_STRING = 'on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting -@admin -@dangerous '
  + '+time +info +readonly +readwrite +cluster|info +cluster|keyslot +cluster|myid +cluster|nodes +cluster|slots +cluster|shards';

/** A name that no other construct of the account has. */
function uniqueName(stack, id, role) {
  const hash = createHash('sha256').update(`${stack}//${id}/${role}`).digest('hex').slice(0, 8);
  return `${stack.toLowerCase()}-${id.toLowerCase()}-${role}-${hash}`;
}

function byHand(stack, id, vpc) {
  const scope = new Construct(stack, id);
  const path = `${stack.stackName}/${id}`;
  const userId = uniqueName(stack.stackName, id, 'app');

  const secret = new secretsmanager.Secret(scope, 'Secret', {
    description: `Login of the user 'application' of the cache ${path}`,
    generateSecretString: {
      secretStringTemplate: Stack.of(scope).toJsonString({
        username: 'application',
        user_arn: `arn:${stack.partition}:elasticache:${stack.region}:${stack.account}:user:${userId}`,
      }),
      generateStringKey: 'password',
      passwordLength: 64,
      excludePunctuation: true,
    },
  });
  const user = new elasticache.CfnUser(scope, 'User', {
    engine: 'valkey',
    userId,
    userName: 'application',
    accessString: ACCESS_STRING,
    authenticationMode: { Type: 'password', Passwords: [secret.secretValueFromJson('password').unsafeUnwrap()] },
  });
  const userGroup = new elasticache.CfnUserGroup(scope, 'UserGroup', {
    engine: 'valkey',
    userGroupId: uniqueName(stack.stackName, id, 'users'),
    userIds: [userId],
  });
  userGroup.addResourceDependency(user);
  const subnetGroup = new elasticache.CfnSubnetGroup(scope, 'SubnetGroup', {
    description: `Subnets of the cache ${path}`,
    subnetIds: vpc.selectSubnets().subnetIds,
  });
  const securityGroup = new ec2.SecurityGroup(scope, 'SecurityGroup', { vpc, description: `Nodes of the cache ${path}`, allowAllOutbound: false });
  const group = new elasticache.CfnReplicationGroup(scope, 'Resource', {
    replicationGroupDescription: `${path} (encrypted)`,
    engine: 'valkey',
    engineVersion: '8.2',
    cacheNodeType: 'cache.t4g.micro',
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: true,
    transitEncryptionMode: 'required',
    userGroupIds: [userGroup.ref],
    cacheSubnetGroupName: subnetGroup.ref,
    securityGroupIds: [securityGroup.securityGroupId],
    port: 6379,
    cacheParameterGroupName: 'default.valkey8',
    multiAzEnabled: true,
    automaticFailoverEnabled: true,
    numCacheClusters: 2,
    snapshotRetentionLimit: 7,
    autoMinorVersionUpgrade: true,
  });
  group.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
  group.cfnOptions.updatePolicy = { useOnlineResharding: true };
}

module.exports = { byHand };
