import { Aspects, CfnParameter, CfnResource, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { IConstruct } from 'constructs';
import { access, AccessStack, accessStack, CLIENT, codesOf, refusal } from './nat-bastion-stack';
import {
  CacheNetworkType, CachePortForward, EncryptedDaxCluster, EncryptedRedisReplicationGroup, HostPortForwardOptions,
  IEncryptedRedisReplicationGroup, NatBastionAccess, TransitEncryption,
} from '../../src';
import { messageOf } from '../helpers/stack';

const IPV4 = (...ranges: string[]): ec2.IPeer[] => ranges.map((range) => ec2.Peer.ipv4(range));

function host(options: Partial<HostPortForwardOptions> = {}): CachePortForward {
  return CachePortForward.toHost({ hostName: 'node.example', port: 6379, connections: { connections: new ec2.Connections({}) }, speaksTls: true, ...options });
}

/** An imported group that an instance can forward to. */
function imported({ stack }: AccessStack, attributes: object = {}): IEncryptedRedisReplicationGroup {
  return EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(stack, 'Imported', {
    replicationGroupId: 'imported',
    primaryEndpointAddress: 'primary.example',
    securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'ImportedGroup', 'sg-11111111')],
    ...attributes,
  });
}

describe('faults', () => {
  test('come all at once, with code, path and nothing left behind', () => {
    const house = accessStack({ transitEncryption: TransitEncryption.preferredDuringMigration('until June') });
    const before = Template.fromStack(accessStack({ transitEncryption: TransitEncryption.preferredDuringMigration('until June') }).stack).toJSON();
    let error: Error & { constructPath?: string } | undefined;
    try {
      access(house, {
        trustedClients: [ec2.Peer.anyIpv4(), ec2.Peer.anyIpv6(), ec2.Peer.prefixList('pl-11111111')],
        sshClients: [ec2.Peer.anyIpv4()],
        refreshPeriod: Duration.hours(1),
        forwards: [CachePortForward.to(house.cache), host({ speaksTls: false, listenPort: 6379 }), host({ listenPort: 6379, name: 'No Name' })],
      });
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error).toMatchObject({ name: 'NatBastionAccessInvalid', constructPath: 'Stack/Access' });
    expect(codesOf(error!.message).sort()).toEqual([
      'CachePortOpenToWorld', 'CachePortOpenToWorld', 'ClientIpv6', 'ClientPrefixList', 'ForwardName', 'ForwardPortTaken', 'ForwardRefreshPeriod',
      'NatInstanceSshOpenToWorld', 'ReplicationGroupAuthentication', 'ReplicationGroupTransitEncryptionMode', 'TargetWithoutTls',
    ]);
    expect(house.stack.node.tryFindChild('Access')).toBeUndefined();
    expect(Template.fromStack(house.stack).toJSON()).toEqual(before);
  });

  test('without any options', () => {
    const { stack } = accessStack();
    const message = messageOf(() => new NatBastionAccess(stack, 'Access', undefined as never));
    expect(message).toContain("'vpc' must be a VPC");
    expect(message).toContain("'forwards' must be a list of forwards");
  });

  test.each<[string, unknown, RegExp]>([
    ['keyName', 'mine', /Session Manager opens a shell/],
    ['sourceDestCheck', false, /stays on/],
    ['requireImdsv2', false, /always required/],
    ['caches', [], /CachePortForward\.to/],
    ['allowAllOutbound', true, /port 443/],
    ['securityGroups', [], /its own security group/],
    ['trustedPeers', [], /trustedClients/],
    ['publicAcess', false, /Did you mean 'publicAccess'/],
  ])('what is smuggled past the types is refused: %s', (name, value, hint) => {
    const message = refusal({ [name]: value });
    expect(codesOf(message)).toEqual(['UnknownOption']);
    expect(message).toMatch(hint);
  });

  test.each([
    ['vpc', undefined], ['forwards', {}], ['forwards', ['cache']], ['forwards', [{ _target: {} }]], ['trustedClients', '198.51.100.27/32'],
    ['trustedClients', ['198.51.100.27/32']], ['sshClients', [1]], ['publicAccess', 'no'], ['vpcSubnets', 'subnet-1'], ['refreshPeriod', 15],
    ['instanceType', 't4g.nano'], ['machineImage', 'ami-1'], ['detailedMonitoring', 1],
  ])('a value of the wrong type is refused: %s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`\\[OptionType\\] '${name}' must be`));
  });

  test.each<[string, () => unknown]>([
    ['to', () => CachePortForward.to({} as never, { port: 6379 } as never)],
    ['toHost', () => CachePortForward.toHost({ tls: true } as never)],
  ])('an option that does not exist is refused where it is given: %s', (_, act) => expect(messageOf(act)).toContain('is not an option of CachePortForward.'));
});

