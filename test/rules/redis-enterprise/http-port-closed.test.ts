import { judge } from '../../../src/engine';
import { redisEnterpriseHttpPortClosed } from '../../../src/rules/redis-enterprise/network/http-port-closed';
import { Template } from '../../../src/template';
import { findingsOf, IMPORTED, TemplateParts } from '../../helpers/judge';
import { describeRule, FiringCase, RuleCase } from '../../helpers/rule-cases';

const INGRESS = { Type: 'AWS::EC2::SecurityGroupIngress' };
const SUBJECT = { 'Fn::GetAtt': ['Subject', 'GroupId'] };
const CLIENTS = { SourceSecurityGroupId: { 'Fn::GetAtt': ['Clients', 'GroupId'] } };
const ITSELF = { SourceSecurityGroupId: SUBJECT };
const PRIVATE = { CidrIp: '10.0.0.0/8' };

const ports = (from: unknown, to: unknown = from, source: object = CLIENTS) => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to, ...source });
const http = (source: object = PRIVATE) => ports(8080, 8080, source);

/** What shows that a group is one of a cluster. */
const SIGNS = [ports(8443), ports(9443), ports(10000, 19999)];
const OTHER_PORTS = [ports(8443), ports(9443), ports(8001), ports(12000)];

const cluster = (...rules: unknown[]) => ({ SecurityGroupIngress: [...SIGNS, ...rules] });
const inline = (...rules: unknown[]) => ({ SecurityGroupIngress: rules });
/** Where the finding about the first rule behind the signs stands. */
const NEXT = 'Properties/SecurityGroupIngress/3';

const MODE = {
  Parameters: { Mode: { Type: 'String', AllowedValues: ['closed', 'open'] } },
  Conditions: { Open: { 'Fn::Equals': [{ Ref: 'Mode' }, 'open'] } },
};
const NEVER = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };

/** Separate rules of the group under test. */
const separate = (...rules: object[]): TemplateParts => ({
  Resources: Object.fromEntries(rules.map((properties, index) => [`Rule${index}`, { ...INGRESS, Properties: { GroupId: SUBJECT, ...properties } }])),
});

