import { daxInVpc } from '../../../src/rules/dax/network/in-vpc';
import { daxAvailabilityZonesCount } from '../../../src/rules/dax/topology/availability-zones-count';
import { daxAvailabilityZonesInSubnetGroup } from '../../../src/rules/dax/topology/availability-zones-in-subnet-group';
import { daxMultiAz } from '../../../src/rules/dax/topology/multi-az';
import { daxReplicationFactorRange } from '../../../src/rules/dax/topology/replication-factor-range';
import { findingsOf, IMPORTED, TemplateParts } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const FACTOR = 'Properties/ReplicationFactor';
const ZONES = 'Properties/AvailabilityZones';
const NO_VALUE = { Ref: 'AWS::NoValue' };

const nodes = (ReplicationFactor: unknown, ...AvailabilityZones: unknown[]): object => (
  AvailabilityZones.length === 0 ? { ReplicationFactor } : { ReplicationFactor, AvailabilityZones }
);
/** A zone as CDK writes it where it does not know the name. */
const zone = (place: unknown): object => ({ 'Fn::Select': [place, { 'Fn::GetAZs': '' }] });

/** A subnet group whose subnets are in these zones. */
function subnetsIn(...zones: unknown[]): TemplateParts {
  return {
    Resources: {
      Subnets: { Type: 'AWS::DAX::SubnetGroup', Properties: { SubnetGroupName: 'orders', SubnetIds: zones.map((_, index) => ({ Ref: `Subnet${index}` })) } },
      ...Object.fromEntries(zones.map((AvailabilityZone, index) => [`Subnet${index}`, { Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone } }])),
    },
  };
}
/** Those subnets, and one that is not in the template, or is no subnet. */
function subnetsInAnd(other: unknown, ...zones: unknown[]): TemplateParts {
  const { Resources } = subnetsIn(...zones);
  const SubnetIds = [...zones.map((_, index) => ({ Ref: `Subnet${index}` })), other];
  const Custom = { Type: 'Custom::Subnet', Properties: { AvailabilityZone: 'a' } };
  return { Resources: { ...Resources, Custom, Subnets: { Type: 'AWS::DAX::SubnetGroup', Properties: { SubnetIds } } } };
}
const inSubnets = (properties: object): object => ({ ...properties, SubnetGroupName: { Ref: 'Subnets' } });

describeRule(daxMultiAz, {
  fires: [
    { name: 'one node', properties: nodes(1), path: FACTOR, says: /is 1\. A DAX cluster should have 3 nodes/ },
    { name: 'two nodes as text', properties: nodes('2'), path: FACTOR },
    { name: 'two nodes in two zones, which the check dynamodb_accelerator_cluster_multi_az of prowler passes', properties: nodes(2, 'a', 'b'), path: FACTOR },
    { name: 'three nodes in one zone', properties: nodes(3, 'a', 'a', 'a'), path: ZONES, says: /All nodes are in the same zone/ },
    { name: 'three nodes in one zone, written as a single text', properties: { ReplicationFactor: 3, AvailabilityZones: 'a' }, path: ZONES },
    { name: 'zones that are no value do not count', properties: nodes(3, 'a', 'a', NO_VALUE), path: ZONES },
    { name: 'one zone, however many nodes there are', properties: { AvailabilityZones: ['a', 'a', 'a'] }, path: ZONES },
    {
      name: 'no zones listed, and subnets in one zone only',
      properties: inSubnets(nodes(3)),
      parts: subnetsIn('a', 'a'),
      path: 'Properties/SubnetGroupName',
      says: /All subnets of the subnet group are in a\./,
    },
    { name: 'an empty list, and subnets in one zone only', properties: inSubnets({ ReplicationFactor: 3, AvailabilityZones: [] }), parts: subnetsIn('a'), path: 'Properties/SubnetGroupName' },
    { name: 'subnets in one zone, in a group that is named as text', properties: { ...nodes(3), SubnetGroupName: 'Orders' }, parts: subnetsIn('a') },
  ],
  passes: [
    { name: 'three nodes that DAX spreads by itself, which Control Tower CT.DAX.PR.2 fails', properties: nodes(3) },
    { name: 'three nodes in two zones, which Control Tower CT.DAX.PR.2 fails', properties: nodes(3, 'a', 'b', 'a') },
    { name: 'four nodes, the first two in one zone, which Control Tower CT.DAX.PR.2 fails', properties: nodes(4, 'a', 'a', 'b', 'c') },
    { name: 'three nodes in three zones', properties: nodes('3', 'a', 'b', 'c') },
    { name: 'zones by their places in the list of the Region', properties: nodes(3, zone(0), zone('1'), zone(2)) },
    { name: 'two zones that are known beside one that is not', properties: nodes(3, 'a', IMPORTED, 'b') },
    { name: 'no zones listed, and subnets in two zones', properties: inSubnets(nodes(3)), parts: subnetsIn('a', 'b') },
    { name: 'no zones listed, and a subnet whose zone is not known', properties: inSubnets(nodes(3)), parts: subnetsIn('a', IMPORTED) },
    { name: 'no zones listed, and a subnet of elsewhere', properties: inSubnets(nodes(3)), parts: subnetsInAnd('subnet-1', 'a') },
    { name: 'no zones listed, and a subnet group of elsewhere', properties: { ...nodes(3), SubnetGroupName: IMPORTED } },
    { name: 'a list of zones decides, not the subnets', properties: inSubnets(nodes(3, 'a', 'b', 'a')), parts: subnetsIn('a') },
  ],
  token: [
    { name: 'the number of nodes', properties: nodes(IMPORTED), verdict: 'unresolved' },
    { name: 'a number of a wrong type', properties: nodes('three'), verdict: 'unresolved' },
    { name: 'the zones', properties: { ReplicationFactor: 3, AvailabilityZones: IMPORTED }, verdict: 'unresolved' },
    { name: 'each of the zones', properties: nodes(3, IMPORTED, IMPORTED, IMPORTED), verdict: 'unresolved' },
    { name: 'one of the zones', properties: nodes(3, 'a', 'a', IMPORTED), verdict: 'unresolved' },
    { name: 'the same place in the list of the Region', properties: nodes(3, zone(0), zone('0'), zone(0)), verdict: 'unresolved' },
    { name: 'places that are not known', properties: nodes(3, zone(IMPORTED), zone({ Ref: 'AWS::Region' }), zone(0)), verdict: 'unresolved' },
    { name: 'places in a list that may hold a zone twice', properties: nodes(2 + 1, ...[0, 1, 2].map((place) => ({ 'Fn::Select': [place, { Ref: 'Zones' }] }))), verdict: 'unresolved' },
    { name: 'a number of nodes that may be too small', properties: nodes({ Ref: 'Nodes' }), parts: { Parameters: { Nodes: { Type: 'Number', AllowedValues: [1, 3] } } }, verdict: 'violates' },
    { name: 'zones of a wrong type', properties: nodes(3, { toString: 'a' }, {}, ['a']), verdict: 'compliant' },
  ],
});

