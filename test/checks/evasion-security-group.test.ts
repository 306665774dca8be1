import { App, Aspects, CfnParameter, Fn, NestedStack, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { IConstruct } from 'constructs';
import { EncryptedCacheChecks, EncryptedRedisReplicationGroup } from '../../src';
import { compliantGroup } from '../helpers/compliant-group';
import { expectCaught } from '../helpers/evasions';
import { newApp, reported, synthesizedReport } from '../helpers/report';
import { inStack, Row } from '../helpers/ways-around';

const PRIVATE = '10.0.0.0/8';
/** No port of any service, so that only what is attached to the group makes it one. */
const PORT = 7000;

const { anyIpv4, anyIpv6, ipv4, ipv6, prefixList } = ec2.Peer;
const port = ec2.Port.tcp(PORT);
const vpcOf = (stack: Stack) => ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'] });

const privateVpc = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', {
  natGateways: 0, subnetConfiguration: [{ name: 'Private', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});

/** A group as EC2's construct makes it, and a cache that has it. */
function attachedGroup(stack: Stack, props: Partial<ec2.SecurityGroupProps> = {}): ec2.SecurityGroup {
  const group = new ec2.SecurityGroup(stack, 'Network', { vpc: vpcOf(stack), ...props });
  compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [group.securityGroupId] });
  return group;
}

/** A group that lets in a peer, and the twin that lets in a network. */
const lettingIn = (peer: () => ec2.IPeer): Row['build'] => inStack((stack, complies) => (
  attachedGroup(stack).addIngressRule(complies ? ipv4(PRIVATE) : peer(), port)
));
/** A group that opens ports, and the twin that opens the one of HTTPS. */
const opening = (ports: ec2.Port): Row['build'] => inStack((stack, complies) => (
  attachedGroup(stack).addIngressRule(anyIpv4(), complies ? ec2.Port.HTTPS : ports)
));

const BY_CONSTRUCTS: Row[] = [
  { name: 'any IPv4', build: lettingIn(anyIpv4) },
  { name: 'any IPv6', build: lettingIn(anyIpv6) },
  { name: 'any IPv4, written out', build: lettingIn(() => ipv4('1.2.3.4/0')) },
  { name: 'all that IPv6 gives out', build: lettingIn(() => ipv6('2000::/3')) },
  { name: 'a prefix list', unresolved: true, property: 'SourcePrefixListId', build: lettingIn(() => prefixList('pl-1')) },
  { name: 'all traffic', build: opening(ec2.Port.allTraffic()) },
  { name: 'all of TCP', build: opening(ec2.Port.allTcp()) },
  { name: 'a range of ports', build: opening(ec2.Port.tcpRange(6000, 8000)) },
  {
    name: 'a port that is not known',
    unresolved: true,
    property: 'CidrIp',
    build: opening(ec2.Port.tcp(Token.asNumber({ 'Fn::ImportValue': 'port' }))),
  },
  {
    name: 'two halves',
    build: inStack((stack, complies) => {
      const group = attachedGroup(stack);
      group.addIngressRule(ipv4('0.0.0.0/1'), port);
      group.addIngressRule(ipv4('128.0.0.0/1'), complies ? ec2.Port.HTTPS : port);
    }),
  },
  { name: 'connections', build: inStack((stack, complies) => attachedGroup(stack).connections.allowFromAnyIpv4(complies ? ec2.Port.HTTPS : port)) },
  {
    name: 'connections of something else that has the group',
    build: inStack((stack, complies) => {
      const group = attachedGroup(stack);
      new ec2.Connections({ securityGroups: [group], defaultPort: complies ? ec2.Port.HTTPS : port }).allowDefaultPortFromAnyIpv4();
    }),
  },
  {
    name: 'a peer that is a parameter',
    unresolved: true,
    build: inStack((stack, complies) => {
      const range = new CfnParameter(stack, 'Range', complies ? { allowedValues: [PRIVATE] } : {});
      attachedGroup(stack).addIngressRule(ipv4(range.valueAsString), port);
    }),
  },
  {
    name: 'a rule of its own, as the group writes none',
    build: inStack((stack, complies) => (
      attachedGroup(stack, { disableInlineRules: true }).addIngressRule(complies ? ipv4(PRIVATE) : anyIpv4(), port)
    )),
    property: 'CidrIp',
  },
  {
    name: 'a group that was imported',
    build: inStack((stack, complies) => {
      const group = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Network', 'sg-1');
      compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [group.securityGroupId] });
      group.addIngressRule(complies ? ipv4(PRIVATE) : anyIpv4(), port);
    }),
    property: 'CidrIp',
  },
  {
    name: 'the default group of a VPC',
    build: inStack((stack, complies) => {
      const vpc = new ec2.CfnVPC(stack, 'Own', { cidrBlock: '10.0.0.0/16' });
      const group = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Network', vpc.attrDefaultSecurityGroup);
      compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [vpc.attrDefaultSecurityGroup] });
      group.addIngressRule(complies ? ipv4(vpc.attrCidrBlock) : anyIpv4(), port);
    }),
    property: 'CidrIp',
  },
  {
    name: 'a group in a list that is joined and split',
    build: inStack((stack, complies) => {
      const group = attachedGroup(stack);
      group.addIngressRule(anyIpv4(), port);
      const ids = Fn.split(',', Fn.join(',', [complies ? 'sg-other' : group.securityGroupId, 'sg-1']));
      (stack.node.findChild('Cache') as CfnReplicationGroup).addPropertyOverride('SecurityGroupIds', ids);
    }),
  },
  {
    name: 'the group of a cache that this library made',
    build: inStack((stack, complies) => {
      const vpc = privateVpc(stack);
      const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc });
      cache.connections.allowFrom(complies ? ipv4(PRIVATE) : anyIpv4(), ec2.Port.tcp(6379));
    }),
    id: 'Cache',
  },
];

