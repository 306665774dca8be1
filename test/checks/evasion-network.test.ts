import { CfnResource, NestedStack, Stack, Token } from 'aws-cdk-lib';
import { CfnSubnetGroup as CfnDaxSubnetGroup } from 'aws-cdk-lib/aws-dax';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnSubnetGroup } from 'aws-cdk-lib/aws-elasticache';
import { CfnSubnetGroup as CfnMemoryDbSubnetGroup } from 'aws-cdk-lib/aws-memorydb';
import { branch, generic, production, typed } from '../helpers/evasions';
import { CLUSTER, DAX, GROUP, Kind, MEMORYDB, rawResource, SERVERLESS, variant } from '../helpers/kinds';
import { Subject } from '../helpers/subject';
import { describeWaysAround, inStack } from '../helpers/ways-around';

const EVERYWHERE = '0.0.0.0/0';
const PRIVATE = '10.0.0.0/8';
/** No port of any service, so that only what is attached to the group makes it one. */
const PORT = 7000;
const ATTACHED = { 'Fn::GetAtt': ['Network', 'GroupId'] };

/** A security group with one rule. */
const groupWith = (rule: object, beside: Kind['beside'] = {}): Kind => ({
  type: ec2.CfnSecurityGroup.CFN_RESOURCE_TYPE_NAME,
  id: 'Network',
  complete: { groupDescription: 'caches', vpcId: 'vpc-1', securityGroupIngress: [rule] },
  beside,
  make: (scope, id, props) => new ec2.CfnSecurityGroup(scope, id, props),
});

/** A rule that stands by itself. */
const ruleWith = (rule: object, beside: Kind['beside'] = {}): Kind => ({
  type: ec2.CfnSecurityGroupIngress.CFN_RESOURCE_TYPE_NAME,
  id: 'Rule',
  complete: { groupId: 'sg-1', ...rule },
  beside,
  make: (scope, id, props) => new ec2.CfnSecurityGroupIngress(scope, id, props),
});

const tcp = (port: number, source: object = { cidrIp: PRIVATE }) => ({ ipProtocol: 'tcp', fromPort: port, toPort: port, ...source });
const cacheOf = (kind: Kind, properties: object = {}, groups: unknown = [ATTACHED]): Kind['beside'] => ({
  Cache: rawResource(kind, { [kind === CLUSTER ? 'VpcSecurityGroupIds' : 'SecurityGroupIds']: groups, ...properties }),
});

/** A subject about the addresses that one rule of a group lets in. */
const addresses = (kind: Kind): Subject => ({
  rule: 'CachePortOpenToWorld',
  property: 'SecurityGroupIngress.0.CidrIp',
  prop: 'securityGroupIngress.0.cidrIp',
  location: 'SecurityGroupIngress/0',
  weak: EVERYWHERE,
  strong: PRIVATE,
  kind,
  anyText: 'unresolved',
  imported: 'unresolved',
  withoutSynthesis: true,
});

describeWaysAround('CachePortOpenToWorld, a group of a replication group', {
  ...addresses(groupWith(tcp(PORT), cacheOf(GROUP, { Port: PORT }))), withoutSynthesis: false,
});
describeWaysAround('CachePortOpenToWorld, a group of Memcached', addresses(groupWith(tcp(11211), cacheOf(CLUSTER))));
describeWaysAround('CachePortOpenToWorld, a group of a serverless cache', addresses(groupWith(tcp(6380), cacheOf(SERVERLESS))));
describeWaysAround('CachePortOpenToWorld, a group of MemoryDB', addresses(groupWith(tcp(PORT), cacheOf(MEMORYDB, { Port: String(PORT) }))));
describeWaysAround('CachePortOpenToWorld, a group of DAX', addresses(groupWith(tcp(9111), cacheOf(DAX))));
describeWaysAround('CachePortOpenToWorld, a group of nothing', addresses(groupWith(tcp(6379))));

describeWaysAround('CachePortOpenToWorld, IPv6', {
  ...addresses(groupWith(tcp(PORT, {}), cacheOf(GROUP, { Port: PORT }))),
  property: 'SecurityGroupIngress.0.CidrIpv6',
  prop: 'securityGroupIngress.0.cidrIpv6',
  weak: '::/0',
  strong: 'fd00::/8',
});

describeWaysAround('CachePortOpenToWorld, the second half', {
  ...addresses(groupWith(tcp(PORT), {
    ...cacheOf(GROUP, { Port: PORT }),
    Half: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: ATTACHED, IpProtocol: '-1', CidrIp: '128.0.0.0/1' } },
  })),
  weak: '0.0.0.0/1',
});

