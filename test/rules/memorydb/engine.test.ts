import { memoryDbIamAuthenticationEngineVersion } from '../../../src/rules/memorydb/authentication/iam-authentication-engine-version';
import { memoryDbDataTieringMaxmemoryPolicy } from '../../../src/rules/memorydb/data-tiering/data-tiering-maxmemory-policy';
import { memoryDbDataTieringNodeType } from '../../../src/rules/memorydb/data-tiering/data-tiering-node-type';
import { memoryDbEnginePresent } from '../../../src/rules/memorydb/engine/engine-present';
import { memoryDbEngineVersionKnown } from '../../../src/rules/memorydb/engine/engine-version-known';
import { memoryDbNodeTypeKnown } from '../../../src/rules/memorydb/engine/node-type-known';
import { memoryDbParameterGroupFamily } from '../../../src/rules/memorydb/engine/parameter-group-family';
import { memoryDbParameterGroupFamilyKnown } from '../../../src/rules/memorydb/engine/parameter-group-family-known';
import { memoryDbVectorSearch } from '../../../src/rules/memorydb/engine/vector-search';
import { memoryDbMultiRegionEngineVersion } from '../../../src/rules/memorydb/topology/multi-region-engine-version';
import { memoryDbMultiRegionNodeType } from '../../../src/rules/memorydb/topology/multi-region-node-type';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const VERSION = 'Properties/EngineVersion';

describeRule(memoryDbEngineVersionKnown, {
  fires: [
    { name: 'a version that never was', properties: { EngineVersion: '5.0' }, path: VERSION, says: /offers Redis 6\.2, Redis 7\.0, Redis 7\.1, Valkey 7\.2, Valkey 7\.3\./ },
    { name: 'a version of ElastiCache', properties: { Engine: 'valkey', EngineVersion: '8.0' }, path: VERSION, says: /MemoryDB offers Valkey 7\.2, Valkey 7\.3\. / },
    { name: 'a version of the other engine', properties: { Engine: 'REDIS', EngineVersion: '7.2' }, path: VERSION, says: /MemoryDB offers Redis 6\.2, Redis 7\.0, Redis 7\.1\. / },
    { name: 'a patch level', properties: { Engine: 'valkey', EngineVersion: '7.2.6' }, path: VERSION },
    { name: 'a number that lost its zero', properties: { EngineVersion: 7 }, path: VERSION },
    { name: 'a text that is no version', properties: { EngineVersion: 'latest' }, path: VERSION },
  ],
  passes: [
    ...['6.2', '7.0', '7.1'].map((EngineVersion) => ({ name: `Redis ${EngineVersion}`, properties: { Engine: 'redis', EngineVersion } })),
    ...['7.2', '7.3'].map((EngineVersion) => ({ name: `Valkey ${EngineVersion}`, properties: { Engine: 'Valkey', EngineVersion } })),
    { name: 'a version without an engine', properties: { EngineVersion: '7.2' } },
    { name: 'a number', properties: { EngineVersion: 7.1 } },
    { name: 'another engine, which another rule reports', properties: { Engine: 'memcached', EngineVersion: '1.6' } },
    { name: 'empty', properties: { EngineVersion: '' } },
    { name: 'no value', properties: { EngineVersion: NO_VALUE } },
  ],
  token: [
    { name: 'the version', properties: { EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '9.9' }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { EngineVersion: ['9.9'] }, verdict: 'compliant' },
  ],
});

