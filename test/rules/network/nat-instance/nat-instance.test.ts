import { natInstanceImdsv2 } from '../../../../src/rules/network/nat-instance/imdsv2';
import { natInstanceRootVolumeEncrypted } from '../../../../src/rules/network/nat-instance/root-volume-encrypted';
import { natInstanceSshOpenToWorld } from '../../../../src/rules/network/nat-instance/ssh-open-to-world';
import { Attributes, findingsOf, IMPORTED, TemplateParts, verdictOf } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const LAUNCH_TEMPLATE: Attributes = { Type: 'AWS::EC2::LaunchTemplate' };
const NAT = { 'Fn::GetAtt': ['NatGroup', 'GroupId'] };
const GROUP = 'AWS::EC2::SecurityGroup';
const ssh = (source: object, port: unknown = 22) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...source });

/** A cache that lets in the group `NatGroup`, beside other resources. */
function withCache(others: Record<string, object> = {}, sections: TemplateParts = {}): TemplateParts {
  return {
    ...sections,
    Resources: {
      NatGroup: { Type: GROUP, Properties: {} },
      CacheGroup: { Type: GROUP, Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, SourceSecurityGroupId: NAT }] } },
      Cache: { Type: 'AWS::ElastiCache::ReplicationGroup', Properties: { SecurityGroupIds: [{ 'Fn::GetAtt': ['CacheGroup', 'GroupId'] }] } },
      Fleet: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Subject' } } } },
      ...others,
    },
  };
}
const parts = withCache();

/** An instance that forwards, and is let in by the cache. */
const nat = (properties: object = {}) => ({ SourceDestCheck: false, SecurityGroupIds: [NAT], ...properties });
/** The same, settings from a launch template of the template. */
const launched = (data: object, properties: object = {}) => ({
  properties: nat({ LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] } }, ...properties }),
  parts: withCache({ Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateName: 'nat', LaunchTemplateData: data } } }),
});
/** A launch template that an Auto Scaling group starts instances from. */
const fleet = (data: object) => ({
  properties: { LaunchTemplateData: { SecurityGroupIds: [NAT], UserData: { 'Fn::Base64': 'sysctl -w net.ipv4.ip_forward=1' }, ...data } },
  parts,
  attributes: LAUNCH_TEMPLATE,
});
/** The same, by its name. */
const fleetByName = (data: object, launcher: object, type = 'AWS::AutoScaling::AutoScalingGroup') => ({
  ...fleet(data),
  properties: { LaunchTemplateName: 'nat', ...fleet(data).properties },
  parts: withCache({ Fleet: { Type: type, Properties: launcher } }, PARAMETER),
});
/** A launch configuration, which has its settings at the top. */
const configured = (properties: object) => ({
  properties: { SecurityGroups: [NAT], UserData: { 'Fn::Base64': 'sysctl -w net.ipv4.ip_forward=1' }, ...properties },
  parts: withCache({ Fleet: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { LaunchConfigurationName: { Ref: 'Subject' } } } }),
  attributes: { Type: 'AWS::AutoScaling::LaunchConfiguration' },
});
const TOKENS = { HttpTokens: 'required' };
const ENCRYPTED = { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } };
const PARAMETER = { Parameters: { Choice: { Type: 'String' } } };

