import { Aspects, CfnParameter, CfnResource, Duration, IPropertyInjector, InjectionContext, Lazy, NestedStack, RemovalPolicy, Stack, Stage, Tags, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import { IConstruct } from 'constructs';
import {
  CacheAuthentication, CacheEngineVersion, CacheNetworkType, CacheNodeFamily, CacheNodeSize, CacheNodeType, CacheRestore, ClusterMode, DailyWindow,
  EncryptedCacheChecks, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, MaintenanceDay, TimeOfDay, TransitEncryption,
  WeeklyWindow,
} from '../../src';
import { newApp, reported, synthesizedReport, validationReport } from '../helpers/report';
import { messageOf, propertiesOf, testStack, warningsOf } from '../helpers/stack';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';

function groupProperties(props: Partial<EncryptedRedisReplicationGroupProps>): Record<string, unknown> {
  const { stack, vpc } = testStack();
  new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props });
  return propertiesOf(stack, GROUP);
}

function refusal(props: object): string {
  const { stack, vpc } = testStack();
  return messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props } as EncryptedRedisReplicationGroupProps));
}

describe('with nothing but a VPC', () => {
  test('the template is the contract that a user deploys', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
  });

  test('the pack finds nothing and nothing warns', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    expect(synthesizedReport(app)).toEqual([]);
    expect(warningsOf(app)).toEqual([]);
  });

  test('the default child is the L1', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    expect(elasticache.CfnReplicationGroup.isCfnReplicationGroup(cache.node.defaultChild)).toBe(true);
  });

  test('nobody is let in and nothing goes out', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    const group = propertiesOf(stack, 'AWS::EC2::SecurityGroup');
    expect(group.SecurityGroupIngress).toBeUndefined();
    expect(group.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
  });
});

describe('engine and node type', () => {
  test('of Redis OSS', () => {
    const nodeType = CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE);
    expect(groupProperties({ engine: CacheEngineVersion.REDIS_7_1, nodeType })).toMatchObject({
      Engine: 'redis', EngineVersion: '7.1', CacheNodeType: 'cache.r7g.large', CacheParameterGroupName: 'default.redis7',
    });
  });

  test('of tomorrow pass with a warning', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, engine: CacheEngineVersion.valkey('12.0'), nodeType: CacheNodeType.fromName('cache.r9g.large') });
    expect(propertiesOf(stack, GROUP)).toMatchObject({ EngineVersion: '12.0', CacheParameterGroupName: 'default.valkey12', CacheNodeType: 'cache.r9g.large' });
    const warnings = warningsOf(app);
    expect(warnings).toEqual(expect.arrayContaining([expect.stringContaining('12.0'), expect.stringContaining('cache.r9g.large')]));
    expect(warnings).toHaveLength(2);
  });

  test('data tiering follows from the node type', () => {
    expect(groupProperties({ nodeType: CacheNodeType.of(CacheNodeFamily.R6GD, CacheNodeSize.XLARGE) })).toMatchObject({ DataTieringEnabled: true });
    expect(groupProperties({ nodeType: CacheNodeType.of(CacheNodeFamily.R6G, CacheNodeSize.XLARGE) })).not.toHaveProperty('DataTieringEnabled');
  });

  test('that cannot encrypt are refused', () => {
    expect(refusal({ engine: CacheEngineVersion.redis('3.2.10'), authentication: CacheAuthentication.authToken() })).toContain('[ReplicationGroupEncryptableEngineVersion]');
    expect(refusal({ nodeType: CacheNodeType.fromName('cache.m1.small') })).toContain('[ReplicationGroupEncryptableNodeType]');
  });
});