describeRule(daxReplicationFactorRange, {
  fires: [
    { name: 'no node', properties: nodes(0), path: FACTOR },
    { name: 'twelve nodes', properties: nodes(12), path: FACTOR, says: /from 1 to 11/ },
    { name: 'twelve nodes as text', properties: nodes('12'), path: FACTOR },
    { name: 'half a node', properties: nodes(2.5), path: FACTOR },
    { name: 'a negative number', properties: nodes(-1), path: FACTOR },
  ],
  passes: [
    { name: 'one node', properties: nodes(1) },
    { name: 'two nodes, which the text of the API leaves out', properties: nodes(2) },
    { name: 'ten nodes, where the text of the API ends', properties: nodes('10') },
    { name: 'eleven nodes', properties: nodes(11) },
    { name: 'no value', properties: nodes(NO_VALUE) },
  ],
  token: [
    { name: 'the number', properties: nodes(IMPORTED), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: nodes({ Nodes: 12 }), verdict: 'compliant' },
    { name: 'a text that is no number', properties: nodes('twelve'), verdict: 'compliant' },
  ],
});

describeRule(daxAvailabilityZonesCount, {
  fires: [
    { name: 'one zone for three nodes', properties: nodes(3, 'a'), path: ZONES, says: /Zones in the list: 1; ReplicationFactor: 3\./ },
    { name: 'three zones for two nodes, as text', properties: nodes('2', 'a', 'b', 'c'), path: ZONES },
    { name: 'an empty list', properties: { ReplicationFactor: 1, AvailabilityZones: [] }, path: ZONES },
    { name: 'a zone that is no value does not count', properties: nodes(2, 'a', NO_VALUE), path: ZONES },
  ],
  passes: [
    { name: 'a zone for each node', properties: nodes(3, 'a', 'b', 'a') },
    { name: 'zones that are not known, but counted', properties: nodes(3, zone(0), zone(1), IMPORTED) },
    { name: 'a single zone in place of a list', properties: { ReplicationFactor: 1, AvailabilityZones: 'a' } },
    { name: 'a number of nodes that is not said', properties: { AvailabilityZones: ['a'] } },
    { name: 'no list', properties: nodes(3) },
  ],
  token: [
    { name: 'the zones', properties: { ReplicationFactor: 2, AvailabilityZones: { 'Fn::GetAZs': '' } }, verdict: 'compliant' },
    { name: 'the number of nodes', properties: nodes(IMPORTED, 'a'), verdict: 'compliant' },
    { name: 'a number of a wrong type', properties: nodes(['three'], 'a'), verdict: 'compliant' },
  ],
});

