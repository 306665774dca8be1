import { App, CfnParameter, Fn, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { EncryptedCacheChecks, RedisEnterpriseClusterNetwork, RedisEnterprisePorts } from '../../src';
import { newApp, reported, synthesizedReport } from '../helpers/report';
import { messageOf, testStack, warningsOf } from '../helpers/stack';

const { ipv4, ipv6, anyIpv4, anyIpv6, prefixList } = ec2.Peer;
const NETWORK = ipv4('10.1.0.0/16');
const NODES = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Nodes'), 'GroupId'] };

interface Bed {
  readonly app: App;
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
  readonly nodes: ec2.SecurityGroup;
  readonly network: RedisEnterpriseClusterNetwork;
}

function bed(props: Partial<ec2.SecurityGroupProps> = {}): Bed {
  const { app, stack, vpc } = testStack();
  const nodes = new ec2.SecurityGroup(stack, 'Nodes', { vpc, ...props });
  return { app, stack, vpc, nodes, network: RedisEnterpriseClusterNetwork.of(nodes) };
}

const rule = (protocol: string, from: number, to = from) => ({ IpProtocol: protocol, FromPort: from, ToPort: to });
const tcp = (from: number, to?: number) => rule('tcp', from, to);

/** The rules in the group of the nodes, as protocol, ports and source. */
function inlineRules(stack: Stack): Record<string, unknown>[] {
  const [group] = Object.entries(Template.fromStack(stack).findResources('AWS::EC2::SecurityGroup')).filter(([id]) => id.startsWith('Nodes')).map(([, { Properties }]) => Properties);
  return (group.SecurityGroupIngress ?? []).map(({ Description, ...rest }: { Description: string }) => {
    expect(Description).toMatch(/^Redis Enterprise: [a-zA-Z- ]+$/);
    return rest;
  });
}

describe('what each method opens, to addresses', () => {
  test.each<[string, (network: RedisEnterpriseClusterNetwork) => void, object[]]>([
    ['allowClientsFrom', (network) => network.allowClientsFrom(NETWORK), [tcp(10000, 10049), tcp(10051, 19999)]],
    ['allowClientsFrom, two databases', (network) => network.allowClientsFrom(NETWORK, [RedisEnterprisePorts.database(12000), ec2.Port.tcpRange(13000, 13010)]), [tcp(12000), tcp(13000, 13010)]],
    ['allowClientsFrom, one of the ranges', (network) => network.allowClientsFrom(NETWORK, [RedisEnterprisePorts.DATABASES_TO_10049]), [tcp(10000, 10049)]],
    ['allowAdministratorsFrom', (network) => network.allowAdministratorsFrom(NETWORK), [tcp(8443), tcp(9443)]],
    ['allowMetricsFrom', (network) => network.allowMetricsFrom(NETWORK), [tcp(8070)]],
    ['allowDiscoveryFrom', (network) => network.allowDiscoveryFrom(NETWORK), [tcp(8001)]],
    ['allowDnsFrom', (network) => network.allowDnsFrom(NETWORK), [rule('udp', 53)]],
    ['allowActiveActivePeersFrom', (network) => network.allowActiveActivePeersFrom(NETWORK), [tcp(9443), tcp(3346), tcp(10000, 10049), tcp(10051, 19999)]],
  ])('%s', (_, open, expected) => {
    const { stack, network } = bed();
    open(network);
    expect(inlineRules(stack)).toEqual(expected.map((each) => ({ ...each, CidrIp: '10.1.0.0/16' })));
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('IPv6', () => {
    const { stack, network } = bed();
    network.allowMetricsFrom(ipv6('fd00::/8'));
    expect(inlineRules(stack)).toEqual([{ ...tcp(8070), CidrIpv6: 'fd00::/8' }]);
  });

  test('twice is as good as once', () => {
    const { stack, network } = bed();
    network.allowMetricsFrom(NETWORK);
    network.allowMetricsFrom(NETWORK);
    expect(inlineRules(stack)).toHaveLength(1);
  });
});

describe('nodes', () => {
  const all = { IpProtocol: '-1', SourceSecurityGroupId: NODES, GroupId: NODES };

  test('reach each other by all traffic from the group itself', () => {
    const { app, stack, network } = bed();
    network.allowBetweenNodes();
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', all);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    expect(inlineRules(stack)).toEqual([]);
    expect(warningsOf(app)).toEqual([]);
  });

  test('are let out to each other where the group lets out nothing', () => {
    const { stack, network } = bed({ allowAllOutbound: false });
    network.allowBetweenNodes();
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupEgress', { IpProtocol: '-1', DestinationSecurityGroupId: NODES, GroupId: NODES });
  });

  test.each<[string, ec2.IPeer, Partial<ec2.SecurityGroupProps>, object[]]>([
    ['IPv4, everything out', NETWORK, {}, []],
    ['IPv4, nothing out', NETWORK, { allowAllOutbound: false }, [9443, 3346, 10000, 10051].map((FromPort) => ({ FromPort, CidrIp: '10.1.0.0/16' }))],
    ['IPv6, everything out by IPv4', ipv6('fd00::/8'), {}, [9443, 3346, 10000, 10051].map((FromPort) => ({ FromPort, CidrIpv6: 'fd00::/8' }))],
    ['IPv6, everything out', ipv6('fd00::/8'), { allowAllIpv6Outbound: true }, []],
  ])('are let out to an Active-Active peer where they are not yet: %s', (_, peer, props, expected) => {
    const { app, stack, network } = bed(props);
    network.allowActiveActivePeersFrom(peer);
    const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::EC2::SecurityGroup'));
    const egress = (Properties.SecurityGroupEgress as Record<string, unknown>[]).filter(({ IpProtocol }) => IpProtocol === 'tcp');
    expect(egress).toEqual(expected.map((each) => expect.objectContaining(each) as object));
    expect(warningsOf(app)).toEqual([]);
  });
});

describe('clients with a security group', () => {
  test('are let in, and let out where their group lets out nothing', () => {
    const { app, stack, vpc, network } = bed();
    const clients = new ec2.SecurityGroup(stack, 'Clients', { vpc, allowAllOutbound: false });
    network.allowClientsFrom(clients, [RedisEnterprisePorts.database(12000)]);
    const template = Template.fromStack(stack);
    const CLIENTS = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Clients'), 'GroupId'] };
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...tcp(12000), GroupId: NODES, SourceSecurityGroupId: CLIENTS, Description: 'Redis Enterprise: databases' });
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { ...tcp(12000), GroupId: CLIENTS, DestinationSecurityGroupId: NODES });
    expect(warningsOf(app)).toEqual([]);
  });

  test('of another stack have their rules in the stack of the nodes', () => {
    const app = newApp();
    const [network, clients] = ['Network', 'Clients'].map((id) => new Stack(app, id));
    const vpc = (stack: Stack) => ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-11111111', availabilityZones: ['eu-west-1a'] });
    const nodes = new ec2.SecurityGroup(network, 'Nodes', { vpc: vpc(network) });
    const application = new ec2.SecurityGroup(clients, 'Application', { vpc: vpc(clients), allowAllOutbound: false });
    RedisEnterpriseClusterNetwork.of(nodes).allowDiscoveryFrom(application);
    const ids = { SourceSecurityGroupId: { 'Fn::ImportValue': Match.stringLikeRegexp('Application') }, GroupId: NODES };
    Template.fromStack(network).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...tcp(8001), ...ids });
    Template.fromStack(clients).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('may be several groups at once', () => {
    const { stack, vpc, network } = bed();
    const securityGroups = ['A', 'B'].map((id) => new ec2.SecurityGroup(stack, id, { vpc }));
    network.allowMetricsFrom(new ec2.Connections({ securityGroups }));
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 2);
  });
});