describe('cluster mode', () => {
  test('disabled counts nodes and has a primary and a reader endpoint', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, clusterMode: ClusterMode.disabled({ replicas: 2 }) });
    expect(propertiesOf(stack, GROUP)).toMatchObject({ NumCacheClusters: 3, AutomaticFailoverEnabled: true, MultiAZEnabled: true });
    expect(stack.resolve(cache.primaryEndpoint.url)).toEqual({
      'Fn::Join': ['', [
        'rediss://', { 'Fn::GetAtt': ['Cache18F6EE16', 'PrimaryEndPoint.Address'] }, ':', { 'Fn::GetAtt': ['Cache18F6EE16', 'PrimaryEndPoint.Port'] },
      ]],
    });
    expect(stack.resolve(cache.readerEndpoint.hostname)).toEqual({ 'Fn::GetAtt': ['Cache18F6EE16', 'ReaderEndPoint.Address'] });
    const message = messageOf(() => cache.configurationEndpoint);
    expect(message).toContain('cluster mode enabled');
    expect(message).toContain('Use primaryEndpoint or readerEndpoint instead.');
  });

  test('disabled without a replica has no failover', () => {
    expect(groupProperties({ clusterMode: ClusterMode.disabled({ replicas: 0 }) }))
      .toMatchObject({ NumCacheClusters: 1, AutomaticFailoverEnabled: false, MultiAZEnabled: false });
  });

  test('enabled counts shards, has a configuration endpoint and reshards online', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, clusterMode: ClusterMode.enabled({ shards: 3, replicasPerShard: 2 }) });
    Template.fromStack(stack).hasResource(GROUP, {
      Properties: { NumNodeGroups: 3, ReplicasPerNodeGroup: 2, AutomaticFailoverEnabled: true, MultiAZEnabled: true, CacheParameterGroupName: 'default.valkey8.cluster.on' },
      UpdatePolicy: { UseOnlineResharding: true },
    });
    expect(stack.resolve(cache.configurationEndpoint.port)).toEqual({ 'Fn::GetAtt': ['Cache18F6EE16', 'ConfigurationEndPoint.Port'] });
    for (const kind of ['primary', 'reader'] as const) {
      expect(messageOf(() => cache[`${kind}Endpoint`])).toMatch(new RegExp(`has no ${kind} endpoint.*cluster mode disabled.*Use configurationEndpoint instead`));
    }
  });

  test('enabled with zones and slots of each shard', () => {
    const shard = (primary: string, replica: string, slots: string): object => (
      { primaryAvailabilityZone: primary, replicaAvailabilityZones: [replica], slots }
    );
    const properties = groupProperties({
      clusterMode: ClusterMode.enabled({ shards: 2, shardOptions: [shard('eu-west-1a', 'eu-west-1b', '0-8191'), shard('eu-west-1b', 'eu-west-1a', '8192-16383')] }),
    });
    expect(properties.NodeGroupConfiguration).toEqual([
      { NodeGroupId: '0001', ReplicaCount: 1, PrimaryAvailabilityZone: 'eu-west-1a', ReplicaAvailabilityZones: ['eu-west-1b'], Slots: '0-8191' },
      { NodeGroupId: '0002', ReplicaCount: 1, PrimaryAvailabilityZone: 'eu-west-1b', ReplicaAvailabilityZones: ['eu-west-1a'], Slots: '8192-16383' },
    ]);
  });

  test('enabled without replicas still fails over, as the service demands', () => {
    expect(groupProperties({ clusterMode: ClusterMode.enabled({ shards: 2, replicasPerShard: 0 }) }))
      .toMatchObject({ AutomaticFailoverEnabled: true, MultiAZEnabled: false });
  });

  test('compatible is a step that warns with its reason', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, clusterMode: ClusterMode.compatibleDuringMigration({ reason: 'clients move until March' }) });
    expect(propertiesOf(stack, GROUP)).toMatchObject({ ClusterMode: 'compatible', CacheParameterGroupName: 'default.valkey8.cluster.on', NumCacheClusters: 2 });
    expect(warningsOf(app)).toEqual([expect.stringContaining('clients move until March')]);
  });
});

