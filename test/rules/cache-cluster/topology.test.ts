import { cacheClusterNodeQuota } from '../../../src/rules/cache-cluster/numbers-and-names/node-quota';
import { cacheClusterNumCacheNodesRange } from '../../../src/rules/cache-cluster/numbers-and-names/num-cache-nodes-range';
import { cacheClusterSingleNode } from '../../../src/rules/cache-cluster/numbers-and-names/single-node';
import { cacheClusterAzModeZones } from '../../../src/rules/cache-cluster/topology/az-mode-zones';
import { cacheClusterCrossAz } from '../../../src/rules/cache-cluster/topology/cross-az';
import { cacheClusterCrossAzNodes } from '../../../src/rules/cache-cluster/topology/cross-az-nodes';
import { cacheClusterPreferredZones } from '../../../src/rules/cache-cluster/topology/preferred-zones';
import { cacheClusterZonesEngine } from '../../../src/rules/cache-cluster/topology/zones-engine';
import { cacheClusterZonesInSubnetGroup } from '../../../src/rules/cache-cluster/topology/zones-in-subnet-group';
import { findingsOf, IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NODES = 'Properties/NumCacheNodes';
const MODE = 'Properties/AZMode';
const ZONES = 'Properties/PreferredAvailabilityZones';
const memcached = (NumCacheNodes: unknown, others: object = {}): object => ({ Engine: 'memcached', NumCacheNodes, ...others });
const redis = (NumCacheNodes: unknown, others: object = {}): object => ({ Engine: 'redis', NumCacheNodes, ...others });
const zones = (...PreferredAvailabilityZones: unknown[]): object => ({ PreferredAvailabilityZones });
const FIRST_ZONE = { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] };
const SECOND_ZONE = { 'Fn::Select': [1, { 'Fn::GetAZs': '' }] };

describeRule(cacheClusterCrossAz, {
  fires: [
    { name: 'no mode', properties: memcached(2), path: MODE, says: /is absent\. The nodes of a Memcached cluster should be spread/ },
    { name: 'one zone', properties: memcached(2, { AZMode: 'single-az' }), path: MODE, says: /is "single-az"/ },
    { name: 'the number of nodes as text', properties: memcached('3'), path: MODE },
    { name: 'Memcached in upper case, which KICS ElastiCache Nodes Not Created Across Multi AZ passes', properties: { Engine: 'Memcached', NumCacheNodes: 2 }, path: MODE },
    { name: 'a list that names one zone only', properties: memcached(2, zones('us-west-2a', 'us-west-2a')), path: MODE },
    { name: 'one preferred zone', properties: memcached(2, { PreferredAvailabilityZone: 'us-west-2a' }), path: MODE },
    {
      name: 'one of the numbers that a parameter takes',
      properties: memcached(P),
      parts: parameter({ Type: 'Number', AllowedValues: [1, 3] }),
      path: MODE,
      says: /when P is 3/,
    },
    {
      name: 'one branch of a condition',
      properties: memcached(2, { AZMode: { 'Fn::If': ['IsProduction', 'cross-az', 'single-az'] } }),
      parts: {
        Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
        Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      },
      says: /when Stage is "dev"/,
    },
  ],
  passes: [
    { name: 'several zones', properties: memcached(2, { AZMode: 'cross-az' }) },
    { name: 'a single node', properties: memcached(1) },
    {
      name: 'zones that are several by their list, which KICS ElastiCache Nodes Not Created Across Multi AZ fails',
      properties: memcached(3, zones('us-west-2a', 'us-west-2a', 'us-west-2b')),
    },
    { name: 'Redis', properties: redis(2) },
    { name: 'a mode that does not exist, which is reported as such', properties: memcached(2, { AZMode: 'multi-az' }) },
    { name: 'no number of nodes, which the schema refuses', properties: memcached({ Ref: 'AWS::NoValue' }) },
  ],
  token: [
    { name: 'the mode', properties: memcached(2, { AZMode: IMPORTED }), verdict: 'unresolved' },
    { name: 'the number of nodes', properties: memcached(IMPORTED), verdict: 'unresolved' },
    { name: 'the number of nodes in several zones', properties: memcached(IMPORTED, { AZMode: 'cross-az' }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 2 }, verdict: 'unresolved' },
    { name: 'the zones', properties: memcached(2, { PreferredAvailabilityZones: IMPORTED }), verdict: 'unresolved' },
    { name: 'each of the zones', properties: memcached(2, zones(FIRST_ZONE, SECOND_ZONE)), verdict: 'unresolved' },
    { name: 'one of three zones, where the others differ', properties: memcached(3, zones('a', 'b', IMPORTED)), verdict: 'compliant' },
    { name: 'values of a wrong type', properties: memcached(['2'], { AZMode: ['cross-az'] }), verdict: 'unresolved' },
  ],
});

