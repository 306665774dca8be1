import { replicationGroupNodeCount } from '../../../../src/rules/replication-group/numbers-and-names/node-count';
import { replicationGroupNodeQuota } from '../../../../src/rules/replication-group/numbers-and-names/node-quota';
import { replicationGroupNumCacheClustersRange } from '../../../../src/rules/replication-group/numbers-and-names/num-cache-clusters-range';
import { replicationGroupNumNodeGroupsRange } from '../../../../src/rules/replication-group/numbers-and-names/num-node-groups-range';
import { replicationGroupReplicasPerNodeGroupRange } from '../../../../src/rules/replication-group/numbers-and-names/replicas-per-node-group-range';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const NODES = 'Properties/NumCacheClusters';
const REPLICAS = 'Properties/ReplicasPerNodeGroup';
const SHARDS = 'Properties/NumNodeGroups';
const DESCRIBED = 'Properties/NodeGroupConfiguration';

describeRule(replicationGroupNumCacheClustersRange, {
  fires: [
    { name: 'none', properties: { NumCacheClusters: 0 }, path: NODES },
    { name: 'one too many', properties: { NumCacheClusters: 7 }, path: NODES, says: /is 7\. .* from 1 to 6/ },
    { name: 'one too many as text', properties: { NumCacheClusters: '7' }, path: NODES },
    { name: 'a fraction', properties: { NumCacheClusters: 2.5 }, path: NODES },
  ],
  passes: [
    { name: 'the fewest', properties: { NumCacheClusters: 1 } },
    { name: 'the most', properties: { NumCacheClusters: 6 } },
    { name: 'the most as text', properties: { NumCacheClusters: '6' } },
  ],
  token: [
    { name: 'the number', properties: { NumCacheClusters: IMPORTED }, verdict: 'compliant' },
    { name: 'a value that is no number', properties: { NumCacheClusters: 'seven' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupReplicasPerNodeGroupRange, {
  fires: [
    { name: 'fewer than none', properties: { ReplicasPerNodeGroup: -1 }, path: REPLICAS },
    { name: 'one too many', properties: { ReplicasPerNodeGroup: 6 }, path: REPLICAS, says: /is 6\. .* from 0 to 5/ },
    { name: 'one too many in a shard', properties: { NodeGroupConfiguration: [{ ReplicaCount: 5 }, { ReplicaCount: '6' }] }, path: `${DESCRIBED}/1/ReplicaCount` },
  ],
  passes: [
    { name: 'none', properties: { ReplicasPerNodeGroup: 0 } },
    { name: 'the most', properties: { ReplicasPerNodeGroup: '5', NodeGroupConfiguration: [{ ReplicaCount: 5 }, { ReplicaCount: 0 }, {}] } },
  ],
  token: [
    { name: 'the number', properties: { ReplicasPerNodeGroup: IMPORTED }, verdict: 'compliant' },
    { name: 'the number of a shard, and a shard', properties: { NodeGroupConfiguration: [{ ReplicaCount: IMPORTED }, IMPORTED, 6] }, verdict: 'compliant' },
  ],
});

test('every number of replicas that is out of range is found', () => {
  const properties = { ReplicasPerNodeGroup: 9, NodeGroupConfiguration: [{ ReplicaCount: 6 }, { ReplicaCount: 7 }] };
  const findings = findingsOf(replicationGroupReplicasPerNodeGroupRange, properties);
  expect(findings.map((finding) => finding.path)).toEqual([REPLICAS, `${DESCRIBED}/0/ReplicaCount`, `${DESCRIBED}/1/ReplicaCount`]);
});

describeRule(replicationGroupNumNodeGroupsRange, {
  fires: [
    { name: 'none', properties: { NumNodeGroups: 0 }, path: SHARDS },
    { name: 'one too many', properties: { NumNodeGroups: 501 }, path: SHARDS, says: /is 501\. .* from 1 to 500/ },
    { name: 'a fraction as text', properties: { NumNodeGroups: '1.5' }, path: SHARDS },
  ],
  passes: [
    { name: 'one', properties: { NumNodeGroups: 1 } },
    { name: 'the most', properties: { NumNodeGroups: '500' } },
  ],
  token: [{ name: 'the number', properties: { NumNodeGroups: IMPORTED }, verdict: 'compliant' }],
});

const shards = (count: number, shard: object = {}): object[] => Array.from({ length: count }, () => shard);

describeRule(replicationGroupNodeQuota, {
  fires: [
    { name: 'one shard too many', properties: { NumNodeGroups: 91 }, path: SHARDS, says: /is 91\. That makes 91 nodes\. .* 90 nodes/ },
    { name: 'shards and replicas', properties: { NumNodeGroups: '31', ReplicasPerNodeGroup: '2' }, path: SHARDS, says: /93 nodes/ },
    { name: 'shards one by one', properties: { NodeGroupConfiguration: [...shards(15, { ReplicaCount: 5 }), { ReplicaCount: 0 }] }, path: DESCRIBED, says: /91 nodes/ },
    { name: 'shards that leave the replicas to the group', properties: { ReplicasPerNodeGroup: 5, NodeGroupConfiguration: shards(16) }, path: DESCRIBED, says: /96 nodes/ },
    { name: 'shards alone are too many, whatever the replicas', properties: { NumNodeGroups: 91, ReplicasPerNodeGroup: IMPORTED }, path: SHARDS, says: /91 nodes/ },
    { name: 'what is known of the shards is too many', properties: { NodeGroupConfiguration: [...shards(15, { ReplicaCount: 5 }), IMPORTED] }, path: DESCRIBED },
    { name: 'as many as the quota can be raised to', properties: { NumNodeGroups: 100, ReplicasPerNodeGroup: 4 }, path: SHARDS, says: /500 nodes/ },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { NumNodeGroups: 90 } },
    { name: 'the same with replicas', properties: { NumNodeGroups: 15, ReplicasPerNodeGroup: 5 } },
    { name: 'the same shard by shard', properties: { ReplicasPerNodeGroup: 9, NodeGroupConfiguration: shards(15, { ReplicaCount: 5 }) } },
    { name: 'more than any quota allows, of which another rule speaks', properties: { NumNodeGroups: 500, ReplicasPerNodeGroup: 1 } },
  ],
  token: [
    { name: 'the shards', properties: { NumNodeGroups: IMPORTED, ReplicasPerNodeGroup: 5 }, verdict: 'compliant' },
    { name: 'the replicas', properties: { NumNodeGroups: 90, ReplicasPerNodeGroup: IMPORTED }, verdict: 'compliant' },
    {
      name: 'the replicas of the shards, although the group has a number as well',
      properties: { ReplicasPerNodeGroup: 5, NodeGroupConfiguration: shards(16, { ReplicaCount: IMPORTED }) },
      verdict: 'compliant',
    },
  ],
});

describeRule(replicationGroupNodeCount, {
  fires: [
    { name: 'one node too many', properties: { NumNodeGroups: 167, ReplicasPerNodeGroup: 2 }, path: SHARDS, says: /is 167\. That makes 501 nodes\. .* 500 nodes/ },
    { name: 'shards one by one', properties: { NodeGroupConfiguration: shards(84, { ReplicaCount: 5 }) }, path: DESCRIBED, says: /504 nodes/ },
    { name: 'one node too many for Redis 5.0.5', properties: { NumNodeGroups: 251, Engine: 'redis', EngineVersion: '5.0.5' }, path: SHARDS, says: /250 on Redis older than 5\.0\.6/ },
  ],
  passes: [
    { name: 'the most', properties: { NumNodeGroups: 250, ReplicasPerNodeGroup: 1 } },
    { name: 'the most on Redis 5.0.6', properties: { NumNodeGroups: 500, Engine: 'redis', EngineVersion: '5.0.6' } },
    { name: 'the most on Redis 5.0.5', properties: { NumNodeGroups: 250, Engine: 'redis', EngineVersion: '5.0.5' } },
    { name: 'more than the old limit on a version that the service picks', properties: { NumNodeGroups: 251 } },
    { name: 'more than the old limit on Valkey', properties: { NumNodeGroups: 251, Engine: 'valkey', EngineVersion: '8.0' } },
  ],
  token: [
    { name: 'the shards', properties: { NumNodeGroups: IMPORTED, ReplicasPerNodeGroup: 5 }, verdict: 'compliant' },
    { name: 'the version', properties: { NumNodeGroups: 251, EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'a version that cannot be read', properties: { NumNodeGroups: 251, EngineVersion: 'old' }, verdict: 'compliant' },
  ],
});