describeRule(memoryDbEnginePresent, {
  fires: [{ name: 'a version of Valkey alone', properties: { EngineVersion: '7.2' }, path: 'Properties/Engine', says: /is absent\. .* should name its Engine/ }],
  passes: [
    { name: 'with the engine', properties: { Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'a version of Redis', properties: { EngineVersion: '7.1' } },
    { name: 'a member of a multi-Region cluster', properties: { EngineVersion: '7.3', MultiRegionClusterName: 'virxk-orders' } },
  ],
  token: [
    { name: 'the version', properties: { EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '7.2' }, verdict: 'compliant' },
  ],
});

const GROUP = 'Properties/ParameterGroupName';
const parameterGroup = (Properties: object): object => ({ Resources: { Group: { Type: 'AWS::MemoryDB::ParameterGroup', Properties } } });
const OF_GROUP = { ParameterGroupName: { Ref: 'Group' } };

describeRule(memoryDbParameterGroupFamily, {
  fires: [
    {
      name: 'a default group of another version',
      properties: { Engine: 'redis', EngineVersion: '7.1', ParameterGroupName: 'default.memorydb-redis6' },
      path: GROUP,
      says: /Redis 7\.1 belongs to the family memorydb_redis7; this parameter group is of the family memorydb_redis6/,
    },
    { name: 'a default group of the other engine, with no engine named', properties: { EngineVersion: '7.2', ParameterGroupName: 'default.memorydb-redis7' }, path: GROUP },
    {
      name: 'a group of the template',
      properties: { ...OF_GROUP, Engine: 'VALKEY', EngineVersion: 7.2 },
      parts: parameterGroup({ Family: 'memorydb_redis7' }),
      path: GROUP,
      says: /Valkey 7\.2 belongs to the family memorydb_valkey7/,
    },
    {
      name: 'a group of the template, by name',
      properties: { ParameterGroupName: 'Orders', EngineVersion: '6.2' },
      parts: parameterGroup({ ParameterGroupName: 'orders', Family: 'memorydb_redis7' }),
      path: GROUP,
    },
    {
      name: 'the other engine, where the service picks the version',
      properties: { Engine: 'valkey', ParameterGroupName: 'default.memorydb-redis7.search' },
      path: GROUP,
      says: /The cluster runs Valkey; this parameter group is of the family memorydb_redis7/,
    },
    { name: 'the other engine, with a version that is not known', properties: { Engine: 'valkey', EngineVersion: '8.0', ParameterGroupName: 'default.memorydb-redis7' }, path: GROUP },
  ],
  passes: [
    { name: 'the default group', properties: { Engine: 'redis', EngineVersion: '6.2', ParameterGroupName: 'default.memorydb-redis6' } },
    { name: 'the default group in upper case', properties: { EngineVersion: '7.0', ParameterGroupName: 'Default.MemoryDB-Redis7' } },
    { name: 'the default group for vector search', properties: { EngineVersion: '7.2', ParameterGroupName: 'default.memorydb-valkey7.search' } },
    { name: 'a group of the template', properties: { ...OF_GROUP, EngineVersion: '7.3' }, parts: parameterGroup({ Family: 'memorydb_valkey7' }) },
    { name: 'the engine alone', properties: { Engine: 'valkey', ParameterGroupName: 'default.memorydb-valkey8' } },
    { name: 'neither engine nor version', properties: { ParameterGroupName: 'default.memorydb-redis6' } },
    { name: 'a group that is elsewhere', properties: { EngineVersion: '7.1', ParameterGroupName: 'orders' } },
  ],
  token: [
    { name: 'the group', properties: { EngineVersion: '7.1', ParameterGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'the version', properties: { EngineVersion: IMPORTED, ParameterGroupName: 'default.memorydb-redis6' }, verdict: 'compliant' },
    { name: 'the family', properties: { ...OF_GROUP, EngineVersion: '7.1' }, parts: parameterGroup({ Family: IMPORTED }), verdict: 'compliant' },
    {
      name: 'a parameter group of ElastiCache',
      properties: { ...OF_GROUP, EngineVersion: '7.1' },
      parts: { Resources: { Group: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: { Family: 'redis6.x' } } } },
      verdict: 'compliant',
    },
  ],
});

describeRule(memoryDbParameterGroupFamilyKnown, {
  fires: [
    { name: 'the name of a default group in place of a family', properties: { Family: 'memorydb-redis7' }, path: 'Properties/Family', says: /is "memorydb-redis7"/ },
    { name: 'a family of ElastiCache', properties: { Family: 'redis7' }, path: 'Properties/Family' },
    { name: 'a family that nobody has proved', properties: { Family: 'memorydb_valkey8' }, path: 'Properties/Family' },
  ],
  passes: ['memorydb_redis6', 'memorydb_redis7', 'memorydb_valkey7', 'MemoryDB_Redis7'].map((Family) => ({ name: Family, properties: { Family } })),
  token: [
    { name: 'the family', properties: { Family: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { Family: ['redis7'] }, verdict: 'compliant' },
  ],
});

const NODE = 'Properties/NodeType';

describeRule(memoryDbNodeTypeKnown, {
  fires: [
    { name: 'a family of RDS', properties: { NodeType: 'db.r5.large' }, path: NODE, says: /is "db\.r5\.large"\. NodeType should be/ },
    { name: 'a node type of ElastiCache', properties: { NodeType: 'cache.r7g.large' }, path: NODE },
    { name: 'a size that the family does not have', properties: { NodeType: 'db.r6gd.large' }, path: NODE, says: /sizes of the family r6gd are xlarge, 2xlarge, 4xlarge, 8xlarge\./ },
    { name: 'a size that is too small', properties: { NodeType: 'db.t4g.micro' }, path: NODE },
  ],
  passes: [
    ...['db.r7g.16xlarge', 'db.r6g.large', 'db.r6gd.8xlarge', 'db.t4g.small'].map((NodeType) => ({ name: NodeType, properties: { NodeType } })),
    { name: 'empty', properties: { NodeType: '' } },
  ],
  token: [
    { name: 'the type', properties: { NodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { NodeType: ['db.r5.large'] }, verdict: 'compliant' },
  ],
});

const TIERING = 'Properties/DataTiering';

describeRule(memoryDbDataTieringNodeType, {
  fires: [
    { name: 'a node for tiering without it', properties: { NodeType: 'db.r6gd.xlarge' }, path: TIERING, says: /is absent\. Nodes of the family r6gd always tier data/ },
    { name: 'a node for tiering with a text that says no', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: 'false' }, path: TIERING },
    { name: 'a node for tiering with a boolean that says no', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: false }, path: TIERING },
    { name: 'another node with it', properties: { NodeType: 'db.r7g.large', DataTiering: 'true' }, path: TIERING, says: /family r7g cannot tier data/ },
    { name: 'another node with it, as a boolean', properties: { NodeType: 'db.t4g.small', DataTiering: true }, path: TIERING },
  ],
  passes: [
    { name: 'a node for tiering with it', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: 'true' } },
    { name: 'a node for tiering with it, as a boolean', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: true } },
    { name: 'another node without it', properties: { NodeType: 'db.r6g.large' } },
    { name: 'another node with a text that says no', properties: { NodeType: 'db.r6g.large', DataTiering: 'false' } },
    { name: 'no value', properties: { NodeType: 'db.r6g.large', DataTiering: NO_VALUE } },
    { name: 'a node that is not known', properties: { NodeType: 'db.r8gd.xlarge', DataTiering: 'true' } },
    { name: 'a word that another rule reports', properties: { NodeType: 'db.r6g.large', DataTiering: 'on' } },
  ],
  token: [
    { name: 'the type', properties: { NodeType: IMPORTED, DataTiering: 'true' }, verdict: 'compliant' },
    { name: 'the flag', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: IMPORTED }, verdict: 'compliant' },
    { name: 'a flag of a wrong type', properties: { NodeType: 'db.r6gd.xlarge', DataTiering: { Enabled: false } }, verdict: 'compliant' },
  ],
});