describeRule(daxAvailabilityZonesInSubnetGroup, {
  fires: [
    { name: 'a zone without a subnet', properties: inSubnets(nodes(2, 'a', 'c')), parts: subnetsIn('a', 'b'), path: ZONES, says: /No subnet is in c; the subnets are in a, b\./ },
    { name: 'two of them, each named once', properties: inSubnets(nodes(3, 'c', 'd', 'c')), parts: subnetsIn('a'), says: /No subnet is in c, d; / },
    { name: 'beside a zone that is not known', properties: inSubnets(nodes(2, 'c', IMPORTED)), parts: subnetsIn('a'), path: ZONES },
    { name: 'in a subnet group that is named as text', properties: { ...nodes(1, 'c'), SubnetGroupName: 'orders' }, parts: subnetsIn('a'), path: ZONES },
  ],
  passes: [
    { name: 'zones of the subnets', properties: inSubnets(nodes(3, 'a', 'b', 'a')), parts: subnetsIn('a', 'b', 'c') },
    { name: 'a subnet whose zone is not said', properties: inSubnets(nodes(1, 'c')), parts: subnetsIn('a', undefined) },
    { name: 'a subnet of elsewhere', properties: inSubnets(nodes(1, 'c')), parts: subnetsInAnd('subnet-1', 'a') },
    { name: 'subnets of elsewhere', properties: inSubnets(nodes(1, 'c')), parts: subnetsInAnd('subnet-1') },
    { name: 'something among the subnets that is none', properties: inSubnets(nodes(1, 'c')), parts: subnetsInAnd({ Ref: 'Custom' }, 'a') },
    { name: 'a group without subnets', properties: inSubnets(nodes(1, 'c')), parts: subnetsIn() },
    { name: 'a group of elsewhere', properties: { ...nodes(1, 'c'), SubnetGroupName: 'default' }, parts: subnetsIn('a') },
    { name: 'a reference to something else', properties: { ...nodes(1, 'c'), SubnetGroupName: { Ref: 'Subnet0' } }, parts: subnetsIn('a') },
  ],
  token: [
    { name: 'the zones', properties: { ...inSubnets(nodes(1)), AvailabilityZones: IMPORTED }, parts: subnetsIn('a'), verdict: 'compliant' },
    { name: 'the subnet group', properties: { ...nodes(1, 'c'), SubnetGroupName: IMPORTED }, parts: subnetsIn('a'), verdict: 'compliant' },
    { name: 'the subnets', properties: inSubnets(nodes(1, 'c')), parts: { Resources: { Subnets: { Type: 'AWS::DAX::SubnetGroup', Properties: { SubnetIds: IMPORTED } } } }, verdict: 'compliant' },
    { name: 'zones of a wrong type', properties: inSubnets(nodes(2, { Zone: 'c' }, 7)), parts: subnetsIn('a'), verdict: 'compliant' },
  ],
});

describeRule(daxInVpc, {
  fires: [
    { name: 'no subnet group', properties: {}, path: 'Properties/SubnetGroupName', says: /is absent/ },
    { name: 'the subnet group of the default VPC', properties: { SubnetGroupName: 'default' }, says: /that the service makes of the default VPC/ },
    { name: 'an empty name', properties: { SubnetGroupName: '' } },
    { name: 'no value', properties: { SubnetGroupName: NO_VALUE } },
  ],
  passes: [
    { name: 'a subnet group in the template', properties: inSubnets({}), parts: subnetsIn('a') },
    { name: 'a subnet group by name', properties: { SubnetGroupName: 'orders' } },
    { name: 'an import, which is surely there', properties: { SubnetGroupName: IMPORTED } },
  ],
  token: [
    { name: 'a parameter that may be empty', properties: { SubnetGroupName: { Ref: 'Name' } }, parts: { Parameters: { Name: { Type: 'String' } } }, verdict: 'unresolved' },
    { name: 'a parameter that cannot be', properties: { SubnetGroupName: { Ref: 'Name' } }, parts: { Parameters: { Name: { Type: 'String', MinLength: 1 } } }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { SubnetGroupName: ['orders'] }, verdict: 'unresolved' },
  ],
});

test('a cluster in a VPC of two zones can do as DaxMultiAz and the limits say', () => {
  const properties = inSubnets(nodes(3, 'a', 'b', 'a'));
  for (const rule of [daxMultiAz, daxReplicationFactorRange, daxAvailabilityZonesCount, daxAvailabilityZonesInSubnetGroup, daxInVpc]) {
    expect(findingsOf(rule, properties, subnetsIn('a', 'b'))).toEqual([]);
  }
});
