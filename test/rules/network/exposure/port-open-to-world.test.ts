import { judge } from '../../../../src/engine';
import { cachePortOpenToWorld } from '../../../../src/rules/network/exposure/port-open-to-world';
import { Template } from '../../../../src/template';
import { findingsOf, IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule, FiringCase, RuleCase } from '../../../helpers/rule-cases';

const EVERYWHERE = '0.0.0.0/0';
const FIRST = 'Properties/SecurityGroupIngress/0';
const INGRESS = { Type: 'AWS::EC2::SecurityGroupIngress' };
const SUBJECT = { 'Fn::GetAtt': ['Subject', 'GroupId'] };

const rule = (port: unknown, source: object = { CidrIp: EVERYWHERE }) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...source });
const inline = (...rules: unknown[]) => ({ SecurityGroupIngress: rules });

/** A cache in the template, with the group under test. */
const attached = (Type: string, properties: object = {}, groups: unknown = [SUBJECT]): TemplateParts => ({
  Resources: { Cache: { Type, Properties: { [Type.endsWith('CacheCluster') ? 'VpcSecurityGroupIds' : 'SecurityGroupIds']: groups, ...properties } } },
});
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const CLUSTER = 'AWS::ElastiCache::CacheCluster';
const SERVERLESS = 'AWS::ElastiCache::ServerlessCache';
const MEMORYDB = 'AWS::MemoryDB::Cluster';
const DAX = 'AWS::DAX::Cluster';
const INSTANCE: TemplateParts = { Resources: { Host: { Type: 'AWS::EC2::Instance', Properties: { SecurityGroupIds: [SUBJECT] } } } };

/** A separate rule of a group, as another resource of the template. */
const separate = (properties: object, attributes: object = {}) => ({ ...INGRESS, ...attributes, Properties: { GroupId: SUBJECT, ...properties } });

const MODE = {
  Parameters: { Mode: { Type: 'String', AllowedValues: ['closed', 'open'] } },
  Conditions: { Open: { 'Fn::Equals': [{ Ref: 'Mode' }, 'open'] } },
};

