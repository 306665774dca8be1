import * as fs from 'fs';
import * as path from 'path';
import { Rule } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { findingsOf } from '../helpers/judge';
import { sourcesIn, SRC } from '../helpers/sources';

/** The resource types of rules by the beginning of their ids; the first one that fits counts. */
const TYPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ReplicationGroupAutoScalingTarget/, ['AWS::ApplicationAutoScaling::ScalingPolicy']],
  [/^ReplicationGroupAutoScaling/, ['AWS::ApplicationAutoScaling::ScalableTarget']],
  [/^ReplicationGroup/, ['AWS::ElastiCache::ReplicationGroup']],
  [/^CacheCluster/, ['AWS::ElastiCache::CacheCluster']],
  [/^ServerlessCache/, ['AWS::ElastiCache::ServerlessCache']],
  [/^User(PasswordNotPlaintext|LeastPrivilege)$/, ['AWS::ElastiCache::User', 'AWS::MemoryDB::User']],
  [/^UserEnumeratedValues$/, ['AWS::ElastiCache::User', 'AWS::ElastiCache::UserGroup']],
  [/^UserGroup/, ['AWS::ElastiCache::UserGroup']],
  [/^User/, ['AWS::ElastiCache::User']],
  [/^SubnetGroup/, ['AWS::ElastiCache::SubnetGroup']],
  [/^ParameterGroup/, ['AWS::ElastiCache::ParameterGroup']],
  [/^GlobalReplicationGroup/, ['AWS::ElastiCache::GlobalReplicationGroup']],
  [/^DaxSubnetGroup/, ['AWS::DAX::SubnetGroup']],
  [/^DaxParameterGroup/, ['AWS::DAX::ParameterGroup']],
  [/^Dax/, ['AWS::DAX::Cluster']],
  [/^MemoryDbAcl/, ['AWS::MemoryDB::ACL']],
  [/^MemoryDbUser/, ['AWS::MemoryDB::User']],
  [/^MemoryDbSubnetGroup/, ['AWS::MemoryDB::SubnetGroup']],
  [/^MemoryDbParameterGroupFamilyKnown$/, ['AWS::MemoryDB::ParameterGroup']],
  [
    /^MemoryDbName/,
    ['AWS::MemoryDB::Cluster', 'AWS::MemoryDB::ACL', 'AWS::MemoryDB::User', 'AWS::MemoryDB::SubnetGroup', 'AWS::MemoryDB::ParameterGroup'],
  ],
  [/^MemoryDb/, ['AWS::MemoryDB::Cluster']],
  [/^CachePortOpenToWorld$/, ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress']],
  [
    /^CachePublicSubnet$/,
    ['AWS::ElastiCache::SubnetGroup', 'AWS::DAX::SubnetGroup', 'AWS::MemoryDB::SubnetGroup', 'AWS::ElastiCache::ServerlessCache'],
  ],
  [/^NatInstance/, ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration']],
  [/^RedisEnterpriseAssociation/, ['AWS::SSM::Association']],
  [/^RedisEnterpriseHttpPortClosed$/, ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress']],
  [/^RedisEnterprise/, ['AWS::SSM::Document']],
];

describe('the ids', () => {
  test('are unique', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('begin with the resource, and the rules are about that', () => {
    const expected = CATALOGUE.map(({ id }) => ({ id, types: TYPES.find(([prefix]) => prefix.test(id))?.[1] }));
    expect(CATALOGUE.map(({ id, resourceTypes }) => ({ id, types: resourceTypes }))).toEqual(expected);
  });

  test('are a contract, as are level and kind: users acknowledge them', () => {
    const lines = CATALOGUE.map(({ id, level, kind, disputed, optional }) => (
      [id, level, kind, ...(disputed ? ['disputed'] : []), ...(optional ? ['optional'] : [])].join(' ')
    ));
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
"
ReplicationGroupEncryptableEngineVersion error security
ReplicationGroupEncryptableNodeType error security
ReplicationGroupEncryptionAtRest error security
ReplicationGroupEncryptionInTransit error security
ReplicationGroupTransitEncryptionMode error security
ReplicationGroupCustomerManagedKey warning practice optional
ReplicationGroupKmsKeyEncryptionAtRest error limit
ReplicationGroupKmsKeySymmetric error limit
ReplicationGroupTransitEncryptionModeAuthentication error limit
ReplicationGroupTransitEncryptionModeEngineVersion error limit
ReplicationGroupTransitEncryptionModeGlobalDatastore error limit
ReplicationGroupTransitEncryptionModeInTransit error limit
ReplicationGroupAuthTokenNotPlaintext error security
ReplicationGroupAuthentication error security
ReplicationGroupAuthTokenCharacters warning limit disputed
ReplicationGroupAuthTokenLength error limit
ReplicationGroupAuthenticationInTransit error limit
ReplicationGroupAuthenticationSingleMethod error limit
ReplicationGroupIamAuthenticationEngineVersion error limit
ReplicationGroupUserGroupCount warning limit disputed
ReplicationGroupUserGroupEngineVersion error limit
ReplicationGroupUserGroupEngine error limit
ReplicationGroupAutoMinorVersionUpgrade warning practice
ReplicationGroupSupportedEngineVersion warning practice
ReplicationGroupAutoMinorVersionUpgradeEngineVersion warning limit
ReplicationGroupEngineVersionFormat error limit
ReplicationGroupEngineVersionKnown warning limit
ReplicationGroupEngineVersionPresent warning limit disputed
ReplicationGroupNodeTypeCreatable warning limit
ReplicationGroupNodeTypeEngineVersion error limit
ReplicationGroupNodeTypeEngine warning limit disputed
ReplicationGroupNodeTypeKnown warning limit
ReplicationGroupParameterGroupFamily error limit
ReplicationGroupAutomaticFailover warning practice
ReplicationGroupMultiAz warning practice
ReplicationGroupAppendOnly error limit
ReplicationGroupClusterModeCompatible error limit
ReplicationGroupClusterModeEngineVersion error limit
ReplicationGroupClusterModeFailover error limit
ReplicationGroupClusterModeParameterGroup error limit
ReplicationGroupFailoverReplicas error limit
ReplicationGroupMultiAzFailover error limit
ReplicationGroupMultiAzReplicas error limit
ReplicationGroupNodeGroupCount error limit
ReplicationGroupNodeGroupZones error limit
ReplicationGroupNumCacheClustersExclusive error limit
ReplicationGroupPreferredZones error limit
ReplicationGroupSnapshottingClusterMode error limit
ReplicationGroupZonesInSubnetGroup error limit
ReplicationGroupDescriptionLength error limit
ReplicationGroupEnumeratedValues error limit
ReplicationGroupIdFormat error limit
ReplicationGroupNodeCount error limit
ReplicationGroupNodeGroupIdFormat error limit
ReplicationGroupNodeQuota warning limit
ReplicationGroupNumCacheClustersRange error limit
ReplicationGroupNumNodeGroupsRange error limit
ReplicationGroupReplicasPerNodeGroupRange error limit
ReplicationGroupSlots error limit
ReplicationGroupInVpc error security
ReplicationGroupNonDefaultPort warning practice optional
ReplicationGroupNetworkTypeEngineVersion error limit
ReplicationGroupNetworkTypeNodeType error limit
ReplicationGroupBackup warning practice
ReplicationGroupDeletionPolicy warning practice
ReplicationGroupMaintenanceWindow error limit
ReplicationGroupSnapshotRetentionRange error limit
ReplicationGroupSnapshotWindow error limit
ReplicationGroupLogDelivery warning practice optional
ReplicationGroupLogDeliveryEngineVersion error limit
ReplicationGroupLogDeliveryUnique warning limit disputed
ReplicationGroupLogDeliveryValues error limit
ReplicationGroupLogDestinationName error limit
ReplicationGroupDataTieringEngineVersion error limit
ReplicationGroupDataTieringMaxmemoryPolicy error limit
ReplicationGroupDataTieringNodeType error limit
ReplicationGroupDurabilityClusterMode error limit
ReplicationGroupDurabilityEngineVersion error limit
ReplicationGroupDurabilityExclusive error limit
ReplicationGroupDurabilityMultiAz error limit
ReplicationGroupDurabilityNodeTypeDisputed warning limit disputed
ReplicationGroupDurabilityNodeType error limit
ReplicationGroupGlobalDatastoreEngineVersion error limit
ReplicationGroupGlobalDatastoreInherited error limit
ReplicationGroupGlobalDatastoreNetworkType error limit
ReplicationGroupGlobalDatastoreNodeType error limit
ReplicationGroupAutoScalingClusterMode error limit
ReplicationGroupAutoScalingEngineVersion error limit
ReplicationGroupAutoScalingGlobalDatastore error limit
ReplicationGroupAutoScalingNodeTypeDisputed warning limit disputed
ReplicationGroupAutoScalingNodeType error limit
ReplicationGroupAutoScalingTarget error limit
ReplicationGroupKvCachingEngineVersion error limit
ReplicationGroupKvCachingTopology error limit
CacheClusterEncryptable error security
CacheClusterEncryptionInTransit error security
CacheClusterNotEncryptedAtRest warning practice optional
CacheClusterTransitEncryptionNodeType error limit
CacheClusterAutoMinorVersionUpgrade warning practice
CacheClusterEngineVersionFormat error limit
CacheClusterEngineVersionKnown warning limit
CacheClusterNodeTypeCreatable warning limit
CacheClusterNodeTypeEngineVersion error limit
CacheClusterNodeTypeKnown warning limit
CacheClusterNodeTypeSupported error limit
CacheClusterParameterGroupClusterMode error limit
CacheClusterParameterGroupFamily error limit
CacheClusterCrossAz warning practice
CacheClusterAzModeZones error limit
CacheClusterCrossAzNodes error limit
CacheClusterPreferredZones error limit
CacheClusterZonesEngine error limit
CacheClusterZonesInSubnetGroup error limit
CacheClusterEnumeratedValues error limit
CacheClusterNameFormat error limit
CacheClusterNodeQuota warning limit
CacheClusterNumCacheNodesRange error limit
CacheClusterSingleNode error limit
CacheClusterInVpc error security
CacheClusterNonDefaultPort warning practice optional
CacheClusterNetworkTypeEngineVersion error limit
CacheClusterNetworkTypeNodeType error limit
CacheClusterBackup warning practice
CacheClusterMaintenanceWindow error limit
CacheClusterSnapshotEngine error limit
CacheClusterSnapshotRetentionRange error limit
CacheClusterSnapshotWindow error limit
CacheClusterLogDeliveryEngineVersion error limit
CacheClusterLogDeliveryEngine error limit
CacheClusterLogDeliveryValues error limit
CacheClusterLogDestinationName error limit
ServerlessCacheAuthentication error security
ServerlessCacheUserGroupEngine error limit
ServerlessCacheUserGroupMemcached error limit
ServerlessCacheCustomerManagedKey warning practice optional
ServerlessCacheKmsKeyArn warning limit disputed
ServerlessCacheKmsKeySymmetric error limit
ServerlessCacheInVpc warning practice
ServerlessCacheNetworkTypeSubnets error limit
ServerlessCacheSingleVpc error limit
ServerlessCacheBackup warning practice
ServerlessCacheDailySnapshotTime error limit
ServerlessCacheSnapshotRetentionRange error limit
ServerlessCacheDataStorageRange warning limit disputed
ServerlessCacheEcpuRange warning limit disputed
ServerlessCacheUsageLimitsOrder error limit
ServerlessCacheDescriptionCharacters warning limit disputed
ServerlessCacheDescriptionLength error limit
ServerlessCacheEnumeratedValues error limit
ServerlessCacheMajorEngineVersionKnown warning limit disputed
ServerlessCacheNameFormat warning limit disputed
ServerlessCacheNameLowercase warning limit
UserAuthentication error security
UserAuthenticationExclusive error limit
UserAuthenticationPresent error limit
UserIamUserName error limit
UserNoPasswordEngine error limit
UserPasswordNotPlaintext error security
UserPasswordCharacters warning limit disputed
UserPasswordCount error limit
UserPasswordLength warning limit disputed
UserLeastPrivilege warning practice
UserAccessString error limit
UserEnumeratedValues error limit
UserIdFormat error limit
UserIdLength warning limit disputed
UserIdLowercase warning limit
UserIdReserved error limit
UserGroupDefaultUser warning practice
UserGroupDefaultUserPresent error limit
UserGroupEngineUsers error limit
UserGroupIdFormat error limit
UserGroupIdLength warning limit disputed
UserGroupIdLowercase warning limit
UserGroupUniqueUserNames error limit
UserGroupUserCount warning limit disputed
SubnetGroupNameFormat error limit
SubnetGroupNameLength error limit
SubnetGroupNameLowercase warning limit
SubnetGroupSingleVpc error limit
SubnetGroupSubnetCount warning limit
ParameterGroupFamilyKnown warning limit
GlobalReplicationGroupEngineVersion error limit
GlobalReplicationGroupEnumeratedValues error limit
GlobalReplicationGroupFailover error limit
GlobalReplicationGroupMembers error limit
GlobalReplicationGroupNodeGroupCount error limit
GlobalReplicationGroupNodeType error limit
DaxEncryptableNodeType error security
DaxEncryptionAtRest error security
DaxEncryptionInTransit error security
DaxIamRoleArnFormat error limit
DaxIamRoleTrust error limit
DaxMultiAz warning practice
DaxAvailabilityZonesCount error limit
DaxAvailabilityZonesInSubnetGroup error limit
DaxNodeTypeKnown warning limit
DaxReplicationFactorRange error limit
DaxInVpc error security
DaxSubnetGroupNameLowercase warning limit
DaxSubnetGroupSingleVpc error limit
DaxSubnetGroupSubnetCount warning limit
DaxParameterGroupRecordTtl warning practice optional
DaxParameterGroupParametersKnown error limit
DaxParameterGroupTtlFormat error limit
DaxClusterNameFormat error limit
DaxClusterNameLowercase warning limit
DaxClusterNameReservedWords error limit
DaxEnumeratedValues error limit
DaxMaintenanceWindow error limit
MemoryDbEncryptionInTransit error security
MemoryDbCustomerManagedKey warning practice optional
MemoryDbKmsKeySymmetric error limit
MemoryDbAuthentication error security
MemoryDbAclUserCount warning limit
MemoryDbAclUserUnique error limit
MemoryDbAuthenticationInTransit error limit
MemoryDbIamAuthenticationEngineVersion error limit
MemoryDbUserAccessString error limit
MemoryDbUserAuthenticationMode error limit
MemoryDbUserPasswordCount error limit
MemoryDbUserPasswordLength warning limit disputed
MemoryDbAutoMinorVersionUpgrade warning practice
MemoryDbEnginePresent warning limit disputed
MemoryDbEngineVersionKnown warning limit
MemoryDbNodeTypeKnown warning limit
MemoryDbParameterGroupFamilyKnown warning limit
MemoryDbParameterGroupFamily error limit
MemoryDbVectorSearch error limit
MemoryDbMultiAz warning practice
MemoryDbMultiRegionEngineVersion error limit
MemoryDbMultiRegionNodeType error limit
MemoryDbDataTieringMaxmemoryPolicy error limit
MemoryDbDataTieringNodeType error limit
MemoryDbInVpc warning practice
MemoryDbIpDiscoveryNetworkType error limit
MemoryDbNetworkTypeSubnets error limit
MemoryDbSubnetGroupSubnetCount warning limit
MemoryDbBackup warning practice
MemoryDbMaintenanceWindow error limit
MemoryDbSnapshotRetentionRange error limit
MemoryDbSnapshotWindow error limit
MemoryDbEnumeratedValues error limit
MemoryDbNameFormat error limit
MemoryDbNameLowercase warning limit
MemoryDbNodeQuota warning limit
MemoryDbNumReplicasPerShardRange error limit
MemoryDbNumShardsRange error limit
CachePortOpenToWorld error security
CachePublicSubnet warning practice
NatInstanceImdsv2 error security
NatInstanceRootVolumeEncrypted error security
NatInstanceSshOpenToWorld error security
RedisEnterpriseCipherSuites error security
RedisEnterpriseDiscoveryTlsRequired error security
RedisEnterpriseHttpDisabled error security
RedisEnterpriseKeyNotInDocument error security
RedisEnterpriseMinimumTlsVersion error security
RedisEnterpriseCertificateKnown error limit
RedisEnterpriseSettingKnown error limit
RedisEnterpriseTlsVersionKnown error limit
RedisEnterpriseAssociationOneCluster error security
RedisEnterpriseAssociationOneAtATime warning practice
RedisEnterpriseHttpPortClosed error security
"
`);
  });
});

test('the rules that a resource without any property breaks are these', () => {
  const broken = CATALOGUE.filter((rule) => findingsOf(rule, {}).length > 0).map(({ id }) => id);
  expect(`\n${broken.join('\n')}\n`).toMatchInlineSnapshot(`
"
ReplicationGroupEncryptionAtRest
ReplicationGroupEncryptionInTransit
ReplicationGroupCustomerManagedKey
ReplicationGroupAuthentication
ReplicationGroupAutomaticFailover
ReplicationGroupMultiAz
ReplicationGroupDescriptionLength
ReplicationGroupInVpc
ReplicationGroupNonDefaultPort
ReplicationGroupBackup
ReplicationGroupDeletionPolicy
ReplicationGroupLogDelivery
CacheClusterInVpc
ServerlessCacheAuthentication
ServerlessCacheCustomerManagedKey
ServerlessCacheInVpc
ServerlessCacheBackup
UserAuthenticationPresent
UserAccessString
DaxEncryptionAtRest
DaxEncryptionInTransit
DaxIamRoleArnFormat
DaxInVpc
MemoryDbCustomerManagedKey
MemoryDbAuthentication
MemoryDbUserAccessString
MemoryDbUserAuthenticationMode
MemoryDbInVpc
MemoryDbBackup
"
`);
});

test.each(CATALOGUE.filter(({ onlyWith }) => onlyWith))('$id says nothing about a resource without its properties', (rule) => {
  expect(findingsOf(rule, {})).toEqual([]);
});

/** Where nothing has to be written: the way out is another architecture, or as the finding says. */
const FIX_WITHOUT_PROPERTY = ['ReplicationGroupEnumeratedValues', 'ReplicationGroupAutoScalingGlobalDatastore', 'UserGroupUserCount'];

describe.each(CATALOGUE)('$id', (rule) => {
  test('is worded as every rule', () => {
    expect(JSON.stringify(rule)).not.toContain('TODO');
    for (const text of [rule.requirement, rule.reason, rule.fix]) {
      // Sentences that end with a full stop.
      expect(text).toMatch(/^[A-Z].*[^.]\.$/);
      expect(text).not.toMatch(/\s{2}|undefined|\[object|NaN/);
    }
    expect(rule.requirement).toMatch(/\b(must|should|needs?|excludes|can)\b/);
    expect(rule.documentation).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html$|^https:\/\/redis\.io\/docs\/latest\/operate\/rs\/[\w/-]+\/$/);
    expect({ fix: rule.fix, namesProperty: namesProperty(rule) }).toEqual({ fix: rule.fix, namesProperty: !FIX_WITHOUT_PROPERTY.includes(rule.id) });
  });

  test('has the level that goes with its kind', () => {
    if (rule.kind === 'security') expect(rule.level).toBe('error');
    if (rule.kind === 'practice') expect(rule.level).toBe('warning');
    if (rule.optional) expect(rule.kind).toBe('practice');
    if (rule.disputed) expect(rule).toMatchObject({ level: 'warning', kind: 'limit' });
    if (rule.level === 'error') expect(rule.requirement).not.toMatch(/\bshould\b/);
  });

  test('says of a property that is AWS::NoValue what it says of one that was not written', () => {
    const withoutValues = Object.fromEntries((rule.onlyWith ?? []).map((name) => [name, { Ref: 'AWS::NoValue' }]));
    expect(findingsOf(rule, withoutValues).map(({ path: at }) => at)).toEqual(findingsOf(rule, {}).map(({ path: at }) => at));
  });
});

/** A property that the rule looks at, one with a value, or a parameter of a parameter group. */
function namesProperty({ fix, onlyWith = [] }: Rule): boolean {
  return onlyWith.some((name) => fix.includes(name)) || /\b[A-Z][A-Za-z]+: |\b[A-Z][a-z]+[A-Z][A-Za-z]+\b|"[a-z-]+"/.test(fix);
}

describe('the files of the rules', () => {
  const files = sourcesIn(path.join(SRC, 'rules'));
  const exported = files.flatMap((file) => (
    Object.entries<unknown>(jest.requireActual(file))
      .filter((entry): entry is [string, Rule] => isRule(entry[1]))
      .map(([name, rule]) => ({ file, name, rule }))
  ));

  test('export the rules of the catalogue and no others', () => {
    expect(new Set(exported.map(({ rule }) => rule))).toEqual(new Set(CATALOGUE));
    expect(exported.filter(({ rule }) => !CATALOGUE.includes(rule)).map(({ name }) => name)).toEqual([]);
  });

  test('hold one rule at most', () => {
    const crowded = files.filter((file) => exported.filter((entry) => entry.file === file).length > 1);
    expect(crowded).toEqual([]);
  });

  test('call it like its id', () => {
    const otherwise = exported.filter(({ name, rule }) => name !== rule.id[0].toLowerCase() + rule.id.slice(1));
    expect(otherwise.map(({ name }) => name)).toEqual([]);
  });

  test('have the three tests of every rule', () => {
    const tests = sourcesIn(__dirname).map((file) => fs.readFileSync(file, 'utf8'));
    // By itself, or as a row of a table.
    const isTestedIn = (text: string, name: string): boolean => (
      text.includes(`describeRule(${name},`) || (text.includes(`rule: ${name}`) && text.includes('describeRule(rule,'))
    );
    expect(exported.map(({ name }) => name).filter((name) => tests.filter((text) => isTestedIn(text, name)).length !== 1)).toEqual([]);
  });
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'check' in value && 'requirement' in value;
}
