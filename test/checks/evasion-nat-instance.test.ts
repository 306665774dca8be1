import { Aspects, Fn, Stack, Token } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { compliantGroup } from '../helpers/compliant-group';
import { expectCaught, included } from '../helpers/evasions';
import { CLUSTER, DAX, GROUP, Kind, MEMORYDB, RawResource, rawResource, SERVERLESS, variant } from '../helpers/kinds';
import { Subject } from '../helpers/subject';
import { describeWaysAround, inStack, Row } from '../helpers/ways-around';

const NAT_GROUP = { 'Fn::GetAtt': ['NatGroup', 'GroupId'] };
const FORWARDING = 'sysctl -w net.ipv4.ip_forward=1';

/** A cache, and its group, which lets in the group of the instance. */
function cacheFor(kind: Kind = GROUP): Readonly<Record<string, RawResource>> {
  const rule = { IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, SourceSecurityGroupId: NAT_GROUP };
  const groups = kind === CLUSTER ? 'VpcSecurityGroupIds' : 'SecurityGroupIds';
  return {
    NatGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'of the instance' } },
    CacheGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'of the cache', SecurityGroupIngress: [rule] } },
    Cache: rawResource(kind, { [groups]: [{ 'Fn::GetAtt': ['CacheGroup', 'GroupId'] }] }),
  };
}

/** What a rule asks of an instance, in the words of an L1. */
const SETTINGS = {
  metadataOptions: { httpTokens: 'required' },
  blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { encrypted: true } }],
};

const INSTANCE: Kind = {
  type: ec2.CfnInstance.CFN_RESOURCE_TYPE_NAME,
  id: 'Nat',
  complete: { imageId: 'ami-1', instanceType: 't4g.nano', sourceDestCheck: false, securityGroupIds: [Token.asString(NAT_GROUP)], ...SETTINGS },
  beside: cacheFor(),
  make: (scope, id, props) => new ec2.CfnInstance(scope, id, props),
};

/** A launch template that an Auto Scaling group starts instances from. */
const FLEET: Kind = {
  type: ec2.CfnLaunchTemplate.CFN_RESOURCE_TYPE_NAME,
  id: 'Template',
  complete: { launchTemplateData: { ...SETTINGS, securityGroupIds: [Token.asString(NAT_GROUP)], userData: Fn.base64(FORWARDING) } },
  beside: {
    ...cacheFor(),
    Fleet: {
      Type: 'AWS::AutoScaling::AutoScalingGroup',
      Properties: {
        MinSize: '1', MaxSize: '1', VPCZoneIdentifier: ['subnet-1'], LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' },
      },
    },
  },
  make: (scope, id, props) => new ec2.CfnLaunchTemplate(scope, id, props),
};

/** A launch configuration, which Auto Scaling groups know since before there were launch templates. */
const CONFIGURATION: Kind = {
  type: autoscaling.CfnLaunchConfiguration.CFN_RESOURCE_TYPE_NAME,
  id: 'Configuration',
  complete: {
    imageId: 'ami-1', instanceType: 't4g.nano', securityGroups: [Token.asString(NAT_GROUP)], userData: Fn.base64(FORWARDING), ...SETTINGS,
  },
  beside: {
    ...cacheFor(),
    Fleet: {
      Type: 'AWS::AutoScaling::AutoScalingGroup',
      Properties: { MinSize: '1', MaxSize: '1', VPCZoneIdentifier: ['subnet-1'], LaunchConfigurationName: { Ref: 'Configuration' } },
    },
  },
  make: (scope, id, props) => new autoscaling.CfnLaunchConfiguration(scope, id, props as autoscaling.CfnLaunchConfigurationProps),
};

/** Without its data a launch template has no script that forwards, and so nothing to do with a cache. */
const WITHOUT_SCRIPT = ['a deletion override', 'AWS::NoValue', 'AWS::NoValue in a branch', 'an import']
  .map((way) => `${way}, of all of LaunchTemplateData`);

