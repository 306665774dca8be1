import { Duration, IPropertyInjector, InjectionContext, Stack, Stage, Tags, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { access, accessStack, CLIENT, INSTANCE, launchData, LAUNCH_TEMPLATE, ownProperties, SECURITY_GROUP, templateOf } from './nat-bastion-stack';
import { CachePortForward, ClusterMode, EncryptedRedisReplicationGroup, NatBastionAccess } from '../../src';
import { outlineOf } from '../helpers/outline';
import { newApp } from '../helpers/report';
import { warningsOf } from '../helpers/stack';

const NO_PUBLIC_ACCESS = { publicAccess: false, trustedClients: undefined };

describe('with a VPC, a client and a cache', () => {
  test('the template is the contract that a user deploys', () => {
    const house = accessStack();
    access(house);
    const { Parameters, Resources, Outputs } = templateOf(house.stack);
    const own = (entries: object): Record<string, unknown> => Object.fromEntries(Object.entries(entries).filter(([id]) => id.startsWith('Access') || id.includes('fromStackAccess')));
    expect(outlineOf({ Parameters: own(Parameters), Resources: own(Resources), Outputs: own(Outputs) })).toMatchSnapshot();
  });

  test('the template of the cache is what it was, but for one rule that lets the instance in', () => {
    const alone = Template.fromStack(accessStack().stack).toJSON().Resources;
    const house = accessStack();
    access(house);
    const others = Object.entries(templateOf(house.stack).Resources).filter(([id]) => !id.startsWith('Access'));
    const added = others.filter(([id]) => !(id in alone));
    expect(Object.fromEntries(others.filter(([id]) => id in alone))).toEqual(alone);
    expect(added.map(([, { Type, Properties }]) => [Type, Properties.FromPort, Properties.ToPort, Properties.SourceSecurityGroupId])).toEqual([
      ['AWS::EC2::SecurityGroupIngress', 6379, 6379, { 'Fn::GetAtt': ['AccessSecurityGroupBEC1BC13', 'GroupId'] }],
    ]);
  });

  test('the default child is the L1', () => {
    expect(ec2.CfnInstance.isCfnInstance(access(accessStack()).node.defaultChild)).toBe(true);
  });

  test('warns that it is for development, until somebody says why it is all right', () => {
    const house = accessStack();
    access(house);
    expect(warningsOf(house.app)).toEqual([expect.stringContaining("Acknowledge 'EncryptedCaches-NatBastionAccessDevelopmentOnly' with a reason")]);

    const acknowledged = accessStack();
    Validations.of(access(acknowledged)).acknowledge({ id: 'EncryptedCaches-NatBastionAccessDevelopmentOnly', reason: 'the test account' });
    expect(warningsOf(acknowledged.app)).toEqual([]);
  });
});

describe('the instance', () => {
  test('takes tokens only at its metadata service, has an encrypted disk, one interface and no key pair', () => {
    const house = accessStack();
    access(house);
    const data = launchData(house.stack);
    expect(data).toMatchObject({
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: 'subnet-2222222a', AssociatePublicIpAddress: true }],
    });
    expect(data.NetworkInterfaces).toHaveLength(1);
    expect(ownProperties(house.stack, INSTANCE).InstanceType).toBe('t4g.nano');
    expect(JSON.stringify([data, ownProperties(house.stack, INSTANCE)])).not.toMatch(/KeyName|SourceDestCheck/);
  });

  test('is replaced by whatever changes in its launch template, and takes its address along', () => {
    const house = accessStack();
    access(house);
    const [template] = Object.keys(Template.fromStack(house.stack).findResources(LAUNCH_TEMPLATE));
    expect(ownProperties(house.stack, INSTANCE).LaunchTemplate).toEqual({
      LaunchTemplateId: { Ref: template }, Version: { 'Fn::GetAtt': [template, 'LatestVersionNumber'] },
    });
    const [instance] = Object.keys(Template.fromStack(house.stack).findResources(INSTANCE));
    expect(ownProperties(house.stack, 'AWS::EC2::EIPAssociation')).toEqual({
      AllocationId: { 'Fn::GetAtt': ['AccessElasticIp8FD46BE0', 'AllocationId'] }, InstanceId: { Ref: instance },
    });
  });

  test('has the newest image at each deployment, for its architecture', () => {
    const image = (instanceType?: ec2.InstanceType): unknown => {
      const house = accessStack();
      access(house, { instanceType });
      expect(launchData(house.stack).ImageId).toEqual({ Ref: 'AccessImageFB9C9BE2' });
      return Template.fromStack(house.stack).toJSON().Parameters.AccessImageFB9C9BE2;
    };
    const parameter = { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>' };
    expect(image()).toMatchObject({ ...parameter, Default: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64' });
    expect(image(new ec2.InstanceType('t3.nano'))).toMatchObject({ Default: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64' });
  });

  test('takes an image and a type that were chosen', () => {
    const house = accessStack();
    const machineImage = ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-11111111' });
    const stack = new Stack(house.app, 'Pinned', { env: { region: 'eu-west-1' } });
    new NatBastionAccess(stack, 'Access', {
      vpc: house.vpc, trustedClients: [CLIENT], forwards: [host()], machineImage, instanceType: new ec2.InstanceType('t4g.small'), detailedMonitoring: false,
    });
    expect(launchData(stack)).toMatchObject({ ImageId: 'ami-11111111', Monitoring: { Enabled: false } });
    expect(ownProperties(stack, INSTANCE)).toMatchObject({ InstanceType: 't4g.small', Monitoring: false });
  });

  test('is moved when its host fails, and restarted when it does not answer itself', () => {
    const house = accessStack();
    access(house);
    const alarms = Object.values(Template.fromStack(house.stack).findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => [
      Properties.MetricName, Properties.Period * Properties.EvaluationPeriods, JSON.stringify(Properties.AlarmActions).match(/ec2:\w+/)?.[0], Properties.Dimensions,
    ]);
    const dimensions = [{ Name: 'InstanceId', Value: { Ref: 'Access9901B1FF' } }];
    expect(alarms).toEqual([['StatusCheckFailed_System', 120, 'ec2:recover', dimensions], ['StatusCheckFailed_Instance', 180, 'ec2:reboot', dimensions]]);
    expect(launchData(house.stack).MaintenanceOptions).toEqual({ AutoRecovery: 'default' });
  });

  test('waits for its permissions, and for the way to the internet', () => {
    const house = accessStack();
    const vpc = new ec2.Vpc(house.stack, 'Own');
    const cache = new EncryptedRedisReplicationGroup(house.stack, 'Other', { vpc });
    access({ ...house, vpc, cache });
    const { DependsOn } = Object.values(Template.fromStack(house.stack).findResources(INSTANCE))[0];
    expect(DependsOn).toEqual(expect.arrayContaining([expect.stringMatching(/^AccessRoleDefaultPolicy/), expect.stringMatching(/^OwnPublicSubnet1DefaultRoute/)]));
    const [address] = Object.values(Template.fromStack(house.stack).findResources('AWS::EC2::EIP', { Properties: { Tags: [{ Key: 'Name', Value: 'Stack/Access' }] } }));
    expect(address.DependsOn).toEqual(expect.arrayContaining([expect.stringMatching(/^OwnPublicSubnet1DefaultRoute/)]));
  });

  test('and its disk carry the tags of the stack', () => {
    const house = accessStack();
    access(house);
    Tags.of(house.app).add('team', 'web');
    expect(ownProperties(house.stack, INSTANCE)).toMatchObject({
      PropagateTagsToVolumeOnCreation: true, Tags: [{ Key: 'Name', Value: 'Stack/Access' }, { Key: 'team', Value: 'web' }],
    });
  });
});

describe('the network', () => {
  test('lets in the trusted clients at the forwarded ports, and nobody else anywhere', () => {
    const house = accessStack();
    access(house, {
      trustedClients: [CLIENT, ec2.Peer.ipv4('203.0.113.0/28')],
      forwards: [CachePortForward.to(house.cache), host({ listenPort: 7000 })],
    });
    const rules = ownProperties(house.stack, SECURITY_GROUP).SecurityGroupIngress;
    expect(rules.map((rule: any) => [rule.CidrIp, rule.IpProtocol, rule.FromPort, rule.ToPort])).toEqual([
      ['198.51.100.27/32', 'tcp', 6379, 6380], ['198.51.100.27/32', 'tcp', 7000, 7000],
      ['203.0.113.0/28', 'tcp', 6379, 6380], ['203.0.113.0/28', 'tcp', 7000, 7000],
    ]);
    expect(separateRules(house.stack, 'AWS::EC2::SecurityGroupIngress').filter(({ GroupId }) => JSON.stringify(GroupId).includes('Access'))).toEqual([]);
  });

  test('lets out to the caches at their port, and to port 443', () => {
    const house = accessStack({ port: 7777 });
    access(house);
    expect(ownProperties(house.stack, SECURITY_GROUP).SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '0.0.0.0/0', FromPort: 443, ToPort: 443 })]);
    expect(separateRules(house.stack, 'AWS::EC2::SecurityGroupEgress')).toEqual([expect.objectContaining({
      FromPort: 7777, ToPort: 7777, DestinationSecurityGroupId: { 'Fn::GetAtt': ['CacheSecurityGroup79A9F160', 'GroupId'] },
    })]);
  });

  test('lets out to the name servers of a VPC that tells its addresses', () => {
    const house = accessStack();
    const vpc = new ec2.Vpc(house.stack, 'Own');
    access({ ...house, vpc, cache: new EncryptedRedisReplicationGroup(house.stack, 'Other', { vpc }) });
    const rules = ownProperties(house.stack, SECURITY_GROUP).SecurityGroupEgress;
    const range = { 'Fn::GetAtt': [expect.stringMatching(/^Own/), 'CidrBlock'] };
    expect(rules.slice(1)).toEqual(['udp', 'tcp'].map((protocol) => expect.objectContaining({ CidrIp: range, IpProtocol: protocol, FromPort: 53, ToPort: 53 })));
  });

  test('opens SSH for those who are named, without a key pair', () => {
    const house = accessStack();
    access(house, { sshClients: [ec2.Peer.ipv4('203.0.113.7/32')] });
    expect(ownProperties(house.stack, SECURITY_GROUP).SecurityGroupIngress.filter(({ FromPort }: any) => FromPort === 22))
      .toEqual([expect.objectContaining({ CidrIp: '203.0.113.7/32', ToPort: 22 })]);
    expect(launchData(house.stack)).not.toHaveProperty('KeyName');
  });

  test('takes the first public subnet that no cache is in', () => {
    const house = accessStack();
    const replica = EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(house.stack, 'Imported', {
      replicationGroupId: 'imported',
      primaryEndpointAddress: 'primary.example',
      subnetIds: ['subnet-3333333a'],
      securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(house.stack, 'Sg', 'sg-11111111')],
    });
    const subnets = ['a', 'b'].map((zone) => ec2.Subnet.fromSubnetId(house.stack, `Subnet${zone}`, `subnet-2222222${zone}`));
    access(house, { vpcSubnets: { subnets: subnets.reverse() }, forwards: [CachePortForward.to(replica)] });
    expect(launchData(house.stack).NetworkInterfaces[0].SubnetId).toBe('subnet-2222222b');
  });

  test('connections opens more, for whoever has to', () => {
    const house = accessStack();
    access(house).connections.allowTo(ec2.Peer.ipv4('192.0.2.53/32'), ec2.Port.udp(53));
    expect(JSON.stringify(ownProperties(house.stack, SECURITY_GROUP).SecurityGroupEgress)).toContain('192.0.2.53/32');
  });
});

