import { replicationGroupKvCachingEngineVersion } from '../../../../src/rules/replication-group/kv-caching/kv-caching-engine-version';
import { replicationGroupKvCachingTopology } from '../../../../src/rules/replication-group/kv-caching/kv-caching-topology';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const KV_NODE = { CacheNodeType: 'cache.i8ge.48xlarge' };
const KV_CACHE = {
  ...KV_NODE,
  CacheParameterGroupName: 'default.valkey9.cluster.on',
  ReplicasPerNodeGroup: 0,
  MultiAZEnabled: false,
  TransitEncryptionMode: 'required',
  SnapshotRetentionLimit: 0,
};

describeRule(replicationGroupKvCachingTopology, {
  fires: [
    {
      name: 'no cluster mode',
      properties: { ...KV_CACHE, CacheParameterGroupName: 'default.valkey9' },
      path: 'Properties/ClusterMode',
      says: /is absent\. Cluster mode is disabled/,
    },
    { name: 'replicas', properties: { ...KV_CACHE, ReplicasPerNodeGroup: '1' }, path: 'Properties/ReplicasPerNodeGroup', says: /is "1"\. That makes replicas/ },
    { name: 'replicas in a shard', properties: { ...KV_CACHE, NodeGroupConfiguration: [{}, { ReplicaCount: 1 }] }, path: 'Properties/NodeGroupConfiguration' },
    { name: 'several zones', properties: { ...KV_CACHE, MultiAZEnabled: 'true' }, path: 'Properties/MultiAZEnabled' },
    { name: 'connections without encryption', properties: { ...KV_CACHE, TransitEncryptionMode: 'preferred' }, path: 'Properties/TransitEncryptionMode' },
    { name: 'backups', properties: { ...KV_CACHE, SnapshotRetentionLimit: 1 }, path: 'Properties/SnapshotRetentionLimit' },
  ],
  passes: [
    { name: 'everything as it has to be', properties: KV_CACHE },
    { name: 'left out what can be', properties: { ...KV_NODE, NumNodeGroups: 3 } },
    { name: 'other nodes', properties: { CacheNodeType: 'cache.r7g.large', MultiAZEnabled: true, SnapshotRetentionLimit: 7 } },
  ],
  token: [
    { name: 'the node type', properties: { ...KV_CACHE, CacheNodeType: IMPORTED, MultiAZEnabled: true }, verdict: 'compliant' },
    {
      name: 'everything else',
      properties: {
        ...KV_NODE,
        CacheParameterGroupName: IMPORTED,
        ReplicasPerNodeGroup: IMPORTED,
        MultiAZEnabled: IMPORTED,
        TransitEncryptionMode: IMPORTED,
        SnapshotRetentionLimit: IMPORTED,
      },
      verdict: 'compliant',
    },
  ],
});

test('everything that does not go with the nodes is found', () => {
  const findings = findingsOf(replicationGroupKvCachingTopology, {
    ...KV_NODE, NumCacheClusters: 2, MultiAZEnabled: true, TransitEncryptionMode: 'preferred', SnapshotRetentionLimit: 7,
  });
  expect(findings.map((finding) => finding.path)).toEqual([
    'Properties/ClusterMode',
    'Properties/NumCacheClusters',
    'Properties/MultiAZEnabled',
    'Properties/TransitEncryptionMode',
    'Properties/SnapshotRetentionLimit',
  ]);
});

describeRule(replicationGroupKvCachingEngineVersion, {
  fires: [
    {
      name: 'Valkey 9.0',
      properties: { ...KV_NODE, Engine: 'valkey', EngineVersion: '9.0' },
      path: 'Properties/CacheNodeType',
      says: /Valkey 9\.0 has no distributed key-value caching; 9\.1 is the first version with it/,
    },
    { name: 'Redis', properties: { ...KV_NODE, Engine: 'redis', EngineVersion: '7.1' }, path: 'Properties/CacheNodeType', says: /Redis has no distributed key-value caching in any version/ },
  ],
  passes: [
    { name: 'Valkey 9.1', properties: { ...KV_NODE, Engine: 'valkey', EngineVersion: '9.1' } },
    { name: 'Valkey of a version that the service picks', properties: { ...KV_NODE, Engine: 'valkey' } },
    { name: 'other nodes', properties: { CacheNodeType: 'cache.r7g.large', Engine: 'redis' } },
  ],
  token: [
    { name: 'the node type', properties: { CacheNodeType: IMPORTED, Engine: 'redis' }, verdict: 'compliant' },
    { name: 'the engine', properties: { ...KV_NODE, Engine: IMPORTED }, verdict: 'compliant' },
    { name: 'the version', properties: { ...KV_NODE, Engine: 'valkey', EngineVersion: IMPORTED }, verdict: 'compliant' },
  ],
});