describeRule(redisEnterpriseHttpPortClosed, {
  fires: [
    {
      name: 'private addresses',
      properties: cluster(http()),
      path: NEXT,
      says: /^Properties\/SecurityGroupIngress\/3 is "10\.0\.0\.0\/8"\. The group is taken for that of a cluster, as it opens 8443, 9443 and 10000-19999\. A security group of a Redis Enterprise cluster must not open port 8080/,
    },
    { name: 'everybody', properties: cluster(http({ CidrIp: '0.0.0.0/0' })), path: NEXT },
    { name: 'one address', properties: cluster(http({ CidrIp: '10.0.0.7/32' })), path: NEXT },
    { name: 'IPv6', properties: cluster(http({ CidrIpv6: 'fd00::/8' })), path: NEXT, says: /is "fd00::\/8"/ },
    { name: 'a prefix list', properties: cluster(http({ SourcePrefixListId: 'pl-1' })), path: NEXT, says: /is "pl-1"/ },
    { name: 'another group', properties: cluster(http(CLIENTS)), path: NEXT, says: /is \$\{Clients\.GroupId\}/ },
    { name: 'another group by its id', properties: cluster(http({ SourceSecurityGroupId: 'sg-1' })), path: NEXT },
    { name: 'another group by its name', properties: cluster(http({ SourceSecurityGroupName: 'clients' })), path: NEXT },
    { name: 'a group of another stack, which cannot be one that is made here', properties: cluster(http({ SourceSecurityGroupId: IMPORTED })), path: NEXT },
    { name: 'itself and others', properties: cluster(http({ ...ITSELF, ...PRIVATE })), path: NEXT, says: /is "10\.0\.0\.0\/8"/ },
    { name: 'the range of a VPC', properties: cluster(http({ CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } })), path: NEXT },
    { name: 'addresses of another stack, as they are none of the group', properties: cluster(http({ CidrIp: IMPORTED })), path: NEXT },
    { name: 'all protocols', properties: cluster({ IpProtocol: '-1', ...PRIVATE }), path: NEXT },
    { name: 'all protocols as a number', properties: cluster({ IpProtocol: -1, FromPort: 443, ToPort: 443, ...PRIVATE }), path: NEXT },
    { name: 'all of TCP', properties: cluster(ports(0, 65535)), path: NEXT },
    { name: 'TCP as a number', properties: cluster({ ...http(), IpProtocol: 6 }), path: NEXT },
    { name: 'no ports', properties: cluster({ IpProtocol: 'tcp', ...PRIVATE }), path: NEXT },
    { name: 'no protocol', properties: cluster({ FromPort: 8080, ToPort: 8080, ...PRIVATE }), path: NEXT },
    { name: 'a range with the port within', properties: cluster(ports(8000, 9000)), path: NEXT },
    { name: 'a range that ends with the port', properties: cluster(ports(8070, 8080)), path: NEXT },
    { name: 'a range that begins with the port', properties: cluster(ports(8080, 8081)), path: NEXT },
    { name: 'ports as texts', properties: cluster(ports('8080')), path: NEXT },
    { name: 'one of several rules', properties: cluster(http(ITSELF), ports(443), http(CLIENTS)), path: 'Properties/SecurityGroupIngress/5' },
    { name: 'a branch of Fn::If', properties: cluster({ 'Fn::If': ['Open', http(), { Ref: 'AWS::NoValue' }] }), parts: MODE, path: NEXT, says: /when Mode is "open"/ },
    {
      name: 'a port that a parameter may choose',
      properties: cluster(ports({ Ref: 'Port' })),
      parts: { Parameters: { Port: { Type: 'Number', AllowedValues: [9443, 8080] } } },
      path: NEXT,
      says: /when Port is 8080/,
    },
    ...bySigns(),
    ...onRules(),
  ],
  passes: [
    { name: 'itself', properties: cluster(http(ITSELF)) },
    { name: 'itself, by Ref', properties: cluster(http({ SourceSecurityGroupId: { Ref: 'Subject' } })) },
    { name: 'itself, by its name', properties: { GroupName: 'cluster', ...cluster(http({ SourceSecurityGroupName: 'cluster' })) } },
    { name: 'itself, all protocols', properties: cluster({ IpProtocol: '-1', ...ITSELF }) },
    { name: 'itself, in a branch', properties: cluster(http({ SourceSecurityGroupId: { 'Fn::If': ['Open', SUBJECT, { Ref: 'Subject' }] } })), parts: MODE },
    { name: 'no rule for the port', properties: cluster() },
    { name: 'the ports beside', properties: cluster(ports(8079), ports(8081), ports(8081, 65535), ports(0, 8079)) },
    { name: 'UDP', properties: cluster({ ...http(), IpProtocol: 'udp' }) },
    { name: 'ICMP', properties: cluster({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...PRIVATE }) },
    { name: 'a range that begins behind its end', properties: cluster(ports(8081, 8080)) },
    { name: 'no source', properties: cluster(http({})), parts: {} },
    { name: 'a branch that is never taken', properties: cluster({ 'Fn::If': ['Never', http(), { Ref: 'AWS::NoValue' }] }), parts: NEVER },
    ...withoutSigns(),
    { name: 'a rule of its own that lets in the group itself', ...ruleOf('sg-1', http({ SourceSecurityGroupId: 'sg-1' })) },
    { name: 'a rule of its own that lets in the imported group itself', ...ruleOf(IMPORTED, http({ SourceSecurityGroupId: IMPORTED })) },
    { name: 'a rule of its own for a group without signs', attributes: INGRESS, properties: { GroupId: 'sg-1', ...http() } },
    { name: 'a rule of its own for another group', attributes: INGRESS, properties: { GroupId: 'sg-2', ...http() }, parts: ruleOf('sg-1', http()).parts },
    { name: 'a rule of its own without a group', attributes: INGRESS, properties: http() },
    { name: 'a separate rule, of which the finding is there', properties: cluster(), parts: separate(http()) },
  ],
  token: [
    { name: 'a parameter that may be empty', properties: cluster(http({ CidrIp: { Ref: 'Range' } })), parts: { Parameters: { Range: { Type: 'String' } } }, verdict: 'unresolved' },
    { name: 'a source that a macro fills in', properties: cluster(http({ CidrIp: { 'Fn::Transform': { Name: 'M' } } })), verdict: 'unresolved' },
    { name: 'the port', properties: cluster(ports(IMPORTED)), verdict: 'unresolved' },
    { name: 'the last port', properties: cluster(ports(8000, IMPORTED)), verdict: 'unresolved' },
    { name: 'the last port, where the first is behind', properties: cluster(ports(8081, IMPORTED)), verdict: 'compliant' },
    { name: 'the port, for the group itself', properties: cluster(ports(IMPORTED, IMPORTED, ITSELF)), verdict: 'compliant' },
    { name: 'the protocol', properties: cluster({ ...ports(443), IpProtocol: IMPORTED }), verdict: 'unresolved' },
    { name: 'a rule of the list', properties: cluster(IMPORTED), verdict: 'unresolved' },
    { name: 'a rule of a wrong type', properties: cluster('everything'), verdict: 'unresolved' },
    { name: 'the list, where separate rules are the signs', properties: { SecurityGroupIngress: IMPORTED }, parts: separate(...SIGNS), verdict: 'unresolved' },
    { name: 'the list, where there are no signs', properties: { SecurityGroupIngress: IMPORTED }, verdict: 'compliant' },
    { name: 'a port that may be a sign', properties: inline(ports(8443), ports(IMPORTED), ports(10000, 19999), http()), verdict: 'compliant' },
    { name: 'an end of the range of databases', properties: inline(ports(8443), ports(9443), ports(10000, IMPORTED), http()), verdict: 'compliant' },
    {
      name: 'a group that is selected from a list in which the group itself is',
      properties: cluster(http({ SourceSecurityGroupId: { 'Fn::Select': [0, { 'Fn::Split': [',', { 'Fn::Join': [',', [SUBJECT, IMPORTED]] }] }] } })),
      verdict: 'unresolved',
    },
    { name: 'two imports, which may be one group', ...ruleOf(IMPORTED, http({ SourceSecurityGroupId: { 'Fn::ImportValue': 'other' } })), verdict: 'unresolved' },
    { name: 'an import beside an id', ...ruleOf('sg-1', http({ SourceSecurityGroupId: IMPORTED })), verdict: 'unresolved' },
    { name: 'an id beside an import', ...ruleOf(IMPORTED, http({ SourceSecurityGroupId: 'sg-1' })), verdict: 'unresolved' },
    { name: 'a group of the template beside an import', ...ruleOf(IMPORTED, http(CLIENTS), { Clients: { Type: 'AWS::EC2::SecurityGroup' } }), verdict: 'violates' },
  ],
});