describe('clients', () => {
  test.each<[string, ec2.IPeer[]]>([
    ['all addresses', [ec2.Peer.anyIpv4()]],
    ['two halves', IPV4('0.0.0.0/1', '128.0.0.0/1')],
    ['two halves beside somebody', [CLIENT, ...IPV4('128.0.0.0/1', '0.0.0.0/1')]],
    ['everything but private addresses', IPV4('0.0.0.0/5', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/1')],
  ])('everywhere is refused: %s', (_, trustedClients) => {
    const message = refusal({ trustedClients });
    expect(codesOf(message)).toEqual(['CachePortOpenToWorld']);
    expect(message).toContain("port 6379 of 'CacheBehindPort6379'");
  });

  test.each<[string, ec2.IPeer[]]>([['one half', IPV4('0.0.0.0/1')], ['a network', IPV4('198.51.0.0/16')], ['private addresses', IPV4('10.0.0.0/8')]])('%s is not everywhere', (_, trustedClients) => {
    expect(() => access(accessStack(), { trustedClients })).not.toThrow();
  });

  test('everywhere is refused at ports that no cache has otherwise', () => {
    const house = accessStack();
    expect(codesOf(refusal({ trustedClients: [ec2.Peer.anyIpv4()], forwards: [CachePortForward.to(house.cache, { firstPort: 40_000 })] }, house))).toEqual(['CachePortOpenToWorld']);
  });

  test('everywhere is refused where rules stand by themselves', () => {
    const house = accessStack({}, { context: { '@aws-cdk/aws-ec2.securityGroupDisableInlineRules': true } });
    expect(codesOf(refusal({ trustedClients: IPV4('0.0.0.0/1', '128.0.0.0/1') }, house))).toEqual(['CachePortOpenToWorld']);
  });

  test('IPv6, prefix lists and security groups are refused, each with the reason', () => {
    const { stack, vpc } = accessStack();
    const group = new ec2.SecurityGroup(stack, 'Clients', { vpc });
    const message = refusal({ trustedClients: [ec2.Peer.ipv6('2001:db8::/32'), ec2.Peer.prefixList('pl-11111111'), group, ec2.Peer.securityGroupId('sg-11111111')] });
    expect(codesOf(message)).toEqual(['ClientIpv6', 'ClientPrefixList', 'ClientSecurityGroup', 'ClientSecurityGroup']);
    expect(message).toContain('IPv6 clients cannot connect');
    expect(message).toContain('can become the whole internet');
    expect(message).toContain('allowDefaultPortFrom');
  });

  test.each<[string, object, string]>([
    ['none', { trustedClients: [] }, 'NoTrustedClients'],
    ['some without public access', { publicAccess: false }, 'ClientsWithoutPublicAccess'],
    ['SSH without public access', { publicAccess: false, trustedClients: [], sshClients: [CLIENT] }, 'ClientsWithoutPublicAccess'],
    ['SSH from everywhere', { sshClients: [ec2.Peer.anyIpv4()] }, 'NatInstanceSshOpenToWorld'],
  ])('%s', (_, props, code) => expect(codesOf(refusal(props))).toEqual([code]));
});

describe('targets', () => {
  test('none', () => expect(codesOf(refusal({ forwards: [] }))).toEqual(['NoForwards']));

  test('that still accept plaintext, and those that ask nobody to authenticate', () => {
    const preferred = accessStack({ transitEncryption: TransitEncryption.preferredDuringMigration('until June') });
    expect(codesOf(refusal({}, preferred))).toEqual(['ReplicationGroupTransitEncryptionMode', 'ReplicationGroupAuthentication']);
    const required = accessStack({ transitEncryption: TransitEncryption.requiredBeforeAuthentication('until June') });
    expect(codesOf(refusal({}, required))).toEqual(['ReplicationGroupAuthentication']);
    expect(refusal({}, required)).toContain('Cannot forward to Stack/Cache');
  });

  test('without public access, plaintext is refused all the same; whoever has a session has authenticated', () => {
    const props = { publicAccess: false, trustedClients: [] };
    expect(codesOf(refusal(props, accessStack({ transitEncryption: TransitEncryption.preferredDuringMigration('until June') })))).toEqual(['ReplicationGroupTransitEncryptionMode']);
    expect(() => access(accessStack({ transitEncryption: TransitEncryption.requiredBeforeAuthentication('until June') }), props)).not.toThrow();
  });

  test('whose encryption was taken away by an override before', () => {
    const house = accessStack();
    (house.cache.node.defaultChild as CfnResource).addPropertyOverride('TransitEncryptionEnabled', 'false');
    expect(codesOf(refusal({}, house))).toContain('ReplicationGroupEncryptionInTransit');
  });

  test.each<[string, (house: AccessStack) => unknown]>([
    ['a cluster of this library', ({ stack, vpc }) => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [dynamodb.Table.fromTableName(stack, 'Table', 'orders')] })],
    ['an imported one', ({ stack }) => EncryptedDaxCluster.fromDaxClusterAttributes(stack, 'Dax', { clusterName: 'orders' })],
    ['an L1', ({ stack }) => new dax.CfnCluster(stack, 'Dax', { iamRoleArn: 'arn', nodeType: 'dax.r5.large', replicationFactor: 1 })],
  ])('DAX is refused with reason and alternative: %s', (_, make) => {
    const house = accessStack();
    const cluster = make(house) as never;
    for (const forward of [CachePortForward.to(cluster), host({ connections: cluster })]) {
      const message = refusal({ forwards: [forward] }, house);
      expect(codesOf(message)).toEqual(['DaxTarget']);
      expect(message).toMatch(/private addresses.*Client VPN/);
    }
  });

  test('serverless caches are refused with reason and alternative', () => {
    const house = accessStack();
    const serverless = new elasticache.CfnServerlessCache(house.stack, 'Serverless', { engine: 'valkey', serverlessCacheName: 'orders' });
    const message = refusal({ forwards: [CachePortForward.to(serverless as never)] }, house);
    expect(codesOf(message)).toEqual(['ServerlessTarget']);
    expect(message).toMatch(/6380.*EncryptedRedisReplicationGroup.*Client VPN/);
  });

  test.each([
    ['orders.abc123.dax-clusters.eu-west-1.amazonaws.com', 'DaxTarget'],
    ['orders-abc123.serverless.euw1.cache.amazonaws.com', 'ServerlessTarget'],
    ['clustercfg.orders.abc123.euw1.cache.amazonaws.com', 'ConfigurationEndpointTarget'],
    ['clustercfg.orders.abc123.memorydb.eu-west-1.amazonaws.com', 'ConfigurationEndpointTarget'],
    ['orders.abc123.cfg.euw1.cache.amazonaws.com', 'ConfigurationEndpointTarget'],
  ])('the host %s leads nowhere', (hostName, code) => expect(codesOf(refusal({ forwards: [host({ hostName })] }))).toEqual([code]));

  test('something else', () => {
    const { stack } = accessStack();
    expect(refusal({ forwards: [CachePortForward.to(new elasticache.CfnReplicationGroup(stack, 'L1', { replicationGroupDescription: 'x' }) as never)] })).toContain('[OptionType] forwards[0]');
    expect(refusal({ forwards: [CachePortForward.to(undefined as never)] })).toContain('got nothing');
    expect(refusal({ forwards: [host({ connections: 'sg-11111111' as never })] })).toContain("'connections' must be something with security groups");
    expect(refusal({ forwards: [CachePortForward.toHost(undefined as never)] })).toContain("'hostName' must be a string; got nothing");
    expect(codesOf(refusal({ forwards: [CachePortForward.toHost({} as never)] }))).toEqual(['OptionType', 'OptionType', 'OptionType']);
  });

  test.each([
    ['name', 1], ['perNode', 'yes'], ['firstPort', '7000'], ['nodePorts', '4'],
  ])('an option of CachePortForward.to of the wrong type: %s', (name, value) => {
    const house = accessStack();
    expect(refusal({ forwards: [CachePortForward.to(house.cache, { [name]: value })] }, house)).toMatch(new RegExp(`\\[OptionType\\] forwards\\[0\\]: '${name}' must be`));
  });

  test.each([
    ['name', 1], ['hostName', 1], ['port', '6379'], ['listenPort', '7000'], ['tlsServerName', 1],
  ])('an option of CachePortForward.toHost of the wrong type: %s', (name, value) => {
    expect(refusal({ forwards: [host({ [name]: value })] })).toMatch(new RegExp(`\\[OptionType\\] forwards\\[0\\]: '${name}' must be`));
  });

  test.each([[undefined], [false], ['yes']])('hosts that do not say that they speak TLS: %s', (speaksTls) => {
    expect(codesOf(refusal({ forwards: [host({ speaksTls: speaksTls as never })] }))).toEqual(['TargetWithoutTls']);
  });

  test.each<[string, Partial<HostPortForwardOptions>, string]>([
    ['a host that is no name', { hostName: 'node.example; reboot' }, 'ForwardHost'],
    ['a port that is none', { port: 70_000 }, 'ForwardPort'],
    ['a port to listen on that is none', { listenPort: 0 }, 'ForwardListenPort'],
    ['a port to listen on that is a token', { listenPort: Token.asNumber({ Ref: 'Port' }) }, 'ListenPortToken'],
    ['a name that is none', { name: '1st' }, 'ForwardName'],
  ])('%s', (_, options, code) => expect(codesOf(refusal({ forwards: [host(options)] }))).toEqual([code]));

  test('with names or ports that are taken', () => {
    const house = accessStack();
    expect(codesOf(refusal({ forwards: [CachePortForward.to(house.cache), CachePortForward.to(house.cache)] }, house))).toEqual(['ForwardNameTaken']);
    expect(codesOf(refusal({ forwards: [host(), host({ name: 'Other', listenPort: 6380 }), host({ name: 'Third', listenPort: 6380 })] }))).toEqual(['ForwardPortTaken']);
    expect(codesOf(refusal({ sshClients: [CLIENT], forwards: [host({ listenPort: 22 })] }))).toEqual(['SshPortTaken']);
  });

  test('that are more than fit into user data', () => {
    const many = Array.from({ length: 400 }, (_, index) => host({ name: `Host${index}`, hostName: `node${index}.orders.abc123.euw1.cache.amazonaws.com` }));
    expect(codesOf(refusal({ forwards: many }))).toEqual(['ForwardsTooMany']);
  });

  test('of imported groups that not enough is known of', () => {
    const house = accessStack();
    expect(codesOf(refusal({ forwards: [CachePortForward.to(imported(house, { securityGroups: undefined }))] }, house))).toEqual(['TargetWithoutSecurityGroups']);
    const bare = accessStack();
    expect(codesOf(refusal({ forwards: [CachePortForward.to(imported(bare, { primaryEndpointAddress: undefined }))] }, bare))).toEqual(['TargetWithoutEndpoints']);
    const nodes = accessStack();
    expect(codesOf(refusal({ forwards: [CachePortForward.to(imported(nodes), { perNode: true })] }, nodes))).toEqual(['NodesUnknown']);
  });

  test('with IPv6 addresses only', () => {
    const house = accessStack({ networkType: CacheNetworkType.IPV6 });
    expect(codesOf(refusal({}, house))).toEqual(['TargetIpv6']);
  });
});

