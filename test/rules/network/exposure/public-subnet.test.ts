import { cachePublicSubnet } from '../../../../src/rules/network/exposure/public-subnet';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const SUBNET = { Type: 'AWS::EC2::Subnet' };
const TABLE = { Type: 'AWS::EC2::RouteTable' };
const GATEWAY = { Type: 'AWS::EC2::InternetGateway' };
const association = (subnet: unknown, table: unknown) => ({ Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: subnet, RouteTableId: table } });
const route = (table: unknown, target: object) => ({ Type: 'AWS::EC2::Route', Properties: { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', ...target } });

/** Subnet `Open` with the route under test, and subnet `Closed` without any. */
function subnets(target: object, others: Record<string, object> = {}): TemplateParts {
  return {
    Resources: {
      Open: SUBNET,
      Closed: SUBNET,
      OpenTable: TABLE,
      ClosedTable: TABLE,
      Gateway: GATEWAY,
      OpenAssociation: association({ Ref: 'Open' }, { Ref: 'OpenTable' }),
      ClosedAssociation: association({ Ref: 'Closed' }, { Ref: 'ClosedTable' }),
      Route: route({ Ref: 'OpenTable' }, target),
      ...others,
    },
  };
}
const PUBLIC = subnets({ GatewayId: { Ref: 'Gateway' } });
const properties = { SubnetIds: [{ Ref: 'Closed' }, { Ref: 'Open' }] };
const path = 'Properties/SubnetIds/1';

describeRule(cachePublicSubnet, {
  fires: [
    { name: 'a route to an internet gateway', properties, parts: PUBLIC, path, says: /is \$\{Open\}\. The route 'Route' of its route table leads to an internet gateway\. The subnets of a cache should/ },
    { name: 'a subnet group of DAX', properties, parts: PUBLIC, attributes: { Type: 'AWS::DAX::SubnetGroup' }, path },
    { name: 'a subnet group of MemoryDB', properties, parts: PUBLIC, attributes: { Type: 'AWS::MemoryDB::SubnetGroup' }, path },
    { name: 'a serverless cache', properties, parts: PUBLIC, attributes: { Type: 'AWS::ElastiCache::ServerlessCache' }, path },
    { name: 'an attribute in place of a reference', properties: { SubnetIds: [{ 'Fn::GetAtt': ['Open', 'SubnetId'] }] }, parts: subnets({ GatewayId: { 'Fn::GetAtt': ['Gateway', 'InternetGatewayId'] } }) },
    { name: 'one subnet in place of a list', properties: { SubnetIds: { Ref: 'Open' } }, parts: PUBLIC, path: 'Properties/SubnetIds/0' },
    { name: 'a gateway by its id', properties, parts: subnets({ GatewayId: 'igw-1' }), path },
    { name: 'a route for IPv6', properties, parts: subnets({ DestinationCidrBlock: undefined, DestinationIpv6CidrBlock: '::/0', GatewayId: { Ref: 'Gateway' } }), path },
    { name: 'a route for a part of the internet', properties, parts: subnets({ DestinationCidrBlock: '8.0.0.0/8', GatewayId: { Ref: 'Gateway' } }), path },
    {
      name: 'a route under a condition',
      properties,
      parts: {
        Parameters: { Mode: { Type: 'String', AllowedValues: ['closed', 'open'] } },
        Conditions: { Wide: { 'Fn::Equals': [{ Ref: 'Mode' }, 'open'] } },
        ...subnets({}, { Route: { ...route({ Ref: 'OpenTable' }, { GatewayId: { Ref: 'Gateway' } }), Condition: 'Wide' } }),
      },
      path,
      says: /when Mode is "open"/,
    },
    {
      name: 'the one route to a gateway among those to something that is not known',
      properties,
      parts: subnets({ GatewayId: IMPORTED }, { Second: route({ Ref: 'OpenTable' }, { GatewayId: { Ref: 'Gateway' } }) }),
      path,
      says: /The route 'Second'/,
    },
  ],
  passes: [
    { name: 'private subnets', properties: { SubnetIds: [{ Ref: 'Closed' }] }, parts: PUBLIC },
    { name: 'a route to a NAT gateway', properties, parts: subnets({ NatGatewayId: { Ref: 'Nat' } }) },
    { name: 'a route out that nothing comes in by', properties, parts: subnets({ EgressOnlyInternetGatewayId: { Ref: 'Out' } }) },
    { name: 'a route to a VPN gateway', properties, parts: subnets({ GatewayId: { Ref: 'Vpn' } }, { Vpn: { Type: 'AWS::EC2::VPNGateway' } }) },
    { name: 'a route to a VPN gateway by its id', properties, parts: subnets({ GatewayId: 'vgw-1' }) },
    {
      name: 'a route that is not created',
      properties,
      parts: { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, ...subnets({}, { Route: { ...route({ Ref: 'OpenTable' }, { GatewayId: { Ref: 'Gateway' } }), Condition: 'Never' } }) },
    },
    { name: 'a subnet without an association', properties, parts: subnets({ GatewayId: { Ref: 'Gateway' } }, { OpenAssociation: TABLE }) },
    { name: 'subnets that are not in the template', properties: { SubnetIds: ['subnet-1', IMPORTED, { Ref: 'Elsewhere' }] }, parts: PUBLIC },
    { name: 'a route table that is not in the template', properties, parts: subnets({}, { OpenAssociation: association({ Ref: 'Open' }, IMPORTED), Route: route(IMPORTED, { GatewayId: 'igw-1' }) }) },
    { name: 'something else by that name', properties: { SubnetIds: [{ Ref: 'OpenTable' }] }, parts: PUBLIC },
    { name: 'values of wrong types', properties: { SubnetIds: [null, 1, { Subnet: 'Open' }, [{ Ref: 'Open' }]] }, parts: PUBLIC },
    { name: 'no subnets', properties: {}, parts: PUBLIC },
  ],
  token: [
    { name: 'the list of subnets', properties: { SubnetIds: IMPORTED }, parts: PUBLIC, verdict: 'compliant' },
    { name: 'the gateway', properties, parts: subnets({ GatewayId: IMPORTED }), verdict: 'unresolved' },
    { name: 'the gateway of another target', properties, parts: subnets({ NatGatewayId: IMPORTED }), verdict: 'compliant' },
  ],
});