const policy = (value: unknown): object => parameterGroup({ Family: 'memorydb_valkey7', Parameters: { 'maxmemory-policy': value } });
const TIERED = { ...OF_GROUP, NodeType: 'db.r6gd.xlarge', DataTiering: 'true' };

describeRule(memoryDbDataTieringMaxmemoryPolicy, {
  fires: [{ name: 'a policy that nodes with tiering do not know', properties: TIERED, parts: policy('allkeys-lfu'), path: GROUP, says: /maxmemory-policy of the parameter group is allkeys-lfu/ }],
  passes: [
    ...['volatile-lru', 'allkeys-lru', 'noeviction'].map((value) => ({ name: value, properties: TIERED, parts: policy(value) })),
    { name: 'a node without tiering', properties: { ...OF_GROUP, NodeType: 'db.r6g.large' }, parts: policy('allkeys-lfu') },
    { name: 'no policy', properties: TIERED, parts: parameterGroup({ Parameters: {} }) },
    { name: 'no parameters', properties: TIERED, parts: parameterGroup({}) },
    { name: 'a group that is elsewhere', properties: { ...TIERED, ParameterGroupName: 'orders' } },
  ],
  token: [
    { name: 'the policy', properties: TIERED, parts: policy(IMPORTED), verdict: 'compliant' },
    { name: 'the parameters', properties: TIERED, parts: parameterGroup({ Parameters: IMPORTED }), verdict: 'compliant' },
    { name: 'the node type', properties: { ...TIERED, NodeType: IMPORTED }, parts: policy('allkeys-lfu'), verdict: 'compliant' },
  ],
});

