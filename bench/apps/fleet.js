// Caches of all kinds in 25 stacks, as L1s, each with a security group, a subnet group and users that it shares with the
// caches of its team. Every second cache of a kind has a fault; the others comply with every rule, but that a Memcached
// node cannot encrypt what it holds. A stack of 400 caches with their companions stays within the 500 resources that
// CloudFormation allows. Resources carry the paths of their constructs, as they do wherever the CLI of the CDK runs an app.
const { App, RemovalPolicy, Stack } = require('aws-cdk-lib');
const dax = require('aws-cdk-lib/aws-dax');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elasticache = require('aws-cdk-lib/aws-elasticache');
const iam = require('aws-cdk-lib/aws-iam');
const memorydb = require('aws-cdk-lib/aws-memorydb');
const { Construct } = require('constructs');

const STACKS = 25;
const CACHES_PER_TEAM = 40;

const PASSWORD = '{{resolve:secretsmanager:cache:SecretString:password}}';
const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/11111111-1111-1111-1111-111111111111';
const LOGS = ['slow-log', 'engine-log'].map((logType) => ({
  logType, logFormat: 'json', destinationType: 'cloudwatch-logs', destinationDetails: { cloudWatchLogsDetails: { logGroup: `/caches/${logType}` } },
}));
const SUBNETS = ['subnet-1111111a', 'subnet-1111111b'];
const ACCESS = 'on ~app:* &app:* -@all +@read +@write +@connection';

/** What the caches of a team share. */
class Team extends Construct {
  constructor(scope, id) {
    super(scope, id);
    const name = id.toLowerCase();
    const securityGroup = new ec2.CfnSecurityGroup(this, 'SecurityGroup', { groupDescription: `Caches of ${id}`, vpcId: 'vpc-11111111' });
    for (const port of [6380, 9111]) {
      new ec2.CfnSecurityGroupIngress(this, `Ingress${port}`, {
        groupId: securityGroup.attrGroupId, ipProtocol: 'tcp', fromPort: port, toPort: port, cidrIp: '10.0.0.0/16', description: 'Applications',
      });
    }
    const user = new elasticache.CfnUser(this, 'User', {
      engine: 'valkey', userId: `${name}-user`, userName: 'application', accessString: ACCESS, authenticationMode: { Type: 'password', Passwords: [PASSWORD] },
    });
    this.users = new elasticache.CfnUserGroup(this, 'Users', { engine: 'valkey', userGroupId: `${name}-users`, userIds: [user.ref] }).ref;
    const login = new memorydb.CfnUser(this, 'Login', {
      userName: `${name}-login`, accessString: ACCESS, authenticationMode: { Type: 'password', Passwords: [PASSWORD] },
    });
    this.acl = new memorydb.CfnACL(this, 'Acl', { aclName: `${name}-acl`, userNames: [login.ref] }).ref;
    this.role = new iam.CfnRole(this, 'Role', {
      assumeRolePolicyDocument: {
        Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'dax.amazonaws.com' } }],
      },
    }).attrArn;
    this.securityGroupIds = [securityGroup.attrGroupId];
    this.subnets = new elasticache.CfnSubnetGroup(this, 'Subnets', { description: id, subnetIds: SUBNETS }).ref;
    this.daxSubnets = new dax.CfnSubnetGroup(this, 'DaxSubnets', { subnetIds: SUBNETS }).ref;
  }
}