describeRule(cachePortOpenToWorld, {
  fires: [
    { name: 'the port of Redis, of a group that nothing uses', properties: inline(rule(6379)), path: FIRST, says: /is "0\.0\.0\.0\/0"\. It lets the whole internet reach port 6379\. A security group must/ },
    { name: 'the port of serverless readers', properties: inline(rule(6380)), path: FIRST, says: /port 6380/ },
    { name: 'the port of Memcached, which CDK built-in W2508 does not know', properties: inline(rule(11211)), path: FIRST, says: /port 11211/ },
    { name: 'Memcached by UDP', properties: inline({ ...rule(11211), IpProtocol: 'udp' }), path: FIRST },
    { name: 'all protocols, all ports at once', properties: inline({ IpProtocol: '-1', CidrIp: EVERYWHERE }), says: /reach port 6379 and port 6380 and port 11211\./ },
    { name: 'all protocols, whatever ports stand beside it', properties: inline({ IpProtocol: -1, FromPort: 443, ToPort: 443, CidrIp: EVERYWHERE }) },
    { name: 'all ports, which prowler leaves to another check', properties: inline({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: EVERYWHERE }) },
    { name: 'a range that begins with the port', properties: inline({ IpProtocol: 'tcp', FromPort: 6379, ToPort: 7000, CidrIp: EVERYWHERE }) },
    { name: 'a range that ends with the port', properties: inline({ IpProtocol: 'tcp', FromPort: 6000, ToPort: 6379, CidrIp: EVERYWHERE }) },
    { name: 'ports as texts', properties: inline(rule('6379')) },
    { name: 'the protocol as a number', properties: inline({ ...rule(6379), IpProtocol: 6 }) },
    { name: 'the protocol as a number in a text', properties: inline({ ...rule(6379), IpProtocol: '6' }) },
    { name: 'UDP as a number', properties: inline({ ...rule(11211), IpProtocol: '17' }) },
    { name: 'the protocol in upper case', properties: inline({ ...rule(6379), IpProtocol: 'TCP' }) },
    { name: 'no protocol', properties: inline({ FromPort: 6379, ToPort: 6379, CidrIp: EVERYWHERE }) },
    { name: 'no ports', properties: inline({ IpProtocol: 'tcp', CidrIp: EVERYWHERE }) },
    { name: 'no first port', properties: inline({ IpProtocol: 'tcp', ToPort: 6379, CidrIp: EVERYWHERE }) },
    { name: 'no last port', properties: inline({ IpProtocol: 'tcp', FromPort: 6379, CidrIp: EVERYWHERE }) },
    { name: 'ports -1', properties: inline({ IpProtocol: 'tcp', FromPort: -1, ToPort: -1, CidrIp: EVERYWHERE }) },
    { name: 'IPv6, which KICS EC2 Sensitive Port Is Publicly Exposed does not read', properties: inline(rule(6379, { CidrIpv6: '::/0' })), path: FIRST, says: /is "::\/0"/ },
    { name: 'IPv6 in full', properties: inline(rule(6379, { CidrIpv6: '0:0:0:0:0:0:0:0/0' })) },
    { name: 'all addresses of IPv6 that are given out', properties: inline(rule(6379, { CidrIpv6: '2000::/3' })) },
    { name: 'bits behind the prefix', properties: inline(rule(6379, { CidrIp: '1.2.3.4/0' })) },
    { name: 'bits that look private', properties: inline(rule(6379, { CidrIp: '10.0.0.0/0' })) },
    { name: 'IPv6 in the property of IPv4', properties: inline(rule(6379, { CidrIp: '::/0' })) },
    { name: 'a prefix that is put together', properties: inline(rule(6379, { CidrIp: { 'Fn::Join': ['/', ['0.0.0.0', '0']] } })), says: /is "0\.0\.0\.0\/0"/ },
    {
      name: 'no prefix length, whatever the address is',
      properties: inline(rule(6379, { CidrIp: { 'Fn::Sub': '${Address}/0' } })),
      parts: { Parameters: { Address: { Type: 'String' } } },
      says: /is \$\{Address\}\/0 when/,
    },
    {
      name: 'two halves, which no tool adds up',
      properties: inline(rule(443), rule(6379, { CidrIp: '0.0.0.0/1' }), rule(6379, { CidrIp: '128.0.0.0/1' })),
      path: 'Properties/SecurityGroupIngress/1',
      says: /is "0\.0\.0\.0\/1"\. Together with 128\.0\.0\.0\/1 at Properties\/SecurityGroupIngress\/2 it lets/,
    },
    {
      name: 'halves on ranges of ports that have the port in common',
      properties: inline({ IpProtocol: 'tcp', FromPort: 0, ToPort: 6379, CidrIp: '0.0.0.0/1' }, { IpProtocol: '-1', CidrIp: '128.0.0.0/1' }),
      path: FIRST,
    },
    { name: 'halves of IPv6', properties: inline(rule(6379, { CidrIpv6: '2000::/4' }), rule(6379, { CidrIpv6: '3000::/4' })), path: FIRST },
    {
      name: 'half of it in a rule of its own',
      properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' })),
      parts: { Resources: { Other: separate(rule(6379, { CidrIp: '128.0.0.0/1' })) } },
      path: FIRST,
      says: /Together with 128\.0\.0\.0\/1 at Properties\/CidrIp of 'Other' it lets/,
    },
    { name: 'one object in place of a list', properties: { SecurityGroupIngress: rule(6379) }, path: FIRST },
    {
      name: 'a branch of Fn::If in the list',
      properties: inline({ 'Fn::If': ['Open', rule(6379), { Ref: 'AWS::NoValue' }] }),
      parts: MODE,
      path: FIRST,
      says: /when Mode is "open"/,
    },
    {
      name: 'a branch of Fn::If in place of the list',
      properties: { SecurityGroupIngress: { 'Fn::If': ['Open', [rule(6379)], { Ref: 'AWS::NoValue' }] } },
      parts: MODE,
      path: FIRST,
    },
    {
      name: 'a default of a parameter',
      properties: inline(rule(6379, { CidrIp: { Ref: 'Range' } })),
      parts: { Parameters: { Range: { Type: 'String', Default: EVERYWHERE } } },
      says: /when Range is its default/,
    },

    ...onRules(),
    ...onAttachedGroups(),
  ],
  passes: [
    { name: 'another port', properties: inline(rule(443)) },
    { name: 'the ports beside', properties: inline(rule(6378), rule(6381), rule(11210), rule(11212)) },
    { name: 'the port by another protocol', properties: inline({ ...rule(6379), IpProtocol: 'udp' }) },
    { name: 'ICMP', properties: inline({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, CidrIp: EVERYWHERE }, { IpProtocol: 58, CidrIpv6: '::/0' }) },
    { name: 'a protocol without ports', properties: inline({ IpProtocol: '50', CidrIp: EVERYWHERE }) },
    { name: 'a range that begins behind its end', properties: inline({ IpProtocol: 'tcp', FromPort: 7000, ToPort: 6000, CidrIp: EVERYWHERE }) },
    { name: 'private addresses', properties: inline(rule(6379, { CidrIp: '10.0.0.0/8' }), rule(6379, { CidrIpv6: 'fd00::/8' })) },
    { name: 'one network', properties: inline(rule(6379, { CidrIp: '8.8.8.0/24' })) },
    { name: 'half of the internet', properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' })) },
    { name: 'halves on different ports', properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' }), rule(6380, { CidrIp: '128.0.0.0/1' })) },
    {
      name: 'the other half in a rule that is not created',
      properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' })),
      parts: {
        Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { Other: separate(rule(6379, { CidrIp: '128.0.0.0/1' }), { Condition: 'Never' }) },
      },
    },
    {
      name: 'the other half in a rule of another group',
      properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' })),
      parts: { Resources: { Other: separate({ GroupId: 'sg-1', SourceSecurityGroupId: SUBJECT, ...rule(6379, { CidrIp: '128.0.0.0/1' }) }) } },
    },
    { name: 'another security group', properties: inline(rule(6379, { SourceSecurityGroupId: { Ref: 'Clients' } })) },
    { name: 'no source', properties: inline(rule(6379, {}), rule(6379, { CidrIp: '' }), rule(6379, { CidrIp: { Ref: 'AWS::NoValue' } })) },
    { name: 'no rules', properties: inline() },
    {
      name: 'the range of a VPC, which cdk-nag AwsSolutions-EC23 throws on',
      properties: inline(rule(6379, { CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }), rule(6379, { CidrIp: { 'Fn::Sub': '${Vpc.CidrBlock}' } })),
      parts: { Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: {} } } },
    },
    {
      name: 'the IPv6 range of a VPC, and of a subnet',
      properties: inline(
        rule(6379, { CidrIpv6: { 'Fn::Select': [0, { 'Fn::GetAtt': ['Vpc', 'Ipv6CidrBlocks'] }] } }),
        rule(6379, { CidrIpv6: { 'Fn::If': ['Open', { 'Fn::Select': [0, { 'Fn::GetAtt': ['Subnet', 'Ipv6CidrBlocks'] }] }, { Ref: 'AWS::NoValue' }] } }),
      ),
      parts: { ...MODE, Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: {} }, Subnet: { Type: 'AWS::EC2::Subnet', Properties: {} } } },
    },
    {
      name: 'a part of the range of a VPC',
      properties: inline(rule(6379, { CidrIp: { 'Fn::Select': [0, { 'Fn::Cidr': [{ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] }, 4, 8] }] } })),
      parts: { Resources: { Vpc: { Type: 'AWS::EC2::VPC' } } },
    },
    { name: 'the range of a VPC of another stack', properties: inline(rule(6379, { CidrIp: { 'Fn::GetAtt': ['VpcOfAnotherStack', 'CidrBlock'] } })) },
    { name: 'one address that is not known', properties: inline(rule(6379, { CidrIp: { 'Fn::Sub': '${Address}/32' } })), parts: { Resources: { Address: { Type: 'AWS::EC2::EIP' } } } },
    { name: 'the port of Redis, on a group of a cache with another port', properties: inline(rule(6379)), parts: attached(GROUP, { Port: 7000 }) },
    { name: 'the port of Redis, on a group of Memcached', properties: inline(rule(6379)), parts: attached(CLUSTER, { Engine: 'memcached' }) },
    { name: 'UDP, on a group of Redis', properties: inline({ ...rule(6379), IpProtocol: 'udp' }), parts: attached(CLUSTER, { Engine: 'redis' }) },
    { name: 'the port of readers, on a group of nodes', properties: inline(rule(6380)), parts: attached(GROUP) },
    { name: 'the port without TLS, on a group of DAX with TLS', properties: inline(rule(8111)), parts: attached(DAX, { ClusterEndpointEncryptionType: 'TLS' }) },
    { name: 'the port of DAX, where there is none', properties: inline(rule(8111), rule(9111)) },
    {
      name: 'the port of a cache that is not created',
      properties: inline(rule(7000)),
      parts: {
        Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { Cache: { Type: GROUP, Condition: 'Never', Properties: { Port: 7000, SecurityGroupIds: [SUBJECT] } } },
      },
    },
    {
      name: 'the port of a cache that has the group in a branch that is not taken',
      properties: inline(rule(7000)),
      parts: { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, ...attached(GROUP, { Port: 7000 }, [{ 'Fn::If': ['Never', SUBJECT, { Ref: 'AWS::NoValue' }] }]) },
    },
    { name: 'the port of a cache with another group', properties: inline(rule(7000)), parts: attached(GROUP, { Port: 7000, Description: SUBJECT }, ['sg-1']) },
    { name: 'a rule of its own, on another port', attributes: INGRESS, properties: { GroupId: 'sg-1', ...rule(443) } },
    { name: 'a rule of its own, for another group', attributes: INGRESS, properties: { GroupId: 'sg-1', ...rule(6379, { SourceSecurityGroupId: 'sg-2' }) } },
    { name: 'a rule without a group', attributes: INGRESS, properties: rule(6379) },
    { name: 'the second half, as the finding stands at the first', attributes: INGRESS, ...secondHalf() },
  ],
  token: [
    { name: 'a range of addresses', properties: inline(rule(6379, { CidrIp: IMPORTED })), verdict: 'unresolved' },
    { name: 'a parameter', properties: inline(rule(6379, { CidrIp: { Ref: 'Range' } })), parts: { Parameters: { Range: { Type: 'String' } } }, verdict: 'unresolved' },
    { name: 'a range of addresses on another port', properties: inline(rule(443, { CidrIp: IMPORTED })), verdict: 'compliant' },
    { name: 'an address within a range that is not known', properties: inline(rule(6379, { CidrIp: { 'Fn::Sub': '${AWS::Region}/4' } })), verdict: 'unresolved' },
    { name: 'something that calls itself the range of a VPC', properties: inline(rule(6379, { CidrIp: { 'Fn::GetAtt': ['Made', 'CidrBlock'] } })), parts: { Resources: { Made: { Type: 'Custom::Range' } } }, verdict: 'unresolved' },
    { name: 'another attribute of a VPC', properties: inline(rule(6379, { CidrIp: { 'Fn::GetAtt': ['Vpc', 'VpcId'] } })), parts: { Resources: { Vpc: { Type: 'AWS::EC2::VPC' } } }, verdict: 'unresolved' },
    { name: 'a text that is no range', properties: inline(rule(6379, { CidrIp: '0.0.0.0' })), verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: inline(rule(6379, { CidrIp: { Range: EVERYWHERE } })), verdict: 'unresolved' },
    { name: 'a prefix list', properties: inline(rule(6379, { SourcePrefixListId: 'pl-1' })), verdict: 'unresolved' },
    { name: 'a prefix list on another port', properties: inline(rule(443, { SourcePrefixListId: 'pl-1' })), verdict: 'compliant' },
    { name: 'a prefix list of another stack', properties: { GroupId: 'sg-1', ...rule(6379, { SourcePrefixListId: IMPORTED }) }, attributes: INGRESS, verdict: 'unresolved' },
    { name: 'the ports', properties: inline(rule(IMPORTED)), verdict: 'unresolved' },
    { name: 'the last port', properties: inline({ ...rule(6000), ToPort: IMPORTED }), verdict: 'unresolved' },
    { name: 'the last port, where the first is behind', properties: inline({ ...rule(20000), ToPort: IMPORTED }), verdict: 'compliant' },
    { name: 'the first port, where the last is before', properties: inline({ ...rule(443), FromPort: IMPORTED }), verdict: 'compliant' },
    { name: 'a port that is no number', properties: inline(rule('redis')), verdict: 'unresolved' },
    { name: 'the protocol', properties: inline({ ...rule(443), IpProtocol: IMPORTED }), verdict: 'unresolved' },
    { name: 'the protocol, for private addresses', properties: inline({ ...rule(443, { CidrIp: '10.0.0.0/8' }), IpProtocol: IMPORTED }), verdict: 'compliant' },
    { name: 'a half, the other on ports that are not known', properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' }), rule(IMPORTED, { CidrIp: '128.0.0.0/1' })), verdict: 'unresolved' },
    { name: 'the list of rules', properties: { SecurityGroupIngress: IMPORTED }, verdict: 'unresolved' },
    { name: 'a rule of the list', properties: inline(IMPORTED), verdict: 'unresolved' },
    { name: 'a rule of a wrong type', properties: inline('everything'), verdict: 'unresolved' },
    { name: 'the port of the cache, where every port is open', properties: inline({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: EVERYWHERE }), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'violates' },
    { name: 'the port of the cache, where the usual one is open', properties: inline(rule(6379)), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'violates' },
    { name: 'the port of the cache, where another one is open', properties: inline(rule(443)), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'unresolved' },
    { name: 'the port of the cache, where a protocol without ports is open', properties: inline({ IpProtocol: 'icmp', CidrIp: EVERYWHERE }), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'compliant' },
    { name: 'the port of the cache, where no range is open', properties: inline({ ...rule(2), ToPort: 1 }), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'compliant' },
    { name: 'the ports of both', properties: inline(rule(IMPORTED)), parts: attached(GROUP, { Port: IMPORTED }), verdict: 'unresolved' },
    { name: 'the engine of a cluster', properties: inline(rule(11211)), parts: attached(CLUSTER, { Engine: IMPORTED }), verdict: 'unresolved' },
    { name: 'the engine of a serverless cache', properties: inline(rule(6380)), parts: attached(SERVERLESS, { Engine: IMPORTED }), verdict: 'unresolved' },
    { name: 'the engine of a serverless cache, all ports', properties: inline({ IpProtocol: '-1', CidrIp: EVERYWHERE }), parts: attached(SERVERLESS, { Engine: IMPORTED }), verdict: 'violates' },
    { name: 'the engine of a serverless cache, another port', properties: inline(rule(443)), parts: attached(SERVERLESS, { Engine: IMPORTED }), verdict: 'compliant' },
    { name: 'the encryption of DAX', properties: inline(rule(9111)), parts: attached(DAX, { ClusterEndpointEncryptionType: IMPORTED }), verdict: 'unresolved' },
    { name: 'the encryption of DAX, both ports', properties: inline({ ...rule(8111), ToPort: 9111 }), parts: attached(DAX, { ClusterEndpointEncryptionType: IMPORTED }), verdict: 'violates' },
  ],
});