const SEARCH = { ParameterGroupName: 'default.memorydb-valkey7.search' };
const searching = (value: unknown): object => parameterGroup({ Parameters: { 'search-enabled': value } });

describeRule(memoryDbVectorSearch, {
  fires: [
    { name: 'two shards', properties: { ...SEARCH, NumShards: 2 }, path: 'Properties/NumShards', says: /is 2\. A cluster with vector search must have 1 shard/ },
    { name: 'two shards with a group of the template', properties: { ...OF_GROUP, NumShards: '2' }, parts: searching('yes'), path: 'Properties/NumShards' },
    { name: 'the default group of the preview', properties: { ParameterGroupName: 'default.memorydb-redis7.search.preview', NumShards: 3 }, path: 'Properties/NumShards' },
    { name: 'nodes with data tiering', properties: { ...SEARCH, NodeType: 'db.r6gd.xlarge' }, path: NODE, says: /family r6gd have no vector search/ },
  ],
  passes: [
    { name: 'one shard', properties: { ...SEARCH, NumShards: 1, NodeType: 'db.r7g.large' } },
    { name: 'no number of shards', properties: SEARCH },
    { name: 'the default group without search', properties: { ParameterGroupName: 'default.memorydb-valkey7', NumShards: 9 } },
    { name: 'a group of the template without search', properties: { ...OF_GROUP, NumShards: 9 }, parts: searching('no') },
  ],
  token: [
    { name: 'the number', properties: { ...SEARCH, NumShards: IMPORTED }, verdict: 'compliant' },
    { name: 'the group', properties: { ParameterGroupName: IMPORTED, NumShards: 2 }, verdict: 'compliant' },
    { name: 'the parameter', properties: { ...OF_GROUP, NumShards: 2 }, parts: searching(IMPORTED), verdict: 'compliant' },
  ],
});

test('vector search reports shards and nodes at once', () => {
  const findings = findingsOf(memoryDbVectorSearch, { ...SEARCH, NumShards: 2, NodeType: 'db.r6gd.xlarge' });
  expect(findings.map(({ path }) => path)).toEqual(['Properties/NumShards', NODE]);
});

const usersOf = (AuthenticationMode: unknown): object => ({
  Resources: {
    Acl: { Type: 'AWS::MemoryDB::ACL', Properties: { ACLName: 'orders', UserNames: ['grace', { Ref: 'Ada' }] } },
    Ada: { Type: 'AWS::MemoryDB::User', Properties: { UserName: 'ada', AuthenticationMode } },
  },
});
const OF_ACL = { ACLName: { Ref: 'Acl' } };

