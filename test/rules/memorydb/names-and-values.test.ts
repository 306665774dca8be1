import { memoryDbIpDiscoveryNetworkType } from '../../../src/rules/memorydb/network/ip-discovery-network-type';
import { memoryDbNetworkTypeSubnets } from '../../../src/rules/memorydb/network/network-type-subnets';
import { memoryDbEnumeratedValues } from '../../../src/rules/memorydb/numbers-and-names/enumerated-values';
import { memoryDbNameFormat } from '../../../src/rules/memorydb/numbers-and-names/name-format';
import { memoryDbNameLowercase } from '../../../src/rules/memorydb/numbers-and-names/name-lowercase';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const OF = (Type: string): { readonly Type: string } => ({ Type: `AWS::MemoryDB::${Type}` });
const CLUSTER_NAME = 'Properties/ClusterName';

describeRule(memoryDbNameFormat, {
  fires: [
    { name: 'one character too many', properties: { ClusterName: 'a'.repeat(41) }, path: CLUSTER_NAME, says: /It has 41 characters; 40 are allowed/ },
    ...['', '1st', '-orders', 'orders-', 'or--ders', 'or_ders', 'orders.eu', 'örders'].map((ClusterName) => (
      { name: `a cluster called "${ClusterName}"`, properties: { ClusterName }, path: CLUSTER_NAME, says: /must consist of letters, digits and hyphens/ }
    )),
    { name: 'an ACL', properties: { ACLName: 'my acl' }, attributes: OF('ACL'), path: 'Properties/ACLName' },
    { name: 'a user', properties: { UserName: 'ada@example.com' }, attributes: OF('User'), path: 'Properties/UserName' },
    { name: 'a subnet group', properties: { SubnetGroupName: 'a'.repeat(256) }, attributes: OF('SubnetGroup'), path: 'Properties/SubnetGroupName', says: /255 are allowed/ },
    { name: 'a parameter group', properties: { ParameterGroupName: 'default.orders' }, attributes: OF('ParameterGroup'), path: 'Properties/ParameterGroupName' },
  ],
  passes: [
    { name: 'the longest', properties: { ClusterName: 'a'.repeat(40) } },
    { name: 'a single letter', properties: { ClusterName: 'a' } },
    { name: 'letters, digits and hyphens', properties: { ClusterName: 'Orders-2-eu' } },
    { name: 'a cluster with a parameter group of the service', properties: { ClusterName: 'orders', ParameterGroupName: 'default.memorydb-redis7' } },
    { name: 'a user with a hyphen at the end, on which no page says anything', properties: { UserName: 'ada--' }, attributes: OF('User') },
    { name: 'a long ACL, on which no page says anything', properties: { ACLName: 'a'.repeat(41) }, attributes: OF('ACL') },
    { name: 'a long subnet group', properties: { SubnetGroupName: 'a'.repeat(255) }, attributes: OF('SubnetGroup') },
    { name: 'no value', properties: { ClusterName: NO_VALUE } },
  ],
  token: [
    { name: 'the name', properties: { ClusterName: IMPORTED }, verdict: 'compliant' },
    { name: 'part of the name', properties: { ClusterName: { 'Fn::Sub': '${AWS::StackName}_orders' } }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { ClusterName: { Name: '1' } }, verdict: 'compliant' },
  ],
});

describeRule(memoryDbNameLowercase, {
  fires: [
    { name: 'a capital', properties: { ClusterName: 'Orders' }, path: CLUSTER_NAME, says: /stored as "orders"/ },
    ...[['ACL', 'ACLName'], ['User', 'UserName'], ['SubnetGroup', 'SubnetGroupName'], ['ParameterGroup', 'ParameterGroupName']].map(([type, name]) => (
      { name: `a capital of ${name}`, properties: { [name]: 'ordersEu' }, attributes: OF(type), path: `Properties/${name}`, says: /stored as "orderseu"/ }
    )),
  ],
  passes: [
    { name: 'lower case', properties: { ClusterName: 'orders-2' } },
    { name: 'names of others in upper case', properties: { ClusterName: 'orders', ACLName: 'Orders', SubnetGroupName: 'Private' } },
  ],
  token: [
    { name: 'the name', properties: { ClusterName: IMPORTED }, verdict: 'compliant' },
    { name: 'part of the name', properties: { ClusterName: { 'Fn::Sub': '${AWS::StackName}-Orders' } }, verdict: 'compliant' },
  ],
});

describeRule(memoryDbEnumeratedValues, {
  fires: [
    { name: 'an engine of ElastiCache', properties: { Engine: 'memcached' }, path: 'Properties/Engine', says: /is "memcached"\. Engine takes redis, valkey\./ },
    { name: 'a network type with a hyphen', properties: { NetworkType: 'dual-stack' }, path: 'Properties/NetworkType' },
    { name: 'a network type in upper case', properties: { NetworkType: 'IPv4' }, path: 'Properties/NetworkType' },
    { name: 'a discovery of both', properties: { IpDiscovery: 'dual_stack' }, path: 'Properties/IpDiscovery' },
    { name: 'data tiering by another word', properties: { DataTiering: 'enabled' }, path: 'Properties/DataTiering', says: /DataTiering takes true, false\./ },
  ],
  passes: [
    { name: 'values of the set', properties: { Engine: 'valkey', NetworkType: 'dual_stack', IpDiscovery: 'ipv6', DataTiering: 'true' } },
    { name: 'an engine in upper case', properties: { Engine: 'Redis' } },
    { name: 'a boolean where a text belongs', properties: { DataTiering: false } },
    { name: 'no value', properties: { NetworkType: NO_VALUE } },
  ],
  token: [
    { name: 'the values', properties: { Engine: IMPORTED, NetworkType: IMPORTED, IpDiscovery: IMPORTED, DataTiering: IMPORTED }, verdict: 'compliant' },
    { name: 'values of a wrong type', properties: { Engine: ['memcached'], DataTiering: {} }, verdict: 'compliant' },
  ],
});