describe('authentication', () => {
  test('of an application user: generated password, by dynamic reference only', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    const user = propertiesOf(stack, 'AWS::ElastiCache::User');
    expect(user).toMatchObject({
      UserName: 'application',
      AuthenticationMode: { Type: 'password', Passwords: [{ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'CacheSecret4CD6E2C3' }, ':SecretString:password::}}']] }] },
    });
    expect(propertiesOf(stack, 'AWS::ElastiCache::UserGroup').UserIds).toEqual([user.UserId]);
    expect(cache.userName).toBe('application');
    expect(stack.resolve(cache.secret!.secretArn)).toEqual({ Ref: 'CacheSecret4CD6E2C3' });
  });

  test('of Redis OSS holds the disabled default user that the engine demands', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, engine: CacheEngineVersion.REDIS_7_1 });
    Template.fromStack(stack).hasResourceProperties('AWS::ElastiCache::User', { UserName: 'default', AccessString: Match.stringLikeRegexp('^off ') });
    expect(propertiesOf(stack, 'AWS::ElastiCache::UserGroup').UserIds).toHaveLength(2);
  });

  test('by AUTH token', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, authentication: CacheAuthentication.authToken() });
    const properties = propertiesOf(stack, GROUP);
    expect(properties.AuthToken).toEqual({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'CacheSecret4CD6E2C3' }, ':SecretString:password::}}']] });
    expect(properties).not.toHaveProperty('UserGroupIds');
    expect(cache.userName).toBe('default');
    // Within what every source allows: at most 128 characters, letters and digits.
    expect(propertiesOf(stack, 'AWS::SecretsManager::Secret').GenerateSecretString).toMatchObject({ PasswordLength: 64, ExcludePunctuation: true });
  });

  test('by an AUTH token from a secret that exists', () => {
    const { stack, vpc } = testStack();
    const secret = secretsmanager.Secret.fromSecretNameV2(stack, 'Existing', 'cache/token');
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, authentication: CacheAuthentication.authTokenFromSecret(secret, 'token') });
    expect(JSON.stringify(propertiesOf(stack, GROUP).AuthToken)).toContain(':SecretString:token::}}');
  });

  test('by a user group that is managed elsewhere', () => {
    const { stack, vpc } = testStack();
    const userGroup = new elasticache.CfnUserGroup(stack, 'Users', { engine: 'valkey', userGroupId: 'users', userIds: ['someone'] });
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, authentication: CacheAuthentication.userGroup(userGroup) });
    expect(propertiesOf(stack, GROUP).UserGroupIds).toEqual([{ Ref: 'Users' }]);
    expect(cache.secret).toBeUndefined();
  });

  test('by IAM grants connecting to the group and to its users', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, authentication: CacheAuthentication.iamUsers({ userIds: ['orders', 'reports'] }) });
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    cache.grants.connect(role);
    const users = Object.values(Template.fromStack(stack).findResources('AWS::ElastiCache::User')).map(({ Properties }) => [Properties.UserId, Properties.UserName]);
    expect(users).toEqual([['orders', 'orders'], ['reports', 'reports']]);
    const arn = (resource: unknown): object => ({ 'Fn::Join': ['', Match.arrayWith([resource])] });
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [{
          Action: 'elasticache:Connect',
          Effect: 'Allow',
          Resource: [arn({ Ref: 'Cache18F6EE16' }), arn(Match.stringLikeRegexp(':user:orders$')), arn(Match.stringLikeRegexp(':user:reports$'))],
        }],
      },
    });
  });

  test('without IAM users there is nothing to grant', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    expect(messageOf(() => cache.grants.connect(new iam.AccountRootPrincipal()))).toContain('CacheAuthentication.iamUsers()');
  });

  test('needs an engine version that has it', () => {
    expect(refusal({ engine: CacheEngineVersion.redis('5.0.6') })).toContain('[ReplicationGroupUserGroupEngineVersion]');
    expect(refusal({ engine: CacheEngineVersion.REDIS_6_2, authentication: CacheAuthentication.iamUsers() })).toContain('[ReplicationGroupIamAuthenticationEngineVersion]');
  });

  test('names are the same at every synthesis and differ between constructs and stacks', () => {
    const ids = (stackName: string): string[] => {
      const { app, vpc } = testStack();
      const stack = new Stack(app, stackName);
      for (const id of ['One', 'Two']) new EncryptedRedisReplicationGroup(stack, id, { vpc });
      return Object.values(Template.fromStack(stack).findResources('AWS::ElastiCache::UserGroup')).map(({ Properties }) => Properties.UserGroupId);
    };
    const all = [...ids('First'), ...ids('Second'), ...ids('A-stack-with-a-name-that-is-much-longer-than-any-id-may-ever-be')];
    expect(new Set(all).size).toBe(6);
    expect(ids('First')).toEqual(all.slice(0, 2));
    for (const id of all) expect(id).toMatch(/^[a-z](?!.*--)[a-z0-9-]{0,38}[a-z0-9]$/);
  });
});

