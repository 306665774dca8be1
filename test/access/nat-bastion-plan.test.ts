import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import { access, accessStack, launchData, ownProperties, SECURITY_GROUP } from './nat-bastion-stack';
import { CachePortForward, ClusterMode, EncryptedRedisReplicationGroup } from '../../src';
import { planForwards } from '../../src/access/forward-plan';
import { forwarderFaults } from '../../src/access/forwarder-faults';
import { rangesOf } from '../../src/access/instance-network';
import { DISCOVERY, OPTIONS } from '../helpers/forwarder';

const HOST = { hostName: 'node.example', port: 6379, connections: { connections: new ec2.Connections({}) }, speaksTls: true };

test('ports are given out from 6379 up, in the order of the forwards', () => {
  const house = accessStack();
  const other = new EncryptedRedisReplicationGroup(house.stack, 'Other', { vpc: house.vpc });
  const bastion = access(house, { forwards: [CachePortForward.to(other), CachePortForward.toHost(HOST), CachePortForward.to(house.cache)] });
  expect(bastion.endpoints.map(({ name, port }) => `${name} ${port}`)).toEqual(['OtherPrimary 6379', 'OtherReader 6380', 'Host 6381', 'CachePrimary 6382', 'CacheReader 6383']);
});

test('ports that were asked for are kept free for whoever asked', () => {
  const house = accessStack();
  const bastion = access(house, { forwards: [CachePortForward.to(house.cache), CachePortForward.toHost({ ...HOST, listenPort: 6380 })] });
  expect(bastion.endpoints.map(({ name, port }) => `${name} ${port}`)).toEqual(['CachePrimary 6381', 'CacheReader 6382', 'Host 6380']);
});

test('each node has a port on request', () => {
  const house = accessStack({ clusterMode: ClusterMode.disabled({ replicas: 2 }) });
  const bastion = access(house, { forwards: [CachePortForward.to(house.cache, { perNode: true, name: 'Orders' })] });
  expect(bastion.endpoints.map(({ name }) => name)).toEqual(['OrdersNode1', 'OrdersNode2', 'OrdersNode3']);
  expect(launchData(house.stack).UserData).toContain('forward 6381 <2 of <Cache18F6EE16.ReadEndPoint.AddressesList>> <2 of <Cache18F6EE16.ReadEndPoint.PortsList>>');
});

test('a host has the server name that it is given', () => {
  const bastion = access(accessStack(), { forwards: [CachePortForward.toHost({ ...HOST, hostName: '10.0.1.230', tlsServerName: 'node.example', name: 'Mine' })] });
  expect(bastion.endpoints.map(({ name, tlsServerName }) => [name, tlsServerName])).toEqual([['Mine', 'node.example']]);
});

test('the names of hosts and caches are made into ids', () => {
  const house = accessStack();
  const odd = new EncryptedRedisReplicationGroup(house.stack, '1-odd_id', { vpc: house.vpc });
  expect(access(house, { forwards: [CachePortForward.to(odd)] }).endpoints.map(({ name }) => name)).toEqual(['oddidPrimary', 'oddidReader']);
});

test('one cache has one rule, however many ports lead to it', () => {
  const house = accessStack();
  access(house, { forwards: [CachePortForward.to(house.cache), CachePortForward.to(house.cache, { perNode: true, name: 'Nodes' })] });
  expect(() => ownProperties(house.stack, 'AWS::EC2::SecurityGroupIngress', 'Cache')).not.toThrow();
  expect(ownProperties(house.stack, SECURITY_GROUP).SecurityGroupIngress).toEqual([expect.objectContaining({ FromPort: 6379, ToPort: 6382 })]);
});

test('as many ports are kept for nodes as the map of addresses has room for', () => {
  const codes = (portCount: number): string[] => forwarderFaults({ ...OPTIONS, discovery: { ...DISCOVERY, portCount } }).map(({ code }) => code);
  expect(codes(32)).toEqual([]);
  expect(codes(33)).toContain('DiscoveryPortCount');
});

describe('whatever the forwards', () => {
  const port = fc.option(fc.integer({ min: 6370, max: 6400 }), { nil: undefined });

  test('no port is given out twice', () => {
    fc.assert(fc.property(fc.array(port, { maxLength: 20 }), (asked) => {
      const distinct = asked.filter((each, index) => each === undefined || asked.indexOf(each) === index);
      const { endpoints, listenPorts } = planForwards(distinct.map((listenPort) => ({ kind: 'host', ...HOST, listenPort })));
      const ports = endpoints.map(({ listenPort }) => listenPort);
      expect(new Set(ports).size).toBe(distinct.length);
      expect([...ports].sort((a, b) => a - b)).toEqual(listenPorts);
      distinct.forEach((listenPort, index) => expect(ports[index]).toBe(listenPort ?? ports[index]));
    }));
  });

  test('ranges have all the ports and no others', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (ports) => {
      const sorted = [...ports].sort((a, b) => a - b);
      const ranges = rangesOf(sorted);
      expect(ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))).toEqual(sorted);
      ranges.slice(1).forEach(([from], index) => expect(from).toBeGreaterThan(ranges[index][1] + 1));
    }));
  });
});