describeRule(natInstanceImdsv2, {
  fires: [
    { name: 'no options', properties: nat(), parts, path: 'Properties/MetadataOptions/HttpTokens', says: /is absent\. An instance that forwards to a cache must take session tokens/ },
    { name: 'optional tokens', properties: nat({ MetadataOptions: { HttpTokens: 'optional' } }), parts, path: 'Properties/MetadataOptions/HttpTokens', says: /is "optional"/ },
    { name: 'options without that one', properties: nat({ MetadataOptions: { HttpPutResponseHopLimit: 1 } }), parts },
    { name: 'a launch template without that one', ...launched({}), path: 'Properties/MetadataOptions/HttpTokens' },
    {
      name: 'optional tokens in the launch template',
      ...launched({ MetadataOptions: { HttpTokens: 'optional' } }),
      path: 'Properties/LaunchTemplate',
      says: /It stands at Properties\/LaunchTemplateData\/MetadataOptions\/HttpTokens of the launch template 'Template'/,
    },
    { name: 'optional tokens of the instance, whatever its launch template says', ...launched({ MetadataOptions: TOKENS }, { MetadataOptions: { HttpTokens: 'optional' } }), path: 'Properties/MetadataOptions/HttpTokens' },
    { name: 'a launch template of an Auto Scaling group', ...fleet({}), path: 'Properties/LaunchTemplateData/MetadataOptions/HttpTokens' },
    { name: 'optional tokens there', ...fleet({ MetadataOptions: { HttpTokens: 'optional' } }), path: 'Properties/LaunchTemplateData/MetadataOptions/HttpTokens', says: /is "optional"/ },
    {
      name: 'a launch template that an Auto Scaling group has by its name',
      ...fleetByName({}, { LaunchTemplate: { LaunchTemplateName: 'nat', Version: '1' } }),
      path: 'Properties/LaunchTemplateData/MetadataOptions/HttpTokens',
    },
    {
      name: 'a launch template that one of several overrides has by its name',
      ...fleetByName({}, {
        MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1' }, Overrides: [{ LaunchTemplateSpecification: { LaunchTemplateName: 'nat' } }] } },
      }),
    },
    { name: 'a launch template of a fleet', ...fleet({}), parts: withCache({ Fleet: { Type: 'AWS::EC2::EC2Fleet', Properties: { LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateId: { Ref: 'Subject' } } }] } } }) },
    { name: 'a launch template that a fleet has by its name', ...fleetByName({}, { LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateName: 'nat' } }] }, 'AWS::EC2::EC2Fleet') },
    { name: 'a launch configuration', ...configured({}), path: 'Properties/MetadataOptions/HttpTokens', says: /is absent/ },
    { name: 'optional tokens of a launch configuration', ...configured({ MetadataOptions: { HttpTokens: 'optional' } }), path: 'Properties/MetadataOptions/HttpTokens', says: /is "optional"/ },
    { name: 'a launch configuration that another template uses', ...configured({}), parts },
  ],
  passes: [
    { name: 'tokens of a launch configuration', ...configured({ MetadataOptions: TOKENS }) },
    { name: 'a launch configuration that forwards nothing', ...configured({ UserData: { 'Fn::Base64': 'echo' } }) },
    { name: 'a launch template of another name', ...fleetByName({}, { LaunchTemplate: { LaunchTemplateName: 'other', Version: '1' } }) },
    { name: 'tokens', properties: nat({ MetadataOptions: TOKENS }), parts },
    { name: 'tokens in the launch template', ...launched({ MetadataOptions: TOKENS }) },
    { name: 'tokens in the launch template, other options on the instance', ...launched({ MetadataOptions: TOKENS }, { MetadataOptions: { HttpPutResponseHopLimit: 1 } }) },
    { name: 'a launch template by its name, as the CDK writes it', ...launched({ MetadataOptions: TOKENS }, { LaunchTemplate: { LaunchTemplateName: 'nat', Version: '1' } }) },
    { name: 'a launch template by its version', ...launched({ MetadataOptions: TOKENS }, { LaunchTemplate: { LaunchTemplateName: IMPORTED, Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] } } }) },
    { name: 'no metadata service at all', properties: nat({ MetadataOptions: { HttpEndpoint: 'disabled' } }), parts },
    { name: 'tokens in the launch template of an Auto Scaling group', ...fleet({ MetadataOptions: TOKENS }) },
    { name: 'a launch template that only an instance uses', ...fleet({}), parts: withCache({ Fleet: { Type: 'AWS::EC2::Instance', Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Subject' } } } } }) },
    { name: 'a launch template that nothing uses', ...fleet({}), parts: withCache({ Fleet: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: {} } }) },
    { name: 'an instance that does not forward', properties: nat({ SourceDestCheck: true }), parts },
  ],
  token: [
    { name: 'the tokens of a launch configuration', ...configured({ MetadataOptions: { HttpTokens: IMPORTED } }), verdict: 'unresolved' },
    { name: 'the tokens', properties: nat({ MetadataOptions: { HttpTokens: IMPORTED } }), parts, verdict: 'unresolved' },
    { name: 'the options', properties: nat({ MetadataOptions: IMPORTED }), parts, verdict: 'unresolved' },
    { name: 'the launch template', properties: nat({ LaunchTemplate: { LaunchTemplateId: IMPORTED, Version: '1' } }), parts, verdict: 'unresolved' },
    { name: 'the launch template, where the instance says it', properties: nat({ LaunchTemplate: { LaunchTemplateId: IMPORTED }, MetadataOptions: TOKENS }), parts, verdict: 'compliant' },
    { name: 'what is in the launch template', ...launched(IMPORTED), verdict: 'unresolved' },
    { name: 'whether it forwards', properties: nat({ SourceDestCheck: IMPORTED }), parts, verdict: 'unresolved' },
    { name: 'whether it forwards, where all is well', properties: nat({ SourceDestCheck: IMPORTED, MetadataOptions: TOKENS }), parts, verdict: 'compliant' },
    { name: 'a parameter', properties: nat({ MetadataOptions: { HttpTokens: { Ref: 'Choice' } } }), parts: withCache({}, PARAMETER), verdict: 'unresolved' },
  ],
});

