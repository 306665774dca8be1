import { replicationGroupAutoScalingClusterMode } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-cluster-mode';
import { replicationGroupAutoScalingEngineVersion } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-engine-version';
import { replicationGroupAutoScalingGlobalDatastore } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-global-datastore';
import { replicationGroupAutoScalingNodeType } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-node-type';
import { replicationGroupAutoScalingNodeTypeDisputed } from '../../../../src/rules/replication-group/auto-scaling/auto-scaling-node-type-disputed';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const RESOURCE_ID = 'Properties/ResourceId';
const target = (ResourceId: unknown, ServiceNamespace: unknown = 'elasticache'): object => ({ ServiceNamespace, ResourceId });
const BY_REF = target({ 'Fn::Join': ['', ['replication-group/', { Ref: 'Orders' }]] });
const orders = (Properties: object, attributes: object = {}): TemplateParts => ({
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
  Resources: { Orders: { Type: 'AWS::ElastiCache::ReplicationGroup', Properties, ...attributes } },
});
const DISABLED = { ClusterMode: 'disabled', ReplicationGroupId: 'Orders-Cache' };

describeRule(replicationGroupAutoScalingClusterMode, {
  fires: [
    { name: 'a group by reference', properties: BY_REF, parts: orders(DISABLED), path: RESOURCE_ID, says: /is replication-group\/\$\{Orders\}\. Cluster mode is disabled on Orders/ },
    { name: 'a group by Fn::Sub', properties: target({ 'Fn::Sub': 'replication-group/${Orders}' }), parts: orders(DISABLED), path: RESOURCE_ID },
    { name: 'a group by its id', properties: target('replication-group/orders-cache'), parts: orders(DISABLED), path: RESOURCE_ID },
    { name: 'a single shard', properties: BY_REF, parts: orders({ NumNodeGroups: 1 }), path: RESOURCE_ID },
  ],
  passes: [
    { name: 'cluster mode enabled', properties: BY_REF, parts: orders({ ClusterMode: 'enabled' }) },
    { name: 'a parameter group that is only named', properties: BY_REF, parts: orders({ CacheParameterGroupName: 'ours' }) },
    { name: 'another group', properties: target('replication-group/others'), parts: orders(DISABLED) },
    { name: 'a group whose id only begins alike', properties: target({ 'Fn::Sub': 'replication-group/${Orders}-2' }), parts: orders(DISABLED) },
    { name: 'a cluster of Memcached', properties: target('cache-cluster/orders-cache'), parts: orders(DISABLED) },
    { name: 'another service', properties: target('replication-group/orders-cache', 'ecs'), parts: orders(DISABLED) },
    { name: 'a reference to something else', properties: target({ 'Fn::Sub': 'replication-group/${Orders}' }), parts: { Resources: { Orders: { Type: 'Custom::Group', Properties: DISABLED } } } },
    { name: 'a group that is not created', properties: target('replication-group/orders-cache'), parts: orders(DISABLED, { Condition: 'Never' }) },
    { name: 'a group that is not created, by reference', properties: BY_REF, parts: orders(DISABLED, { Condition: 'Never' }) },
  ],
  token: [
    { name: 'the group', properties: target(IMPORTED), parts: orders(DISABLED), verdict: 'compliant' },
    { name: 'the service', properties: target('replication-group/orders-cache', IMPORTED), parts: orders(DISABLED), verdict: 'compliant' },
    { name: 'cluster mode', properties: BY_REF, parts: orders({ ClusterMode: IMPORTED }), verdict: 'compliant' },
    { name: 'a group of a wrong type', properties: target(['replication-group/orders-cache']), parts: orders(DISABLED), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupAutoScalingEngineVersion, {
  fires: [
    {
      name: 'Redis 5.0.6',
      properties: BY_REF,
      parts: orders({ EngineVersion: '5.0.6' }),
      path: RESOURCE_ID,
      says: /Redis 5\.0\.6 has no auto scaling; 6\.0 is the first version with it/,
    },
    {
      name: 'Redis 6.2 with data tiering',
      properties: BY_REF,
      parts: orders({ EngineVersion: '6.2', DataTieringEnabled: 'true' }),
      path: RESOURCE_ID,
      says: /Redis 6\.2 has no auto scaling with data tiering; 7\.0\.7 is the first version with it/,
    },
  ],
  passes: [
    { name: 'Redis 6.0', properties: BY_REF, parts: orders({ EngineVersion: '6.0' }) },
    { name: 'Redis 7.0 with data tiering, of which the service picks the newest', properties: BY_REF, parts: orders({ EngineVersion: '7.0', DataTieringEnabled: true }) },
    { name: 'Valkey', properties: BY_REF, parts: orders({ Engine: 'valkey', EngineVersion: '7.2', DataTieringEnabled: true }) },
    { name: 'another group', properties: target('replication-group/others'), parts: orders({ EngineVersion: '5.0.6' }) },
  ],
  token: [
    { name: 'the version', properties: BY_REF, parts: orders({ EngineVersion: IMPORTED }), verdict: 'compliant' },
    { name: 'data tiering', properties: BY_REF, parts: orders({ EngineVersion: '6.2', DataTieringEnabled: IMPORTED }), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupAutoScalingNodeType, {
  fires: [
    { name: 'a family', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.t4g.medium' }), path: RESOURCE_ID, says: /not offered for the family t4g/ },
    { name: 'a size', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.r7g.4xlarge' }), path: RESOURCE_ID, says: /not offered for the size 4xlarge/ },
    { name: 'a size of a family that is disputed', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.r8g.4xlarge' }), path: RESOURCE_ID, says: /size 4xlarge/ },
  ],
  passes: [
    ...['large', 'xlarge', '2xlarge'].map((size) => ({ name: size, properties: BY_REF, parts: orders({ CacheNodeType: `cache.r7g.${size}` }) })),
    { name: 'a family that is disputed', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.r8g.large' }) },
    { name: 'no node type', properties: BY_REF, parts: orders({}) },
    { name: 'another group', properties: target('replication-group/others'), parts: orders({ CacheNodeType: 'cache.t4g.medium' }) },
  ],
  token: [{ name: 'the node type', properties: BY_REF, parts: orders({ CacheNodeType: IMPORTED }), verdict: 'compliant' }],
});

describeRule(replicationGroupAutoScalingNodeTypeDisputed, {
  fires: [{ name: 'R8g', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.r8g.large' }), path: RESOURCE_ID, says: /do not list the family r8g/ }],
  passes: [
    { name: 'R7g', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.r7g.large' }) },
    { name: 'T4g, which is not disputed', properties: BY_REF, parts: orders({ CacheNodeType: 'cache.t4g.medium' }) },
  ],
  token: [{ name: 'the node type', properties: BY_REF, parts: orders({ CacheNodeType: IMPORTED }), verdict: 'compliant' }],
});

const withDatastore = (Properties: object): TemplateParts => ({
  Resources: {
    ...orders(Properties).Resources,
    Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: [{ ReplicationGroupId: { Ref: 'Orders' }, Role: 'PRIMARY' }] } },
  },
});

describeRule(replicationGroupAutoScalingGlobalDatastore, {
  fires: [
    { name: 'the primary', properties: BY_REF, parts: withDatastore({}), path: RESOURCE_ID, says: /Orders is in a global datastore/ },
    { name: 'a secondary', properties: BY_REF, parts: orders({ GlobalReplicationGroupId: IMPORTED }), path: RESOURCE_ID },
  ],
  passes: [
    { name: 'no global datastore', properties: BY_REF, parts: orders({}) },
    { name: 'another group', properties: target('replication-group/others'), parts: withDatastore({}) },
  ],
  token: [{
    name: 'a global datastore that may be left empty',
    properties: BY_REF,
    parts: { ...orders({ GlobalReplicationGroupId: { Ref: 'Datastore' } }), Parameters: { Datastore: { Type: 'String' } } },
    verdict: 'compliant',
  }],
});