describe('CachePortOpenToWorld, as the constructs of EC2 write it', () => {
  test.each(BY_CONSTRUCTS)('$name', (row) => {
    expectCaught({ rule: 'CachePortOpenToWorld', property: 'SecurityGroupIngress/0', id: 'Network', ...row });
  });
});

/** A rule that stands by itself and lets in everybody. */
function openRule(stack: Stack, group: ec2.ISecurityGroup, complies: boolean, ports = PORT): void {
  const cidrIp = complies ? PRIVATE : '0.0.0.0/0';
  new ec2.CfnSecurityGroupIngress(stack, 'Rule', { groupId: group.securityGroupId, ipProtocol: 'tcp', fromPort: ports, toPort: ports, cidrIp });
}

/** A cache of Redis on its usual port, which counts where nothing in the template has the group, too. */
const ACROSS_STACKS: Row[] = [
  {
    name: 'a group of another stack',
    build: (app, complies) => {
      const network = new Stack(app, 'Before');
      const group = new ec2.SecurityGroup(network, 'Network', { vpc: vpcOf(network) });
      group.addIngressRule(complies ? ipv4(PRIVATE) : anyIpv4(), ec2.Port.tcp(6379));
      compliantGroup(new Stack(app, 'S'), 'Cache', { securityGroupIds: [group.securityGroupId] });
    },
  },
  {
    name: 'a rule of another stack',
    id: 'Rule',
    property: 'CidrIp',
    build: (app, complies) => {
      const group = attachedGroup(new Stack(app, 'S'));
      openRule(new Stack(app, 'Later'), group, complies, 6379);
    },
  },
  {
    name: 'a group of the stack around, in a nested one',
    id: 'Rule',
    property: 'CidrIp',
    build: (app, complies) => {
      const stack = new Stack(app, 'S');
      const nested = new NestedStack(stack, 'Nested');
      const group = new ec2.SecurityGroup(stack, 'Network', { vpc: vpcOf(stack) });
      compliantGroup(nested, 'Cache', { port: PORT, securityGroupIds: [group.securityGroupId] });
      openRule(nested, group, complies);
    },
  },
  {
    name: 'the same group by a parameter of both',
    id: 'Rule',
    property: 'CidrIp',
    build: inStack((stack, complies) => {
      const id = new CfnParameter(stack, 'GroupId', { type: 'AWS::EC2::SecurityGroup::Id' }).valueAsString;
      compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [id] });
      openRule(stack, ec2.SecurityGroup.fromSecurityGroupId(stack, 'Network', id), complies);
    }),
  },
  {
    name: 'the same group by an import of both',
    id: 'Rule',
    property: 'CidrIp',
    build: inStack((stack, complies) => {
      compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [Fn.importValue('group')] });
      openRule(stack, ec2.SecurityGroup.fromSecurityGroupId(stack, 'Network', Fn.importValue('group')), complies);
    }),
  },
  {
    name: 'a group that something else has, on a usual port',
    level: 'warning',
    build: inStack((stack, complies) => {
      const group = new ec2.SecurityGroup(stack, 'Network', { vpc: vpcOf(stack) });
      group.addIngressRule(complies ? ipv4(PRIVATE) : anyIpv4(), ec2.Port.tcp(6379));
      new ec2.CfnNetworkInterface(stack, 'Interface', { subnetId: 'subnet-1', groupSet: [group.securityGroupId] });
    }),
  },
  {
    name: 'an aspect that opens the group late',
    synthesisOnly: true,
    build: inStack((stack, complies) => {
      const group = attachedGroup(stack);
      const visit = (node: IConstruct): void => { if (node === group) group.addIngressRule(complies ? ipv4(PRIVATE) : anyIpv4(), port); };
      Aspects.of(stack).add({ visit }, { priority: 100_000 });
    }),
  },
];