test('every value outside its set is found', () => {
  const findings = findingsOf(memoryDbEnumeratedValues, { Engine: 'a', NetworkType: 'b', IpDiscovery: 'c', DataTiering: 'd' });
  expect(findings.map(({ path }) => path)).toEqual(['Properties/Engine', 'Properties/NetworkType', 'Properties/IpDiscovery', 'Properties/DataTiering']);
});

const DISCOVERY = 'Properties/IpDiscovery';

describeRule(memoryDbIpDiscoveryNetworkType, {
  fires: [
    { name: 'IPv6 on nodes with IPv4', properties: { IpDiscovery: 'ipv6', NetworkType: 'ipv4' }, path: DISCOVERY, says: /The nodes have addresses of the type ipv4/ },
    { name: 'IPv6 on nodes without a network type', properties: { IpDiscovery: 'ipv6' }, path: DISCOVERY },
    { name: 'IPv4 on nodes with IPv6', properties: { IpDiscovery: 'ipv4', NetworkType: 'ipv6' }, path: DISCOVERY },
  ],
  passes: [
    { name: 'either on nodes with both', properties: { IpDiscovery: 'ipv6', NetworkType: 'dual_stack' } },
    { name: 'the other on nodes with both', properties: { IpDiscovery: 'ipv4', NetworkType: 'dual_stack' } },
    { name: 'the same', properties: { IpDiscovery: 'ipv6', NetworkType: 'ipv6' } },
    { name: 'IPv4 without a network type', properties: { IpDiscovery: 'ipv4' } },
    { name: 'a value that another rule reports', properties: { IpDiscovery: 'dual_stack', NetworkType: 'ipv6' } },
  ],
  token: [
    { name: 'the discovery', properties: { IpDiscovery: IMPORTED, NetworkType: 'ipv4' }, verdict: 'compliant' },
    { name: 'the network type', properties: { IpDiscovery: 'ipv6', NetworkType: IMPORTED }, verdict: 'compliant' },
  ],
});

/** A subnet group of two subnets, the second of which may be another one. */
const subnets = (first: object, second: object = first, list: unknown = [{ Ref: 'A' }, { 'Fn::GetAtt': ['B', 'SubnetId'] }]): object => ({
  Resources: {
    Group: { Type: 'AWS::MemoryDB::SubnetGroup', Properties: { SubnetGroupName: 'private', SubnetIds: list } },
    A: { Type: 'AWS::EC2::Subnet', Properties: first },
    B: { Type: 'AWS::EC2::Subnet', Properties: second },
  },
});
const IN_GROUP = { SubnetGroupName: { Ref: 'Group' } };
const NATIVE = { Ipv6Native: true };
const NETWORK = 'Properties/NetworkType';

describeRule(memoryDbNetworkTypeSubnets, {
  fires: [
    { name: 'IPv6 alone in subnets with IPv4', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets({}), path: NETWORK, says: /The subnets have IPv4 addresses\./ },
    { name: 'IPv4 in subnets with IPv6 alone', properties: IN_GROUP, parts: subnets(NATIVE), path: NETWORK, says: /is absent\. The subnets have IPv6 addresses only\./ },
    { name: 'both in subnets with IPv6 alone, as text', properties: { ...IN_GROUP, NetworkType: 'dual_stack' }, parts: subnets({ Ipv6Native: 'true' }), path: NETWORK },
    { name: 'a subnet group by name', properties: { SubnetGroupName: 'Private', NetworkType: 'ipv6' }, parts: subnets({ Ipv6Native: false }, {}), path: NETWORK },
  ],
  passes: [
    { name: 'IPv6 alone in subnets made for it', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets(NATIVE) },
    { name: 'IPv4 in subnets with IPv4', properties: IN_GROUP, parts: subnets({}) },
    { name: 'both in subnets that have both', properties: { ...IN_GROUP, NetworkType: 'dual_stack' }, parts: subnets({ Ipv6CidrBlock: '2001:db8::/64' }) },
    { name: 'subnets of both kinds', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets(NATIVE, {}) },
    { name: 'no subnets', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets({}, {}, []) },
    { name: 'a subnet group that is elsewhere', properties: { SubnetGroupName: 'public', NetworkType: 'ipv6' }, parts: subnets({}) },
  ],
  token: [
    { name: 'the network type', properties: { ...IN_GROUP, NetworkType: IMPORTED }, parts: subnets(NATIVE), verdict: 'compliant' },
    { name: 'one of the subnets', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets({}, {}, [{ Ref: 'A' }, IMPORTED]), verdict: 'compliant' },
    { name: 'all of the subnets', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets({}, {}, IMPORTED), verdict: 'compliant' },
    { name: 'what the subnets are', properties: { ...IN_GROUP, NetworkType: 'ipv6' }, parts: subnets({ Ipv6Native: IMPORTED }), verdict: 'compliant' },
  ],
});