describeRule(natInstanceRootVolumeEncrypted, {
  fires: [
    { name: 'no mapping', properties: nat(), parts, path: 'Properties/BlockDeviceMappings', says: /is absent\. No mapping is that of the root device\. An instance that forwards/ },
    { name: 'a mapping of another volume', properties: nat({ BlockDeviceMappings: [{ ...ENCRYPTED, DeviceName: '/dev/sdf' }] }), parts, path: 'Properties/BlockDeviceMappings' },
    { name: 'encryption turned off', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false } }] }), parts, path: 'Properties/BlockDeviceMappings/0/Ebs/Encrypted', says: /is false/ },
    { name: 'encryption turned off in a text', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { Encrypted: 'false' } }] }), parts },
    { name: 'encryption left out', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8 } }] }), parts, path: 'Properties/BlockDeviceMappings/0/Ebs/Encrypted' },
    { name: 'no volume', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', VirtualName: 'ephemeral0' }] }), parts, path: 'Properties/BlockDeviceMappings/0/Ebs' },
    { name: 'the second of two', properties: nat({ BlockDeviceMappings: [ENCRYPTED, { DeviceName: '/dev/sda1', Ebs: {} }] }), parts, path: 'Properties/BlockDeviceMappings/1/Ebs/Encrypted' },
    { name: 'the launch template', ...launched({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false } }] }), path: 'Properties/LaunchTemplate', says: /LaunchTemplateData\/BlockDeviceMappings\/0\/Ebs\/Encrypted of the launch template 'Template'/ },
    { name: 'a mapping that takes the place of the one of the launch template', ...launched({ BlockDeviceMappings: [ENCRYPTED] }, { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: {} }] }), path: 'Properties/BlockDeviceMappings/0/Ebs/Encrypted' },
    { name: 'neither', ...launched({}), path: 'Properties/BlockDeviceMappings' },
    { name: 'a launch template of an Auto Scaling group', ...fleet({}), path: 'Properties/LaunchTemplateData/BlockDeviceMappings' },
    { name: 'a launch configuration', ...configured({}), path: 'Properties/BlockDeviceMappings' },
    { name: 'encryption left out of a launch configuration', ...configured({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: {} }] }), path: 'Properties/BlockDeviceMappings/0/Ebs/Encrypted' },
  ],
  passes: [
    { name: 'an encrypted volume of a launch configuration', ...configured({ BlockDeviceMappings: [ENCRYPTED] }) },
    { name: 'an encrypted volume', properties: nat({ BlockDeviceMappings: [ENCRYPTED] }), parts },
    { name: 'the name of other AMIs, the flag as a text', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { Encrypted: 'true' } }] }), parts },
    { name: 'another volume that is not', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { Encrypted: false } }, ENCRYPTED] }), parts },
    { name: 'the launch template', ...launched({ BlockDeviceMappings: [ENCRYPTED] }) },
    { name: 'the launch template, and another volume of the instance', ...launched({ BlockDeviceMappings: [ENCRYPTED] }, { BlockDeviceMappings: [{ DeviceName: '/dev/sdf' }] }) },
    { name: 'a launch template of an Auto Scaling group', ...fleet({ BlockDeviceMappings: [ENCRYPTED] }) },
    { name: 'an instance that reaches no cache', properties: nat({ SecurityGroupIds: ['sg-1'] }), parts },
  ],
  token: [
    { name: 'the flag in a launch configuration', ...configured({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: IMPORTED } }] }), verdict: 'unresolved' },
    { name: 'the flag', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: IMPORTED } }] }), parts, verdict: 'unresolved' },
    { name: 'the volume', properties: nat({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: IMPORTED }] }), parts, verdict: 'unresolved' },
    { name: 'the name of the device', properties: nat({ BlockDeviceMappings: [{ ...ENCRYPTED, DeviceName: IMPORTED }] }), parts, verdict: 'unresolved' },
    { name: 'the name of another device', properties: nat({ BlockDeviceMappings: [{ DeviceName: IMPORTED }, ENCRYPTED] }), parts, verdict: 'compliant' },
    { name: 'one mapping', properties: nat({ BlockDeviceMappings: [IMPORTED] }), parts, verdict: 'unresolved' },
    { name: 'all mappings', properties: nat({ BlockDeviceMappings: IMPORTED }), parts, verdict: 'unresolved' },
    { name: 'the launch template', properties: nat({ LaunchTemplate: { LaunchTemplateId: IMPORTED } }), parts, verdict: 'unresolved' },
    { name: 'the launch template itself', properties: nat({ LaunchTemplate: IMPORTED }), parts, verdict: 'unresolved' },
  ],
});