/** The sets of ports that are enough. */
function bySigns(): FiringCase[] {
  const sets: [string, object[], RegExp][] = [
    ['metrics in place of databases', [ports(8443), ports(9443), ports(8070)], /8443, 9443 and 8070/],
    ['discovery and metrics', [ports(8001), ports(8070), ports(9443)], /9443, 8001 and 8070/],
    ['all of them', [ports(8070), ports(8001), ports(9443), ports(8443), ports(10051, 19999)], /8443, 9443, 8001, 8070 and 10051-19999/],
    ['the smaller range of databases', [ports(8443), ports(8001), ports(10000, 10049)], /10000-10049/],
    ['a range of databases that somebody chose', [ports(8443), ports(8001), ports(12000, 12999)], /12000-12999/],
    ['both ports that older releases have for metrics', [ports(8443), ports(9443), ports(8070, 8071)], /8070/],
    ['ports that the group opens to itself', [ports(8443, 8443, ITSELF), ports(9443, 9443, ITSELF), ports(8070)], /8070/],
    ['ports as texts', [ports('8443'), ports('9443'), ports('10000', '19999')], /8443/],
  ];
  return [
    ...sets.map(([name, rules, says]): FiringCase => ({ name: `signs: ${name}`, properties: inline(http(), ...rules), path: 'Properties/SecurityGroupIngress/0', says })),
    { name: 'signs: in separate rules', properties: inline(http()), parts: separate(...SIGNS) },
    { name: 'signs: half of them in separate rules', properties: inline(http(), ports(8443)), parts: separate(ports(9443), ports(8070)) },
    { name: 'signs: under a condition', properties: inline(http(), ports(8443), ports(9443), { 'Fn::If': ['Open', ports(8070), { Ref: 'AWS::NoValue' }] }), parts: MODE, says: /when Mode is "open"/ },
  ];
}

