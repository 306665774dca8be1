import { replicationGroupAutomaticFailover } from '../../../../src/rules/replication-group/topology/automatic-failover';
import { replicationGroupFailoverReplicas } from '../../../../src/rules/replication-group/topology/failover-replicas';
import { replicationGroupMultiAz } from '../../../../src/rules/replication-group/topology/multi-az';
import { replicationGroupMultiAzFailover } from '../../../../src/rules/replication-group/topology/multi-az-failover';
import { replicationGroupMultiAzReplicas } from '../../../../src/rules/replication-group/topology/multi-az-replicas';
import { IMPORTED } from '../../../helpers/judge';
import { describeRule, RuleCases } from '../../../helpers/rule-cases';

const FAILOVER = 'Properties/AutomaticFailoverEnabled';

describeRule(replicationGroupMultiAzFailover, {
  fires: [
    { name: 'failover left out', properties: { MultiAZEnabled: true }, path: FAILOVER, says: /is absent\. MultiAZEnabled is true\./ },
    { name: 'failover off', properties: { MultiAZEnabled: true, AutomaticFailoverEnabled: false }, path: FAILOVER },
    { name: 'flags as text', properties: { MultiAZEnabled: 'true', AutomaticFailoverEnabled: 'false' }, path: FAILOVER },
    { name: 'a secondary that says no', properties: { MultiAZEnabled: true, AutomaticFailoverEnabled: false, GlobalReplicationGroupId: 'datastore' }, path: FAILOVER },
    {
      name: 'one parameter for both, negated for failover',
      properties: { MultiAZEnabled: { 'Fn::If': ['Large', true, false] }, AutomaticFailoverEnabled: { 'Fn::If': ['Large', false, true] } },
      parts: {
        Parameters: { Size: { Type: 'String', AllowedValues: ['small', 'large'] } },
        Conditions: { Large: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] } },
      },
      path: FAILOVER,
      says: /when Size is "large"/,
    },
  ],
  passes: [
    { name: 'both', properties: { MultiAZEnabled: true, AutomaticFailoverEnabled: true } },
    { name: 'both as text', properties: { MultiAZEnabled: 'true', AutomaticFailoverEnabled: 'true' } },
    { name: 'one zone', properties: { MultiAZEnabled: false } },
    { name: 'a secondary, which takes failover from its primary', properties: { MultiAZEnabled: true, GlobalReplicationGroupId: 'datastore' } },
    {
      name: 'one parameter for both',
      properties: { MultiAZEnabled: { Ref: 'Large' }, AutomaticFailoverEnabled: { Ref: 'Large' } },
      parts: { Parameters: { Large: { Type: 'String', AllowedValues: ['true', 'false'] } } },
    },
  ],
  token: [
    { name: 'failover', properties: { MultiAZEnabled: true, AutomaticFailoverEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'the zones', properties: { MultiAZEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'a value that is no flag', properties: { MultiAZEnabled: true, AutomaticFailoverEnabled: 'no' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupMultiAzReplicas, {
  fires: [
    { name: 'one node', properties: { MultiAZEnabled: true, NumCacheClusters: 1 }, path: 'Properties/NumCacheClusters', says: /is 1\. That leaves a primary without/ },
    { name: 'no replicas', properties: { MultiAZEnabled: 'true', NumNodeGroups: 3, ReplicasPerNodeGroup: 0 }, path: 'Properties/ReplicasPerNodeGroup' },
    {
      name: 'one shard of several without replicas',
      properties: { MultiAZEnabled: true, NodeGroupConfiguration: [{ ReplicaCount: 1 }, { ReplicaCount: '0' }] },
      path: 'Properties/NodeGroupConfiguration',
    },
    {
      name: 'shards that leave the number to the group',
      properties: { MultiAZEnabled: true, ReplicasPerNodeGroup: 0, NodeGroupConfiguration: [{ ReplicaCount: 1 }, {}] },
      path: 'Properties/NodeGroupConfiguration',
    },
  ],
  passes: [
    { name: 'two nodes', properties: { MultiAZEnabled: true, NumCacheClusters: 2 } },
    { name: 'a replica for each shard', properties: { MultiAZEnabled: true, ReplicasPerNodeGroup: 1 } },
    { name: 'a replica in each shard', properties: { MultiAZEnabled: true, ReplicasPerNodeGroup: 0, NodeGroupConfiguration: [{ ReplicaCount: 1 }, { ReplicaCount: 2 }] } },
    { name: 'one zone', properties: { MultiAZEnabled: false, NumCacheClusters: 1 } },
    { name: 'a number that is not said', properties: { MultiAZEnabled: true } },
  ],
  token: [
    { name: 'the zones', properties: { MultiAZEnabled: IMPORTED, NumCacheClusters: 1 }, verdict: 'compliant' },
    { name: 'the number of nodes', properties: { MultiAZEnabled: true, NumCacheClusters: IMPORTED }, verdict: 'compliant' },
    { name: 'a shard', properties: { MultiAZEnabled: true, NodeGroupConfiguration: [IMPORTED, 'shard'] }, verdict: 'compliant' },
    { name: 'a value that is no number', properties: { MultiAZEnabled: true, NumCacheClusters: [1] }, verdict: 'compliant' },
  ],
});

const ONE_NODE = { AutomaticFailoverEnabled: true, NumCacheClusters: 1 };

describeRule(replicationGroupFailoverReplicas, {
  fires: [
    { name: 'one node', properties: ONE_NODE, path: 'Properties/NumCacheClusters', says: /is 1\. .* two nodes or more/ },
    { name: 'one node, everything as text', properties: { AutomaticFailoverEnabled: 'true', NumCacheClusters: '1' }, path: 'Properties/NumCacheClusters' },
    { name: 'cluster mode disabled in words', properties: { ...ONE_NODE, ClusterMode: 'disabled', CacheParameterGroupName: 'ours' } },
    { name: 'a default parameter group', properties: { ...ONE_NODE, CacheParameterGroupName: 'default.valkey8' } },
    {
      name: 'a parameter group of the template',
      properties: { ...ONE_NODE, CacheParameterGroupName: { Ref: 'Parameters' }, SnapshotName: 'backup' },
      parts: { Resources: { Parameters: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: {} } } },
    },
  ],
  passes: [
    { name: 'two nodes', properties: { AutomaticFailoverEnabled: true, NumCacheClusters: 2 } },
    { name: 'failover off', properties: { AutomaticFailoverEnabled: false, NumCacheClusters: 1 } },
    { name: 'failover left out', properties: { NumCacheClusters: 1 } },
    { name: 'cluster mode', properties: { ...ONE_NODE, CacheParameterGroupName: 'default.valkey8.cluster.on' } },
    { name: 'a parameter group that is only named', properties: { ...ONE_NODE, CacheParameterGroupName: 'ours' } },
    { name: 'restored from a backup, which may have cluster mode', properties: { ...ONE_NODE, SnapshotName: 'backup' } },
    { name: 'a secondary, whose primary may have cluster mode', properties: { ...ONE_NODE, GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the number of nodes', properties: { ...ONE_NODE, NumCacheClusters: IMPORTED }, verdict: 'compliant' },
    { name: 'failover', properties: { ...ONE_NODE, AutomaticFailoverEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'the parameter group', properties: { ...ONE_NODE, CacheParameterGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'the shards', properties: { ...ONE_NODE, NodeGroupConfiguration: IMPORTED }, verdict: 'compliant' },
  ],
});

const PRIMARY = {
  Resources: {
    Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: [{ ReplicationGroupId: { Ref: 'Subject' }, Role: 'PRIMARY' }] } },
  },
};
const NEVER = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };

/** Either flag, with what both rules say of it. */
const flagCases = (flag: string, path: string): RuleCases => ({
  fires: [
    { name: 'absent', properties: {}, path, says: /is absent/ },
    { name: 'no value', properties: { [flag]: { Ref: 'AWS::NoValue' } }, path },
    { name: 'off', properties: { [flag]: false }, path, says: /is false/ },
    { name: 'off as text', properties: { [flag]: 'false' }, path },
    { name: 'off on Valkey', properties: { Engine: 'valkey', EngineVersion: '8.2', [flag]: false }, path },
    { name: 'off with cluster mode and without replicas', properties: { NumNodeGroups: 3, ReplicasPerNodeGroup: 0, [flag]: false }, path },
    { name: 'off on a single node', properties: { NumCacheClusters: 1, [flag]: false }, path },
    { name: 'off on the primary of a global datastore', properties: { ReplicationGroupId: 'orders', [flag]: false }, parts: PRIMARY, path },
    {
      name: 'off for one value of a parameter',
      properties: { [flag]: { 'Fn::If': ['Large', true, false] } },
      parts: {
        Parameters: { Size: { Type: 'String', AllowedValues: ['small', 'large'] } },
        Conditions: { Large: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] } },
      },
      path,
      says: /when Size is "small"/,
    },
  ],
  passes: [
    { name: 'on', properties: { [flag]: true } },
    { name: 'on as text', properties: { [flag]: 'true' } },
    { name: 'a secondary of a global datastore, which has the setting of its primary', properties: { GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the flag', properties: { [flag]: IMPORTED }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { [flag]: ['true'] }, verdict: 'unresolved' },
    { name: 'a secondary with an unknown flag', properties: { GlobalReplicationGroupId: 'datastore', [flag]: IMPORTED }, verdict: 'compliant' },
    { name: 'a datastore that is surely there', properties: { GlobalReplicationGroupId: IMPORTED }, verdict: 'compliant' },
  ],
});

const ofFailover = flagCases('AutomaticFailoverEnabled', FAILOVER);
const ofMultiAz = flagCases('MultiAZEnabled', 'Properties/MultiAZEnabled');

describeRule(replicationGroupAutomaticFailover, {
  ...ofFailover,
  fires: [
    ...ofFailover.fires,
    { name: 'Valkey, which Control Tower CT.ELASTICACHE.PR.3 skips', properties: { Engine: 'valkey' }, path: FAILOVER },
    { name: 'an absent engine, which Control Tower CT.ELASTICACHE.PR.3 skips', properties: { NumCacheClusters: 2 }, path: FAILOVER },
    { name: 'distributed key-value caching, whose shards fail over too', properties: { CacheNodeType: 'cache.i8ge.48xlarge' }, path: FAILOVER },
  ],
});

describeRule(replicationGroupMultiAz, {
  ...ofMultiAz,
  fires: [
    ...ofMultiAz.fires,
    { name: 'a branch of a condition that cdk-nag AwsSolutions-AEC4 throws on', properties: { MultiAZEnabled: { 'Fn::If': ['Never', true, false] } }, parts: NEVER },
  ],
  passes: [
    ...ofMultiAz.passes,
    { name: 'distributed key-value caching, which takes place in one zone', properties: { CacheNodeType: 'cache.i8ge.48xlarge', MultiAZEnabled: false } },
  ],
});
