import { App, Aspects, CfnParameter, CfnResource, Fn, NestedStack, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { IConstruct } from 'constructs';
import { RedisEnterpriseClusterNetwork } from '../../src';
import { branch, expectCaught, included, production } from '../helpers/evasions';
import { Kind } from '../helpers/kinds';
import { inStack, Row } from '../helpers/ways-around';

const { ipv4, ipv6, prefixList } = ec2.Peer;
const NETWORK = ipv4('10.1.0.0/16');
const HTTP = ec2.Port.tcp(8080);
const HTTPS = ec2.Port.tcp(9443);

const vpcOf = (stack: Stack) => (stack.node.tryFindChild('Vpc') as ec2.IVpc | undefined)
  ?? ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'] });

/** The signs of a cluster, as the class of this library writes them, and a group that is one. */
function signs<T extends ec2.ISecurityGroup>(group: T): T {
  const network = RedisEnterpriseClusterNetwork.of(group);
  network.allowAdministratorsFrom(NETWORK);
  network.allowMetricsFrom(NETWORK);
  return group;
}
const nodesOf = (stack: Stack, props: Partial<ec2.SecurityGroupProps> = {}): ec2.SecurityGroup => (
  signs(new ec2.SecurityGroup(stack, 'Nodes', { vpc: vpcOf(stack), ...props }))
);

/** A group that opens ports to a peer; its twin opens that of HTTPS. */
const opening = (port: ec2.Port, peer: ec2.IPeer = ipv4('10.2.0.0/16')): Row['build'] => inStack((stack, complies) => (
  nodesOf(stack).addIngressRule(peer, complies ? HTTPS : port)
));

/** A rule that stands by itself. */
function separate(stack: Stack, groupId: string, complies: boolean, source: object = { cidrIp: '10.2.0.0/16' }): CfnResource {
  const port = complies ? 9443 : 8080;
  return new ec2.CfnSecurityGroupIngress(stack, 'Rule', { groupId, ipProtocol: 'tcp', fromPort: port, toPort: port, ...source });
}

const IN_THE_GROUP: Row[] = [
  { name: 'private addresses', build: opening(HTTP) },
  { name: 'one address', build: opening(HTTP, ipv4('10.2.0.7/32')) },
  { name: 'IPv6', build: opening(HTTP, ipv6('fd00::/8')) },
  { name: 'all traffic', build: opening(ec2.Port.allTraffic()) },
  { name: 'all of TCP', build: opening(ec2.Port.allTcp()) },
  { name: 'a range of ports', build: opening(ec2.Port.tcpRange(8000, 8100)) },
  {
    name: 'the range of a VPC',
    build: inStack((stack, complies) => {
      const vpc = new ec2.CfnVPC(stack, 'Own', { cidrBlock: '10.0.0.0/16' });
      nodesOf(stack).addIngressRule(ipv4(vpc.attrCidrBlock), complies ? HTTPS : HTTP);
    }),
  },
  { name: 'connections', build: inStack((stack, complies) => nodesOf(stack).connections.allowFrom(NETWORK, complies ? HTTPS : HTTP)) },
  {
    name: 'connections of something else that has the group',
    build: inStack((stack, complies) => (
      new ec2.Connections({ securityGroups: [nodesOf(stack)], defaultPort: complies ? HTTPS : HTTP }).allowDefaultPortFrom(NETWORK)
    )),
  },
  {
    name: 'a parameter that may be the port',
    build: inStack((stack, complies) => {
      const port = new CfnParameter(stack, 'Port', { type: 'Number', allowedValues: complies ? ['9443'] : ['9443', '8080'] });
      (nodesOf(stack).node.defaultChild as CfnResource).addPropertyOverride('SecurityGroupIngress.3', {
        IpProtocol: 'tcp', FromPort: port.valueAsNumber, ToPort: port.valueAsNumber, CidrIp: '10.2.0.0/16',
      });
    }),
  },
  {
    name: 'an override',
    build: inStack((stack, complies) => {
      const nodes = nodesOf(stack);
      (nodes.node.defaultChild as CfnResource).addPropertyOverride('SecurityGroupIngress.3', {
        IpProtocol: '-1', ...complies ? { SourceSecurityGroupId: nodes.securityGroupId } : { CidrIp: '10.2.0.0/16' },
      });
    }),
  },
  {
    name: 'a branch of a condition',
    build: inStack((stack, complies) => {
      const rule = { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, CidrIp: '10.2.0.0/16' };
      const other = complies ? { Ref: 'AWS::NoValue' } : rule;
      (nodesOf(stack).node.defaultChild as CfnResource).addPropertyOverride('SecurityGroupIngress.3', branch(stack, { Ref: 'AWS::NoValue' }, other));
    }),
  },
  {
    name: 'an aspect that opens the group late',
    synthesisOnly: true,
    build: inStack((stack, complies) => {
      const group = nodesOf(stack);
      const visit = (node: IConstruct): void => { if (node === group) group.addIngressRule(ipv4('10.2.0.0/16'), complies ? HTTPS : HTTP); };
      Aspects.of(stack).add({ visit }, { priority: 100_000 });
    }),
  },
  {
    name: 'a port that is read from Systems Manager',
    unresolved: true,
    build: inStack((stack, complies) => (
      (nodesOf(stack).node.defaultChild as CfnResource).addPropertyOverride('SecurityGroupIngress.3', {
        IpProtocol: 'tcp', FromPort: complies ? 9443 : '{{resolve:ssm:port}}', ToPort: complies ? 9443 : '{{resolve:ssm:port}}', CidrIp: '10.2.0.0/16',
      })
    )),
  },
];

const BESIDE_THE_GROUP: Row[] = [
  { name: 'a prefix list', property: 'SourcePrefixListId', id: 'Nodes', build: opening(HTTP, prefixList('pl-1')) },
  {
    name: 'another group',
    property: 'SourceSecurityGroupId',
    id: 'Nodes',
    build: inStack((stack, complies) => nodesOf(stack).addIngressRule(new ec2.SecurityGroup(stack, 'Clients', { vpc: vpcOf(stack) }), complies ? HTTPS : HTTP)),
  },
  {
    name: 'another group, where the group itself may',
    property: 'SourceSecurityGroupId',
    id: 'Nodes',
    build: inStack((stack, complies) => {
      const nodes = nodesOf(stack);
      nodes.addIngressRule(complies ? nodes : ec2.SecurityGroup.fromSecurityGroupId(stack, 'Clients', 'sg-11111111'), HTTP);
    }),
  },
  {
    name: 'a group of another stack',
    property: 'SourceSecurityGroupId',
    id: 'Nodes',
    build: (app, complies) => {
      const clients = new Stack(app, 'Before');
      const group = new ec2.SecurityGroup(clients, 'Clients', { vpc: vpcOf(clients) });
      nodesOf(new Stack(app, 'S')).connections.allowFrom(group, complies ? HTTPS : HTTP);
    },
  },
  { name: 'a group that writes no rules inline', id: 'Nodes', build: inStack((stack, complies) => nodesOf(stack, { disableInlineRules: true }).addIngressRule(NETWORK, complies ? HTTPS : HTTP)) },
  { name: 'a rule of its own', build: inStack((stack, complies) => separate(stack, nodesOf(stack).securityGroupId, complies)) },
  { name: 'a rule of its own with a Ref', build: inStack((stack, complies) => separate(stack, (nodesOf(stack).node.defaultChild as CfnResource).ref, complies)) },
  {
    name: 'a rule of its own for all protocols',
    build: inStack((stack, complies) => separate(stack, nodesOf(stack).securityGroupId, complies).addPropertyOverride('IpProtocol', complies ? 'tcp' : '-1')),
  },
  {
    name: 'a rule of its own that exists under a condition',
    build: inStack((stack, complies) => {
      separate(stack, nodesOf(stack).securityGroupId, complies).cfnOptions.condition = production(stack);
    }),
  },
  {
    name: 'a group that was imported',
    id: 'Nodes',
    build: inStack((stack, complies) => signs(ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111')).addIngressRule(NETWORK, complies ? HTTPS : HTTP)),
  },
  {
    name: 'a group whose id is a parameter',
    id: 'Nodes',
    build: inStack((stack, complies) => {
      const id = new CfnParameter(stack, 'GroupId', { type: 'AWS::EC2::SecurityGroup::Id' }).valueAsString;
      signs(ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', id)).addIngressRule(NETWORK, complies ? HTTPS : HTTP);
    }),
  },
  {
    name: 'two imports that may be one group',
    unresolved: true,
    property: 'SourceSecurityGroupId',
    build: inStack((stack, complies) => {
      const nodes = signs(ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', Fn.importValue('nodes')));
      separate(stack, nodes.securityGroupId, complies, { sourceSecurityGroupId: Fn.importValue('clients') });
    }),
  },
  {
    name: 'a group of the stack around, in a nested one',
    synthesisOnly: true,
    build: (app, complies) => {
      const stack = new Stack(app, 'S');
      separate(new NestedStack(stack, 'Nested'), nodesOf(stack).securityGroupId, complies);
    },
  },
  {
    name: 'a source that a parameter may leave out',
    unresolved: true,
    build: inStack((stack, complies) => {
      const range = new CfnParameter(stack, 'Range');
      separate(stack, nodesOf(stack).securityGroupId, complies, { cidrIp: range.valueAsString });
    }),
  },
  {
    name: 'a port that nothing settles',
    unresolved: true,
    id: 'Nodes',
    build: opening(ec2.Port.tcp(Token.asNumber({ 'Fn::ImportValue': 'port' }))),
  },
];

const GROUP: Kind = {
  id: 'Nodes',
  type: 'AWS::EC2::SecurityGroup',
  make: (scope, id, props) => new ec2.CfnSecurityGroup(scope, id, props),
  complete: { groupDescription: 'nodes' },
};

beforeAll(() => { jest.spyOn(console, 'error').mockImplementation(); });
afterAll(() => { jest.restoreAllMocks(); });

describe('RedisEnterpriseHttpPortClosed, in the group', () => {
  test.each(IN_THE_GROUP)('$name', (row) => {
    expectCaught({ rule: 'RedisEnterpriseHttpPortClosed', property: 'SecurityGroupIngress/3', id: 'Nodes', ...row });
  });

  test('an included template', () => {
    const port = (from: number, to = from) => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to, CidrIp: '10.1.0.0/16' });
    const build = (app: App, complies: boolean) => included(GROUP, new Stack(app, 'S'), {
      SecurityGroupIngress: [port(8443), port(9443), port(12000, 13000), port(complies ? 8001 : 8080)],
    });
    expectCaught({ rule: 'RedisEnterpriseHttpPortClosed', property: 'SecurityGroupIngress/3', id: 'Nodes', build });
  });
});

describe('RedisEnterpriseHttpPortClosed, beside the group', () => {
  test.each(BESIDE_THE_GROUP)('$name', (row) => {
    expectCaught({ rule: 'RedisEnterpriseHttpPortClosed', property: 'CidrIp', id: 'Rule', ...row });
  });
});