describe('an imported group', () => {
  test('gets the rules as resources of their own, and no others', () => {
    const { stack } = testStack();
    const nodes = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111');
    const network = RedisEnterpriseClusterNetwork.of(nodes);
    expect(nodes.node.children).toEqual([]);
    network.allowMetricsFrom(NETWORK);
    network.allowBetweenNodes();
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...tcp(8070), GroupId: 'sg-11111111', CidrIp: '10.1.0.0/16' });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { IpProtocol: '-1', GroupId: 'sg-11111111', SourceSecurityGroupId: 'sg-11111111' });
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 2);
  });

  test('is refused where it drops its rules', () => {
    const { stack } = testStack();
    const nodes = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111', { mutable: false });
    const message = messageOf(() => RedisEnterpriseClusterNetwork.of(nodes));
    expect(message).toMatch(/\[ImmutableSecurityGroup\] 'securityGroup' was imported with mutable: false, so rules added to it are ignored/);
    expect(message).toContain('https://redis.io/docs/latest/operate/rs/networking/port-configurations/');
  });

  test('may have an id that is not known', () => {
    const { stack } = testStack();
    const nodes = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', Fn.importValue('nodes'));
    RedisEnterpriseClusterNetwork.of(nodes).allowMetricsFrom(NETWORK);
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...tcp(8070), GroupId: { 'Fn::ImportValue': 'nodes' } });
  });
});

