import { replicationGroupGlobalDatastoreEngineVersion } from '../../../../src/rules/replication-group/global-datastore/global-datastore-engine-version';
import { replicationGroupGlobalDatastoreInherited } from '../../../../src/rules/replication-group/global-datastore/global-datastore-inherited';
import { replicationGroupGlobalDatastoreNetworkType } from '../../../../src/rules/replication-group/global-datastore/global-datastore-network-type';
import { replicationGroupGlobalDatastoreNodeType } from '../../../../src/rules/replication-group/global-datastore/global-datastore-node-type';
import { findingsOf, IMPORTED, TemplateParts } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const datastoreOf = (ReplicationGroupId: unknown): TemplateParts => ({
  Resources: { Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: [{ ReplicationGroupId, Role: 'PRIMARY' }] } } },
});
const MEMBER = datastoreOf({ Ref: 'Subject' });
const JOINED = { GlobalReplicationGroupId: IMPORTED };
const MAYBE_JOINED = { GlobalReplicationGroupId: { Ref: 'Datastore' } };
const DATASTORE_PARAMETER: TemplateParts = { Parameters: { Datastore: { Type: 'String' } } };

describeRule(replicationGroupGlobalDatastoreEngineVersion, {
  fires: [
    {
      name: 'a member on Redis 4.0.10',
      properties: { EngineVersion: '4.0.10' },
      parts: MEMBER,
      path: 'Properties/EngineVersion',
      says: /Redis 4\.0\.10 has no global datastore; 5\.0\.6 is the first version with it/,
    },
    { name: 'a member by its id', properties: { ReplicationGroupId: 'orders', EngineVersion: '5.0.5' }, parts: datastoreOf('Orders'), path: 'Properties/EngineVersion' },
  ],
  passes: [
    { name: 'Redis 5.0.6', properties: { EngineVersion: '5.0.6' }, parts: MEMBER },
    { name: 'Valkey', properties: { Engine: 'valkey', EngineVersion: '7.2' }, parts: MEMBER },
    { name: 'no member', properties: { EngineVersion: '4.0.10' }, parts: datastoreOf('others') },
  ],
  token: [
    { name: 'the version', properties: { EngineVersion: IMPORTED }, parts: MEMBER, verdict: 'compliant' },
    { name: 'the member', properties: { EngineVersion: '4.0.10' }, parts: datastoreOf(IMPORTED), verdict: 'compliant' },
  ],
});

const NODE_TYPE = 'Properties/CacheNodeType';

describeRule(replicationGroupGlobalDatastoreNodeType, {
  fires: [
    { name: 'a member with M4', properties: { CacheNodeType: 'cache.m4.large' }, parts: MEMBER, path: NODE_TYPE, says: /not offered for the family m4/ },
    { name: 'a secondary with R8g', properties: { CacheNodeType: 'cache.r8g.large', ...JOINED }, path: NODE_TYPE, says: /not offered for the family r8g/ },
    { name: 'a size that is too small', properties: { CacheNodeType: 'cache.t3.medium' }, parts: MEMBER, path: NODE_TYPE, says: /The size medium is too small/ },
  ],
  passes: [
    { name: 'R7g', properties: { CacheNodeType: 'cache.r7g.large' }, parts: MEMBER },
    { name: 'R6gd', properties: { CacheNodeType: 'cache.r6gd.xlarge' }, parts: MEMBER },
    { name: 'no member', properties: { CacheNodeType: 'cache.t3.micro' } },
    { name: 'a family that is not known', properties: { CacheNodeType: 'cache.x99.large' }, parts: MEMBER },
  ],
  token: [
    { name: 'the node type', properties: { CacheNodeType: IMPORTED }, parts: MEMBER, verdict: 'compliant' },
    { name: 'the member', properties: { CacheNodeType: 'cache.t3.micro', ...MAYBE_JOINED }, parts: DATASTORE_PARAMETER, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupGlobalDatastoreNetworkType, {
  fires: [
    { name: 'a member with IPv6', properties: { NetworkType: 'ipv6' }, parts: MEMBER, path: 'Properties/NetworkType', says: /is "ipv6"\. .* IPv4 addresses only/ },
    { name: 'a secondary with dual stack', properties: { NetworkType: 'dual_stack', ...JOINED }, path: 'Properties/NetworkType' },
  ],
  passes: [
    { name: 'IPv4', properties: { NetworkType: 'ipv4', ...JOINED }, parts: MEMBER },
    { name: 'no member', properties: { NetworkType: 'ipv6' } },
  ],
  token: [
    { name: 'the network type', properties: { NetworkType: IMPORTED }, parts: MEMBER, verdict: 'compliant' },
    { name: 'the member', properties: { NetworkType: 'ipv6', ...MAYBE_JOINED }, parts: DATASTORE_PARAMETER, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupGlobalDatastoreInherited, {
  fires: [
    { name: 'a node type', properties: { ...JOINED, CacheNodeType: 'cache.r7g.large' }, path: NODE_TYPE, says: /is "cache\.r7g\.large"\. .* leave node type/ },
    { name: 'an engine', properties: { ...JOINED, Engine: 'valkey' }, path: 'Properties/Engine' },
    { name: 'an engine version, whichever it is', properties: { ...JOINED, EngineVersion: IMPORTED }, path: 'Properties/EngineVersion' },
    { name: 'a number of shards', properties: { GlobalReplicationGroupId: 'datastore', NumNodeGroups: 1 }, path: 'Properties/NumNodeGroups' },
  ],
  passes: [
    { name: 'a secondary with what is its own', properties: { ...JOINED, NumCacheClusters: 2, CacheSubnetGroupName: 'private' } },
    { name: 'no value', properties: { ...JOINED, Engine: { Ref: 'AWS::NoValue' } } },
    { name: 'no secondary', properties: { Engine: 'valkey', CacheNodeType: 'cache.r7g.large' } },
    { name: 'the primary', properties: { Engine: 'valkey', GlobalReplicationGroupId: '' }, parts: MEMBER },
  ],
  token: [
    { name: 'a datastore that may be left empty', properties: { ...MAYBE_JOINED, Engine: 'valkey' }, parts: DATASTORE_PARAMETER, verdict: 'compliant' },
    {
      name: 'an engine that may be left empty',
      properties: { ...JOINED, Engine: { Ref: 'Engine' } },
      parts: { Parameters: { Engine: { Type: 'String' } } },
      verdict: 'compliant',
    },
  ],
});

test('everything that a secondary brings of its own is found', () => {
  const findings = findingsOf(replicationGroupGlobalDatastoreInherited, { ...JOINED, NumNodeGroups: 2, EngineVersion: '8.0', Engine: 'valkey' });
  expect(findings.map((finding) => finding.path)).toEqual(['Properties/Engine', 'Properties/EngineVersion', 'Properties/NumNodeGroups']);
});
