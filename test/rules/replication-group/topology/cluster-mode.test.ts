import { replicationGroupAppendOnly } from '../../../../src/rules/replication-group/topology/append-only';
import { replicationGroupClusterModeCompatible } from '../../../../src/rules/replication-group/topology/cluster-mode-compatible';
import { replicationGroupClusterModeEngineVersion } from '../../../../src/rules/replication-group/topology/cluster-mode-engine-version';
import { replicationGroupClusterModeFailover } from '../../../../src/rules/replication-group/topology/cluster-mode-failover';
import { replicationGroupClusterModeParameterGroup } from '../../../../src/rules/replication-group/topology/cluster-mode-parameter-group';
import { replicationGroupSnapshottingClusterMode } from '../../../../src/rules/replication-group/topology/snapshotting-cluster-mode';
import { findingsOf, IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const PARAMETERS = { Ref: 'Parameters' };
const parameterGroup = (Properties?: unknown): TemplateParts => ({
  Resources: {
    Parameters: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: { CacheParameterGroupFamily: 'valkey8', Properties } },
  },
});
const FAILOVER = 'Properties/AutomaticFailoverEnabled';
const PARAMETER_GROUP = 'Properties/CacheParameterGroupName';

describeRule(replicationGroupClusterModeFailover, {
  fires: [
    { name: 'cluster mode, failover left out', properties: { ClusterMode: 'enabled' }, path: FAILOVER, says: /is absent\. .* must have automatic failover/ },
    { name: 'several shards, failover off', properties: { NumNodeGroups: 2, AutomaticFailoverEnabled: false }, path: FAILOVER },
    { name: 'failover off as text', properties: { NumNodeGroups: '2', AutomaticFailoverEnabled: 'false' }, path: FAILOVER },
    { name: 'a default parameter group', properties: { CacheParameterGroupName: 'default.valkey8.cluster.on' }, path: FAILOVER },
    {
      name: 'a parameter group of the template',
      properties: { CacheParameterGroupName: PARAMETERS },
      parts: parameterGroup({ 'cluster-enabled': 'yes' }),
      path: FAILOVER,
    },
  ],
  passes: [
    { name: 'with failover', properties: { ClusterMode: 'enabled', AutomaticFailoverEnabled: true } },
    { name: 'with failover as text', properties: { NumNodeGroups: 3, AutomaticFailoverEnabled: 'true' } },
    { name: 'one shard', properties: { NumNodeGroups: 1 } },
    { name: 'a parameter group without cluster mode', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({ 'maxmemory-policy': 'noeviction' }) },
    { name: 'a secondary of a global datastore', properties: { ClusterMode: 'enabled', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'failover', properties: { ClusterMode: 'enabled', AutomaticFailoverEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'cluster mode', properties: { ClusterMode: IMPORTED }, verdict: 'compliant' },
    { name: 'the number of shards', properties: { NumNodeGroups: IMPORTED }, verdict: 'compliant' },
    { name: 'the parameter', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({ 'cluster-enabled': IMPORTED }), verdict: 'compliant' },
    {
      name: 'the global datastore',
      properties: { ClusterMode: 'enabled', GlobalReplicationGroupId: { Ref: 'Datastore' } },
      parts: { Parameters: { Datastore: { Type: 'String' } } },
      verdict: 'compliant',
    },
  ],
});

describeRule(replicationGroupClusterModeParameterGroup, {
  fires: [
    {
      name: 'enabled with a default group that is off',
      properties: { ClusterMode: 'enabled', CacheParameterGroupName: 'default.redis7' },
      path: PARAMETER_GROUP,
      says: /ClusterMode is "enabled", and cluster-enabled is off/,
    },
    {
      name: 'disabled with a default group that is on',
      properties: { ClusterMode: 'disabled', CacheParameterGroupName: 'default.redis7.cluster.on' },
      path: PARAMETER_GROUP,
      says: /ClusterMode is "disabled", and cluster-enabled is on/,
    },
    {
      name: 'enabled with a group of the template that does not say so',
      properties: { ClusterMode: 'enabled', CacheParameterGroupName: PARAMETERS },
      parts: parameterGroup(),
      path: PARAMETER_GROUP,
    },
    {
      name: 'disabled with a group of the template that is on',
      properties: { ClusterMode: 'disabled', CacheParameterGroupName: PARAMETERS },
      parts: parameterGroup({ 'cluster-enabled': 'yes' }),
      path: PARAMETER_GROUP,
    },
  ],
  passes: [
    { name: 'enabled and on', properties: { ClusterMode: 'enabled', CacheParameterGroupName: 'default.redis7.cluster.on' } },
    { name: 'disabled and off', properties: { ClusterMode: 'disabled', CacheParameterGroupName: 'default.redis7' } },
    { name: 'enabled and on in the template', properties: { ClusterMode: 'enabled', CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({ 'cluster-enabled': 'yes' }) },
    { name: 'compatible, whatever the group says', properties: { ClusterMode: 'compatible', CacheParameterGroupName: 'default.redis7' } },
    { name: 'no parameter group', properties: { ClusterMode: 'enabled' } },
    { name: 'a group that is only named', properties: { ClusterMode: 'enabled', CacheParameterGroupName: 'ours' } },
  ],
  token: [
    { name: 'the parameter group', properties: { ClusterMode: 'enabled', CacheParameterGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'the mode', properties: { ClusterMode: IMPORTED, CacheParameterGroupName: 'default.redis7' }, verdict: 'compliant' },
    {
      name: 'the parameter',
      properties: { ClusterMode: 'enabled', CacheParameterGroupName: PARAMETERS },
      parts: parameterGroup({ 'cluster-enabled': IMPORTED }),
      verdict: 'compliant',
    },
    { name: 'the parameters', properties: { ClusterMode: 'enabled', CacheParameterGroupName: PARAMETERS }, parts: parameterGroup(IMPORTED), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupClusterModeCompatible, {
  fires: [
    { name: 'failover left out', properties: { ClusterMode: 'compatible', NumCacheClusters: 2 }, path: FAILOVER },
    {
      name: 'one node',
      properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: true, NumCacheClusters: 1 },
      path: 'Properties/NumCacheClusters',
      says: /is 1\. That leaves a primary without a replica/,
    },
    {
      name: 'no replicas',
      properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: true, ReplicasPerNodeGroup: '0' },
      path: 'Properties/ReplicasPerNodeGroup',
    },
    {
      name: 'a shard without replicas',
      properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: true, NodeGroupConfiguration: [{ ReplicaCount: 0 }] },
      path: 'Properties/NodeGroupConfiguration',
    },
  ],
  passes: [
    { name: 'failover and a replica', properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: true, NumCacheClusters: 2 } },
    { name: 'a number of nodes that is not said', properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: 'true' } },
    { name: 'another mode', properties: { ClusterMode: 'disabled', NumCacheClusters: 1 } },
  ],
  token: [
    { name: 'failover', properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: IMPORTED, NumCacheClusters: 2 }, verdict: 'compliant' },
    { name: 'the number of nodes', properties: { ClusterMode: 'compatible', AutomaticFailoverEnabled: true, NumCacheClusters: IMPORTED }, verdict: 'compliant' },
    { name: 'the mode', properties: { ClusterMode: IMPORTED, NumCacheClusters: 1 }, verdict: 'compliant' },
  ],
});

test('both reasons why a group cannot move to cluster mode are found', () => {
  const findings = findingsOf(replicationGroupClusterModeCompatible, { ClusterMode: 'compatible', NumCacheClusters: 1 });
  expect(findings.map((finding) => finding.path)).toEqual([FAILOVER, 'Properties/NumCacheClusters']);
});

describeRule(replicationGroupClusterModeEngineVersion, {
  fires: [
    {
      name: 'Redis 6.2',
      properties: { ClusterMode: 'compatible', EngineVersion: '6.2' },
      path: 'Properties/ClusterMode',
      says: /Redis 6\.2 has no migration to cluster mode; 7\.0 is the first version with it/,
    },
    { name: 'the engine in upper case', properties: { ClusterMode: 'compatible', Engine: 'REDIS', EngineVersion: '5.0.6' } },
  ],
  passes: [
    { name: 'Redis 7.0', properties: { ClusterMode: 'compatible', EngineVersion: '7.0' } },
    { name: 'Valkey 7.2', properties: { ClusterMode: 'compatible', Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'cluster mode from the beginning', properties: { ClusterMode: 'enabled', EngineVersion: '6.2' } },
    { name: 'a version that the service picks', properties: { ClusterMode: 'compatible', EngineVersion: '' } },
  ],
  token: [{ name: 'the version', properties: { ClusterMode: 'compatible', EngineVersion: IMPORTED }, verdict: 'compliant' }],
});

describeRule(replicationGroupSnapshottingClusterMode, {
  fires: [
    { name: 'cluster mode', properties: { SnapshottingClusterId: 'orders-001', ClusterMode: 'enabled' }, path: 'Properties/SnapshottingClusterId', says: /"orders-001"/ },
    { name: 'a node that is there, whichever it is', properties: { SnapshottingClusterId: IMPORTED, NumNodeGroups: 2 }, path: 'Properties/SnapshottingClusterId' },
  ],
  passes: [
    { name: 'no cluster mode', properties: { SnapshottingClusterId: 'orders-001', ClusterMode: 'disabled' } },
    { name: 'empty', properties: { SnapshottingClusterId: '', ClusterMode: 'enabled' } },
    { name: 'no value', properties: { SnapshottingClusterId: { Ref: 'AWS::NoValue' }, ClusterMode: 'enabled' } },
  ],
  token: [
    { name: 'cluster mode', properties: { SnapshottingClusterId: 'orders-001', ClusterMode: IMPORTED }, verdict: 'compliant' },
    {
      name: 'a node that may be left empty',
      properties: { SnapshottingClusterId: { Ref: 'Node' }, ClusterMode: 'enabled' },
      parts: { Parameters: { Node: { Type: 'String' } } },
      verdict: 'compliant',
    },
  ],
});

describeRule(replicationGroupAppendOnly, {
  fires: [{
    name: 'switched on in the template',
    properties: { CacheParameterGroupName: PARAMETERS },
    parts: parameterGroup({ appendonly: 'yes' }),
    path: PARAMETER_GROUP,
    says: /sets appendonly to "yes"/,
  }],
  passes: [
    { name: 'switched off', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({ appendonly: 'no' }) },
    { name: 'not mentioned', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({}) },
    { name: 'no parameters', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup() },
    { name: 'a default group', properties: { CacheParameterGroupName: 'default.valkey8' } },
    { name: 'a reference to something else', properties: { CacheParameterGroupName: PARAMETERS }, parts: { Resources: { Parameters: { Type: 'Custom::Parameters', Properties: { Properties: { appendonly: 'yes' } } } } } },
    {
      name: 'a parameter group that is not created',
      properties: { CacheParameterGroupName: PARAMETERS },
      parts: {
        Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { Parameters: { Type: 'AWS::ElastiCache::ParameterGroup', Condition: 'Never', Properties: { Properties: { appendonly: 'yes' } } } },
      },
    },
  ],
  token: [
    { name: 'the value', properties: { CacheParameterGroupName: PARAMETERS }, parts: parameterGroup({ appendonly: IMPORTED }), verdict: 'compliant' },
    { name: 'the parameter group', properties: { CacheParameterGroupName: IMPORTED }, verdict: 'compliant' },
  ],
});
