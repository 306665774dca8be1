import { CfnParameter } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import { ClusterMode, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, IEncryptedRedisReplicationGroup } from '../../src';
import { TestStack, testStack } from '../helpers/stack';

function make(props: Partial<EncryptedRedisReplicationGroupProps> = {}, house: TestStack = testStack()): EncryptedRedisReplicationGroup {
  return new EncryptedRedisReplicationGroup(house.stack, 'Cache', { vpc: house.vpc, ...props });
}

function kinds({ endpoints }: IEncryptedRedisReplicationGroup): string[] {
  return Object.entries(endpoints).filter(([, endpoint]) => endpoint !== undefined).map(([kind]) => kind);
}

describe('what others ask of a group of this app', () => {
  test('with cluster mode disabled: its shared endpoints and each node', () => {
    const cache = make({ clusterMode: ClusterMode.disabled({ replicas: 2 }) });
    expect(kinds(cache)).toEqual(['primary', 'reader', 'nodes']);
    expect(cache.endpoints.primary!.url).toBe(cache.primaryEndpoint.url);
    expect(cache.stack.resolve(cache.endpoints.nodes!.map(({ hostname, port }) => [hostname, port]))).toEqual([0, 1, 2].map((index) => (
      ['AddressesList', 'PortsList'].map((list) => ({ 'Fn::Select': [index, { 'Fn::GetAtt': ['Cache18F6EE16', `ReadEndPoint.${list}`] }] }))
    )));
    expect(cache.nodeCount).toBe(3);
  });

  test('with cluster mode enabled: the configuration endpoint alone', () => {
    const cache = make({ clusterMode: ClusterMode.enabled({ shards: 3, replicasPerShard: 2 }) });
    expect(kinds(cache)).toEqual(['configuration']);
    expect(cache.nodeCount).toBe(9);
  });

  test('with a number of replicas that only the deployment knows: no nodes', () => {
    const house = testStack();
    const replicas = new CfnParameter(house.stack, 'Replicas', { type: 'Number' }).valueAsNumber;
    const cache = make({ clusterMode: ClusterMode.disabled({ replicas }) }, house);
    expect(kinds(cache)).toEqual(['primary', 'reader']);
    expect(cache.nodeCount).toBeUndefined();
  });

  test('VPC and subnets', () => {
    const house = testStack();
    const cache = make({}, house);
    expect(cache.vpc).toBe(house.vpc);
    expect(cache.subnetIds).toEqual(['subnet-1111111a', 'subnet-1111111b']);
  });

  test('the subnets of a subnet group that this app makes, and none of another', () => {
    const house = testStack();
    const subnetGroup = new elasticache.CfnSubnetGroup(house.stack, 'Subnets', { description: 'mine', subnetIds: ['subnet-3333333a'] });
    expect(make({ subnetGroup }, house).subnetIds).toEqual(['subnet-3333333a']);
    const imported = { subnetGroupRef: { cacheSubnetGroupName: 'theirs' }, node: { defaultChild: undefined } };
    expect(make({ subnetGroup: imported as never }).subnetIds).toBeUndefined();
  });
});

describe('what others ask of an imported group', () => {
  function imported(attributes: object = {}): IEncryptedRedisReplicationGroup {
    return EncryptedRedisReplicationGroup.fromReplicationGroupAttributes(testStack().stack, 'Imported', { replicationGroupId: 'orders', ...attributes });
  }

  test('is what was given', () => {
    const vpc = ec2.Vpc.fromVpcAttributes(testStack().stack, 'Other', { vpcId: 'vpc-22222222', availabilityZones: ['eu-west-1a'] });
    const cache = imported({ primaryEndpointAddress: 'primary.example', nodeAddresses: ['one.example', 'two.example'], port: 7000, vpc, subnetIds: ['subnet-1'] });
    expect(kinds(cache)).toEqual(['primary', 'nodes']);
    expect(cache.endpoints.nodes!.map(({ url }) => url)).toEqual(['rediss://one.example:7000', 'rediss://two.example:7000']);
    expect([cache.vpc, cache.subnetIds, cache.nodeCount]).toEqual([vpc, ['subnet-1'], 2]);
  });

  test('is nothing where nothing was', () => {
    const cache = imported();
    expect(kinds(cache)).toEqual([]);
    expect([cache.vpc, cache.subnetIds, cache.nodeCount]).toEqual([undefined, undefined, undefined]);
  });
});