const tokens = (kind: Kind, inside = '', rawInside = ''): Subject => ({
  rule: 'NatInstanceImdsv2',
  property: `${rawInside}MetadataOptions.HttpTokens`,
  prop: `${inside}metadataOptions.httpTokens`,
  weak: 'optional',
  strong: 'required',
  kind,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'unresolved',
  locationOfNone: () => `${rawInside.replace('.', '/')}MetadataOptions/HttpTokens`,
  without: WITHOUT_SCRIPT,
  withoutSynthesis: true,
});

describeWaysAround('NatInstanceImdsv2', { ...tokens(INSTANCE), withoutSynthesis: false });

describeWaysAround('NatInstanceImdsv2, of a launch template', tokens(FLEET, 'launchTemplateData.', 'LaunchTemplateData.'));

describeWaysAround('NatInstanceImdsv2, of a launch configuration', tokens(CONFIGURATION));

const volumes = (kind: Kind, inside = '', rawInside = ''): Subject => {
  const path = rawInside.replace('.', '/');
  return {
    rule: 'NatInstanceRootVolumeEncrypted',
    property: `${rawInside}BlockDeviceMappings.0.Ebs.Encrypted`,
    prop: `${inside}blockDeviceMappings.0.ebs.encrypted`,
    weak: false,
    strong: true,
    kind,
    mandatory: true,
    anyText: 'unresolved',
    imported: 'unresolved',
    without: WITHOUT_SCRIPT,
    // A mapping that is not there may be that of any volume.
    locationOfNone: (place) => {
      const [, inMapping = ''] = place.split('.0');
      return `${path}BlockDeviceMappings${inMapping === '' ? '' : `/0${inMapping.replace(/\./g, '/')}`}`;
    },
    withoutSynthesis: true,
  };
};

describeWaysAround('NatInstanceRootVolumeEncrypted', volumes(INSTANCE));
describeWaysAround('NatInstanceRootVolumeEncrypted, of a launch template', volumes(FLEET, 'launchTemplateData.', 'LaunchTemplateData.'));

describeWaysAround('NatInstanceRootVolumeEncrypted, of a launch configuration', volumes(CONFIGURATION));

/** What the groups of an instance let in acts together; the finding stands where the instance lists the group. */
const ssh = { ipProtocol: 'tcp', fromPort: 22, toPort: 22 };
const groupOfNat = (rule: object, beside = cacheFor()): Kind => ({
  type: ec2.CfnSecurityGroup.CFN_RESOURCE_TYPE_NAME,
  id: 'NatGroup',
  complete: { groupDescription: 'of the instance', securityGroupIngress: [rule] },
  beside: { ...others(beside, 'NatGroup'), Nat: rawResource(INSTANCE) },
  make: (scope, id, props) => new ec2.CfnSecurityGroup(scope, id, props),
});
const others = (resources: Readonly<Record<string, RawResource>>, name: string) => (
  Object.fromEntries(Object.entries(resources).filter(([each]) => each !== name))
);

const atInstance = { id: 'Nat', withoutSynthesis: true } as const;
const ofSsh: Pick<Subject, 'rule' | 'id' | 'location' | 'ignored' | 'withoutSynthesis'> = {
  ...atInstance,
  rule: 'NatInstanceSshOpenToWorld',
  location: 'SecurityGroupIds/0',
  // What is not known of a group may open the port of a cache as well; and a late aspect opens every group.
  ignored: ['CachePortOpenToWorld'],
};

describeWaysAround('NatInstanceSshOpenToWorld', {
  ...ofSsh,
  property: 'SecurityGroupIngress.0.CidrIp',
  prop: 'securityGroupIngress.0.cidrIp',
  weak: '0.0.0.0/0',
  strong: '203.0.113.7/32',
  kind: groupOfNat(ssh),
  anyText: 'unresolved',
  imported: 'unresolved',
});

