import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { access, accessStack, codesOf, launchData, ownProperties, refusal, SECURITY_GROUP, templateOf } from './nat-bastion-stack';
import { CachePortForward, ClusterMode, EncryptedRedisReplicationGroup } from '../../src';
import { outlineOf } from '../helpers/outline';
import { messageOf } from '../helpers/stack';

const CLUSTER = { clusterMode: ClusterMode.enabled({ shards: 2, replicasPerShard: 1 }) };

test('the template is the contract that a user deploys', () => {
  const house = accessStack(CLUSTER);
  access(house);
  const { Resources, Outputs } = templateOf(house.stack);
  const picked = Object.entries(Resources).filter(([id, { Type }]) => id.startsWith('Access') && ['AWS::SSM::Parameter', 'AWS::IAM::Policy'].includes(Type));
  expect(outlineOf({ Settings: { UserData: launchData(house.stack).UserData }, Resources: Object.fromEntries(picked), Outputs })).toMatchSnapshot();
});

test('there is room for twice the nodes, and clients get in at exactly those ports', () => {
  const house = accessStack(CLUSTER);
  access(house);
  expect(launchData(house.stack).UserData).toEqual(expect.arrayContaining([
    'discover <Cache18F6EE16> 6379 6386 <AccessElasticIp8FD46BE0>', expect.stringMatching(/^address-map <AccessAddressMap\w+>$/), 'end 5',
  ]));
  expect(ownProperties(house.stack, SECURITY_GROUP).SecurityGroupIngress).toEqual([expect.objectContaining({ FromPort: 6379, ToPort: 6386 })]);
});

test.each<[string, object, object, string]>([
  ['as many as there is room for', { shards: 16, replicasPerShard: 1 }, {}, '6379 6410'],
  ['as many as were asked for', { shards: 2 }, { nodePorts: 4, firstPort: 7000 }, '7000 7003'],
])('ports: %s', (_, mode, options, ports) => {
  const house = accessStack({ clusterMode: ClusterMode.enabled(mode as never) });
  access(house, { forwards: [CachePortForward.to(house.cache, options)] });
  expect(launchData(house.stack).UserData.join()).toContain(`discover <Cache18F6EE16> ${ports} `);
});

test('fails when there are fewer ports than nodes, or more than the map has room for', () => {
  const house = accessStack({ clusterMode: ClusterMode.enabled({ shards: 17, replicasPerShard: 1 }) });
  expect(codesOf(refusal({}, house))).toEqual(['TooFewNodePorts']);
  const small = accessStack(CLUSTER);
  expect(codesOf(refusal({ forwards: [CachePortForward.to(small.cache, { nodePorts: 3 })] }, small))).toEqual(['TooFewNodePorts']);
  const large = accessStack(CLUSTER);
  expect(codesOf(refusal({ forwards: [CachePortForward.to(large.cache, { nodePorts: 33 })] }, large))).toEqual(['DiscoveryPortCount']);
});

test('fails when there are two clusters', () => {
  const house = accessStack(CLUSTER);
  const other = new EncryptedRedisReplicationGroup(house.stack, 'Other', { vpc: house.vpc, ...CLUSTER });
  const message = refusal({ forwards: [CachePortForward.to(house.cache), CachePortForward.to(other)] }, house);
  expect(codesOf(message)).toEqual(['SecondCluster']);
  expect(message).toContain('Stack/Cache, Stack/Other');
});

test('other caches may stand beside it, with ports of their own', () => {
  const house = accessStack(CLUSTER);
  const single = new EncryptedRedisReplicationGroup(house.stack, 'Single', { vpc: house.vpc });
  const bastion = access(house, { forwards: [CachePortForward.to(single), CachePortForward.to(house.cache)] });
  expect(bastion.endpoints.map(({ name, port }) => [name, port])).toEqual([['SinglePrimary', 6379], ['SingleReader', 6380], ['CacheNodes', 6381]]);
});

test('the role may look at that group and its members, and at that parameter', () => {
  const house = accessStack(CLUSTER);
  access(house);
  const statements: { Action: string | string[]; Resource: unknown }[] = ownProperties(house.stack, 'AWS::IAM::Policy').PolicyDocument.Statement;
  const resourceOf = (action: string): string => JSON.stringify(statements.find(({ Action }) => Action.includes(action))!.Resource);
  expect(resourceOf('elasticache:DescribeReplicationGroups')).toMatch(/:replicationgroup:",{"Ref":"Cache18F6EE16"}/);
  expect(resourceOf('elasticache:DescribeCacheClusters')).toMatch(/:cluster:",{"Ref":"Cache18F6EE16"},"-\*"/);
  for (const action of ['ssm:GetParameter', 'ssm:PutParameter']) expect(resourceOf(action)).toMatch(/:parameter\/",{"Ref":"AccessAddressMap\w+"}/);
});

test('the map is in a parameter that begins empty and goes with the stack', () => {
  const house = accessStack(CLUSTER);
  const bastion = access(house);
  const role = new iam.Role(house.stack, 'Client', { assumedBy: new iam.AccountRootPrincipal() });
  bastion.grants.readAddressMap(role);
  expect(ownProperties(house.stack, 'AWS::SSM::Parameter')).toMatchObject({ Type: 'String', Value: '{}' });
  expect(ownProperties(house.stack, 'AWS::IAM::Policy', 'Client').PolicyDocument.Statement).toEqual([expect.objectContaining({ Action: 'ssm:GetParameter' })]);
  expect(bastion.addressMap).toBeDefined();
});

test('there is no map where no client needs one', () => {
  const house = accessStack();
  const bastion = access(house);
  expect(bastion.addressMap).toBeUndefined();
  expect(messageOf(() => bastion.grants.readAddressMap(new iam.AccountRootPrincipal()))).toContain('cluster mode enabled');
  expect(Template.fromStack(house.stack).findResources('AWS::SSM::Parameter')).toEqual({});
});

test('without public access the map leads to the machine of whoever has sessions', () => {
  const house = accessStack(CLUSTER);
  access(house, { publicAccess: false, trustedClients: [] });
  expect(launchData(house.stack).UserData).toContain('discover <Cache18F6EE16> 6379 6386 127.0.0.1');
});

test('of an imported group', () => {
  const house = accessStack();
  const cache = EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(house.stack, 'Imported', {
    replicationGroupId: 'orders',
    configurationEndpointAddress: 'clustercfg.orders.abc123.euw1.cache.amazonaws.com',
    securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(house.stack, 'ImportedGroup', 'sg-11111111')],
  });
  const bastion = access(house, { forwards: [CachePortForward.to(cache)] });
  expect(launchData(house.stack).UserData).toContain('discover orders 6379 6410 <AccessElasticIp8FD46BE0>');
  expect(bastion.endpoints[0].tlsServerName).toBe('clustercfg.orders.abc123.euw1.cache.amazonaws.com');
});