describeWaysAround('CachePortOpenToWorld, the ports', {
  ...addresses(groupWith({ ...tcp(443, { cidrIp: EVERYWHERE }), toPort: PORT }, cacheOf(GROUP, { Port: PORT }))),
  property: 'SecurityGroupIngress.0.FromPort',
  prop: 'securityGroupIngress.0.fromPort',
  weak: 1024,
  strong: 7001,
});

describeWaysAround('CachePortOpenToWorld, the protocol', {
  ...addresses(groupWith(tcp(443, { cidrIp: EVERYWHERE }), cacheOf(GROUP, { Port: PORT }))),
  property: 'SecurityGroupIngress.0.IpProtocol',
  prop: 'securityGroupIngress.0.ipProtocol',
  weak: '-1',
  strong: 'tcp',
});

describeWaysAround('CachePortOpenToWorld, a rule of its own', {
  ...addresses(ruleWith({ ...tcp(PORT), groupId: 'sg-1' }, cacheOf(GROUP, { Port: PORT }, ['sg-1']))),
  property: 'CidrIp',
  prop: 'cidrIp',
  location: undefined,
  withoutSynthesis: false,
});

/** Where a cache lists the group, and on which port it listens, decides as much as the rule does; the finding stands at the rule all the same. */
const OPEN: Kind['beside'] = {
  Network: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'caches', SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: PORT, ToPort: PORT, CidrIp: EVERYWHERE }] },
  },
};
const CACHE = { ...variant(GROUP, { port: PORT, securityGroupIds: ['sg-other'] }, OPEN), id: 'Cache' };
const atRule = { rule: 'CachePortOpenToWorld', id: 'Network', location: 'SecurityGroupIngress/0', withoutSynthesis: true } as const;

describeWaysAround('CachePortOpenToWorld, what the group is attached to', {
  ...atRule,
  property: 'SecurityGroupIds.0',
  prop: 'securityGroupIds.0',
  weak: Token.asString(ATTACHED),
  strong: 'sg-other',
  kind: CACHE,
  imported: 'complies',
});

describeWaysAround('CachePortOpenToWorld, the port of the cache', {
  ...atRule,
  property: 'Port',
  prop: 'port',
  weak: PORT,
  strong: 7001,
  kind: variant(CACHE, { securityGroupIds: [Token.asString(ATTACHED)] }),
  anyText: 'unresolved',
  imported: 'unresolved',
});

/** A subnet whose route table leads to an internet gateway. */
const PUBLIC: Kind['beside'] = {
  Public: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } },
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
  PrivateTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
  Association: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: { Ref: 'Public' }, RouteTableId: { Ref: 'Table' } } },
  Gateway: { Type: 'AWS::EC2::InternetGateway' },
  Route: {
    Type: 'AWS::EC2::Route',
    Properties: { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } },
  },
};
const SUBNETS = { description: 'of caches', subnetIds: ['subnet-1', 'subnet-2'] };
const SUBNET_GROUP: Kind = {
  type: CfnSubnetGroup.CFN_RESOURCE_TYPE_NAME,
  id: 'Subnets',
  complete: { ...SUBNETS },
  beside: PUBLIC,
  make: (scope, id, props) => new CfnSubnetGroup(scope, id, props),
};
const without = (...names: string[]): Kind['beside'] => Object.fromEntries(Object.entries(PUBLIC).filter(([name]) => !names.includes(name)));

const ofSubnets = (kind: Kind): Subject => ({
  rule: 'CachePublicSubnet',
  property: 'SubnetIds.0',
  prop: 'subnetIds.0',
  weak: Token.asString({ Ref: 'Public' }),
  strong: 'subnet-1',
  kind,
  imported: 'complies',
  withoutSynthesis: true,
});

// A warning is printed at each synthesis.
beforeAll(() => { jest.spyOn(console, 'error').mockImplementation(); });
afterAll(() => { jest.restoreAllMocks(); });

/** One of the subnets that EC2's construct makes; one of each kind. */
function subnetOf(stack: Stack, isPublic: boolean): string {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 1 });
  return (isPublic ? vpc.publicSubnets : vpc.privateSubnets)[0].subnetId;
}