describeWaysAround('NatInstanceSshOpenToWorld, the ports', {
  ...ofSsh,
  property: 'SecurityGroupIngress.0.FromPort',
  prop: 'securityGroupIngress.0.fromPort',
  weak: 1,
  strong: 443,
  kind: groupOfNat({ ...ssh, toPort: 443, cidrIp: '0.0.0.0/0' }),
  anyText: 'unresolved',
  imported: 'unresolved',
});

describeWaysAround('NatInstanceSshOpenToWorld, by a rule of its own', {
  ...ofSsh,
  property: 'CidrIpv6',
  prop: 'cidrIpv6',
  weak: '::/0',
  strong: '2600:1f18::/32',
  kind: {
    type: ec2.CfnSecurityGroupIngress.CFN_RESOURCE_TYPE_NAME,
    id: 'Rule',
    complete: { ...ssh, groupId: Token.asString(NAT_GROUP) },
    beside: { ...cacheFor(), Nat: rawResource(INSTANCE) },
    make: (scope, id, props) => new ec2.CfnSecurityGroupIngress(scope, id, props),
  },
  anyText: 'unresolved',
  imported: 'unresolved',
});

describeWaysAround('NatInstanceSshOpenToWorld, of a launch configuration', {
  ...ofSsh,
  id: 'Configuration',
  location: 'SecurityGroups/0',
  property: 'SecurityGroupIngress.0.CidrIp',
  prop: 'securityGroupIngress.0.cidrIp',
  weak: '0.0.0.0/0',
  strong: '203.0.113.7/32',
  kind: {
    ...groupOfNat(ssh),
    beside: { ...others(CONFIGURATION.beside!, 'NatGroup'), Configuration: rawResource(CONFIGURATION) },
  },
  anyText: 'unresolved',
  imported: 'unresolved',
});

/** An instance that forwards to a cache is what the rules ask for; one that takes no tokens shows whether they see that it does. */
const OPEN = variant(INSTANCE, { metadataOptions: { httpTokens: 'optional' } });
const ofForwarding = { ...atInstance, rule: 'NatInstanceImdsv2', location: 'MetadataOptions/HttpTokens' } as const;

describeWaysAround('an instance that forwards, by the check that is off', {
  ...ofForwarding,
  property: 'SourceDestCheck',
  prop: 'sourceDestCheck',
  weak: false,
  strong: true,
  kind: OPEN,
  anyText: 'unresolved',
  imported: 'unresolved',
});

describeWaysAround('an instance that forwards, by the group that the cache lets in', {
  ...ofForwarding,
  property: 'SecurityGroupIds.0',
  prop: 'securityGroupIds.0',
  weak: Token.asString(NAT_GROUP),
  strong: 'sg-other',
  kind: OPEN,
  imported: 'complies',
});

describeWaysAround('an instance that forwards, by the rule of the cache', {
  ...ofForwarding,
  property: 'SecurityGroupIngress.0.SourceSecurityGroupId',
  prop: 'securityGroupIngress.0.sourceSecurityGroupId',
  weak: Token.asString(NAT_GROUP),
  strong: 'sg-other',
  kind: {
    type: ec2.CfnSecurityGroup.CFN_RESOURCE_TYPE_NAME,
    id: 'CacheGroup',
    complete: { groupDescription: 'of the cache', securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 6379, toPort: 6379 }] },
    beside: { ...others(cacheFor(), 'CacheGroup'), Nat: rawResource(OPEN) },
    make: (scope, id, props) => new ec2.CfnSecurityGroup(scope, id, props),
  },
  imported: 'complies',
});

/** What a construct of EC2 makes of an instance, beside a cache that lets it in. */
interface Site {
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
  /** The group of the instance. */
  readonly group: ec2.SecurityGroup;
  readonly cache: CfnReplicationGroup;
}