describe('migration to TLS', () => {
  const REASON = 'the billing batch speaks TLS from June';

  test('accepts plaintext with a reason, without authentication, acknowledged and with a warning', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, transitEncryption: TransitEncryption.preferredDuringMigration(REASON) });
    const properties = propertiesOf(stack, GROUP);
    expect(properties).toMatchObject({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' });
    expect(properties).not.toHaveProperty('UserGroupIds');
    expect(properties).not.toHaveProperty('AuthToken');
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
    expect(warningsOf(app)).toEqual([expect.stringContaining(REASON)]);
  });

  test('then requires TLS before anybody authenticates', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, transitEncryption: TransitEncryption.requiredBeforeAuthentication(REASON) });
    expect(propertiesOf(stack, GROUP)).toMatchObject({ TransitEncryptionMode: 'required' });
    expect(propertiesOf(stack, GROUP)).not.toHaveProperty('UserGroupIds');
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
  });

  test('shows as suppressed in the report, and silences nothing else', () => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, transitEncryption: TransitEncryption.preferredDuringMigration(REASON) });
    Validations.of(app).addPlugins(new EncryptedCacheChecks());
    expect(() => app.synth()).not.toThrow();
    const [{ violations, suppressedViolations }] = validationReport(app).pluginReports;
    expect(violations).toEqual([]);
    expect(suppressedViolations).toEqual(['ReplicationGroupTransitEncryptionMode', 'ReplicationGroupAuthentication']
      .map((rule) => expect.objectContaining({ ruleName: `EncryptedCaches-${rule}`, reason: REASON, acknowledgedAt: 'Stack/Cache/Resource' })));
  });

  test('is refused together with authentication, and without a reason', () => {
    expect(refusal({ transitEncryption: TransitEncryption.preferredDuringMigration(REASON), authentication: CacheAuthentication.authToken() }))
      .toContain('[ReplicationGroupTransitEncryptionModeAuthentication]');
    expect(refusal({ transitEncryption: TransitEncryption.preferredDuringMigration(' ') })).toContain('[ReasonMissing]');
  });

  test('the mode is written down, so that leaving a migration changes it', () => {
    expect(groupProperties({})).toMatchObject({ TransitEncryptionMode: 'required' });
    // The service refuses the mode on versions that do not know it.
    expect(groupProperties({ engine: CacheEngineVersion.REDIS_6_2 })).not.toHaveProperty('TransitEncryptionMode');
  });
});

describe('encryption at rest', () => {
  test('with a customer managed key lets the service use it through both of its names', () => {
    const { stack, vpc } = testStack();
    const encryptionKey = new kms.Key(stack, 'Key');
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, encryptionKey });
    expect(propertiesOf(stack, GROUP).KmsKeyId).toEqual({ 'Fn::GetAtt': ['Key961B73FD', 'Arn'] });
    const region = { Ref: 'AWS::Region' };
    Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([Match.objectLike({
          Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
          Condition: {
            StringEquals: {
              'kms:ViaService': [
                { 'Fn::Join': ['', ['elasticache.', region, '.amazonaws.com']] }, { 'Fn::Join': ['', ['dax.', region, '.amazonaws.com']] },
              ],
            },
          },
        })]),
      },
    });
  });

  test('refuses a key that is not symmetric', () => {
    const { stack, vpc } = testStack();
    const encryptionKey = new kms.Key(stack, 'Key', { keySpec: kms.KeySpec.RSA_2048, keyUsage: kms.KeyUsage.ENCRYPT_DECRYPT });
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, encryptionKey }))).toContain('[ReplicationGroupKmsKeySymmetric]');
  });

  test('takes a key of another stack', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/1') });
    expect(propertiesOf(stack, GROUP).KmsKeyId).toBe('arn:aws:kms:eu-west-1:111111111111:key/1');
  });
});

describe('network', () => {
  test('lets in who is allowed, on the port', () => {
    const { stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, port: 6380 });
    cache.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/24'), 'the application');
    expect(propertiesOf(stack, 'AWS::EC2::SecurityGroup').SecurityGroupIngress).toEqual([expect.objectContaining({ CidrIp: '10.0.0.0/24', FromPort: 6380, ToPort: 6380 })]);
    expect(propertiesOf(stack, GROUP).Port).toBe(6380);
  });

  test('refuses public subnets', () => {
    expect(refusal({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } })).toContain('[PublicSubnets]');
  });

  test('says what a VPC without private subnets needs', () => {
    const { stack } = testStack();
    const vpc = new ec2.Vpc(stack, 'Public', { subnetConfiguration: [{ name: 'public', subnetType: ec2.SubnetType.PUBLIC }] });
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc }))).toContain('PRIVATE_ISOLATED');
  });

  test('says so when no subnet is selected', () => {
    expect(refusal({ vpcSubnets: { subnets: [] } })).toContain('[NoSubnets]');
  });

  test('takes a subnet group and security groups that exist', () => {
    const { stack, vpc } = testStack();
    const subnetGroup = new elasticache.CfnSubnetGroup(stack, 'Subnets', { description: 'mine', subnetIds: ['subnet-1'] });
    const securityGroups = [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Sg', 'sg-11111111')];
    const properties = (new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, subnetGroup, securityGroups, networkType: CacheNetworkType.DUAL_STACK }), propertiesOf(stack, GROUP));
    expect(properties).toMatchObject({ CacheSubnetGroupName: { Ref: 'Subnets' }, SecurityGroupIds: ['sg-11111111'], NetworkType: 'dual_stack' });
  });

  test('refuses a subnet group together with subnets', () => {
    const { stack, vpc } = testStack();
    const subnetGroup = new elasticache.CfnSubnetGroup(stack, 'Subnets', { description: 'mine', subnetIds: ['subnet-1'] });
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, subnetGroup, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS } })))
      .toContain('[SubnetGroupOrSubnets]');
  });
});