/** One cache of each kind, without or with a fault. */
const KINDS = [
  (team, id, faulty, number) => new elasticache.CfnReplicationGroup(team, id, {
    replicationGroupDescription: `Cache ${number}`,
    engine: 'valkey',
    engineVersion: '8.2',
    cacheNodeType: 'cache.r7g.large',
    port: 6380,
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    multiAzEnabled: !faulty,
    atRestEncryptionEnabled: !faulty,
    kmsKeyId: faulty ? undefined : KEY,
    logDeliveryConfigurations: LOGS,
    transitEncryptionEnabled: !faulty,
    transitEncryptionMode: faulty ? undefined : 'required',
    userGroupIds: faulty ? undefined : [team.users],
    cacheParameterGroupName: 'default.valkey8',
    cacheSubnetGroupName: team.subnets,
    securityGroupIds: team.securityGroupIds,
    snapshotRetentionLimit: 7,
    autoMinorVersionUpgrade: true,
  }),
  (team, id, faulty) => new elasticache.CfnCacheCluster(team, id, {
    engine: 'memcached',
    engineVersion: '1.6.22',
    cacheNodeType: 'cache.r7g.large',
    numCacheNodes: 2,
    azMode: 'cross-az',
    // The only thing that AwsSolutionsChecks asks of Memcached.
    port: faulty ? 11211 : 6380,
    transitEncryptionEnabled: !faulty,
    cacheSubnetGroupName: team.subnets,
    vpcSecurityGroupIds: team.securityGroupIds,
    autoMinorVersionUpgrade: true,
  }),
  (team, id, faulty, number) => new elasticache.CfnServerlessCache(team, id, {
    engine: 'valkey',
    majorEngineVersion: '8',
    serverlessCacheName: `cache-${number}`,
    userGroupId: faulty ? undefined : team.users,
    kmsKeyId: KEY,
    subnetIds: SUBNETS,
    securityGroupIds: team.securityGroupIds,
    snapshotRetentionLimit: 7,
  }),
  (team, id, faulty) => new dax.CfnCluster(team, id, {
    iamRoleArn: team.role,
    nodeType: 'dax.r5.large',
    replicationFactor: 3,
    clusterEndpointEncryptionType: faulty ? 'NONE' : 'TLS',
    sseSpecification: { sseEnabled: !faulty },
    subnetGroupName: team.daxSubnets,
    securityGroupIds: team.securityGroupIds,
  }),
  (team, id, faulty, number) => new memorydb.CfnCluster(team, id, {
    clusterName: `cache-${number}`,
    engine: 'valkey',
    engineVersion: '7.3',
    nodeType: 'db.r7g.large',
    numShards: 1,
    numReplicasPerShard: 1,
    aclName: faulty ? 'open-access' : team.acl,
    kmsKeyId: KEY,
    tlsEnabled: !faulty,
    parameterGroupName: 'default.memorydb-valkey7',
    subnetGroupName: `subnets-of-${number % STACKS}`,
    securityGroupIds: team.securityGroupIds,
    snapshotRetentionLimit: 7,
    autoMinorVersionUpgrade: true,
  }),
];

/**
 * @param caches how many, in all stacks together
 * @returns the app, and the paths of the faulty caches by type
 */
function fleet(caches, outdir) {
  const app = new App({ outdir, analyticsReporting: false, context: { '@aws-cdk/core:validateAgainstDefaultRules': false, 'aws:cdk:enable-path-metadata': true } });
  const faulty = new Map();
  for (let index = 0; index < STACKS; index++) {
    const stack = new Stack(app, `Stack${index}`);
    let team;
    for (let number = index, made = 0; number < caches; number += STACKS, made++) {
      if (made % CACHES_PER_TEAM === 0) team = new Team(stack, `Team${index}-${made / CACHES_PER_TEAM}`);
      const isFaulty = Math.floor(made / KINDS.length) % 2 === 1;
      const cache = KINDS[made % KINDS.length](team, `Cache${number}`, isFaulty, number);
      cache.applyRemovalPolicy(RemovalPolicy.RETAIN);
      if (!isFaulty) continue;
      if (!faulty.has(cache.cfnResourceType)) faulty.set(cache.cfnResourceType, []);
      faulty.get(cache.cfnResourceType).push(cache.node.path);
    }
  }
  return { app, faulty };
}

module.exports = { fleet };