/** The group of the instance with some rules. */
const open = (...rules: unknown[]) => withCache({ NatGroup: { Type: GROUP, Properties: { SecurityGroupIngress: rules } } });
const EVERYBODY = ssh({ CidrIp: '0.0.0.0/0' });

describeRule(natInstanceSshOpenToWorld, {
  fires: [
    {
      name: 'port 22',
      properties: nat(),
      parts: open(EVERYBODY),
      path: 'Properties/SecurityGroupIds/0',
      says: /is \$\{NatGroup\.GroupId\}\. 0\.0\.0\.0\/0 at Properties\/SecurityGroupIngress\/0 of 'NatGroup' lets the whole internet reach port 22\./,
    },
    { name: 'IPv6', properties: nat(), parts: open(ssh({ CidrIpv6: '::/0' })) },
    { name: 'all protocols', properties: nat(), parts: open({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }) },
    { name: 'a range of ports', properties: nat(), parts: open({ ...EVERYBODY, FromPort: 1, ToPort: '1024' }) },
    { name: 'halves', properties: nat(), parts: open(ssh({ CidrIp: '0.0.0.0/1' }), ssh({ CidrIp: '128.0.0.0/1' })), says: / and 128\.0\.0\.0\/1 at Properties\/SecurityGroupIngress\/1 of 'NatGroup' let the whole/ },
    {
      name: 'halves in two groups',
      properties: nat({ SecurityGroupIds: ['sg-1', { Ref: 'Other' }, NAT] }),
      parts: withCache({
        NatGroup: { Type: GROUP, Properties: { SecurityGroupIngress: [ssh({ CidrIp: '0.0.0.0/1' })] } },
        Other: { Type: GROUP, Properties: { SecurityGroupIngress: [ssh({ CidrIp: '128.0.0.0/1' })] } },
      }),
      path: 'Properties/SecurityGroupIds/1',
    },
    { name: 'a rule of its own', properties: nat(), parts: withCache({ Open: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: NAT, ...EVERYBODY } } }), says: /at Properties\/CidrIp of 'Open'/ },
    {
      name: 'a rule of its own, of an imported group',
      properties: nat({ SecurityGroupIds: [NAT, IMPORTED] }),
      parts: withCache({ Open: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: IMPORTED, ...EVERYBODY } } }),
      path: 'Properties/SecurityGroupIds/1',
    },
    { name: 'the group of a network interface', properties: nat({ SecurityGroupIds: undefined, NetworkInterfaces: [{ GroupSet: [NAT] }] }), parts: open(EVERYBODY), path: 'Properties/NetworkInterfaces/0/GroupSet/0' },
    {
      name: 'the group of a network interface of its own',
      properties: { NetworkInterfaces: [{ NetworkInterfaceId: { Ref: 'Interface' } }] },
      parts: withCache({
        Interface: { Type: 'AWS::EC2::NetworkInterface', Properties: { SourceDestCheck: false, GroupSet: [NAT] } },
        NatGroup: { Type: GROUP, Properties: { SecurityGroupIngress: [EVERYBODY] } },
      }),
      path: 'Properties/NetworkInterfaces/0/NetworkInterfaceId',
    },
    {
      name: 'the group of the launch template',
      ...launched({ SecurityGroupIds: [NAT] }, { SecurityGroupIds: undefined }),
      parts: { Resources: { ...launched({ SecurityGroupIds: [NAT] }).parts.Resources, ...open(EVERYBODY).Resources } },
      path: 'Properties/LaunchTemplate',
    },
    { name: 'a launch template of an Auto Scaling group', ...fleet({ SecurityGroupIds: undefined, NetworkInterfaces: [{ Groups: [NAT] }] }), parts: open(EVERYBODY), path: 'Properties/LaunchTemplateData/NetworkInterfaces/0/Groups/0' },
    { name: 'the group of a launch configuration', ...configured({}), parts: open(EVERYBODY), path: 'Properties/SecurityGroups/0' },
  ],
  passes: [
    { name: 'one address, of a launch configuration', ...configured({}), parts: open(ssh({ CidrIp: '203.0.113.7/32' })) },
    { name: 'no rules', properties: nat(), parts },
    { name: 'another port', properties: nat(), parts: open(ssh({ CidrIp: '0.0.0.0/0' }, 6379)) },
    { name: 'one address', properties: nat(), parts: open(ssh({ CidrIp: '203.0.113.7/32' })) },
    { name: 'the ports beside', properties: nat(), parts: open(ssh({ CidrIp: '0.0.0.0/0' }, 21), ssh({ CidrIp: '0.0.0.0/0' }, 23)) },
    { name: 'another group', properties: nat(), parts: withCache({ Other: { Type: GROUP, Properties: { SecurityGroupIngress: [EVERYBODY] } } }) },
    { name: 'an instance that does not forward', properties: nat({ SourceDestCheck: undefined }), parts: open(EVERYBODY) },
  ],
  token: [
    { name: 'the range, of a launch configuration', ...configured({}), parts: open(ssh({ CidrIp: IMPORTED })), verdict: 'unresolved' },
    { name: 'the range', properties: nat(), parts: open(ssh({ CidrIp: IMPORTED })), verdict: 'unresolved' },
    { name: 'a prefix list', properties: nat(), parts: open(ssh({ SourcePrefixListId: 'pl-1' })), verdict: 'unresolved' },
    { name: 'the port', properties: nat(), parts: open(ssh({ CidrIp: '0.0.0.0/0' }, IMPORTED)), verdict: 'unresolved' },
    { name: 'the rules', properties: nat(), parts: open(IMPORTED), verdict: 'unresolved' },
    { name: 'whether it forwards', properties: nat({ SourceDestCheck: IMPORTED }), parts: open(EVERYBODY), verdict: 'unresolved' },
    { name: 'the groups', properties: nat({ SecurityGroupIds: IMPORTED }), parts: open(EVERYBODY), verdict: 'compliant' },
  ],
});