describe('operations', () => {
  test('parameters make a parameter group of the right family', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, clusterMode: ClusterMode.enabled({ shards: 2 }), parameters: { 'maxmemory-policy': 'allkeys-lru' } });
    expect(propertiesOf(stack, 'AWS::ElastiCache::ParameterGroup')).toMatchObject({
      CacheParameterGroupFamily: 'valkey8', Properties: { 'cluster-enabled': 'yes', 'maxmemory-policy': 'allkeys-lru' },
    });
  });

  test('cluster-enabled belongs to the cluster mode', () => {
    expect(refusal({ parameters: { 'cluster-enabled': 'yes' } })).toContain('[ClusterEnabledParameter]');
  });

  test('backups, windows, upgrades, notifications and removal', () => {
    const { stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', {
      vpc,
      backup: { retention: Duration.days(30), window: DailyWindow.of(TimeOfDay.of(23, 30)) },
      maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.SUNDAY, start: TimeOfDay.of(23), duration: Duration.hours(2) }),
      autoMinorVersionUpgrade: false,
      notificationTopic: new sns.Topic(stack, 'Topic'),
      restoreFrom: CacheRestore.fromSnapshot('unencrypted-before'),
      description: 'sessions',
      replicationGroupId: 'sessions',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Template.fromStack(stack).hasResource(GROUP, {
      DeletionPolicy: 'Retain',
      Properties: {
        SnapshotRetentionLimit: 30,
        SnapshotWindow: '23:30-00:30',
        PreferredMaintenanceWindow: 'sun:23:00-mon:01:00',
        AutoMinorVersionUpgrade: false,
        NotificationTopicArn: { Ref: 'TopicBFC7AF6E' },
        SnapshotName: 'unencrypted-before',
        ReplicationGroupDescription: 'sessions',
        ReplicationGroupId: 'sessions',
      },
    });
  });

  test('restores from S3', () => {
    expect(groupProperties({ restoreFrom: CacheRestore.fromS3('arn:aws:s3:::backups/one.rdb') })).toMatchObject({ SnapshotArns: ['arn:aws:s3:::backups/one.rdb'] });
  });

  test('a window that is too short is refused', () => {
    expect(refusal({ backup: { window: DailyWindow.of(TimeOfDay.of(3), Duration.minutes(30)) } })).toContain('[ReplicationGroupSnapshotWindow]');
  });
});