describe('CachePortOpenToWorld, across stacks and late', () => {
  beforeAll(() => { jest.spyOn(console, 'error').mockImplementation(); });
  afterAll(() => { jest.restoreAllMocks(); });

  test.each(ACROSS_STACKS)('$name', (row) => {
    expectCaught({ rule: 'CachePortOpenToWorld', property: 'SecurityGroupIngress/0', id: 'Network', ...row });
  });
});

// Each half may be named: both groups have to do with it.
test('two halves of two groups add up', () => {
  const findings = (groups: number): string[] => {
    const stack = new Stack(newApp(), 'S');
    const vpc = vpcOf(stack);
    const halves = ['0.0.0.0/1', '128.0.0.0/1'].map((half, index) => {
      const group = new ec2.SecurityGroup(stack, `Network${index}`, { vpc });
      group.addIngressRule(ipv4(half), port);
      return group.securityGroupId;
    });
    compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: halves.slice(0, groups) });
    return [...new Set(reported(new EncryptedCacheChecks().validateScope(stack)).map(({ rule }) => rule))];
  };
  expect(findings(2)).toEqual(['EncryptedCaches-CachePortOpenToWorld']);
  expect(findings(1)).toEqual([]);
});

test.each<[string, (group: ec2.SecurityGroup, vpc: ec2.Vpc) => void]>([
  ['the range of the VPC', (group, vpc) => group.addIngressRule(ipv4(vpc.vpcCidrBlock), port)],
  ['the ranges of subnets', (group, vpc) => vpc.isolatedSubnets.forEach((subnet) => group.addIngressRule(ipv4(subnet.ipv4CidrBlock), port))],
  ['another group', (group, vpc) => group.addIngressRule(new ec2.SecurityGroup(group, 'Clients', { vpc }), port)],
  ['itself', (group) => group.connections.allowInternally(ec2.Port.allTraffic())],
  ['whatever it asks for itself', (group) => group.addEgressRule(anyIpv4(), ec2.Port.allTcp())],
])('a group may let in %s', (_, open) => {
  const stack = new Stack(newApp(), 'S');
  const vpc = privateVpc(stack);
  const group = new ec2.SecurityGroup(stack, 'Network', { vpc, allowAllOutbound: false });
  compliantGroup(stack, 'Cache', { port: PORT, securityGroupIds: [group.securityGroupId] });
  open(group, vpc);
  expect(reported(new EncryptedCacheChecks().validateScope(stack))).toEqual([]);
  expect(synthesizedReport(stack.node.root as App)).toEqual([]);
});