describe('the role', () => {
  test('allows sessions and reports, and nothing else', () => {
    const house = accessStack();
    access(house);
    const { Statement } = ownProperties(house.stack, 'AWS::IAM::Policy').PolicyDocument;
    expect(Statement.map(({ Action, Resource, Condition }: any) => [Action, JSON.stringify(Resource), Condition])).toEqual([
      [['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'].map((action) => `ssmmessages:${action}`), '"*"', undefined],
      ['ssm:UpdateInstanceInformation', expect.stringContaining(':instance/*'), undefined],
      ['cloudwatch:PutMetricData', '"*"', { StringEquals: { 'cloudwatch:namespace': 'EncryptedCaches/NatBastionAccess' } }],
    ]);
    expect(ownProperties(house.stack, 'AWS::IAM::Role')).not.toHaveProperty('ManagedPolicyArns');
  });
});

describe('without public access', () => {
  test('nobody gets in: no address, no rule, a private subnet', () => {
    const house = accessStack();
    access(house, NO_PUBLIC_ACCESS);
    const types = Object.values(templateOf(house.stack).Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::EC2::EIP'))).toEqual([]);
    expect(ownProperties(house.stack, SECURITY_GROUP)).not.toHaveProperty('SecurityGroupIngress');
    expect(launchData(house.stack).NetworkInterfaces).toEqual([expect.objectContaining({ SubnetId: 'subnet-1111111a', AssociatePublicIpAddress: false })]);
  });

  test('it is the same instance otherwise', () => {
    const [open, closed] = [{}, NO_PUBLIC_ACCESS].map((props) => {
      const house = accessStack();
      access(house, props);
      const { NetworkInterfaces, ...data } = launchData(house.stack);
      return data;
    });
    expect(closed).toEqual(open);
  });

  test('endpoints are those of sessions', () => {
    const house = accessStack();
    const bastion = access(house, NO_PUBLIC_ACCESS);
    expect(bastion.elasticIp).toBeUndefined();
    expect(bastion.endpoints.map(({ url }) => url)).toEqual(['rediss://127.0.0.1:6379', 'rediss://127.0.0.1:6380']);
    expect(bastion.endpoints.map(String)).toEqual(['127.0.0.1:6379', '127.0.0.1:6380']);
    expect(warningsOf(house.app)).toEqual([expect.stringContaining('Session Manager')]);
  });

  test('isolated subnets are taken where there are no others', () => {
    const house = accessStack();
    const vpc = ec2.Vpc.fromVpcAttributes(house.stack, 'Isolated', {
      vpcId: 'vpc-22222222', availabilityZones: ['eu-west-1a'], isolatedSubnetIds: ['subnet-4444444a'], isolatedSubnetRouteTableIds: ['rtb-4444444a'],
    });
    access({ ...house, vpc, cache: new EncryptedRedisReplicationGroup(house.stack, 'Other', { vpc, multiAz: false }) }, NO_PUBLIC_ACCESS);
    expect(launchData(house.stack).NetworkInterfaces[0].SubnetId).toBe('subnet-4444444a');
  });
});

describe('endpoints', () => {
  test('name address, port and server, and the session that does without them', () => {
    const house = accessStack();
    const bastion = access(house);
    const [primary] = bastion.endpoints;
    expect(house.stack.resolve([primary.name, primary.hostname, primary.port, primary.tlsServerName])).toEqual([
      'CachePrimary', { Ref: 'AccessElasticIp8FD46BE0' }, 6379, { 'Fn::GetAtt': ['Cache18F6EE16', 'PrimaryEndPoint.Address'] },
    ]);
    expect(house.stack.resolve(bastion.elasticIp)).toEqual({ Ref: 'AccessElasticIp8FD46BE0' });
    const outputs = templateOf(house.stack).Outputs;
    expect(Object.keys(outputs)).toEqual(['CachePrimaryConnection', 'CachePrimarySession', 'CacheReaderConnection', 'CacheReaderSession'].map((id) => expect.stringMatching(`^Access${id}`)));
  });

  test('sessionCommand works for what is not forwarded too', () => {
    const stack = new Stack(newApp(), 'Stack', { env: { region: 'eu-west-1', account: '111111111111' } });
    const imported = NatBastionAccess.fromNatBastionAccessAttributes(stack, 'Imported', { instanceId: 'i-11111111' });
    expect(imported.sessionCommand('node.example', 6379)).toBe('aws ssm start-session --region eu-west-1 --target i-11111111 '
      + '--document-name AWS-StartPortForwardingSessionToRemoteHost --parameters host=node.example,portNumber=6379,localPortNumber=6379');
    expect(imported.sessionCommand('node.example', 6379, 7000)).toContain('localPortNumber=7000');
  });
});

describe('grants', () => {
  test('startSession allows this instance and port forwarding, and no shell', () => {
    const house = accessStack();
    const role = new iam.Role(house.stack, 'Developer', { assumedBy: new iam.AccountRootPrincipal() });
    const grant = access(house).grants.startSession(role);
    expect(grant.success).toBe(true);
    const { Statement } = ownProperties(house.stack, 'AWS::IAM::Policy', 'Developer').PolicyDocument;
    expect(Statement).toEqual([
      {
        Action: 'ssm:StartSession',
        Effect: 'Allow',
        Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
        Resource: [
          { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ec2:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':instance/', { Ref: 'Access9901B1FF' }]] },
          { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ssm:', { Ref: 'AWS::Region' }, '::document/AWS-StartPortForwardingSessionToRemoteHost']] },
        ],
      },
      {
        Action: ['ssm:ResumeSession', 'ssm:TerminateSession', 'ssmmessages:OpenDataChannel'],
        Effect: 'Allow',
        Resource: ['${aws:userid}-*', '${aws:username}-*'].map((name) => (
          { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ssm:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, `:session/${name}`]] }
        )),
      },
    ]);
  });

  test('startSession on an imported instance', () => {
    const stack = new Stack(newApp(), 'Stack');
    const role = new iam.Role(stack, 'Developer', { assumedBy: new iam.AccountRootPrincipal() });
    const imported = NatBastionAccess.fromNatBastionAccessAttributes(stack, 'Imported', {
      instanceId: 'i-11111111', addressMapParameterName: '/maps/cache', securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Sg', 'sg-11111111')],
    });
    imported.grants.startSession(role);
    imported.grants.readAddressMap(role);
    const policy = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policy).toContain(':instance/i-11111111');
    expect(policy).toContain(':parameter/maps/cache');
    expect(imported.instanceRef).toEqual({ instanceId: 'i-11111111' });
    expect(imported.connections.securityGroups).toHaveLength(1);
  });
});