describe('an instance that forwards to a cache', () => {
  /** Whether the rules take an instance, or what is launched from a template, for one. */
  const isOne = (properties: object, around: TemplateParts = parts, attributes?: Attributes) => verdictOf(natInstanceImdsv2, properties, around, attributes) === 'violates';
  const script = (text: unknown) => ({ SecurityGroupIds: [NAT], UserData: { 'Fn::Base64': text } });

  test.each([
    'sysctl -w net.ipv4.ip_forward=1',
    'echo "net.ipv4.ip_forward = 1" > /etc/sysctl.d/99-nat.conf',
    'echo 1 > /proc/sys/net/ipv4/ip_forward',
    'sysctl -w net.ipv6.conf.all.forwarding=1',
    'iptables -t nat -A POSTROUTING -o ens5 -j MASQUERADE',
    'iptables -A PREROUTING -t nat -p tcp --dport 6379 -j REDIRECT',
    'nft add rule ip nat prerouting tcp dport 6379 dnat to 10.0.1.230',
    'nft add chain ip x prerouting { type nat hook prerouting priority -100 ; }',
    'aws ec2 modify-instance-attribute --no-source-dest-check --instance-id $ID',
  ])('runs %s', (text) => {
    expect(isOne(script(text))).toBe(true);
    expect(isOne({ ...script(text), SecurityGroupIds: ['sg-1'] })).toBe(false);
  });

  test.each(['sysctl -w net.ipv4.ip_forward=0', 'net.ipv4.ip_forward = 0', 'dnf install -y nginx', 'yum install haproxy', 'iptables -L', 'alternate'])('does not run %s', (text) => {
    expect(isOne(script(text))).toBe(false);
  });

  test.each<[string, unknown]>([
    ['one text', 'sysctl -w net.ipv4.ip_forward=1'],
    ['Fn::Join', { 'Fn::Join': ['\n', ['#!/bin/bash', { 'Fn::Join': ['', ['sysctl -w net.ipv4.ip_', 'forward=1']] }, { Ref: 'AWS::Region' }]] }],
    ['Fn::Sub', { 'Fn::Sub': ['echo ${Region}; sysctl -w net.ipv4.ip_forward=1', { Region: { Ref: 'AWS::Region' } }] }],
    ['a value of Fn::Sub', { 'Fn::Sub': ['${Line}', { Line: 'sysctl -w net.ipv4.ip_forward=1' }] }],
    ['a part that is not known', { 'Fn::Join': ['\n', [IMPORTED, 'sysctl -w net.ipv4.ip_forward=1']] }],
    ['Fn::If', { 'Fn::If': ['Yes', 'sysctl -w net.ipv4.ip_forward=1', 'echo'] }],
    ['parts of a message, encoded one by one', { 'Fn::Join': ['\n', ['--boundary', { 'Fn::Base64': 'sysctl -w net.ipv4.ip_forward=1' }]] }],
  ])('is told by its script in %s', (_, text) => {
    const around = { ...parts, Conditions: { Yes: { 'Fn::Equals': ['a', 'a'] } } };
    expect(isOne(script(text), around)).toBe(true);
    expect(isOne({ ...script(text), UserData: { 'Fn::If': ['Yes', { 'Fn::Base64': text }, { Ref: 'AWS::NoValue' }] } }, around)).toBe(true);
  });

  test('is told by a script that was encoded before', () => {
    const UserData = Buffer.from('sysctl -w net.ipv4.ip_forward=1').toString('base64');
    expect(isOne({ SecurityGroupIds: [NAT], UserData })).toBe(true);
    expect(isOne({ SecurityGroupIds: [NAT], UserData: Buffer.from('echo').toString('base64') })).toBe(false);
  });

  test('is told by the script of its launch template', () => {
    const { properties, parts: around } = launched({ UserData: { 'Fn::Base64': 'sysctl -w net.ipv4.ip_forward=1' } }, { SourceDestCheck: undefined });
    expect(isOne(properties, around)).toBe(true);
    expect(isOne({ ...properties, UserData: { 'Fn::Base64': 'echo' } }, around)).toBe(false);
  });

  test.each<[string, unknown]>([
    ['Fn::Join', { 'Fn::Join': ['', ['socat TCP-LISTEN:6379,fork TCP:', { 'Fn::GetAtt': ['Cache', 'PrimaryEndPoint.Address'] }, ':6379']] }],
    ['Fn::Sub', { 'Fn::Sub': 'socat TCP-LISTEN:6379,fork TCP:${Cache.PrimaryEndPoint.Address}:6379' }],
    ['a text in place of a list', { 'Fn::Join': [' ', ['haproxy', { 'Fn::GetAtt': 'Cache.PrimaryEndPoint.Address' }]] }],
  ])('is one whose script names a cache in %s, whatever its groups are', (_, text) => {
    expect(isOne({ UserData: { 'Fn::Base64': text } })).toBe(true);
    expect(isOne({ UserData: { 'Fn::Base64': text } }, withCache({ Cache: { Type: 'AWS::EC2::EIP' } }))).toBe(false);
  });

  test('is not one whose script names a cache and forwards nothing', () => {
    expect(isOne({ UserData: { 'Fn::Base64': { 'Fn::Sub': 'redis-cli -h ${Cache.PrimaryEndPoint.Address}' } } })).toBe(false);
  });

  test.each<[string, object, TemplateParts]>([
    ['in a rule of its own', nat(), withCache({
      CacheGroup: { Type: GROUP },
      In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: { Ref: 'CacheGroup' }, SourceSecurityGroupId: NAT } },
    })],
    ['in a rule of an imported group that the cache has', nat(), withCache({
      CacheGroup: { Type: GROUP },
      Cache: { Type: 'AWS::MemoryDB::Cluster', Properties: { SecurityGroupIds: [IMPORTED] } },
      In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: IMPORTED, SourceSecurityGroupId: NAT } },
    })],
    ['as an imported group', nat({ SecurityGroupIds: [IMPORTED] }), withCache({
      CacheGroup: { Type: GROUP, Properties: { SecurityGroupIngress: { SourceSecurityGroupId: IMPORTED } } },
    })],
    ['as an imported group, in a rule of its own', nat({ SecurityGroupIds: [IMPORTED] }), withCache({
      In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: { Ref: 'CacheGroup' }, SourceSecurityGroupId: IMPORTED } },
    })],
    ['by the group that it shares with the cache', nat({ SecurityGroupIds: [{ Ref: 'CacheGroup' }] }), parts],
    ['by an imported group that it shares with the cache', nat({ SecurityGroupIds: [IMPORTED] }), withCache({
      Cache: { Type: 'AWS::DAX::Cluster', Properties: { SecurityGroupIds: [IMPORTED] } },
    })],
  ])('is let in %s', (_, properties, around) => {
    expect(isOne(properties, around)).toBe(true);
  });

  test.each<[string, object, TemplateParts]>([
    ['a group of nothing', nat(), withCache({ Cache: { Type: 'AWS::RDS::DBInstance' } })],
    ['a cache that is not created', nat(), withCache({ Cache: { Type: 'AWS::DAX::Cluster', Condition: 'Never', Properties: { SecurityGroupIds: [{ Ref: 'CacheGroup' }] } } }, { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } })],
    ['a rule that is not created', nat(), withCache({
      CacheGroup: { Type: GROUP },
      In: { Type: 'AWS::EC2::SecurityGroupIngress', Condition: 'Never', Properties: { GroupId: { Ref: 'CacheGroup' }, SourceSecurityGroupId: NAT } },
    }, { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } })],
    ['nothing, as it has no groups', { SourceDestCheck: false }, parts],
  ])('is not let in by %s', (_, properties, around) => {
    expect(isOne(properties, around)).toBe(false);
  });

  test.each(['SecurityGroups', 'SecurityGroupIds'])('lists its groups in %s', (name) => {
    expect(isOne({ SourceDestCheck: 'false', [name]: [NAT] })).toBe(true);
  });

  test('does not try out the parameters of a long script', () => {
    const Parameters = Object.fromEntries([...Array(20).keys()].map((index) => [`P${index}`, { Type: 'String', Default: 'x' }]));
    const UserData = { 'Fn::Base64': { 'Fn::Join': ['\n', Object.keys(Parameters).map((Ref) => ({ Ref }))] } };
    expect(findingsOf(natInstanceImdsv2, { SecurityGroupIds: [NAT], UserData }, { ...parts, Parameters })).toEqual([]);
  });

  test.each([null, 1, 'x', [null], [{ Ebs: 1 }], { Ref: 1 }, { 'Fn::Base64': [[{}]] }])('never throws on %j', (value) => {
    const names = ['UserData', 'SecurityGroupIds', 'SecurityGroups', 'NetworkInterfaces', 'MetadataOptions', 'BlockDeviceMappings', 'LaunchTemplate', 'LaunchTemplateData'];
    for (const rule of [natInstanceImdsv2, natInstanceRootVolumeEncrypted, natInstanceSshOpenToWorld]) {
      for (const name of names) {
        expect(() => findingsOf(rule, nat({ [name]: value }), parts)).not.toThrow();
        expect(() => findingsOf(rule, fleet({ [name]: value }).properties, parts, LAUNCH_TEMPLATE)).not.toThrow();
      }
      expect(() => findingsOf(rule, { LaunchTemplateData: value }, parts, LAUNCH_TEMPLATE)).not.toThrow();
    }
  });
});