describeWaysAround('CachePublicSubnet, a subnet group of ElastiCache', { ...ofSubnets(SUBNET_GROUP), withoutSynthesis: false }, [
  {
    name: 'a subnet of the VPC construct',
    build: inStack((stack, complies) => typed(SUBNET_GROUP, stack, { subnetIds: [subnetOf(stack, !complies)] })),
  },
  {
    name: 'a subnet of the stack around, in a nested one',
    synthesisOnly: true,
    build: inStack((stack, complies) => typed(SUBNET_GROUP, new NestedStack(stack, 'Nested'), { subnetIds: [subnetOf(stack, !complies)] })),
  },
  {
    name: 'an attribute in place of a reference',
    build: inStack((stack, complies) => (
      generic(SUBNET_GROUP, stack, { SubnetIds: [complies ? 'subnet-1' : { 'Fn::GetAtt': ['Public', 'SubnetId'] }] })
    )),
  },
  {
    name: 'one subnet in place of a list',
    build: inStack((stack, complies) => generic(SUBNET_GROUP, stack, { SubnetIds: complies ? 'subnet-1' : { Ref: 'Public' } })),
  },
  {
    name: 'a list in a branch',
    build: inStack((stack, complies) => generic(SUBNET_GROUP, stack, {
      SubnetIds: branch(stack, ['subnet-1', 'subnet-2'], complies ? ['subnet-3'] : [{ Ref: 'Public' }, 'subnet-3']),
    })),
  },
  {
    name: 'a route that exists under a condition',
    build: inStack((stack, complies) => {
      typed(variant(SUBNET_GROUP, {}, complies ? without('Route') : PUBLIC), stack, { subnetIds: [Token.asString({ Ref: 'Public' })] });
      const route = stack.node.tryFindChild('Route') as CfnResource | undefined;
      if (route) route.cfnOptions.condition = production(stack);
    }),
  },
]);
describeWaysAround('CachePublicSubnet, a subnet group of DAX', ofSubnets({
  ...SUBNET_GROUP, type: CfnDaxSubnetGroup.CFN_RESOURCE_TYPE_NAME, make: (scope, id, props) => new CfnDaxSubnetGroup(scope, id, props),
}));
describeWaysAround('CachePublicSubnet, a subnet group of MemoryDB', ofSubnets({
  ...SUBNET_GROUP,
  type: CfnMemoryDbSubnetGroup.CFN_RESOURCE_TYPE_NAME,
  complete: { ...SUBNETS, subnetGroupName: 'caches' },
  make: (scope, id, props) => new CfnMemoryDbSubnetGroup(scope, id, props),
}));
describeWaysAround('CachePublicSubnet, a serverless cache', ofSubnets(variant(SERVERLESS, {}, PUBLIC)));

/** What makes a subnet public stands elsewhere; the finding is at the subnet group all the same. */
const atSubnetGroup = { rule: 'CachePublicSubnet', id: 'Subnets', location: 'SubnetIds/0', withoutSynthesis: true } as const;
const OF_PUBLIC = { Subnets: rawResource(SUBNET_GROUP, { SubnetIds: [{ Ref: 'Public' }, 'subnet-2'] }) };

describeWaysAround('CachePublicSubnet, the gateway of the route', {
  ...atSubnetGroup,
  property: 'GatewayId',
  prop: 'gatewayId',
  weak: 'igw-1',
  strong: 'vgw-1',
  kind: {
    type: ec2.CfnRoute.CFN_RESOURCE_TYPE_NAME,
    id: 'Route',
    complete: { routeTableId: Token.asString({ Ref: 'Table' }), destinationCidrBlock: '0.0.0.0/0' },
    beside: { ...without('Route', 'Gateway'), ...OF_PUBLIC },
    make: (scope, id, props) => new ec2.CfnRoute(scope, id, props),
  },
  anyText: 'unresolved',
  imported: 'unresolved',
});

describeWaysAround('CachePublicSubnet, the route table of the subnet', {
  ...atSubnetGroup,
  property: 'RouteTableId',
  prop: 'routeTableId',
  weak: Token.asString({ Ref: 'Table' }),
  strong: Token.asString({ Ref: 'PrivateTable' }),
  kind: {
    type: ec2.CfnSubnetRouteTableAssociation.CFN_RESOURCE_TYPE_NAME,
    id: 'Association',
    complete: { subnetId: Token.asString({ Ref: 'Public' }), routeTableId: Token.asString({ Ref: 'PrivateTable' }) },
    beside: { ...without('Association'), ...OF_PUBLIC },
    make: (scope, id, props) => new ec2.CfnSubnetRouteTableAssociation(scope, id, props),
  },
  imported: 'complies',
});