describe('metrics', () => {
  test('are those that the forwarder writes', () => {
    const house = accessStack();
    const bastion = access(house);
    const dimension = launchData(house.stack).UserData.find((line: string) => line.startsWith('metrics '))!.split(' ')[2];
    const metrics = [
      bastion.metricForwardsConfigured(), bastion.metricForwardsResolved({ statistic: 'Minimum' }), bastion.metricStaleForwards(),
      bastion.metricRefreshFailed({ period: Duration.minutes(1) }),
    ];
    expect(metrics.map(({ metricName, statistic }) => `${metricName} ${statistic}`))
      .toEqual(['ForwardsConfigured Maximum', 'ForwardsResolved Minimum', 'StaleForwards Maximum', 'RefreshFailed Sum']);
    for (const { namespace, dimensions } of metrics) expect([namespace, dimensions]).toEqual(['EncryptedCaches/NatBastionAccess', { Access: dimension }]);
    expect(house.stack.resolve(bastion.metricStatusCheckFailed().dimensions)).toEqual({ InstanceId: { Ref: 'Access9901B1FF' } });
  });

  test('of two instances are apart', () => {
    const house = accessStack();
    const other = accessStack();
    const dimensions = [access(house), new NatBastionAccess(other.stack, 'Second', { vpc: other.vpc, trustedClients: [CLIENT], forwards: [host()] })]
      .map((bastion) => bastion.metricStaleForwards().dimensions!.Access);
    expect(new Set(dimensions).size).toBe(2);
  });

  test('recommended alarms act, and silence is one of them', () => {
    const house = accessStack();
    const action = { bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111111111111:oncall' }) };
    expect(access(house).addRecommendedAlarms(action)).toHaveLength(4);
    const alarms = Object.entries(Template.fromStack(house.stack).findResources('AWS::CloudWatch::Alarm', { Properties: { AlarmActions: Match.arrayWith([Match.stringLikeRegexp('oncall')]) } }));
    expect(alarms.map(([id, { Properties }]) => [id.replace(/^AccessAlarms|.{8}$/g, ''), Properties.MetricName, Properties.TreatMissingData, Properties.OKActions?.length])).toEqual([
      ['StatusCheck', 'StatusCheckFailed', 'notBreaching', 1],
      ['RefreshFailed', 'RefreshFailed', 'notBreaching', 1],
      ['StaleForwards', 'StaleForwards', 'notBreaching', 1],
      ['Silence', 'ForwardsConfigured', 'breaching', 1],
    ]);
  });
});

describe('elsewhere', () => {
  test('a cache of another stack is let in without a cycle', () => {
    const house = accessStack();
    const stack = new Stack(house.app, 'Tools');
    access({ ...house, stack });
    const tools = house.app.synth().getStackByName('Tools').template;
    const rules = Object.values<any>(tools.Resources).filter(({ Type }) => Type === 'AWS::EC2::SecurityGroupIngress');
    expect(rules).toHaveLength(1);
    expect(JSON.stringify(rules[0].Properties.GroupId)).toContain('Fn::ImportValue');
  });

  test('in a stage, and injected options', () => {
    class Small implements IPropertyInjector {
      public readonly constructUniqueId = NatBastionAccess.PROPERTY_INJECTION_ID;
      public inject(props: any, _: InjectionContext): any {
        return { ...props, refreshPeriod: Duration.seconds(30) };
      }
    }
    const app = newApp({ propertyInjectors: [new Small()] });
    const stack = new Stack(new Stage(app, 'Dev'), 'Stack');
    const vpc = new ec2.Vpc(stack, 'Vpc');
    new NatBastionAccess(stack, 'Access', { vpc, trustedClients: [CLIENT], forwards: [CachePortForward.to(new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc }))] });
    expect(launchData(stack).UserData).toContain('period 30');
    expect(() => app.synth()).not.toThrow();
  });

  test('cluster mode on the way to be enabled has endpoints still', () => {
    const house = accessStack({ clusterMode: ClusterMode.compatibleDuringMigration({ reason: 'clients move until March' }) });
    expect(access(house).endpoints).toHaveLength(2);
  });
});

function host(options: object = {}): CachePortForward {
  const connections = new ec2.Connections({});
  return CachePortForward.toHost({ hostName: 'node.example', port: 6379, connections: { connections }, speaksTls: true, ...options });
}

function separateRules(stack: Stack, type: string): Record<string, unknown>[] {
  return Object.values(Template.fromStack(stack).findResources(type)).map(({ Properties }) => Properties);
}