function atSite(build: (site: Site, complies: boolean) => void): Row['build'] {
  return inStack((stack, complies) => {
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: 'vpc-1', availabilityZones: ['us-east-1a'], publicSubnetIds: ['subnet-1'], privateSubnetIds: ['subnet-2'],
    });
    const group = new ec2.SecurityGroup(stack, 'NatGroup', { vpc });
    const ofCache = new ec2.SecurityGroup(stack, 'CacheGroup', { vpc });
    ofCache.addIngressRule(group, ec2.Port.tcp(6379));
    build({ stack, vpc, group, cache: compliantGroup(stack, 'Cache', { securityGroupIds: [ofCache.securityGroupId] }) }, complies);
  });
}

const machineImage = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-1' });
const instanceType = new ec2.InstanceType('t4g.nano');
const volume = (encrypted?: boolean): ec2.BlockDevice => ({ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(8, { encrypted }) });

/** An instance that is all that the rules ask for, as EC2's construct makes it. */
function instance({ stack, vpc, group }: Site, props: Partial<ec2.InstanceProps> = {}): ec2.Instance {
  return new ec2.Instance(stack, 'Nat', {
    vpc, machineImage, instanceType, securityGroup: group, sourceDestCheck: false, requireImdsv2: true, blockDevices: [volume(true)], ...props,
  });
}

/** A script that passes on connections to the cache. */
function proxyTo(cache: CfnReplicationGroup): ec2.UserData {
  const userData = ec2.UserData.forLinux();
  userData.addCommands(`socat TCP-LISTEN:6379,fork TCP:${cache.attrPrimaryEndPointAddress}:6379`);
  return userData;
}

const tokensOf = { rule: 'NatInstanceImdsv2', property: 'MetadataOptions/HttpTokens' };
const volumeOf = { rule: 'NatInstanceRootVolumeEncrypted', property: 'BlockDeviceMappings/0/Ebs/Encrypted' };
const sshOf = { rule: 'NatInstanceSshOpenToWorld', property: 'SecurityGroupIds/0' };