/** Rules that are resources of their own. */
function onRules(): FiringCase[] {
  const path = 'Properties/CidrIp';
  const cases: FiringCase[] = [
    { name: 'for a group of the template', properties: { GroupId: { Ref: 'Group' }, ...rule(6379) }, parts: { Resources: { Group: { Type: 'AWS::EC2::SecurityGroup' } } }, path, says: /is "0\.0\.0\.0\/0"\. It lets/ },
    { name: 'for an imported group', properties: { GroupId: IMPORTED, ...rule(6379) }, path },
    { name: 'for a group by its id', properties: { GroupId: 'sg-1', ...rule('6379') }, path },
    { name: 'for a group by its name', properties: { GroupName: 'caches', ...rule(6379) }, path },
    { name: 'with IPv6', properties: { GroupId: 'sg-1', ...rule(6379, { CidrIpv6: '::/0' }) }, path: 'Properties/CidrIpv6' },
    {
      name: 'for an imported group of a cache',
      properties: { GroupId: IMPORTED, ...rule(7000) },
      parts: attached(GROUP, { Port: 7000 }, [IMPORTED]),
      path,
      says: /port 7000 of 'Cache'/,
    },
    {
      name: 'for a group of a cache by its id',
      properties: { GroupId: 'sg-1', ...rule(7000) },
      parts: attached(GROUP, { Port: 7000 }, [{ 'Fn::If': ['Open', 'sg-1', 'sg-2'] }]),
      says: /port 7000 of 'Cache'/,
    },
    {
      name: 'for a group of a cache by a parameter',
      properties: { GroupId: { Ref: 'Group' }, ...rule(7000) },
      parts: { Parameters: { Group: { Type: 'String' } }, ...attached(GROUP, { Port: 7000 }, [{ Ref: 'Group' }]) },
    },
    {
      name: 'for the default group of a VPC that a cache has',
      properties: { GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }, ...rule(7000) },
      parts: { Resources: { Vpc: { Type: 'AWS::EC2::VPC' }, ...attached(GROUP, { Port: 7000 }, [{ 'Fn::GetAtt': 'Vpc.DefaultSecurityGroup' }]).Resources } },
    },
    {
      name: 'for a group of the template that has the name, and is that of a cache',
      properties: { GroupName: 'caches', ...rule(7000) },
      parts: {
        Resources: {
          Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupName: 'caches' } },
          ...attached(GROUP, { Port: 7000 }, [{ Ref: 'Group' }]).Resources,
        },
      },
    },
    {
      name: 'which is created under a condition',
      properties: { GroupId: 'sg-1', ...rule(6379) },
      attributes: { Condition: 'Open' },
      says: /when Mode is "open"/,
    },
  ];
  return cases.map((each) => ({
    ...each,
    name: `a rule of its own, ${each.name}`,
    parts: { ...MODE, ...each.parts },
    attributes: { ...INGRESS, ...each.attributes },
  }));
}