/** Groups that open the port and are of something else. */
function withoutSigns(): RuleCase[] {
  return [
    { name: 'no other port', properties: inline(http()) },
    { name: 'all protocols, which say nothing', properties: inline({ IpProtocol: '-1', ...PRIVATE }) },
    { name: 'all ports, which say nothing', properties: inline(ports(0, 65535)) },
    { name: 'a range that holds several of them', properties: inline(http(), ports(8000, 9443), ports(10000, 19999)) },
    { name: 'Kubernetes: webhooks and a kubelet', properties: inline(http(), ports(8443), ports(9443), ports(10250), ports(10250, 10259), ports(1025, 65535)) },
    { name: 'Kong on Kubernetes', properties: inline(http(), ports(8000, 8001), ports(8443, 8444), ports(9443), ports(10250)) },
    { name: 'Tomcat and a server that scans software, on one host', properties: inline(http(), ports(8070, 8071), ports(8443)) },
    { name: 'popular ports, and one of a database', properties: inline(http(), ...OTHER_PORTS) },
    { name: 'a range of databases alone', properties: inline(http(), ports(10000, 19999), ports(8443)) },
    { name: 'a range that is not of databases alone', properties: inline(http(), ports(8443), ports(9443), ports(10000, 20000)) },
    { name: 'the range by UDP, as for telephony', properties: inline(http(), ports(8443), ports(9443), { ...ports(10000, 19999), IpProtocol: 'udp' }) },
    { name: 'separate rules of another group', properties: inline(http()), parts: { Resources: Object.fromEntries(SIGNS.map((rule, index) => [`Rule${index}`, { ...INGRESS, Properties: { GroupId: 'sg-1', ...rule } }])) } },
    {
      name: 'a sign that is not created',
      properties: inline(http(), ports(8443), ports(9443)),
      parts: { ...NEVER, Resources: { Rule: { ...INGRESS, Condition: 'Never', Properties: { GroupId: SUBJECT, ...ports(8070) } } } },
    },
  ];
}

/** A rule that stands by itself, for a group whose signs stand by themselves too. */
function ruleOf(GroupId: unknown, properties: object, others: Record<string, object> = {}): Omit<RuleCase, 'name'> {
  const signs = Object.fromEntries(SIGNS.map((rule, index) => [`Sign${index}`, { ...INGRESS, Properties: { GroupId, ...rule } }]));
  return { properties: { GroupId, ...properties }, parts: { ...MODE, Resources: { ...signs, ...others } }, attributes: INGRESS };
}