describe('faults', () => {
  test('come all at once, each with its code, and nothing is half-built', () => {
    const { stack, vpc } = testStack();
    const build = (): unknown => new EncryptedRedisReplicationGroup(stack, 'Cache', {
      vpc,
      engine: CacheEngineVersion.redis('5.0.6'),
      nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE),
      clusterMode: ClusterMode.enabled({ shards: 501, replicasPerShard: 6 }),
      vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
      backup: { retention: Duration.days(40) },
    });
    const message = messageOf(build);
    for (const code of ['PublicSubnets', 'ReplicationGroupUserGroupEngineVersion', 'ReplicationGroupNodeTypeEngineVersion', 'ReplicationGroupNumNodeGroupsRange',
      'ReplicationGroupReplicasPerNodeGroupRange', 'ReplicationGroupSnapshotRetentionRange']) {
      expect(message).toContain(`[${code}]`);
    }
    expect(stack.node.tryFindChild('Cache')).toBeUndefined();
    expect(Template.fromStack(stack).toJSON().Resources).toBeUndefined();
  });

  test('carry a stable name and the path of the construct', () => {
    const { stack, vpc } = testStack();
    let error: Error & { constructPath?: string } | undefined;
    try {
      new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, parameters: { 'cluster-enabled': 'no' } });
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error?.name).toBe('EncryptedRedisReplicationGroupInvalid');
    expect(error?.constructPath).toBe('Stack/Cache');
  });

  test.each([
    ['transitEncryptionEnabled', false, /always on/],
    ['atRestEncryptionEnabled', false, /always on/],
    ['authToken', 'correct-horse-battery-staple', /CacheAuthentication\.authToken/],
    ['multiAZ', true, /Did you mean 'multiAz'/],
    ['wholly-unheard-of-option', 1, /The options are vpc/],
  ])('what is smuggled past the types is refused: %s', (name, value, hint) => {
    const message = refusal({ [name]: value });
    expect(message).toContain('[UnknownOption]');
    expect(message).toMatch(hint);
    expect(message).not.toContain('correct-horse');
  });

  test.each([
    ['engine', 'valkey'], ['nodeType', 'cache.r7g.large'], ['clusterMode', {}], ['authentication', 'token'], ['transitEncryption', false], ['port', '6379'],
    ['multiAz', 'yes'], ['parameters', ['x']], ['securityGroups', 'sg-1'], ['vpc', undefined], ['encryptionKey', 'alias/x'], ['notificationTopic', 'arn'],
    ['backup', 7], ['restoreFrom', 'snapshot'], ['maintenanceWindow', 'sun'], ['subnetGroup', 'default'], ['networkType', 4], ['autoMinorVersionUpgrade', 1],
    ['replicationGroupId', 1], ['description', 1], ['removalPolicy', 1],
  ])('a value of the wrong type is refused: %s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`\\[OptionType\\] '${name}' must be`));
  });

  test.each<[string, () => unknown, RegExp]>([
    ['ClusterMode.disabled', () => ClusterMode.disabled({ shards: 3 } as never), /'shards' is not an option of ClusterMode.disabled/],
    ['ClusterMode.enabled', () => ClusterMode.enabled({ shards: 3, replicas: 1 } as never), /Did you mean 'replicasPerShard'|The options are/],
    ['shardOptions', () => ClusterMode.enabled({ shards: 1, shardOptions: [{ slot: '0-1' }] } as never), /Did you mean 'slots'/],
    ['applicationUser', () => CacheAuthentication.applicationUser({ password: 'correct-horse-battery' } as never), /'password' is not an option/],
    ['WeeklyWindow.of', () => WeeklyWindow.of({ day: MaintenanceDay.MONDAY, begin: TimeOfDay.MIDNIGHT } as never), /'begin' is not an option/],
  ])('an option that does not exist is refused where it is given: %s', (_, act, says) => {
    expect(messageOf(act)).toMatch(says);
    expect(messageOf(act)).not.toContain('correct-horse');
  });

  test.each<[string, object, string]>([
    ['a migration of the cluster mode without a reason', { clusterMode: ClusterMode.compatibleDuringMigration({} as never) }, 'ReasonMissing'],
    ['a migration to TLS without a reason', { transitEncryption: TransitEncryption.preferredDuringMigration(undefined as never) }, 'ReasonMissing'],
    ['something that looks like a TransitEncryption', { transitEncryption: { mode: 'preferred', reason: 'none' } }, 'OptionType'],
    ['something that looks like a ClusterMode', { clusterMode: { endpoints: 'CONFIGURATION', shards: 3, replicasPerShard: 1 } }, 'OptionType'],
    ['a parameter that is a number', { parameters: { timeout: 300 } }, 'OptionType'],
    ['a retention that is a number', { backup: { retention: 14 } }, 'OptionType'],
    ['a backup with a slip of the pen', { backup: { retenton: Duration.days(1) } }, 'UnknownOption'],
    ['an option with the name of an inherited member', { constructor: 1 }, 'UnknownOption'],
  ])('%s is refused', (_, props, code) => {
    const message = refusal(props);
    expect(message).toContain(`[${code}]`);
    expect(message).not.toContain('native code');
  });

  test('without any options', () => {
    const { stack } = testStack();
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', undefined as never))).toContain("'vpc' must be a VPC");
  });
});

describe('what a user may overrule', () => {
  const shards = { clusterMode: ClusterMode.enabled({ shards: 501 }), nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) };

  test.each(['EncryptedCaches-', 'EncryptedCaches::EncryptedCaches-'])('a limit of the service, by acknowledging %s<Rule>, with a warning', (prefix) => {
    const { app, stack, vpc } = testStack();
    for (const rule of ['ReplicationGroupNumNodeGroupsRange', 'ReplicationGroupNodeCount', 'ReplicationGroupNodeQuota']) {
      Validations.of(stack).acknowledge({ id: `${prefix}${rule}`, reason: 'AWS raised it for us' });
    }
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...shards });
    expect(warningsOf(app).filter((warning) => warning.includes('AWS raised it for us'))).toHaveLength(2);
  });

  test('never what protects data', () => {
    const { stack, vpc } = testStack();
    Validations.of(stack).acknowledge({ id: 'EncryptedCaches::EncryptedCaches-ReplicationGroupEncryptableNodeType', reason: 'no' });
    expect(messageOf(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, nodeType: CacheNodeType.fromName('cache.m1.small') })))
      .toContain('[ReplicationGroupEncryptableNodeType]');
  });
});