describeRule(cacheClusterNumCacheNodesRange, {
  fires: [
    { name: 'none', properties: memcached(0), path: NODES, says: /is 0\. .* from 1 on/ },
    { name: 'fewer than none', properties: memcached(-1), path: NODES },
    { name: 'a part of one', properties: memcached(1.5), path: NODES },
    { name: 'none, as text', properties: memcached('0'), path: NODES },
    { name: 'none, of Redis', properties: redis(0), path: NODES },
  ],
  passes: [{ name: 'one', properties: memcached(1) }, { name: 'many', properties: memcached(300) }, { name: 'one as text', properties: memcached('1') }],
  token: [{ name: 'the number', properties: memcached(IMPORTED), verdict: 'compliant' }, { name: 'no number', properties: memcached(['0']), verdict: 'compliant' }],
});

describeRule(cacheClusterSingleNode, {
  fires: [
    { name: 'Redis', properties: redis(2), path: NODES, says: /is 2\. A cluster of Redis or Valkey must have exactly one node/ },
    { name: 'Redis, as text', properties: redis('3'), path: NODES },
    { name: 'Valkey', properties: { Engine: 'VALKEY', NumCacheNodes: 2 }, path: NODES },
    {
      name: 'one of the engines that a parameter takes',
      properties: { Engine: P, NumCacheNodes: 2 },
      parts: parameter({ AllowedValues: ['memcached', 'redis'] }),
      says: /when P is "redis"/,
    },
  ],
  passes: [
    { name: 'one', properties: redis(1) },
    { name: 'none, which is reported as such', properties: redis(0) },
    { name: 'Memcached', properties: memcached(2) },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', NumCacheNodes: 2 } },
  ],
  token: [
    { name: 'the number', properties: redis(IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 2 }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterNodeQuota, {
  fires: [
    { name: 'one more than the quota', properties: memcached(41), path: NODES, says: /is 41\. A Memcached cluster must have 40 nodes at most/ },
    { name: 'as text', properties: memcached('60'), path: NODES },
  ],
  passes: [
    { name: 'the quota', properties: memcached(40) },
    { name: 'Redis, which CacheClusterSingleNode reports', properties: redis(41) },
  ],
  token: [
    { name: 'the number', properties: memcached(IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 41 }, verdict: 'compliant' },
  ],
});

const CROSS = { AZMode: 'cross-az' };
const SINGLE = { AZMode: 'single-az' };

describeRule(cacheClusterCrossAzNodes, {
  fires: [
    { name: 'a single node', properties: memcached(1, CROSS), path: NODES, says: /is 1\. AZMode is "cross-az"\. A cluster across Availability Zones must have two/ },
    { name: 'a single node as text', properties: memcached('1', CROSS), path: NODES },
  ],
  passes: [
    { name: 'two nodes', properties: memcached(2, CROSS) },
    { name: 'a single node in one zone', properties: memcached(1, SINGLE) },
    { name: 'none, which is reported as such', properties: memcached(0, CROSS) },
    { name: 'Redis, which CacheClusterZonesEngine reports', properties: redis(1, CROSS) },
  ],
  token: [
    { name: 'the number', properties: memcached(IMPORTED, CROSS), verdict: 'compliant' },
    { name: 'the mode', properties: memcached(1, { AZMode: IMPORTED }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 1, ...CROSS }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterAzModeZones, {
  fires: [
    { name: 'several zones for one', properties: memcached(2, { ...SINGLE, ...zones('a', 'b') }), path: MODE, says: /is "single-az"\. PreferredAvailabilityZones names several zones/ },
    { name: 'one zone for several, in a list', properties: memcached(2, { ...CROSS, ...zones('a', 'a') }), path: MODE, says: /PreferredAvailabilityZones names one zone/ },
    { name: 'one zone for several', properties: memcached(2, { ...CROSS, PreferredAvailabilityZone: 'a' }), path: MODE, says: /PreferredAvailabilityZone names one zone/ },
    { name: 'one unknown zone for several', properties: memcached(2, { ...CROSS, PreferredAvailabilityZone: FIRST_ZONE }), path: MODE },
  ],
  passes: [
    { name: 'several zones', properties: memcached(3, { ...CROSS, ...zones('a', 'b', 'b') }) },
    { name: 'several zones of the choice of the service', properties: memcached(2, CROSS) },
    { name: 'one zone', properties: memcached(2, { ...SINGLE, PreferredAvailabilityZone: 'a' }) },
    { name: 'one zone, named for each node', properties: memcached(2, { ...SINGLE, ...zones('a', 'a') }) },
    { name: 'an empty list', properties: memcached(2, { ...CROSS, ...zones() }) },
    { name: 'no mode', properties: memcached(2, zones('a', 'b')) },
    { name: 'a single node, which CacheClusterCrossAzNodes reports', properties: memcached(1, { ...CROSS, ...zones('a') }) },
    { name: 'Redis, which CacheClusterZonesEngine reports', properties: redis(1, { ...SINGLE, ...zones('a', 'b') }) },
    { name: 'a zone that is empty', properties: memcached(2, { ...CROSS, PreferredAvailabilityZone: '' }) },
  ],
  token: [
    { name: 'the mode', properties: memcached(2, { AZMode: IMPORTED, ...zones('a', 'b') }), verdict: 'compliant' },
    { name: 'the zones', properties: memcached(2, { ...CROSS, PreferredAvailabilityZones: IMPORTED }), verdict: 'compliant' },
    { name: 'each of the zones', properties: memcached(2, { ...SINGLE, ...zones(FIRST_ZONE, SECOND_ZONE) }), verdict: 'compliant' },
    { name: 'one of the zones', properties: memcached(2, { ...CROSS, ...zones('a', SECOND_ZONE) }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 2, ...SINGLE, ...zones('a', 'b') }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterPreferredZones, {
  fires: [
    { name: 'one zone for two nodes', properties: memcached(2, zones('a')), path: ZONES, says: /Zones in the list: 1; NumCacheNodes: 2\./ },
    { name: 'more zones than nodes', properties: memcached('1', zones('a', 'b')), path: ZONES },
    { name: 'an entry that is no value', properties: memcached(2, zones('a', { Ref: 'AWS::NoValue' })), path: ZONES },
    { name: 'an empty list', properties: memcached(1, zones()), path: ZONES },
  ],
  passes: [
    { name: 'a zone for each node', properties: memcached(2, zones('a', 'b')) },
    { name: 'one zone for both', properties: memcached(2, zones('a', 'a')) },
    { name: 'no list', properties: memcached(2, { PreferredAvailabilityZones: { Ref: 'AWS::NoValue' } }) },
    { name: 'Redis, which CacheClusterZonesEngine reports', properties: redis(1, zones('a', 'b')) },
  ],
  token: [
    { name: 'the list', properties: memcached(2, { PreferredAvailabilityZones: IMPORTED }), verdict: 'compliant' },
    { name: 'the number', properties: memcached(IMPORTED, zones('a')), verdict: 'compliant' },
    { name: 'each of the zones', properties: memcached(2, zones(IMPORTED, IMPORTED)), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NumCacheNodes: 2, ...zones('a') }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterZonesEngine, {
  fires: [
    { name: 'Redis in several zones', properties: redis(1, CROSS), path: MODE, says: /must run Memcached to have nodes in several Availability Zones/ },
    { name: 'Valkey with a list of zones', properties: { Engine: 'valkey', NumCacheNodes: 1, ...zones('a') }, path: ZONES },
  ],
  passes: [
    { name: 'Redis in one zone', properties: redis(1, { ...SINGLE, PreferredAvailabilityZone: 'a' }) },
    { name: 'Redis with an empty list', properties: redis(1, zones()) },
    { name: 'Memcached', properties: memcached(2, { ...CROSS, ...zones('a', 'b') }) },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', ...CROSS } },
  ],
  token: [
    { name: 'the mode', properties: redis(1, { AZMode: IMPORTED }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, ...CROSS }, verdict: 'compliant' },
    { name: 'a list of a parameter that may be empty', properties: redis(1, zones(P)), parts: parameter(), verdict: 'compliant' },
  ],
});

test('a mode and a list of zones are two findings', () => {
  expect(findingsOf(cacheClusterZonesEngine, redis(1, { ...CROSS, ...zones('a') })).map(({ path }) => path)).toEqual([MODE, ZONES]);
});

const subnet = (AvailabilityZone: unknown): object => ({ Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone } });
const subnets = (...inZones: unknown[]): TemplateParts => ({
  Resources: {
    Subnets: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: { SubnetIds: inZones.map((_, index) => ({ Ref: `Subnet${index}` })) } },
    ...Object.fromEntries(inZones.map((zone, index) => [`Subnet${index}`, subnet(zone)])),
  },
});
const IN_SUBNETS = { CacheSubnetGroupName: { Ref: 'Subnets' } };

describeRule(cacheClusterZonesInSubnetGroup, {
  fires: [
    {
      name: 'a zone without a subnet',
      properties: memcached(2, { ...IN_SUBNETS, ...zones('a', 'c') }),
      parts: subnets('a', 'b'),
      path: ZONES,
      says: /No subnet is in c; the subnets are in a, b\./,
    },
    { name: 'the one zone of all nodes', properties: redis(1, { ...IN_SUBNETS, PreferredAvailabilityZone: 'c' }), parts: subnets('a'), path: 'Properties/PreferredAvailabilityZone' },
  ],
  passes: [
    { name: 'zones with subnets', properties: memcached(2, { ...IN_SUBNETS, ...zones('a', 'b') }), parts: subnets('a', 'b') },
    { name: 'a subnet group of somebody else', properties: memcached(2, { CacheSubnetGroupName: 'private', ...zones('a', 'b') }) },
    { name: 'no zones', properties: memcached(2, { ...IN_SUBNETS, PreferredAvailabilityZone: { Ref: 'AWS::NoValue' } }), parts: subnets('a') },
  ],
  token: [
    { name: 'the zones', properties: memcached(2, { ...IN_SUBNETS, PreferredAvailabilityZones: IMPORTED }), parts: subnets('a'), verdict: 'compliant' },
    { name: 'a zone', properties: memcached(1, { ...IN_SUBNETS, PreferredAvailabilityZone: FIRST_ZONE }), parts: subnets('a'), verdict: 'compliant' },
    { name: 'the zone of a subnet', properties: memcached(2, { ...IN_SUBNETS, ...zones('a', 'c') }), parts: subnets('a', IMPORTED), verdict: 'compliant' },
  ],
});