/** Groups that are attached to a cache of the template. */
function onAttachedGroups(): FiringCase[] {
  const of = "of 'Cache'\\.";
  const cases: [string, number, TemplateParts][] = [
    ['Redis', 6379, attached(GROUP)],
    ['Redis with a port', 7000, attached(GROUP, { Port: 7000 })],
    ['Redis with a port in a text', 7000, attached(GROUP, { Port: '7000' })],
    ['a cluster of Redis', 6379, attached(CLUSTER, { Engine: 'redis' })],
    ['Memcached', 11211, attached(CLUSTER, { Engine: 'Memcached' })],
    ['Memcached with a port', 7000, attached(CLUSTER, { Engine: 'memcached', Port: 7000 })],
    ['a serverless cache', 6379, attached(SERVERLESS, { Engine: 'valkey' })],
    ['the readers of a serverless cache', 6380, attached(SERVERLESS, { Engine: 'redis' })],
    ['serverless Memcached', 11211, attached(SERVERLESS, { Engine: 'memcached' })],
    ['MemoryDB', 6379, attached(MEMORYDB)],
    ['MemoryDB with a port', 7000, attached(MEMORYDB, { Port: 7000 })],
    ['DAX, whose ports no tool knows', 8111, attached(DAX)],
    ['DAX with TLS', 9111, attached(DAX, { ClusterEndpointEncryptionType: 'TLS' })],
    ['a cache that refers to the group', 7000, attached(GROUP, { Port: 7000 }, [{ Ref: 'Subject' }])],
    ['a cache with one group in place of a list', 7000, attached(GROUP, { Port: 7000 }, SUBJECT)],
    ['a cache with a branch of Fn::If', 7000, attached(GROUP, { Port: 7000 }, { 'Fn::If': ['Open', ['sg-1', SUBJECT], ['sg-1']] })],
    ['a cache with a list that is joined and split', 7000, attached(GROUP, { Port: 7000 }, { 'Fn::Split': [',', { 'Fn::Join': [',', ['sg-1', SUBJECT]] }] })],
    ['a cache with a selection of such a list', 7000, attached(GROUP, { Port: 7000 }, [{ 'Fn::Select': [1, { 'Fn::Split': [',', { 'Fn::Sub': 'sg-1,${Subject.GroupId}' }] }] }])],
    ['a cache under a condition', 7000, { Resources: { Cache: { Type: GROUP, Condition: 'Open', Properties: { Port: 7000, SecurityGroupIds: [SUBJECT] } } } }],
  ];
  return [
    ...cases.map(([what, port, parts]): FiringCase => ({
      name: `the port of ${what}`,
      properties: inline(rule(port)),
      parts: { ...MODE, ...parts },
      path: FIRST,
      says: new RegExp(`port ${port} ${of}`),
    })),
    { name: 'Memcached on a port by UDP', properties: inline({ ...rule(7000), IpProtocol: 'udp' }), parts: attached(CLUSTER, { Engine: 'memcached', Port: 7000 }) },
    {
      name: 'halves in two groups of one cache',
      properties: inline(rule(6379, { CidrIp: '0.0.0.0/1' })),
      parts: {
        Resources: {
          Second: { Type: 'AWS::EC2::SecurityGroup', Properties: inline(rule(6379, { CidrIp: '128.0.0.0/1' })) },
          ...attached(GROUP, {}, [SUBJECT, { Ref: 'Second' }]).Resources,
        },
      },
      says: /Together with 128\.0\.0\.0\/1 at Properties\/SecurityGroupIngress\/0 of 'Second' it lets/,
    },
  ];
}