describe('where', () => {
  test('a cache of another VPC is refused', () => {
    const house = accessStack();
    const other = ec2.Vpc.fromVpcAttributes(house.stack, 'Other', {
      vpcId: 'vpc-22222222', availabilityZones: ['eu-west-1a'], publicSubnetIds: ['subnet-5555555a'], publicSubnetRouteTableIds: ['rtb-5555555a'],
    });
    expect(codesOf(refusal({ vpc: other }, house))).toEqual(['OtherVpc']);
    expect(codesOf(refusal({ forwards: [CachePortForward.to(imported(house, { vpc: other }))] }, house))).toEqual(['OtherVpc']);
  });

  test('two VPCs that this app makes differ; one that is imported twice does not, and what is not known may be the same', () => {
    const { stack, cache, vpc } = accessStack();
    const [own, other] = ['Own', 'OtherOwn'].map((id) => new ec2.Vpc(stack, id));
    const inOwn = new EncryptedRedisReplicationGroup(stack, 'InOwn', { vpc: own });
    const twin = ec2.Vpc.fromVpcAttributes(stack, 'Twin', {
      vpcId: 'vpc-11111111', availabilityZones: ['eu-west-1a'], publicSubnetIds: ['subnet-5555555a'], publicSubnetRouteTableIds: ['rtb-5555555a'],
    });
    const make = (id: string, where: ec2.IVpc, target: IEncryptedRedisReplicationGroup): unknown => (
      new NatBastionAccess(stack, id, { vpc: where, trustedClients: [CLIENT], forwards: [CachePortForward.to(target)] })
    );
    expect(codesOf(messageOf(() => make('Wrong', other, inOwn)))).toEqual(['OtherVpc']);
    expect(() => make('Twice', twin, cache)).not.toThrow();
    expect(() => make('Unknown', vpc, inOwn)).not.toThrow();
  });

  test.each<[string, object, string]>([
    ['a private subnet for an address', { vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS } }, 'NoPublicSubnet'],
    ['no subnet', { vpcSubnets: { subnets: [] } }, 'NoPublicSubnet'],
    ['a public subnet without public access', { publicAccess: false, trustedClients: [], vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } }, 'NoPrivateSubnet'],
  ])('%s', (_, props, code) => expect(codesOf(refusal(props))).toEqual([code]));

  test('a VPC without public subnets', () => {
    const house = accessStack();
    const vpc = ec2.Vpc.fromVpcAttributes(house.stack, 'Private', {
      vpcId: 'vpc-11111111', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-1111111a'], privateSubnetRouteTableIds: ['rtb-1111111a'],
    });
    expect(refusal({ vpc }, house)).toMatch(/\[NoPublicSubnet\].*has no suitable subnet.*publicAccess: false/);
  });

  test('subnets that caches are in already', () => {
    const house = accessStack();
    const everywhere = imported(house, { subnetIds: house.vpc.publicSubnets.map(({ subnetId }) => subnetId) });
    expect(codesOf(refusal({ forwards: [CachePortForward.to(everywhere)] }, house))).toEqual(['CacheInPublicSubnet', 'SubnetOfCache']);
  });

  test('a cache whose subnet group lists a public subnet', () => {
    const { stack, vpc } = accessStack();
    const subnetGroup = new elasticache.CfnSubnetGroup(stack, 'Subnets', { description: 'mine', subnetIds: ['subnet-1111111a', 'subnet-2222222b'] });
    const cache = new EncryptedRedisReplicationGroup(stack, 'Public', { vpc, subnetGroup });
    expect(codesOf(messageOf(() => new NatBastionAccess(stack, 'Access', { vpc, trustedClients: [CLIENT], forwards: [CachePortForward.to(cache)] })))).toEqual(['CacheInPublicSubnet']);
  });
});

