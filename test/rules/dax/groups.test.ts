import { daxSubnetGroupNameLowercase } from '../../../src/rules/dax/network/subnet-group-name-lowercase';
import { daxSubnetGroupSingleVpc } from '../../../src/rules/dax/network/subnet-group-single-vpc';
import { daxSubnetGroupSubnetCount } from '../../../src/rules/dax/network/subnet-group-subnet-count';
import { daxParameterGroupParametersKnown } from '../../../src/rules/dax/parameter-groups/parameter-group-parameters-known';
import { daxParameterGroupRecordTtl } from '../../../src/rules/dax/parameter-groups/parameter-group-record-ttl';
import { daxParameterGroupTtlFormat } from '../../../src/rules/dax/parameter-groups/parameter-group-ttl-format';
import { findingsOf, IMPORTED, TemplateParts } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const SUBNETS = 'Properties/SubnetIds';

describeRule(daxSubnetGroupNameLowercase, {
  fires: [{ name: 'a capital', properties: { SubnetGroupName: 'Orders-private' }, path: 'Properties/SubnetGroupName', says: /stored as "orders-private"/ }],
  passes: [
    { name: 'lower case', properties: { SubnetGroupName: 'orders-private' } },
    { name: 'no value', properties: { SubnetGroupName: NO_VALUE } },
  ],
  token: [
    { name: 'the name', properties: { SubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { SubnetGroupName: ['A'] }, verdict: 'compliant' },
  ],
});

const subnets = (count: number): unknown[] => Array.from({ length: count }, (_, index) => `subnet-${index}`);

describeRule(daxSubnetGroupSubnetCount, {
  fires: [
    { name: 'one subnet too many', properties: { SubnetIds: subnets(21) }, path: SUBNETS, says: /There are 21 subnets in the list/ },
    { name: 'one that is not known is one too many', properties: { SubnetIds: [...subnets(20), IMPORTED] }, path: SUBNETS },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { SubnetIds: subnets(20) } },
    { name: 'no value does not count', properties: { SubnetIds: [...subnets(20), NO_VALUE] } },
    { name: 'none', properties: { SubnetIds: [] } },
  ],
  token: [{ name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' }],
});

/** Subnets in these VPCs. */
function subnetsOf(...vpcs: unknown[]): TemplateParts {
  return {
    Parameters: { Vpc: { Type: 'AWS::EC2::VPC::Id' } },
    Resources: {
      Vpc1: { Type: 'AWS::EC2::VPC', Properties: {} },
      Vpc2: { Type: 'AWS::EC2::VPC', Properties: {} },
      Lookup: { Type: 'Custom::Lookup', Properties: {} },
      ...Object.fromEntries(vpcs.map((VpcId, index) => [`Subnet${index}`, { Type: 'AWS::EC2::Subnet', Properties: { VpcId } }])),
    },
  };
}
const first = (count: number): object => ({ SubnetIds: Array.from({ length: count }, (_, index) => ({ Ref: `Subnet${index}` })) });

describeRule(daxSubnetGroupSingleVpc, {
  fires: [
    { name: 'two VPCs of the template', properties: first(2), parts: subnetsOf({ Ref: 'Vpc1' }, { Ref: 'Vpc2' }), path: SUBNETS, says: /The subnets are in 2 VPCs/ },
    { name: 'two VPCs by id', properties: first(3), parts: subnetsOf('vpc-1', 'vpc-2', 'vpc-1'), path: SUBNETS, says: /in 2 VPCs/ },
    { name: 'one of them by an attribute', properties: first(2), parts: subnetsOf({ Ref: 'Vpc1' }, { 'Fn::GetAtt': ['Vpc2', 'VpcId'] }), path: SUBNETS },
    { name: 'beside a subnet that is not known', properties: { SubnetIds: [{ Ref: 'Subnet0' }, 'subnet-1', { Ref: 'Subnet1' }] }, parts: subnetsOf('vpc-1', 'vpc-2'), path: SUBNETS },
  ],
  passes: [
    { name: 'one VPC, by reference and by attribute', properties: first(2), parts: subnetsOf({ Ref: 'Vpc1' }, { 'Fn::GetAtt': ['Vpc1', 'VpcId'] }) },
    { name: 'one VPC by id', properties: first(2), parts: subnetsOf('vpc-1', 'vpc-1') },
    { name: 'a subnet that the group does not name', properties: first(1), parts: subnetsOf({ Ref: 'Vpc1' }, { Ref: 'Vpc2' }) },
    { name: 'subnets of elsewhere', properties: { SubnetIds: ['subnet-1', 'subnet-2'] } },
    { name: 'an id and a VPC of the template, which cannot be compared', properties: first(2), parts: subnetsOf('vpc-1', { Ref: 'Vpc1' }) },
  ],
  token: [
    { name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' },
    { name: 'the VPC', properties: first(2), parts: subnetsOf({ Ref: 'Vpc' }, { Ref: 'Vpc1' }), verdict: 'compliant' },
    { name: 'attributes of something that is no VPC', properties: first(3), parts: subnetsOf({ 'Fn::GetAtt': ['Lookup', 'A'] }, { 'Fn::GetAtt': ['Lookup', 'B'] }, { Ref: 'Vpc1' }), verdict: 'compliant' },
    { name: 'values of wrong types', properties: first(2), parts: subnetsOf(['vpc-1'], { Id: 'vpc-2' }), verdict: 'compliant' },
  ],
});

const parameters = (ParameterNameValues: unknown): object => ({ ParameterNameValues });
const path = (name: string): string => `Properties/ParameterNameValues/${name}`;

describeRule(daxParameterGroupParametersKnown, {
  fires: [
    { name: 'a parameter of Redis', properties: parameters({ 'maxmemory-policy': 'allkeys-lru' }), path: path('maxmemory-policy'), says: /can hold record-ttl-millis and query-ttl-millis/ },
    { name: 'beside one that is known', properties: parameters({ 'query-ttl-millis': '1', 'item-ttl-millis': '1' }), path: path('item-ttl-millis') },
    { name: 'in upper case', properties: parameters({ 'Query-TTL-Millis': '1' }), path: path('Query-TTL-Millis') },
  ],
  passes: [
    { name: 'either of the two', properties: parameters({ 'query-ttl-millis': '75000' }) },
    { name: 'both', properties: parameters({ 'query-ttl-millis': '75000', 'record-ttl-millis': 88000 }) },
    { name: 'none', properties: parameters({}) },
    { name: 'no value', properties: parameters({ 'other': NO_VALUE, 'query-ttl-millis': '1' }) },
  ],
  token: [
    { name: 'the parameters', properties: parameters(IMPORTED), verdict: 'compliant' },
    { name: 'a list, which CloudFormation refuses', properties: parameters([{ ParameterName: 'other', ParameterValue: '1' }]), verdict: 'compliant' },
    { name: 'a value that is not known, of a parameter that does not exist', properties: parameters({ other: IMPORTED }), verdict: 'violates' },
  ],
});

describeRule(daxParameterGroupTtlFormat, {
  fires: [
    { name: 'a unit', properties: parameters({ 'query-ttl-millis': '5m' }), path: path('query-ttl-millis'), says: /is "5m"\. .* whole numbers of milliseconds/ },
    { name: 'a negative number', properties: parameters({ 'record-ttl-millis': -1 }), path: path('record-ttl-millis') },
    { name: 'a fraction', properties: parameters({ 'record-ttl-millis': '1.5' }), path: path('record-ttl-millis') },
    { name: 'a fraction as a number', properties: parameters({ 'record-ttl-millis': 1.5 }), path: path('record-ttl-millis') },
    { name: 'an empty text', properties: parameters({ 'query-ttl-millis': '' }), path: path('query-ttl-millis') },
    { name: 'separators', properties: parameters({ 'query-ttl-millis': '300,000' }), path: path('query-ttl-millis') },
  ],
  passes: [
    { name: 'text', properties: parameters({ 'query-ttl-millis': '75000', 'record-ttl-millis': '88000' }) },
    { name: 'a number', properties: parameters({ 'query-ttl-millis': 75000 }) },
    { name: 'zero', properties: parameters({ 'query-ttl-millis': '0', 'record-ttl-millis': 0 }) },
    { name: 'no value', properties: parameters({ 'query-ttl-millis': NO_VALUE }) },
    { name: 'another parameter', properties: parameters({ other: 'x' }) },
  ],
  token: [
    { name: 'the value', properties: parameters({ 'query-ttl-millis': IMPORTED }), verdict: 'compliant' },
    { name: 'the parameters', properties: parameters(IMPORTED), verdict: 'compliant' },
    { name: 'values of wrong types', properties: parameters({ 'query-ttl-millis': ['5m'], 'record-ttl-millis': { Value: 1 } }), verdict: 'compliant' },
    { name: 'parameters of a wrong type', properties: parameters('query-ttl-millis=5m'), verdict: 'compliant' },
  ],
});

test('each wrong time to live is a finding of its own', () => {
  const findings = findingsOf(daxParameterGroupTtlFormat, parameters({ 'query-ttl-millis': '5m', 'record-ttl-millis': '5m' }));
  expect(findings.map((finding) => finding.path).sort()).toEqual([path('query-ttl-millis'), path('record-ttl-millis')]);
});

describeRule(daxParameterGroupRecordTtl, {
  fires: [
    { name: 'zero, which does not switch the item cache off (ElectricEye DAX.3)', properties: parameters({ 'record-ttl-millis': '0' }), path: path('record-ttl-millis'), says: /should not be 0/ },
    { name: 'zero as a number', properties: parameters({ 'record-ttl-millis': 0 }), path: path('record-ttl-millis') },
    { name: 'several zeros', properties: parameters({ 'record-ttl-millis': '00' }), path: path('record-ttl-millis') },
  ],
  passes: [
    { name: 'the shortest age', properties: parameters({ 'record-ttl-millis': '1' }) },
    { name: 'nothing, as the default is five minutes', properties: parameters({ 'query-ttl-millis': '1' }) },
    { name: 'zero for the queries, whose results are not kept then', properties: parameters({ 'query-ttl-millis': '0' }) },
    { name: 'no value', properties: parameters({ 'record-ttl-millis': NO_VALUE }) },
    { name: 'no parameters', properties: parameters(NO_VALUE) },
  ],
  token: [
    { name: 'the age', properties: parameters({ 'record-ttl-millis': IMPORTED }), verdict: 'unresolved' },
    { name: 'the parameters', properties: parameters(IMPORTED), verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: parameters({ 'record-ttl-millis': [0] }), verdict: 'unresolved' },
  ],
});
