import { replicationGroupNodeGroupCount } from '../../../../src/rules/replication-group/topology/node-group-count';
import { replicationGroupNodeGroupZones } from '../../../../src/rules/replication-group/topology/node-group-zones';
import { replicationGroupNumCacheClustersExclusive } from '../../../../src/rules/replication-group/topology/num-cache-clusters-exclusive';
import { replicationGroupPreferredZones } from '../../../../src/rules/replication-group/topology/preferred-zones';
import { replicationGroupZonesInSubnetGroup } from '../../../../src/rules/replication-group/topology/zones-in-subnet-group';
import { findingsOf, IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const NODES = 'Properties/NumCacheClusters';

describeRule(replicationGroupNumCacheClustersExclusive, {
  fires: [
    { name: 'with replicas', properties: { NumCacheClusters: 2, ReplicasPerNodeGroup: 1 }, path: NODES, says: /ReplicasPerNodeGroup is there as well/ },
    { name: 'with no replicas, which is a number too', properties: { NumCacheClusters: 2, ReplicasPerNodeGroup: 0 }, path: NODES },
    { name: 'with a number of replicas that is there, whichever it is', properties: { NumCacheClusters: 2, ReplicasPerNodeGroup: IMPORTED }, path: NODES },
    { name: 'with several shards', properties: { NumCacheClusters: 2, NumNodeGroups: '2' }, path: NODES, says: /NumNodeGroups makes 2 shards/ },
  ],
  passes: [
    { name: 'alone', properties: { NumCacheClusters: 2 } },
    { name: 'with the one shard that it counts', properties: { NumCacheClusters: 2, NumNodeGroups: 1 } },
    { name: 'the other way of counting', properties: { NumNodeGroups: 2, ReplicasPerNodeGroup: 1 } },
    { name: 'no value', properties: { NumCacheClusters: { Ref: 'AWS::NoValue' }, NumNodeGroups: 2 } },
    {
      name: 'either way, by condition',
      properties: {
        NumCacheClusters: { 'Fn::If': ['Sharded', { Ref: 'AWS::NoValue' }, 2] },
        ReplicasPerNodeGroup: { 'Fn::If': ['Sharded', 1, { Ref: 'AWS::NoValue' }] },
      },
      parts: {
        Parameters: { Mode: { Type: 'String', AllowedValues: ['sharded', 'single'] } },
        Conditions: { Sharded: { 'Fn::Equals': [{ Ref: 'Mode' }, 'sharded'] } },
      },
    },
  ],
  token: [
    { name: 'the number of shards', properties: { NumCacheClusters: 2, NumNodeGroups: IMPORTED }, verdict: 'compliant' },
    {
      name: 'replicas that may be left empty',
      properties: { NumCacheClusters: 2, ReplicasPerNodeGroup: { Ref: 'Replicas' } },
      parts: { Parameters: { Replicas: { Type: 'String' } } },
      verdict: 'compliant',
    },
  ],
});

describeRule(replicationGroupPreferredZones, {
  fires: [
    {
      name: 'one zone for two nodes',
      properties: { PreferredCacheClusterAZs: ['us-east-1a'], NumCacheClusters: 2 },
      path: 'Properties/PreferredCacheClusterAZs',
      says: /Zones in the list: 1; NumCacheClusters: 2\./,
    },
    { name: 'three zones for two nodes, as text', properties: { PreferredCacheClusterAZs: ['a', 'b', 'c'], NumCacheClusters: '2' } },
    { name: 'a zone that is no value does not count', properties: { PreferredCacheClusterAZs: ['a', { Ref: 'AWS::NoValue' }], NumCacheClusters: 2 } },
  ],
  passes: [
    { name: 'a zone for each node', properties: { PreferredCacheClusterAZs: ['us-east-1a', 'us-east-1a'], NumCacheClusters: 2 } },
    { name: 'zones that are not known, but counted', properties: { PreferredCacheClusterAZs: [IMPORTED, IMPORTED], NumCacheClusters: 2 } },
    { name: 'a single zone in place of a list', properties: { PreferredCacheClusterAZs: 'us-east-1a', NumCacheClusters: 1 } },
    { name: 'a number of nodes that is not said', properties: { PreferredCacheClusterAZs: ['us-east-1a'] } },
  ],
  token: [
    { name: 'the zones', properties: { PreferredCacheClusterAZs: { 'Fn::GetAZs': '' }, NumCacheClusters: 2 }, verdict: 'compliant' },
    { name: 'the number of nodes', properties: { PreferredCacheClusterAZs: ['us-east-1a'], NumCacheClusters: IMPORTED }, verdict: 'compliant' },
  ],
});

const SHARD_ZONES = 'Properties/NodeGroupConfiguration/1/ReplicaAvailabilityZones';

describeRule(replicationGroupNodeGroupZones, {
  fires: [
    {
      name: 'one zone for two replicas',
      properties: { NodeGroupConfiguration: [{ ReplicaCount: 1, ReplicaAvailabilityZones: ['a'] }, { ReplicaCount: 2, ReplicaAvailabilityZones: ['a'] }] },
      path: SHARD_ZONES,
      says: /Zones in the list: 1; replicas of the shard: 2\./,
    },
    {
      name: 'the number of replicas of the group',
      properties: { ReplicasPerNodeGroup: '1', NodeGroupConfiguration: [{}, { ReplicaAvailabilityZones: ['a', 'b'] }] },
      path: SHARD_ZONES,
    },
  ],
  passes: [
    { name: 'a zone for each replica', properties: { ReplicasPerNodeGroup: 5, NodeGroupConfiguration: [{ ReplicaCount: 2, ReplicaAvailabilityZones: ['a', 'b'] }] } },
    { name: 'no zones', properties: { NodeGroupConfiguration: [{ ReplicaCount: 2 }] } },
    { name: 'a number of replicas that is not said', properties: { NodeGroupConfiguration: [{ ReplicaAvailabilityZones: ['a'] }] } },
  ],
  token: [
    { name: 'the zones', properties: { NodeGroupConfiguration: [{ ReplicaCount: 2, ReplicaAvailabilityZones: IMPORTED }] }, verdict: 'compliant' },
    {
      name: 'the number of replicas, although the group has one as well',
      properties: { ReplicasPerNodeGroup: 1, NodeGroupConfiguration: [{ ReplicaCount: IMPORTED, ReplicaAvailabilityZones: ['a', 'b'] }] },
      verdict: 'compliant',
    },
    { name: 'the shards', properties: { NodeGroupConfiguration: IMPORTED }, verdict: 'compliant' },
    { name: 'shards of a wrong type', properties: { NodeGroupConfiguration: ['shard', 3, ['shard']] }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNodeGroupCount, {
  fires: [
    { name: 'one shard too few', properties: { NumNodeGroups: 2, NodeGroupConfiguration: [{}] }, path: 'Properties/NumNodeGroups', says: /is 2\. Entries of NodeGroupConfiguration: 1\./ },
    { name: 'one shard too many', properties: { NumNodeGroups: '2', NodeGroupConfiguration: [{}, {}, {}] }, path: 'Properties/NumNodeGroups' },
  ],
  passes: [
    { name: 'as many', properties: { NumNodeGroups: 2, NodeGroupConfiguration: [{}, {}] } },
    { name: 'no value does not count', properties: { NumNodeGroups: 2, NodeGroupConfiguration: [{}, { Ref: 'AWS::NoValue' }, {}] } },
    { name: 'no number', properties: { NodeGroupConfiguration: [{}, {}] } },
    { name: 'no description', properties: { NumNodeGroups: 2, NodeGroupConfiguration: [] } },
  ],
  token: [
    { name: 'the number', properties: { NumNodeGroups: IMPORTED, NodeGroupConfiguration: [{}] }, verdict: 'compliant' },
    { name: 'the description', properties: { NumNodeGroups: 2, NodeGroupConfiguration: IMPORTED }, verdict: 'compliant' },
  ],
});

const SUBNETS = { CacheSubnetGroupName: { Ref: 'Subnets' } };
const subnetsIn = (zones: unknown[], SubnetIds: unknown = zones.map((_, index) => ({ Ref: `Subnet${index}` }))): TemplateParts => ({
  Resources: {
    Subnets: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: { Description: 'private', SubnetIds } },
    ...Object.fromEntries(zones.map((zone, index) => [`Subnet${index}`, { Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone: zone } }])),
  },
});
const A_AND_B = subnetsIn(['us-east-1a', 'us-east-1b']);
const preferring = (...PreferredCacheClusterAZs: unknown[]): object => ({ ...SUBNETS, PreferredCacheClusterAZs });

describeRule(replicationGroupZonesInSubnetGroup, {
  fires: [
    {
      name: 'a node',
      properties: preferring('us-east-1a', 'us-east-1c'),
      parts: A_AND_B,
      path: 'Properties/PreferredCacheClusterAZs',
      says: /No subnet is in us-east-1c; the subnets are in us-east-1a, us-east-1b\./,
    },
    { name: 'a node beside one whose zone is not known', properties: preferring(IMPORTED, 'us-east-1c'), parts: A_AND_B },
    {
      name: 'a primary',
      properties: { ...SUBNETS, NodeGroupConfiguration: [{ PrimaryAvailabilityZone: 'us-east-1c' }] },
      parts: A_AND_B,
      path: 'Properties/NodeGroupConfiguration/0/PrimaryAvailabilityZone',
    },
    {
      name: 'a replica',
      properties: { ...SUBNETS, NodeGroupConfiguration: [{}, { PrimaryAvailabilityZone: 'us-east-1a', ReplicaAvailabilityZones: ['us-east-1c'] }] },
      parts: A_AND_B,
      path: 'Properties/NodeGroupConfiguration/1/ReplicaAvailabilityZones',
    },
    {
      name: 'subnets by their attribute',
      properties: preferring('us-east-1c'),
      parts: subnetsIn(['us-east-1a'], [{ 'Fn::GetAtt': ['Subnet0', 'SubnetId'] }]),
    },
  ],
  passes: [
    { name: 'zones of the subnets', properties: preferring('us-east-1a', 'us-east-1b'), parts: A_AND_B },
    {
      name: 'shards in zones of the subnets',
      properties: { ...SUBNETS, NodeGroupConfiguration: [{ PrimaryAvailabilityZone: 'us-east-1a', ReplicaAvailabilityZones: ['us-east-1b'] }] },
      parts: A_AND_B,
    },
    { name: 'a subnet group that is only named', properties: { CacheSubnetGroupName: 'private', PreferredCacheClusterAZs: ['us-east-1c'] } },
    { name: 'one subnet that is only named', properties: preferring('us-east-1c'), parts: subnetsIn(['us-east-1a'], [{ Ref: 'Subnet0' }, 'subnet-12345678']) },
    { name: 'no subnets', properties: preferring('us-east-1c'), parts: subnetsIn([]) },
    { name: 'a subnet that leaves its zone to the service', properties: preferring('us-east-1c'), parts: subnetsIn(['us-east-1a', undefined]) },
    { name: 'a reference to something else', properties: preferring('us-east-1c'), parts: subnetsIn(['us-east-1a'], [{ Ref: 'Subnets' }]) },
  ],
  token: [
    { name: 'a zone of a node', properties: preferring(IMPORTED, 7), parts: A_AND_B, verdict: 'compliant' },
    { name: 'the zones of the nodes', properties: { ...SUBNETS, PreferredCacheClusterAZs: IMPORTED }, parts: A_AND_B, verdict: 'compliant' },
    {
      name: 'the zone of a subnet',
      properties: preferring('us-east-1c'),
      parts: subnetsIn(['us-east-1a', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }]),
      verdict: 'compliant',
    },
    { name: 'the subnets', properties: preferring('us-east-1c'), parts: subnetsIn(['us-east-1a'], IMPORTED), verdict: 'compliant' },
    { name: 'the subnet group', properties: { CacheSubnetGroupName: IMPORTED, PreferredCacheClusterAZs: ['us-east-1c'] }, verdict: 'compliant' },
  ],
});

test('a zone that is missing twice is named once', () => {
  const [finding] = findingsOf(replicationGroupZonesInSubnetGroup, preferring('us-east-1c', 'us-east-1c'), A_AND_B);
  expect(finding.detail).toBe('No subnet is in us-east-1c; the subnets are in us-east-1a, us-east-1b.');
});