describe('refused', () => {
  const METHODS = ['allowClientsFrom', 'allowAdministratorsFrom', 'allowMetricsFrom', 'allowDiscoveryFrom', 'allowDnsFrom', 'allowActiveActivePeersFrom'] as const;

  /** The message, after a look that nothing was opened. */
  function refusal(act: (network: RedisEnterpriseClusterNetwork, stack: Stack) => void): string {
    const { stack, network } = bed();
    const message = messageOf(() => act(network, stack));
    expect(inlineRules(stack)).toEqual([]);
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
    return message;
  }
  const codesOf = (message: string): string[] => [...message.matchAll(/^ {2}- \[(\w+)\]/gm)].map(([, code]) => code);

  test.each(METHODS)('everywhere, by %s', (method) => {
    for (const [peer, text] of [[anyIpv4(), '0.0.0.0/0'], [anyIpv6(), '::/0'], [ipv4('10.0.0.0/0'), '10.0.0.0/0'], [ipv6('2000::/3'), '2000::/3']] as const) {
      const message = refusal((network) => network[method](peer));
      expect(codesOf(message)).toEqual(['PeerEverywhere']);
      expect(message).toContain(`RedisEnterpriseClusterNetwork.${method} has one fault`);
      expect(message).toContain(`is ${text}, which covers every address on the internet`);
      expect(message).toContain('Specify a security group, or');
      expect(message).toContain('See https://redis.io/docs/latest/operate/rs/networking/port-configurations/');
    }
  });

  test('everywhere, behind connections', () => {
    expect(codesOf(refusal((network) => network.allowMetricsFrom(new ec2.Connections({ peer: anyIpv4() }))))).toEqual(['PeerEverywhere']);
    const halves = new ec2.Connections({ peer: ipv4('0.0.0.0/1') });
    (halves as unknown as { _securityGroupRules: ec2.IPeer[] })._securityGroupRules.push(ipv4('128.0.0.0/1'));
    expect(refusal((network) => network.allowMetricsFrom(halves))).toContain('is 0.0.0.0/1 and 128.0.0.0/1, which');
  });

  test('a prefix list', () => {
    const message = refusal((network) => network.allowClientsFrom(prefixList('pl-11111111')));
    expect(message).toMatch(/\[PeerPrefixList\] 'other' is the prefix list pl-11111111, and its contents can become the whole internet.*ec2\.Peer\.ipv4\('10\.1\.0\.0\/16'\)/);
  });

  test.each<[string, ec2.Port, string, RegExp]>([
    ['plain HTTP', ec2.Port.tcp(8080), 'DatabasePortPlainHttp', /is 8080\. Port 8080 is the REST API over plain HTTP, which is never opened\. Databases use TCP ports 10000-10049 and 10051-19999/],
    ['plain HTTP in a range', ec2.Port.tcpRange(8000, 12000), 'DatabasePortPlainHttp', /is 8000-12000/],
    ['all of TCP', ec2.Port.allTcp(), 'DatabasePortPlainHttp', /is ALL PORTS/],
    ['the port behind the web proxy', ec2.Port.tcp(9080), 'DatabasePortRange', /which is for what is behind the web proxy/],
    ['a port of another method', ec2.Port.tcp(8443), 'DatabasePortRange', /which is for the Cluster Manager UI over HTTPS/],
    ['the port between the ranges', ec2.Port.tcp(10050), 'DatabasePortRange', /which is for monitoring by Zabbix/],
    ['a range with that port', ec2.Port.tcpRange(10000, 19999), 'DatabasePortRange', /is 10000-19999, which is not within the database ports\./],
    ['a port of Redis elsewhere', ec2.Port.tcp(6379), 'DatabasePortRange', /not within the database ports/],
    ['a range that ends behind', ec2.Port.tcpRange(19000, 20000), 'DatabasePortRange', /not within the database ports/],
    ['a range that begins behind its end', ec2.Port.tcpRange(12001, 12000), 'DatabasePortRange', /not within the database ports/],
    ['a port that is no integer', ec2.Port.tcp(12000.5), 'DatabasePortRange', /not within the database ports/],
    ['a range from plain HTTP to a token', ec2.Port.tcpRange(8080, Token.asNumber(Fn.importValue('port'))), 'DatabasePortPlainHttp', /8080/],
    ['a range to a token', ec2.Port.tcpRange(6379, Token.asNumber(Fn.importValue('port'))), 'DatabasePortRange', /not within the database ports/],
    ['UDP', ec2.Port.udp(12000), 'DatabasePortProtocol', /is UDP 12000, which is not TCP\./],
    ['all traffic', ec2.Port.allTraffic(), 'DatabasePortProtocol', /is ALL TRAFFIC/],
    ['TCP without ports', new ec2.Port({ protocol: ec2.Protocol.TCP, stringRepresentation: 'TCP' }), 'DatabasePortRange', /not within the database ports/],
  ])('a port that no database has: %s', (_, port, code, says) => {
    const message = refusal((network) => network.allowClientsFrom(NETWORK, [port]));
    expect(codesOf(message)).toEqual([code]);
    expect(message).toMatch(says);
    expect(message).toContain("'databasePorts[0]'");
    expect(message).toContain('RedisEnterprisePorts.database(12000)');
  });

  test('no ports at all', () => expect(codesOf(refusal((network) => network.allowClientsFrom(NETWORK, [])))).toEqual(['NoDatabasePorts']));

  test('all faults at once', () => {
    const ports = [ec2.Port.tcp(8080), RedisEnterprisePorts.database(12000), ec2.Port.udp(1)];
    const message = refusal((network) => network.allowClientsFrom(anyIpv4(), ports));
    expect(message).toContain('RedisEnterpriseClusterNetwork.allowClientsFrom has 3 faults:');
    expect(codesOf(message)).toEqual(['PeerEverywhere', 'DatabasePortPlainHttp', 'DatabasePortProtocol']);
  });

  test('with the code and the group', () => {
    const { network } = bed();
    const error = expect.objectContaining({ name: 'RedisEnterpriseClusterNetworkInvalid', constructPath: 'Stack/Nodes' });
    expect(() => network.allowMetricsFrom(anyIpv4())).toThrow(error);
  });

  test.each([[undefined], [null], ['10.1.0.0/16'], [{}], [8443]])('what is smuggled past the types: %j', (value) => {
    for (const method of METHODS) expect(refusal((network) => network[method](value as never))).toMatch(/\[OptionType\] '(other|peer)' must be/);
    expect(messageOf(() => RedisEnterpriseClusterNetwork.of(value as never))).toMatch(/\[OptionType\] 'securityGroup' must be a security group/);
  });

  test('ports of a wrong type', () => {
    expect(refusal((network) => network.allowClientsFrom(NETWORK, 12000 as never))).toMatch(/\[OptionType\] 'databasePorts' must be a list of ports/);
    expect(refusal((network) => network.allowClientsFrom(NETWORK, [12000] as never))).toMatch(/\[OptionType\] 'databasePorts\[0\]' must be a port.*got 12000/);
  });

  test.each([8080, 10050, 9999, 20000, 0, -1, NaN, 12000.5])('RedisEnterprisePorts.database(%d)', (port) => {
    expect(messageOf(() => RedisEnterprisePorts.database(port))).toMatch(/^RedisEnterprisePorts\.database has one fault:\n {2}- \[DatabasePort(Range|PlainHttp)\] 'port' is/);
  });

  test('RedisEnterprisePorts.database of a text', () => {
    expect(messageOf(() => RedisEnterprisePorts.database('12000' as never))).toMatch(/\[OptionType\] 'port' must be a number; got "12000"/);
  });
});

