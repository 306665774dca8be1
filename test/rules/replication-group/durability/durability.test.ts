import { replicationGroupDurabilityClusterMode } from '../../../../src/rules/replication-group/durability/durability-cluster-mode';
import { replicationGroupDurabilityEngineVersion } from '../../../../src/rules/replication-group/durability/durability-engine-version';
import { replicationGroupDurabilityExclusive } from '../../../../src/rules/replication-group/durability/durability-exclusive';
import { replicationGroupDurabilityMultiAz } from '../../../../src/rules/replication-group/durability/durability-multi-az';
import { replicationGroupDurabilityNodeType } from '../../../../src/rules/replication-group/durability/durability-node-type';
import { replicationGroupDurabilityNodeTypeDisputed } from '../../../../src/rules/replication-group/durability/durability-node-type-disputed';
import { findingsOf, IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const DURABILITY = 'Properties/Durability';

describeRule(replicationGroupDurabilityEngineVersion, {
  fires: [
    {
      name: 'Valkey 8.2',
      properties: { Durability: 'sync', Engine: 'valkey', EngineVersion: '8.2' },
      path: DURABILITY,
      says: /Valkey 8\.2 has no durability; 9\.0 is the first version with it/,
    },
    {
      name: 'Redis, which has no version with it',
      properties: { Durability: 'async', Engine: 'redis' },
      path: DURABILITY,
      says: /Redis has no durability in any version; Valkey has it from 9\.0 on/,
    },
    { name: 'the engine left out, which is Redis', properties: { Durability: 'async' }, path: DURABILITY },
  ],
  passes: [
    { name: 'Valkey 9.0', properties: { Durability: 'sync', Engine: 'valkey', EngineVersion: '9.0' } },
    { name: 'Valkey 9.1 in upper case', properties: { Durability: 'async', Engine: 'VALKEY', EngineVersion: 9.1 } },
    { name: 'Valkey of a version that the service picks', properties: { Durability: 'sync', Engine: 'valkey' } },
    { name: 'durability off', properties: { Durability: 'disabled', Engine: 'redis' } },
    { name: 'durability by default', properties: { Durability: 'default', Engine: 'redis' } },
    { name: 'a secondary, whose engine is that of its primary', properties: { Durability: 'sync', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'durability', properties: { Durability: IMPORTED, Engine: 'redis' }, verdict: 'compliant' },
    { name: 'the engine', properties: { Durability: 'sync', Engine: IMPORTED }, verdict: 'compliant' },
    { name: 'the version', properties: { Durability: 'sync', Engine: 'valkey', EngineVersion: IMPORTED }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupDurabilityClusterMode, {
  fires: [
    { name: 'one shard', properties: { Durability: 'sync' }, path: DURABILITY, says: /is "sync"\. Cluster mode is disabled/ },
    { name: 'a default parameter group without cluster mode', properties: { Durability: 'async', CacheParameterGroupName: 'default.valkey9' }, path: DURABILITY },
  ],
  passes: [
    { name: 'a default parameter group with cluster mode', properties: { Durability: 'sync', CacheParameterGroupName: 'default.valkey9.cluster.on' } },
    { name: 'several shards', properties: { Durability: 'sync', NumNodeGroups: 2 } },
    { name: 'a parameter group that is only named', properties: { Durability: 'sync', CacheParameterGroupName: 'ours' } },
    { name: 'durability off', properties: { Durability: 'disabled', ClusterMode: 'disabled' } },
  ],
  token: [
    { name: 'durability', properties: { Durability: IMPORTED }, verdict: 'compliant' },
    { name: 'cluster mode', properties: { Durability: 'sync', ClusterMode: IMPORTED }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupDurabilityMultiAz, {
  fires: [
    { name: 'Multi-AZ left out', properties: { Durability: 'sync' }, path: 'Properties/MultiAZEnabled', says: /is absent/ },
    { name: 'Multi-AZ off as text', properties: { Durability: 'async', MultiAZEnabled: 'false' }, path: 'Properties/MultiAZEnabled' },
    {
      name: 'a shard without replicas',
      properties: { Durability: 'sync', MultiAZEnabled: true, NodeGroupConfiguration: [{ ReplicaCount: 1 }, { ReplicaCount: 0 }] },
      path: 'Properties/NodeGroupConfiguration',
      says: /a primary without a replica/,
    },
  ],
  passes: [
    { name: 'Multi-AZ and replicas', properties: { Durability: 'sync', MultiAZEnabled: 'true', ReplicasPerNodeGroup: 1 } },
    { name: 'durability off', properties: { Durability: 'disabled', ReplicasPerNodeGroup: 0 } },
    { name: 'a secondary, which takes Multi-AZ from its primary', properties: { Durability: 'sync', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'durability', properties: { Durability: IMPORTED }, verdict: 'compliant' },
    { name: 'Multi-AZ and replicas', properties: { Durability: 'sync', MultiAZEnabled: IMPORTED, ReplicasPerNodeGroup: IMPORTED }, verdict: 'compliant' },
  ],
});

test('both reasons why a durable group could lose a shard are found', () => {
  const findings = findingsOf(replicationGroupDurabilityMultiAz, { Durability: 'sync', ReplicasPerNodeGroup: 0 });
  expect(findings.map((finding) => finding.path)).toEqual(['Properties/MultiAZEnabled', 'Properties/ReplicasPerNodeGroup']);
});

const MEMBER: TemplateParts = {
  Resources: { Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: [{ ReplicationGroupId: { Ref: 'Subject' }, Role: 'PRIMARY' }] } } },
};

describeRule(replicationGroupDurabilityExclusive, {
  fires: [
    { name: 'the primary of a global datastore', properties: { Durability: 'sync' }, parts: MEMBER, path: DURABILITY, says: /The group is in a global datastore/ },
    { name: 'a secondary of a global datastore', properties: { Durability: 'async', GlobalReplicationGroupId: IMPORTED }, path: DURABILITY },
    { name: 'data tiering', properties: { Durability: 'sync', DataTieringEnabled: 'true' }, path: 'Properties/DataTieringEnabled', says: /The group is durable/ },
  ],
  passes: [
    { name: 'neither', properties: { Durability: 'sync', DataTieringEnabled: false } },
    { name: 'durability off', properties: { Durability: 'disabled', DataTieringEnabled: true }, parts: MEMBER },
  ],
  token: [
    { name: 'durability', properties: { Durability: IMPORTED, DataTieringEnabled: true }, parts: MEMBER, verdict: 'compliant' },
    { name: 'data tiering', properties: { Durability: 'sync', DataTieringEnabled: IMPORTED }, verdict: 'compliant' },
    {
      name: 'a global datastore that may be left empty',
      properties: { Durability: 'sync', GlobalReplicationGroupId: { Ref: 'Datastore' } },
      parts: { Parameters: { Datastore: { Type: 'String' } } },
      verdict: 'compliant',
    },
  ],
});

const NODE_TYPE = 'Properties/CacheNodeType';

describeRule(replicationGroupDurabilityNodeType, {
  fires: [
    { name: 'R5', properties: { Durability: 'sync', CacheNodeType: 'cache.r5.large' }, path: NODE_TYPE, says: /not offered for the family r5/ },
    { name: 'T4g', properties: { Durability: 'async', CacheNodeType: 'cache.t4g.small' }, path: NODE_TYPE },
  ],
  passes: [
    { name: 'R7g', properties: { Durability: 'sync', CacheNodeType: 'cache.r7g.large' } },
    { name: 'R8g, which is disputed', properties: { Durability: 'sync', CacheNodeType: 'cache.r8g.large' } },
    { name: 'durability off', properties: { Durability: 'default', CacheNodeType: 'cache.r5.large' } },
    { name: 'a family that is not known', properties: { Durability: 'sync', CacheNodeType: 'cache.x99.large' } },
  ],
  token: [
    { name: 'the node type', properties: { Durability: 'sync', CacheNodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'durability', properties: { Durability: IMPORTED, CacheNodeType: 'cache.r5.large' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupDurabilityNodeTypeDisputed, {
  fires: [{ name: 'R8g', properties: { Durability: 'sync', CacheNodeType: 'cache.r8g.large' }, path: NODE_TYPE, says: /do not list the family r8g/ }],
  passes: [
    { name: 'R7g', properties: { Durability: 'sync', CacheNodeType: 'cache.r7g.large' } },
    { name: 'R5, which is not disputed', properties: { Durability: 'sync', CacheNodeType: 'cache.r5.large' } },
    { name: 'durability off', properties: { Durability: 'disabled', CacheNodeType: 'cache.r8g.large' } },
  ],
  token: [{ name: 'the node type', properties: { Durability: 'sync', CacheNodeType: IMPORTED }, verdict: 'compliant' }],
});