describe('at synthesis', () => {
  test.each<[string, (resource: CfnResource) => void]>([
    ['an override', (resource) => resource.addPropertyOverride('TransitEncryptionEnabled', false)],
    ['an override with text', (resource) => resource.addPropertyOverride('TransitEncryptionEnabled', 'false')],
    ['a deletion override', (resource) => resource.addPropertyDeletionOverride('TransitEncryptionEnabled')],
    ['an aspect', (resource) => Aspects.of(resource).add({
      visit: (node: IConstruct) => (node as CfnResource).addPropertyOverride('TransitEncryptionEnabled', false),
    }, { priority: 100_000 })],
  ])('%s that weakens the group is refused', (_, weaken) => {
    const { app, stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    weaken(cache.node.defaultChild as CfnResource);
    expect(messageOf(() => app.synth())).toContain('[ReplicationGroupEncryptionInTransit]');
  });

  test.each<[string, object, boolean]>([
    ['one that may be anything', { default: 'true' }, false],
    ['one that may be the wrong thing', { allowedValues: ['true', 'false'] }, false],
    ['one that can only be right', { allowedValues: ['true'] }, true],
  ])('an override with a parameter is judged by what the parameter can be: %s', (_, declaration, passes) => {
    const { app, stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    const parameter = new CfnParameter(stack, 'Flag', declaration);
    (cache.node.defaultChild as CfnResource).addPropertyOverride('AtRestEncryptionEnabled', { Ref: parameter.logicalId });
    if (passes) expect(() => app.synth()).not.toThrow();
    else expect(messageOf(() => app.synth())).toContain('[ReplicationGroupEncryptionAtRest]');
  });

  test('an override with an import is refused, as nothing proves what it brings', () => {
    const { app, stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    (cache.node.defaultChild as CfnResource).addPropertyOverride('TransitEncryptionEnabled', { 'Fn::ImportValue': 'flag' });
    expect(messageOf(() => app.synth())).toContain('cannot be proved: it depends on an export of another stack');
  });

  test('in a stage too', () => {
    const app = newApp();
    const stack = new Stack(new Stage(app, 'Prod'), 'Stack');
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc: new ec2.Vpc(stack, 'Vpc') });
    (cache.node.defaultChild as CfnResource).addPropertyOverride('AtRestEncryptionEnabled', false);
    expect(messageOf(() => app.synth())).toContain('[ReplicationGroupEncryptionAtRest]');
  });

  test('a limit that an override breaks can be acknowledged on the construct itself', () => {
    const { app, stack, vpc } = testStack();
    const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    (cache.node.defaultChild as CfnResource).addPropertyOverride('SnapshotRetentionLimit', 36);
    expect(messageOf(() => app.synth())).toContain('[ReplicationGroupSnapshotRetentionRange]');
    Validations.of(cache).acknowledge({ id: 'EncryptedCaches-ReplicationGroupSnapshotRetentionRange', reason: 'new limit' });
    expect(() => app.synth()).not.toThrow();
  });
});

describe('tokens', () => {
  test('pass through everywhere and never throw', () => {
    const { app, stack, vpc } = testStack();
    const number = (id: string): number => new CfnParameter(stack, id, { type: 'Number' }).valueAsNumber;
    const text = (id: string): string => new CfnParameter(stack, id).valueAsString;
    new EncryptedRedisReplicationGroup(stack, 'Disabled', {
      vpc,
      port: number('Port'),
      clusterMode: ClusterMode.disabled({ replicas: number('Replicas') }),
      description: text('Description'),
      replicationGroupId: text('Id'),
      restoreFrom: CacheRestore.fromSnapshot(text('Snapshot')),
      parameters: { timeout: text('Timeout') },
    });
    new EncryptedRedisReplicationGroup(stack, 'Enabled', {
      vpc,
      clusterMode: ClusterMode.enabled({ shards: number('Shards'), replicasPerShard: Lazy.number({ produce: () => 2 }) }),
      authentication: CacheAuthentication.iamUsers({ userIds: [text('User')] }),
      backup: { retention: Duration.days(number('Days')) },
    });
    expect(() => app.synth()).not.toThrow();
    const groups = Template.fromStack(stack).findResources(GROUP);
    expect(groups.Disabled2E9B2D1B ?? Object.values(groups)[0]).toBeDefined();
    expect(JSON.stringify(groups)).toContain('"ReplicasPerNodeGroup":{"Ref":"Replicas"}');
  });

  test('that throw when they are asked early are undecided, not an error', () => {
    const { stack, vpc } = testStack();
    let settled = false;
    const description = Lazy.string({
      produce: () => {
        if (!settled) throw new Error('not yet');
        return 'settled';
      },
    });
    expect(() => new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, description })).not.toThrow();
    settled = true;
    expect(propertiesOf(stack, GROUP).ReplicationGroupDescription).toBe('settled');
  });
});