describe('tokens', () => {
  test('are taken as they are: addresses, groups and ports', () => {
    const { stack, network } = bed();
    const range = new CfnParameter(stack, 'Range').valueAsString;
    const port = new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber;
    network.allowAdministratorsFrom(ipv4(range));
    network.allowAdministratorsFrom(ipv4(Fn.importValue('range')));
    network.allowMetricsFrom(ec2.SecurityGroup.fromSecurityGroupId(stack, 'Monitoring', Fn.importValue('monitoring')));
    network.allowClientsFrom(NETWORK, [RedisEnterprisePorts.database(port), ec2.Port.tcpRange(10000, port)]);
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.arrayWith([Match.objectLike({ ...tcp(8443), CidrIp: { Ref: 'Range' } })]) });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...tcp(8070), SourceSecurityGroupId: { 'Fn::ImportValue': 'monitoring' } });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { IpProtocol: 'tcp', FromPort: { Ref: 'Port' }, ToPort: { Ref: 'Port' } });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { IpProtocol: 'tcp', FromPort: 10000, ToPort: { Ref: 'Port' } });
  });
});

describe('the policy pack', () => {
  /** Everything that the methods can open, for a group of this app or an imported one. */
  function openAll(nodes: ec2.ISecurityGroup, clients: ec2.ISecurityGroup): void {
    const network = RedisEnterpriseClusterNetwork.of(nodes);
    network.allowBetweenNodes();
    for (const other of [NETWORK, ipv6('fd00::/8'), clients]) {
      network.allowClientsFrom(other);
      network.allowAdministratorsFrom(other);
      network.allowMetricsFrom(other);
      network.allowDiscoveryFrom(other);
      network.allowDnsFrom(other);
      network.allowActiveActivePeersFrom(other);
    }
  }

  test.each<[string, (stack: Stack, vpc: ec2.IVpc) => ec2.ISecurityGroup]>([
    ['of this app', (stack, vpc) => new ec2.SecurityGroup(stack, 'Nodes', { vpc })],
    ['that lets out nothing', (stack, vpc) => new ec2.SecurityGroup(stack, 'Nodes', { vpc, allowAllOutbound: false })],
    ['without inline rules', (stack, vpc) => new ec2.SecurityGroup(stack, 'Nodes', { vpc, disableInlineRules: true })],
    ['that was imported', (stack) => ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111')],
  ])('finds nothing in a group %s, and finds the plain port once somebody opens it', (_, make) => {
    const findings = (spoil: boolean): string[] => {
      const { app, stack, vpc } = testStack();
      const nodes = make(stack, vpc);
      openAll(nodes, new ec2.SecurityGroup(stack, 'Clients', { vpc }));
      if (spoil) nodes.addIngressRule(NETWORK, ec2.Port.tcp(8080));
      const found = reported(new EncryptedCacheChecks().validateScope(app)).map((finding) => finding.rule);
      expect(synthesizedReport(app).map((finding) => finding.rule)).toEqual(found);
      return found;
    };
    expect(findings(false)).toEqual([]);
    expect(findings(true)).toEqual(['EncryptedCaches-RedisEnterpriseHttpPortClosed']);
  });

  test('reports a port that nothing settles, as it may be the plain one', () => {
    const { app, stack, network } = bed();
    network.allowAdministratorsFrom(NETWORK);
    network.allowMetricsFrom(NETWORK);
    const port = new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber;
    network.allowClientsFrom(NETWORK, [RedisEnterprisePorts.database(port)]);
    expect(reported(new EncryptedCacheChecks().validateScope(app)).map((finding) => finding.rule)).toEqual(['EncryptedCaches-RedisEnterpriseHttpPortClosed[unresolved]']);
  });
});