/** The other one of two rules of a group. */
function secondHalf(): Omit<RuleCase, 'name'> {
  return {
    properties: { GroupId: 'sg-1', ...rule(6379, { CidrIp: '128.0.0.0/1' }) },
    parts: { Resources: { First: { ...INGRESS, Properties: { GroupId: 'sg-1', ...rule(6379, { CidrIp: '0.0.0.0/1' }) } } } },
  };
}

describe('the level of CachePortOpenToWorld', () => {
  const levelsOf = (properties: object, parts: TemplateParts) => findingsOf(cachePortOpenToWorld, properties, parts).map(({ level }) => level);

  test.each<[string, TemplateParts]>([
    ['a group of a cache', attached(GROUP)],
    ['a group that nothing uses', {}],
    ['a group of a cache and of an instance', { Resources: { ...attached(GROUP).Resources, ...INSTANCE.Resources } }],
    ['a group that other rules mention', { Resources: { Out: { Type: 'AWS::EC2::SecurityGroupEgress', Properties: { GroupId: SUBJECT } }, Group: { Type: 'AWS::EC2::SecurityGroup', Properties: inline(rule(1, { SourceSecurityGroupId: SUBJECT })) } } }],
    ['a group that a nested stack is given, as nobody sees what it does with it', { Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Group: SUBJECT } } } } }],
    ['a group of an instance that is not created', { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: { Host: { ...INSTANCE.Resources!.Host, Condition: 'Never' } } }],
  ])('is error for %s', (_, parts) => {
    expect(levelsOf(inline(rule(6379)), parts)).toEqual(['error']);
    expect(levelsOf(inline(rule(6379, { CidrIp: IMPORTED })), parts)).toEqual(['error']);
  });

  test.each([6379, 6380, 11211])('is warning for a group of something else, on port %i', (port) => {
    expect(levelsOf(inline(rule(port)), INSTANCE)).toEqual(['warning']);
    expect(levelsOf(inline(rule(port, { SourcePrefixListId: 'pl-1' })), INSTANCE)).toEqual(['warning']);
  });

  test('is warning on the usual ports, for a group of a cache with another port and of something else', () => {
    const parts = { Resources: { ...attached(GROUP, { Port: 7000 }).Resources, ...INSTANCE.Resources } };
    expect(levelsOf(inline(rule(6379)), parts)).toEqual(['warning']);
    expect(levelsOf(inline(rule(7000)), parts)).toEqual(['error']);
  });
});