const BY_CONSTRUCTS: (Row & { rule: string; property: string })[] = [
  { ...tokensOf, name: 'an instance', build: atSite((site, complies) => instance(site, { requireImdsv2: complies })) },
  {
    ...tokensOf,
    name: 'an instance whose aspect says otherwise',
    build: atSite((site, complies) => {
      Aspects.of(instance(site, { requireImdsv2: false })).add(complies ? new ec2.InstanceRequireImdsv2Aspect() : { visit: () => undefined });
    }),
  },
  {
    ...tokensOf,
    name: 'a script that turns on forwarding',
    build: atSite((site, complies) => {
      const nat = instance(site, { requireImdsv2: complies, sourceDestCheck: undefined });
      nat.addUserData(FORWARDING, 'iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE');
    }),
  },
  {
    ...tokensOf,
    name: 'a script that starts a proxy',
    build: atSite((site, complies) => instance(site, { requireImdsv2: complies, sourceDestCheck: undefined, userData: proxyTo(site.cache) })),
  },
  {
    ...tokensOf,
    name: 'a script of several parts',
    build: atSite((site, complies) => {
      const userData = new ec2.MultipartUserData();
      userData.addUserDataPart(proxyTo(site.cache));
      instance(site, { requireImdsv2: complies, sourceDestCheck: undefined, userData });
    }),
  },
  {
    ...tokensOf,
    name: 'a bastion host',
    build: atSite((site, complies) => {
      const { stack, vpc, group, cache } = site;
      const bastion = new ec2.BastionHostLinux(stack, 'Nat', {
        vpc, machineImage, instanceType, securityGroup: group, requireImdsv2: complies, blockDevices: [volume(true)],
      });
      bastion.instance.addUserData(`socat TCP-LISTEN:6379,fork TCP:${cache.attrPrimaryEndPointAddress}:6379`);
    }),
  },
  {
    ...tokensOf,
    name: 'a NAT instance of the VPC construct, that the cache lets in',
    id: 'Vpc',
    // It has no way to ask for encryption.
    ignored: ['NatInstanceRootVolumeEncrypted'],
    build: inStack((stack, complies) => {
      const defaultAllowedTraffic = ec2.NatTrafficDirection.OUTBOUND_ONLY;
      const natGatewayProvider = ec2.NatProvider.instanceV2({ instanceType, machineImage, defaultAllowedTraffic });
      const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 1, natGatewayProvider });
      const ofCache = new ec2.SecurityGroup(stack, 'CacheGroup', { vpc });
      ofCache.connections.allowFrom(complies ? new ec2.SecurityGroup(stack, 'Clients', { vpc }) : natGatewayProvider, ec2.Port.tcp(6379));
      compliantGroup(stack, 'Cache', { securityGroupIds: [ofCache.securityGroupId] });
    }),
  },
  { ...volumeOf, name: 'an instance', build: atSite((site, complies) => instance(site, { blockDevices: [volume(complies)] })) },
  {
    ...volumeOf,
    name: 'an instance that does not say',
    build: atSite((site, complies) => instance(site, { blockDevices: [volume(complies || undefined)] })),
  },
  {
    ...volumeOf,
    name: 'an instance without any mapping',
    property: 'BlockDeviceMappings',
    build: atSite((site, complies) => instance(site, { blockDevices: complies ? [volume(true)] : undefined })),
  },
  {
    ...sshOf,
    name: 'connections',
    build: atSite((site, complies) => (
      instance(site).connections.allowFrom(complies ? ec2.Peer.ipv4('203.0.113.7/32') : ec2.Peer.anyIpv4(), ec2.Port.SSH)
    )),
  },
  {
    ...sshOf,
    name: 'a bastion host that lets in everybody',
    build: atSite(({ stack, vpc, group, cache }, complies) => {
      const bastion = new ec2.BastionHostLinux(stack, 'Nat', {
        vpc, machineImage, instanceType, securityGroup: group, requireImdsv2: true, blockDevices: [volume(true)],
      });
      bastion.instance.addUserData(`socat TCP-LISTEN:6379,fork TCP:${cache.attrPrimaryEndPointAddress}:6379`);
      bastion.allowSshAccessFrom(complies ? ec2.Peer.ipv4('203.0.113.7/32') : ec2.Peer.anyIpv4());
    }),
  },
  {
    ...tokensOf,
    name: 'a launch template of a fleet',
    property: 'LaunchTemplateData/MetadataOptions/HttpTokens',
    build: atSite(({ stack, vpc, group, cache }, complies) => {
      const launchTemplate = new ec2.LaunchTemplate(stack, 'Nat', {
        machineImage, instanceType, securityGroup: group, requireImdsv2: complies, blockDevices: [volume(true)], userData: proxyTo(cache),
      });
      new autoscaling.AutoScalingGroup(stack, 'Fleet', { vpc, launchTemplate });
    }),
  },
];

// What asks for tokens is an aspect in these constructs.
describe('instances that forward, as the constructs of EC2 write them', () => {
  test.each(BY_CONSTRUCTS)('$rule, $name', (row) => expectCaught({ id: 'Nat', synthesisOnly: true, ...row }));
});

describe.each([GROUP, CLUSTER, SERVERLESS, MEMORYDB, DAX])('an instance that forwards to $type', (kind) => {
  test.each<Row>([
    {
      name: 'by its group',
      build: inStack((stack, complies) => (
        included({ ...INSTANCE, beside: cacheFor(kind) }, stack, { MetadataOptions: { HttpTokens: complies ? 'required' : 'optional' } })
      )),
    },
    {
      name: 'by its launch template',
      property: 'LaunchTemplate',
      build: inStack((stack, complies) => {
        const LaunchTemplateData = { MetadataOptions: { HttpTokens: complies ? 'required' : 'optional' } };
        const Template = { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData } };
        const without = variant(INSTANCE, { metadataOptions: undefined }, { ...cacheFor(kind), Template });
        const Version = { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] };
        included(without, stack, { LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version } });
      }),
    },
  ])('$name', (row) => expectCaught({ ...tokensOf, id: 'Nat', withoutSynthesis: true, ...row }));
});