function onRules(): FiringCase[] {
  const group = { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: cluster() } };
  return [
    { name: 'a rule of its own, for a group by its id', ...ruleOf('sg-1', http()), path: 'Properties/CidrIp' },
    { name: 'a rule of its own, for an imported group', ...ruleOf(IMPORTED, http()), path: 'Properties/CidrIp' },
    { name: 'a rule of its own with IPv6', ...ruleOf('sg-1', http({ CidrIpv6: 'fd00::/8' })), path: 'Properties/CidrIpv6' },
    { name: 'a rule of its own with a prefix list', ...ruleOf('sg-1', http({ SourcePrefixListId: IMPORTED })), path: 'Properties/SourcePrefixListId' },
    { name: 'a rule of its own with another group', ...ruleOf('sg-1', http({ SourceSecurityGroupId: 'sg-2' })), path: 'Properties/SourceSecurityGroupId' },
    {
      name: 'a rule of its own, for a group of the template with the signs in it',
      properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...http({ SourceSecurityGroupId: { 'Fn::GetAtt': ['Clients', 'GroupId'] } }) },
      parts: { Resources: { ...group, Clients: { Type: 'AWS::EC2::SecurityGroup' } } },
      attributes: INGRESS,
      path: 'Properties/SourceSecurityGroupId',
    },
    { name: 'a rule of its own, for a group by its name', properties: { GroupName: 'cluster', ...http({ SourceSecurityGroupName: 'clients' }) }, parts: { Resources: { Group: { ...group.Group, Properties: { GroupName: 'cluster', ...cluster() } } } }, attributes: INGRESS, path: 'Properties/SourceSecurityGroupName' },
    { name: 'a rule of its own under a condition', ...ruleOf('sg-1', http()), attributes: { ...INGRESS, Condition: 'Open' }, says: /when Mode is "open"/ },
    { name: 'a rule of its own for all protocols', ...ruleOf('sg-1', { IpProtocol: '-1', ...PRIVATE }), path: 'Properties/CidrIp' },
  ];
}

describe('RedisEnterpriseHttpPortClosed over several resources', () => {
  function pathsIn(template: Template): string[] {
    return redisEnterpriseHttpPortClosed.resourceTypes.flatMap((type) => template.resourcesOfType(type))
      .flatMap((resource) => judge(redisEnterpriseHttpPortClosed, resource).findings.map(({ path }) => `${resource.logicalId} ${path}`));
  }

  test('reports each rule once, where it stands', () => {
    const Group = { Type: 'AWS::EC2::SecurityGroup', Properties: cluster(http(), http(CLIENTS)) };
    const rule = { ...INGRESS, Properties: { GroupId: { Ref: 'Group' }, ...http({ CidrIp: '10.0.0.0/8', CidrIpv6: 'fd00::/8' }) } };
    expect(pathsIn(new Template({ Resources: { Group, Rule: rule } }))).toEqual([
      `Group ${NEXT}`, 'Group Properties/SecurityGroupIngress/4', 'Rule Properties/CidrIp', 'Rule Properties/CidrIpv6',
    ]);
  });

  test('sees a group of the parent in a nested stack', () => {
    const parent = new Template({
      Resources: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: cluster() },
        Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Group: { 'Fn::GetAtt': ['Group', 'GroupId'] } } } },
      },
    });
    const open = (source: object) => new Template({
      Parameters: { Group: { Type: 'String' } },
      Resources: { Open: { ...INGRESS, Properties: { GroupId: { Ref: 'Group' }, ...http(source) } } },
    }, { parent: { template: parent, logicalId: 'Nested' } });
    expect(pathsIn(open(PRIVATE))).toEqual(['Open Properties/CidrIp']);
    expect(pathsIn(open({ SourceSecurityGroupId: { Ref: 'Group' } }))).toEqual([]);
  });

  test('looks for nothing where the port is closed, or open to the group itself', () => {
    const template = new Template({ Resources: { Subject: { Type: 'AWS::EC2::SecurityGroup', Properties: cluster(http(ITSELF), ports(443)) } } });
    const referrersOf = jest.spyOn(template, 'referrersOf');
    expect(pathsIn(template)).toEqual([]);
    expect(referrersOf).not.toHaveBeenCalled();
  });

  test.each([[null], [0], ['x'], [[null]], [[[http()]]], [{ CidrIp: null }], [[{ CidrIp: ['10.0.0.0/8'], IpProtocol: [], FromPort: {}, ToPort: true }]]])('never throws on %j', (SecurityGroupIngress) => {
    expect(() => findingsOf(redisEnterpriseHttpPortClosed, { SecurityGroupIngress })).not.toThrow();
    const odd = { CidrIp: '10.0.0.0/8', GroupId: SecurityGroupIngress, GroupName: SecurityGroupIngress, SourceSecurityGroupId: SecurityGroupIngress };
    expect(() => findingsOf(redisEnterpriseHttpPortClosed, odd, {}, INGRESS)).not.toThrow();
  });
});