describe('CachePortOpenToWorld over several resources', () => {
  function pathsIn(template: Template): string[] {
    return ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'].flatMap((type) => template.resourcesOfType(type))
      .flatMap((resource) => judge(cachePortOpenToWorld, resource).findings.map(({ path }) => `${resource.logicalId} ${path}`));
  }
  const half = (GroupId: unknown, CidrIp: string) => ({ ...INGRESS, Properties: { GroupId, ...rule(6379, { CidrIp }) } });

  test('reports what adds up once, at the first', () => {
    const Group = { Type: 'AWS::EC2::SecurityGroup', Properties: inline(rule(6379, { CidrIp: '128.0.0.0/1' })) };
    expect(pathsIn(new Template({ Resources: { One: half({ Ref: 'Group' }, '0.0.0.0/1'), Group } }))).toEqual([`Group ${FIRST}`]);
    expect(pathsIn(new Template({ Resources: { One: half(IMPORTED, '128.0.0.0/1'), Two: half(IMPORTED, '0.0.0.0/1') } }))).toEqual(['One Properties/CidrIp']);
    expect(pathsIn(new Template({ Resources: { One: half(IMPORTED, '128.0.0.0/1'), Two: half({ 'Fn::ImportValue': 'other' }, '0.0.0.0/1') } }))).toEqual([]);
  });

  test('names no more than are needed to add up', () => {
    const properties = inline(...['128.0.0.0/2', '0.0.0.0/1', '128.0.0.0/1', '8.8.8.8/32'].map((CidrIp) => rule(6379, { CidrIp })));
    const [finding, ...others] = findingsOf(cachePortOpenToWorld, properties);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: 'Properties/SecurityGroupIngress/1', received: '0.0.0.0/1' });
    expect(finding.detail).toBe('Together with 128.0.0.0/1 at Properties/SecurityGroupIngress/2 it lets the whole internet reach port 6379.');
  });

  test('reports each rule that is open by itself', () => {
    const properties = inline(rule(6379), rule(6379, { CidrIpv6: '::/0' }), rule(6379, { CidrIp: '0.0.0.0/1' }));
    expect(findingsOf(cachePortOpenToWorld, properties).map(({ path }) => path)).toEqual([FIRST, 'Properties/SecurityGroupIngress/1']);
  });

  test('sees a group of the parent in a nested stack', () => {
    const parent = new Template({
      Resources: {
        Group: { Type: 'AWS::EC2::SecurityGroup' },
        Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Group: { 'Fn::GetAtt': ['Group', 'GroupId'] } } } },
      },
    });
    const nested = new Template({
      Parameters: { Group: { Type: 'String' } },
      Resources: {
        Open: { ...INGRESS, Properties: { GroupId: { Ref: 'Group' }, ...rule(7000) } },
        Cache: { Type: GROUP, Properties: { Port: 7000, SecurityGroupIds: [{ Ref: 'Group' }] } },
      },
    }, { parent: { template: parent, logicalId: 'Nested' } });
    expect(pathsIn(nested)).toEqual(['Open Properties/CidrIp']);
  });

  test('looks for nothing where nothing is open', () => {
    const template = new Template({
      Resources: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: inline(rule(6379, { SourceSecurityGroupId: 'sg-1' }), rule(6379, { CidrIp: '10.0.0.0/8' })) },
        Cache: { Type: GROUP, Properties: { SecurityGroupIds: [{ Ref: 'Group' }] } },
      },
    });
    const referrersOf = jest.spyOn(template, 'referrersOf');
    expect(pathsIn(template)).toEqual([]);
    expect(referrersOf).not.toHaveBeenCalled();
  });

  test('judges thousands of groups soon', () => {
    const Resources: Record<string, object> = { Imported: { Type: GROUP, Properties: { SecurityGroupIds: [IMPORTED] } } };
    for (let index = 0; index < 3000; index++) {
      const GroupId = { 'Fn::GetAtt': [`Group${index}`, 'GroupId'] };
      Resources[`Group${index}`] = { Type: 'AWS::EC2::SecurityGroup', Properties: inline(rule(443), rule(80), rule(6379, { SourceSecurityGroupId: 'sg-1' })) };
      Resources[`Cache${index}`] = { Type: GROUP, Properties: { SecurityGroupIds: [GroupId] } };
      Resources[`Rule${index}`] = { ...INGRESS, Properties: { GroupId, ...rule(443) } };
      Resources[`Other${index}`] = { ...INGRESS, Properties: { GroupId: { 'Fn::ImportValue': `group-${index}` }, ...rule(443) } };
    }
    const before = Date.now();
    expect(pathsIn(new Template({ Resources }))).toEqual([]);
    // A second at most; minutes if each group were compared with each cache.
    expect(Date.now() - before).toBeLessThan(15_000);
  }, 30_000);

  test.each([[null], [0], ['x'], [[null]], [[[rule(6379)]]], [{ CidrIp: null }], [[{ CidrIp: [EVERYWHERE], IpProtocol: [], FromPort: {}, ToPort: true }]]])('never throws on %j', (SecurityGroupIngress) => {
    expect(() => findingsOf(cachePortOpenToWorld, { SecurityGroupIngress })).not.toThrow();
    const ruleOfIts = { CidrIp: EVERYWHERE, GroupId: SecurityGroupIngress, GroupName: SecurityGroupIngress };
    expect(() => findingsOf(cachePortOpenToWorld, ruleOfIts, {}, INGRESS)).not.toThrow();
  });
});