describe('production', () => {
  test.each([[true], ['true'], ['TRUE']])('is no place for it: %s', (value) => {
    const message = refusal({}, accessStack({}, { context: { 'cdk-encrypted-caches:production': value } }));
    expect(codesOf(message)).toEqual(['Production']);
    expect(message).toContain('Client VPN');
  });

  test('is said of a scope, and not of its neighbour', () => {
    const house = accessStack();
    const stack = new Stack(house.app, 'Earnest');
    stack.node.setContext('cdk-encrypted-caches:production', true);
    expect(codesOf(refusal({}, { ...house, stack }))).toEqual(['Production']);
    expect(() => access(house)).not.toThrow();
  });

  test.each([[false], ['false'], [undefined]])('is not meant by %s', (value) => {
    expect(() => access(accessStack({}, { context: { 'cdk-encrypted-caches:production': value } }))).not.toThrow();
  });
});

describe('at synthesis', () => {
  const instanceOf = (bastion: NatBastionAccess, id: string): CfnResource => bastion.node.findChild(id) as CfnResource;

  test.each<[string, (bastion: NatBastionAccess) => void, string]>([
    ['version 1 of the metadata service', (bastion) => instanceOf(bastion, 'LaunchTemplate').addPropertyOverride('LaunchTemplateData.MetadataOptions.HttpTokens', 'optional'), 'NatInstanceImdsv2'],
    ['an instance that has the last word on it', (bastion) => instanceOf(bastion, 'Resource').addPropertyOverride('MetadataOptions.HttpTokens', 'optional'), 'NatInstanceImdsv2'],
    ['a disk that is not encrypted', (bastion) => instanceOf(bastion, 'LaunchTemplate').addPropertyOverride('LaunchTemplateData.BlockDeviceMappings.0.Ebs.Encrypted', false), 'NatInstanceRootVolumeEncrypted'],
    ['a client that became everybody', (bastion) => bastion.connections.allowFromAnyIpv4(ec2.Port.tcp(6380)), 'CachePortOpenToWorld'],
    ['everybody at all ports', (bastion) => bastion.connections.allowFromAnyIpv4(ec2.Port.allTraffic()), 'CachePortOpenToWorld'],
    ['SSH for everybody', (bastion) => bastion.connections.allowFromAnyIpv4(ec2.Port.tcp(22)), 'NatInstanceSshOpenToWorld'],
    ['an aspect that opens it', (bastion) => Aspects.of(bastion).add({
      visit: (node: IConstruct) => {
        if (ec2.CfnSecurityGroup.isCfnSecurityGroup(node)) node.addPropertyOverride('SecurityGroupIngress.0.CidrIp', '0.0.0.0/0');
      },
    }, { priority: 100_000 }), 'CachePortOpenToWorld'],
  ])('%s is refused', (_, weaken, code) => {
    const house = accessStack();
    weaken(access(house));
    expect(messageOf(() => house.app.synth())).toContain(`[${code}]`);
  });

  test('it holds where the targets are in no template too', () => {
    const house = accessStack();
    const bastion = access(house, { forwards: [host({ listenPort: 7000 })] });
    instanceOf(bastion, 'LaunchTemplate').addPropertyOverride('LaunchTemplateData.MetadataOptions.HttpTokens', 'optional');
    bastion.connections.allowFromAnyIpv4(ec2.Port.tcp(7000));
    const message = messageOf(() => house.app.synth());
    expect(message).toContain('[NatInstanceImdsv2]');
    expect(message).toContain("port 7000 of 'CacheBehindPort7000'");
  });

  test('a client that only the deployment knows may be everybody', () => {
    const house = accessStack();
    access(house, { trustedClients: [ec2.Peer.ipv4(new CfnParameter(house.stack, 'Client').valueAsString)] });
    expect(messageOf(() => house.app.synth())).toMatch(/\[CachePortOpenToWorld\].*cannot be proved/);

    const single = accessStack();
    access(single, { trustedClients: [ec2.Peer.ipv4(`${new CfnParameter(single.stack, 'Client').valueAsString}/32`)] });
    expect(() => single.app.synth()).not.toThrow();
  });

  test('what protects data cannot be acknowledged away', () => {
    const house = accessStack();
    for (const rule of ['CachePortOpenToWorld', 'NatInstanceImdsv2']) Validations.of(house.stack).acknowledge({ id: `EncryptedCaches-${rule}`, reason: 'no' });
    expect(codesOf(refusal({ trustedClients: [ec2.Peer.anyIpv4()] }, house))).toEqual(['CachePortOpenToWorld']);
  });
});
