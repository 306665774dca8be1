import { replicationGroupDataTieringEngineVersion } from '../../../../src/rules/replication-group/data-tiering/data-tiering-engine-version';
import { replicationGroupDataTieringMaxmemoryPolicy } from '../../../../src/rules/replication-group/data-tiering/data-tiering-maxmemory-policy';
import { replicationGroupDataTieringNodeType } from '../../../../src/rules/replication-group/data-tiering/data-tiering-node-type';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const TIERING = 'Properties/DataTieringEnabled';

describeRule(replicationGroupDataTieringNodeType, {
  fires: [
    { name: 'R6gd without it', properties: { CacheNodeType: 'cache.r6gd.xlarge' }, path: TIERING, says: /is absent\. Nodes of the family r6gd always tier data/ },
    { name: 'R6gd with false as text', properties: { CacheNodeType: 'cache.r6gd.xlarge', DataTieringEnabled: 'false' }, path: TIERING },
    { name: 'R6g with it', properties: { CacheNodeType: 'cache.r6g.xlarge', DataTieringEnabled: true }, path: TIERING, says: /Nodes of the family r6g cannot tier data/ },
  ],
  passes: [
    { name: 'R6gd with it', properties: { CacheNodeType: 'cache.r6gd.xlarge', DataTieringEnabled: 'true' } },
    { name: 'R6g without it', properties: { CacheNodeType: 'cache.r6g.xlarge' } },
    { name: 'R6g with false', properties: { CacheNodeType: 'cache.r6g.xlarge', DataTieringEnabled: false } },
    { name: 'a family that is not known, whatever its name suggests', properties: { CacheNodeType: 'cache.r9gd.xlarge' } },
    { name: 'no node type, as on a secondary', properties: { DataTieringEnabled: true, GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the node type', properties: { CacheNodeType: IMPORTED, DataTieringEnabled: true }, verdict: 'compliant' },
    { name: 'the flag', properties: { CacheNodeType: 'cache.r6gd.xlarge', DataTieringEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'a node type of a wrong type', properties: { CacheNodeType: ['cache.r6gd.xlarge'] }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupDataTieringEngineVersion, {
  fires: [{
    name: 'Redis 6.0',
    properties: { DataTieringEnabled: true, EngineVersion: '6.0' },
    path: TIERING,
    says: /Redis 6\.0 has no data tiering; 6\.2 is the first version with it/,
  }],
  passes: [
    { name: 'Redis 6.2', properties: { DataTieringEnabled: true, EngineVersion: '6.2' } },
    { name: 'Valkey 7.2', properties: { DataTieringEnabled: true, Engine: 'Valkey', EngineVersion: '7.2' } },
    { name: 'no data tiering', properties: { DataTieringEnabled: 'false', EngineVersion: '6.0' } },
  ],
  token: [
    { name: 'the flag', properties: { DataTieringEnabled: IMPORTED, EngineVersion: '6.0' }, verdict: 'compliant' },
    { name: 'the version', properties: { DataTieringEnabled: true, EngineVersion: IMPORTED }, verdict: 'compliant' },
  ],
});

const TIERED = { DataTieringEnabled: true, CacheParameterGroupName: { Ref: 'Parameters' } };
const evicting = (policy: unknown): TemplateParts => ({
  Resources: { Parameters: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: { Properties: { 'maxmemory-policy': policy } } } },
});

describeRule(replicationGroupDataTieringMaxmemoryPolicy, {
  fires: [{
    name: 'a policy that is not offered',
    properties: TIERED,
    parts: evicting('allkeys-lfu'),
    path: 'Properties/CacheParameterGroupName',
    says: /sets maxmemory-policy to "allkeys-lfu"\. .* one of volatile-lru, allkeys-lru, noeviction/,
  }],
  passes: [
    ...['volatile-lru', 'allkeys-lru', 'noeviction'].map((policy) => ({ name: policy, properties: TIERED, parts: evicting(policy) })),
    { name: 'no policy', properties: TIERED, parts: evicting(undefined) },
    { name: 'no data tiering', properties: { ...TIERED, DataTieringEnabled: false }, parts: evicting('allkeys-lfu') },
    { name: 'a parameter group that is only named', properties: { ...TIERED, CacheParameterGroupName: 'ours' } },
  ],
  token: [
    { name: 'the policy', properties: TIERED, parts: evicting(IMPORTED), verdict: 'compliant' },
    { name: 'a policy of a wrong type', properties: TIERED, parts: evicting(['allkeys-lfu']), verdict: 'compliant' },
    { name: 'the flag', properties: { ...TIERED, DataTieringEnabled: IMPORTED }, parts: evicting('allkeys-lfu'), verdict: 'compliant' },
  ],
});