describe('across stacks', () => {
  test.each<[string, (stack: Stack) => Partial<EncryptedRedisReplicationGroupProps>]>([
    ['a secret', (stack) => ({ authentication: CacheAuthentication.authTokenFromSecret(new secretsmanager.Secret(stack, 'Token')) })],
    ['a user group', (stack) => ({
      authentication: CacheAuthentication.userGroup(new elasticache.CfnUserGroup(stack, 'G', { engine: 'valkey', userGroupId: 'g', userIds: ['u'] })),
    })],
    ['a key', (stack) => ({ encryptionKey: new kms.Key(stack, 'Key') })],
    ['a key for the secret', (stack) => ({ authentication: CacheAuthentication.applicationUser({ secretEncryptionKey: new kms.Key(stack, 'Key') }) })],
    ['a subnet group', (stack) => ({ subnetGroup: new elasticache.CfnSubnetGroup(stack, 'Subnets', { description: 'mine', subnetIds: ['subnet-1'] }) })],
    ['a topic', (stack) => ({ notificationTopic: new sns.Topic(stack, 'Topic') })],
  ])('%s is taken, and nothing has to be proved that is sure anyway', (what, props) => {
    const { app, stack, vpc } = testStack();
    const shared = new Stack(app, 'Shared');
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props(shared) });
    expect(synthesizedReport(app)).toEqual([]);
    expect(JSON.stringify(propertiesOf(stack, GROUP))).toMatch(what === 'a key for the secret' ? /UserGroupIds/ : /Fn::ImportValue/);
  });

  test('a VPC of another stack and a nested stack', () => {
    const { app } = testStack();
    const vpc = new ec2.Vpc(new Stack(app, 'Network'), 'Vpc');
    const stack = new Stack(app, 'Caches');
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    new EncryptedRedisReplicationGroup(new NestedStack(stack, 'Nested'), 'Cache', { vpc });
    expect(synthesizedReport(app)).toEqual([]);
  });
});

describe('import', () => {
  test('hands out what it was given, names what IAM compares as it is stored, and says what it was not given', () => {
    const { stack } = testStack();
    const cache = EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(stack, 'Imported', {
      replicationGroupId: 'Sessions',
      primaryEndpointAddress: 'master.sessions.example.com',
      iamUserIds: ['orders'],
      securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Sg', 'sg-11111111')],
    });
    expect(String(cache.primaryEndpoint)).toBe('master.sessions.example.com:6379');
    expect(cache.primaryEndpoint.url).toBe('rediss://master.sessions.example.com:6379');
    expect(cache.primaryEndpoint.urlFor('orders')).toBe('rediss://orders@master.sessions.example.com:6379');
    expect(messageOf(() => cache.readerEndpoint)).toContain('primaryEndpoint');
    expect(messageOf(() => EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(stack, 'Bare', { replicationGroupId: 'x' }).configurationEndpoint)).toContain('pass configurationEndpointAddress to fromReplicationGroupAttributes()');
    expect(stack.resolve(cache.replicationGroupArn)).toEqual({
      'Fn::Join': ['', [
        'arn:', { Ref: 'AWS::Partition' }, ':elasticache:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':replicationgroup:sessions',
      ]],
    });
    expect(cache.replicationGroupRef).toEqual({ replicationGroupId: 'Sessions' });
    cache.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/24'));
    cache.grants.connect(new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() }));
    expect(propertiesOf(stack, 'AWS::EC2::SecurityGroupIngress')).toMatchObject({ FromPort: 6379 });
    expect(JSON.stringify(propertiesOf(stack, 'AWS::IAM::Policy'))).toContain(':user:orders');
  });
});

describe('property injection', () => {
  test('an app can give every group its house rules', () => {
    class SevenGiants implements IPropertyInjector {
      public readonly constructUniqueId = EncryptedRedisReplicationGroup.PROPERTY_INJECTION_ID;
      public inject(original: EncryptedRedisReplicationGroupProps, _context: InjectionContext): EncryptedRedisReplicationGroupProps {
        return { nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE), ...original };
      }
    }
    const { stack, vpc } = testStack({ propertyInjectors: [new SevenGiants()] });
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
    expect(propertiesOf(stack, GROUP).CacheNodeType).toBe('cache.r7g.large');
  });
});

test('tags reach the group', () => {
  const { app, stack, vpc } = testStack();
  const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
  Tags.of(cache).add('team', 'orders');
  app.synth();
  expect(propertiesOf(stack, GROUP).Tags).toEqual([{ Key: 'team', Value: 'orders' }]);
});