describeRule(memoryDbIamAuthenticationEngineVersion, {
  fires: [
    { name: 'an older version', properties: { ...OF_ACL, EngineVersion: '6.2' }, parts: usersOf({ Type: 'iam' }), path: VERSION, says: /The user 'Ada' .* authenticates with IAM/ },
    { name: 'an ACL by name', properties: { ACLName: 'orders', EngineVersion: 6.2 }, parts: usersOf({ Type: 'IAM' }), path: VERSION },
  ],
  passes: [
    { name: 'the first version', properties: { ...OF_ACL, EngineVersion: '7.0' }, parts: usersOf({ Type: 'iam' }) },
    { name: 'no version', properties: OF_ACL, parts: usersOf({ Type: 'iam' }) },
    { name: 'passwords', properties: { ...OF_ACL, EngineVersion: '6.2' }, parts: usersOf({ Type: 'password' }) },
    { name: 'an ACL that is elsewhere', properties: { ACLName: 'carts', EngineVersion: '6.2' }, parts: usersOf({ Type: 'iam' }) },
    { name: 'a text that is no version', properties: { ...OF_ACL, EngineVersion: 'old' }, parts: usersOf({ Type: 'iam' }) },
  ],
  token: [
    { name: 'the version', properties: { ...OF_ACL, EngineVersion: IMPORTED }, parts: usersOf({ Type: 'iam' }), verdict: 'compliant' },
    { name: 'the ACL', properties: { ACLName: IMPORTED, EngineVersion: '6.2' }, parts: usersOf({ Type: 'iam' }), verdict: 'compliant' },
    { name: 'the mode', properties: { ...OF_ACL, EngineVersion: '6.2' }, parts: usersOf(IMPORTED), verdict: 'compliant' },
    {
      name: 'the users',
      properties: { ...OF_ACL, EngineVersion: '6.2' },
      parts: { Resources: { Acl: { Type: 'AWS::MemoryDB::ACL', Properties: { UserNames: IMPORTED } } } },
      verdict: 'compliant',
    },
  ],
});

const MEMBER = { MultiRegionClusterName: 'virxk-orders' };

describeRule(memoryDbMultiRegionEngineVersion, {
  fires: [
    { name: 'an older version', properties: { ...MEMBER, EngineVersion: '7.2' }, path: VERSION, says: /must run Valkey 7\.3 or later/ },
    { name: 'Redis', properties: { ...MEMBER, Engine: 'redis' }, path: 'Properties/Engine' },
    { name: 'a multi-Region cluster that is elsewhere', properties: { MultiRegionClusterName: IMPORTED, EngineVersion: '7.1' }, path: VERSION },
  ],
  passes: [
    { name: 'the first version', properties: { ...MEMBER, Engine: 'valkey', EngineVersion: '7.3' } },
    { name: 'a later version', properties: { ...MEMBER, EngineVersion: '8.0' } },
    { name: 'neither engine nor version', properties: MEMBER },
    { name: 'no multi-Region cluster', properties: { MultiRegionClusterName: NO_VALUE, EngineVersion: '7.1' } },
  ],
  token: [
    { name: 'the version', properties: { ...MEMBER, EngineVersion: IMPORTED }, verdict: 'compliant' },
    {
      name: 'a name that may be empty',
      properties: { MultiRegionClusterName: P, EngineVersion: '7.1' },
      parts: parameter(),
      verdict: 'compliant',
    },
  ],
});

describeRule(memoryDbMultiRegionNodeType, {
  fires: [
    { name: 'another family', properties: { ...MEMBER, NodeType: 'db.r6g.xlarge' }, path: NODE, says: /These types do: db\.r7g\.xlarge, / },
    { name: 'a size that is too small', properties: { ...MEMBER, NodeType: 'db.r7g.large' }, path: NODE },
  ],
  passes: [
    { name: 'the smallest', properties: { ...MEMBER, NodeType: 'db.r7g.xlarge' } },
    { name: 'the largest', properties: { ...MEMBER, NodeType: 'db.r7g.16xlarge' } },
    { name: 'a type that another rule reports', properties: { ...MEMBER, NodeType: 'db.r8g.large' } },
    { name: 'no multi-Region cluster', properties: { MultiRegionClusterName: '', NodeType: 'db.t4g.small' } },
  ],
  token: [{ name: 'the type', properties: { ...MEMBER, NodeType: IMPORTED }, verdict: 'compliant' }],
});
