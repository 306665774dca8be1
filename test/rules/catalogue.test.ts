import * as fs from 'fs';
import * as path from 'path';
import { CATALOGUE, Rule } from '../../src/rules';
import { findingsOf } from '../helpers/judge';
import { sourcesIn, SRC } from '../helpers/sources';

describe('the ids', () => {
  test('are unique', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('begin with the resource', () => {
    const resources = [
      'ReplicationGroup', 'CacheCluster', 'ServerlessCache', 'User', 'UserGroup', 'SubnetGroup', 'ParameterGroup', 'GlobalReplicationGroup', 'Dax', 'MemoryDb', 'Cache', 'NatInstance',
      'RedisEnterprise',
    ];
    const pattern = new RegExp(`^(${resources.join('|')})[A-Z]\\w+$`);
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !pattern.test(id))).toEqual([]);
  });

  test('are a contract, as are level and kind: users acknowledge them', () => {
    expect(`\n${CATALOGUE.map(({ id, level, kind, disputed, optional }) => [id, level, kind, ...(disputed ? ['disputed'] : []), ...(optional ? ['optional'] : [])].join(' ')).join('\n')}\n`).
      toMatchInlineSnapshot(`
"
ReplicationGroupEncryptionAtRest error security
ReplicationGroupEncryptionInTransit error security
ReplicationGroupTransitEncryptionMode error security
ReplicationGroupEncryptableEngineVersion error security
ReplicationGroupEncryptableNodeType error security
ReplicationGroupCustomerManagedKey warning practice optional
ReplicationGroupTransitEncryptionModeInTransit error limit
ReplicationGroupTransitEncryptionModeEngineVersion error limit
ReplicationGroupTransitEncryptionModeAuthentication error limit
ReplicationGroupTransitEncryptionModeGlobalDatastore error limit
ReplicationGroupKmsKeyEncryptionAtRest error limit
ReplicationGroupKmsKeySymmetric error limit
ReplicationGroupAuthentication error security
ReplicationGroupAuthTokenNotPlaintext error security
ReplicationGroupAuthTokenLength error limit
ReplicationGroupAuthTokenCharacters warning limit disputed
ReplicationGroupAuthenticationInTransit error limit
ReplicationGroupAuthenticationSingleMethod error limit
ReplicationGroupUserGroupEngineVersion error limit
ReplicationGroupUserGroupCount warning limit disputed
ReplicationGroupUserGroupEngine error limit
ReplicationGroupIamAuthenticationEngineVersion error limit
ReplicationGroupSupportedEngineVersion warning practice
ReplicationGroupAutoMinorVersionUpgrade warning practice
ReplicationGroupEngineVersionFormat error limit
ReplicationGroupEngineVersionKnown warning limit
ReplicationGroupEngineVersionPresent warning limit disputed
ReplicationGroupAutoMinorVersionUpgradeEngineVersion warning limit
ReplicationGroupParameterGroupFamily error limit
ReplicationGroupNodeTypeKnown warning limit
ReplicationGroupNodeTypeCreatable warning limit
ReplicationGroupNodeTypeEngineVersion error limit
ReplicationGroupNodeTypeEngine warning limit disputed
ReplicationGroupAutomaticFailover warning practice
ReplicationGroupMultiAz warning practice
ReplicationGroupClusterModeFailover error limit
ReplicationGroupClusterModeParameterGroup error limit
ReplicationGroupClusterModeCompatible error limit
ReplicationGroupClusterModeEngineVersion error limit
ReplicationGroupMultiAzFailover error limit
ReplicationGroupMultiAzReplicas error limit
ReplicationGroupFailoverReplicas error limit
ReplicationGroupNumCacheClustersExclusive error limit
ReplicationGroupPreferredZones error limit
ReplicationGroupNodeGroupZones error limit
ReplicationGroupNodeGroupCount error limit
ReplicationGroupZonesInSubnetGroup error limit
ReplicationGroupSnapshottingClusterMode error limit
ReplicationGroupAppendOnly error limit
ReplicationGroupIdFormat error limit
ReplicationGroupDescriptionLength error limit
ReplicationGroupNumCacheClustersRange error limit
ReplicationGroupReplicasPerNodeGroupRange error limit
ReplicationGroupNumNodeGroupsRange error limit
ReplicationGroupNodeQuota warning limit
ReplicationGroupNodeCount error limit
ReplicationGroupNodeGroupIdFormat error limit
ReplicationGroupSlots error limit
ReplicationGroupEnumeratedValues error limit
ReplicationGroupInVpc error security
ReplicationGroupBackup warning practice
ReplicationGroupDeletionPolicy warning practice
ReplicationGroupLogDelivery warning practice optional
ReplicationGroupNonDefaultPort warning practice optional
ReplicationGroupNetworkTypeEngineVersion error limit
ReplicationGroupNetworkTypeNodeType error limit
ReplicationGroupSnapshotRetentionRange error limit
ReplicationGroupSnapshotWindow error limit
ReplicationGroupMaintenanceWindow error limit
ReplicationGroupLogDeliveryValues error limit
ReplicationGroupLogDestinationName error limit
ReplicationGroupLogDeliveryUnique warning limit disputed
ReplicationGroupLogDeliveryEngineVersion error limit
ReplicationGroupDataTieringNodeType error limit
ReplicationGroupDataTieringEngineVersion error limit
ReplicationGroupDataTieringMaxmemoryPolicy error limit
ReplicationGroupDurabilityEngineVersion error limit
ReplicationGroupDurabilityClusterMode error limit
ReplicationGroupDurabilityMultiAz error limit
ReplicationGroupDurabilityExclusive error limit
ReplicationGroupDurabilityNodeType error limit
ReplicationGroupDurabilityNodeTypeDisputed warning limit disputed
ReplicationGroupGlobalDatastoreEngineVersion error limit
ReplicationGroupGlobalDatastoreNodeType error limit
ReplicationGroupGlobalDatastoreNetworkType error limit
ReplicationGroupGlobalDatastoreInherited error limit
ReplicationGroupAutoScalingClusterMode error limit
ReplicationGroupAutoScalingEngineVersion error limit
ReplicationGroupAutoScalingNodeType error limit
ReplicationGroupAutoScalingNodeTypeDisputed warning limit disputed
ReplicationGroupAutoScalingGlobalDatastore error limit
ReplicationGroupKvCachingTopology error limit
ReplicationGroupKvCachingEngineVersion error limit
ReplicationGroupAutoScalingTarget error limit
CacheClusterEncryptable error security
CacheClusterEncryptionInTransit error security
CacheClusterNotEncryptedAtRest warning practice optional
CacheClusterTransitEncryptionNodeType error limit
CacheClusterAutoMinorVersionUpgrade warning practice
CacheClusterEngineVersionFormat error limit
CacheClusterEngineVersionKnown warning limit
CacheClusterParameterGroupFamily error limit
CacheClusterParameterGroupClusterMode error limit
CacheClusterNodeTypeKnown warning limit
CacheClusterNodeTypeCreatable warning limit
CacheClusterNodeTypeSupported error limit
CacheClusterNodeTypeEngineVersion error limit
CacheClusterCrossAz warning practice
CacheClusterNumCacheNodesRange error limit
CacheClusterSingleNode error limit
CacheClusterNodeQuota warning limit
CacheClusterCrossAzNodes error limit
CacheClusterAzModeZones error limit
CacheClusterPreferredZones error limit
CacheClusterZonesEngine error limit
CacheClusterZonesInSubnetGroup error limit
CacheClusterInVpc error security
CacheClusterBackup warning practice
CacheClusterNonDefaultPort warning practice optional
CacheClusterNameFormat error limit
CacheClusterEnumeratedValues error limit
CacheClusterNetworkTypeEngineVersion error limit
CacheClusterNetworkTypeNodeType error limit
CacheClusterSnapshotEngine error limit
CacheClusterSnapshotRetentionRange error limit
CacheClusterSnapshotWindow error limit
CacheClusterMaintenanceWindow error limit
CacheClusterLogDeliveryEngine error limit
CacheClusterLogDeliveryEngineVersion error limit
CacheClusterLogDeliveryValues error limit
CacheClusterLogDestinationName error limit
ServerlessCacheAuthentication error security
ServerlessCacheBackup warning practice
ServerlessCacheInVpc warning practice
ServerlessCacheCustomerManagedKey warning practice optional
ServerlessCacheEnumeratedValues error limit
ServerlessCacheMajorEngineVersionKnown warning limit disputed
ServerlessCacheUserGroupMemcached error limit
ServerlessCacheUserGroupEngine error limit
ServerlessCacheKmsKeySymmetric error limit
ServerlessCacheKmsKeyArn warning limit disputed
ServerlessCacheSingleVpc error limit
ServerlessCacheNetworkTypeSubnets error limit
ServerlessCacheSnapshotRetentionRange error limit
ServerlessCacheDailySnapshotTime error limit
ServerlessCacheUsageLimitsOrder error limit
ServerlessCacheDataStorageRange warning limit disputed
ServerlessCacheEcpuRange warning limit disputed
ServerlessCacheNameFormat warning limit disputed
ServerlessCacheNameLowercase warning limit
ServerlessCacheDescriptionLength error limit
ServerlessCacheDescriptionCharacters warning limit disputed
UserAuthentication error security
UserPasswordNotPlaintext error security
UserLeastPrivilege warning practice
UserGroupDefaultUser warning practice
UserAuthenticationPresent error limit
UserAuthenticationExclusive error limit
UserEnumeratedValues error limit
UserAccessString error limit
UserIamUserName error limit
UserPasswordCount error limit
UserPasswordLength warning limit disputed
UserPasswordCharacters warning limit disputed
UserNoPasswordEngine error limit
UserIdFormat error limit
UserIdReserved error limit
UserIdLength warning limit disputed
UserIdLowercase warning limit
UserGroupIdFormat error limit
UserGroupIdLength warning limit disputed
UserGroupIdLowercase warning limit
UserGroupDefaultUserPresent error limit
UserGroupEngineUsers error limit
UserGroupUniqueUserNames error limit
UserGroupUserCount warning limit disputed
SubnetGroupNameFormat error limit
SubnetGroupNameLength error limit
SubnetGroupNameLowercase warning limit
SubnetGroupSubnetCount warning limit
SubnetGroupSingleVpc error limit
ParameterGroupFamilyKnown warning limit
GlobalReplicationGroupMembers error limit
GlobalReplicationGroupEnumeratedValues error limit
GlobalReplicationGroupEngineVersion error limit
GlobalReplicationGroupNodeType error limit
GlobalReplicationGroupNodeGroupCount error limit
GlobalReplicationGroupFailover error limit
DaxEncryptionAtRest error security
DaxEncryptionInTransit error security
DaxEncryptableNodeType error security
DaxInVpc error security
DaxMultiAz warning practice
DaxParameterGroupRecordTtl warning practice optional
DaxClusterNameFormat error limit
DaxClusterNameLowercase warning limit
DaxClusterNameReservedWords error limit
DaxNodeTypeKnown warning limit
DaxReplicationFactorRange error limit
DaxAvailabilityZonesCount error limit
DaxAvailabilityZonesInSubnetGroup error limit
DaxIamRoleArnFormat error limit
DaxIamRoleTrust error limit
DaxMaintenanceWindow error limit
DaxEnumeratedValues error limit
DaxSubnetGroupNameLowercase warning limit
DaxSubnetGroupSubnetCount warning limit
DaxSubnetGroupSingleVpc error limit
DaxParameterGroupParametersKnown error limit
DaxParameterGroupTtlFormat error limit
MemoryDbEncryptionInTransit error security
MemoryDbAuthentication error security
MemoryDbCustomerManagedKey warning practice optional
MemoryDbBackup warning practice
MemoryDbMultiAz warning practice
MemoryDbAutoMinorVersionUpgrade warning practice
MemoryDbInVpc warning practice
MemoryDbAuthenticationInTransit error limit
MemoryDbKmsKeySymmetric error limit
MemoryDbEngineVersionKnown warning limit
MemoryDbEnginePresent warning limit disputed
MemoryDbParameterGroupFamily error limit
MemoryDbNodeTypeKnown warning limit
MemoryDbDataTieringNodeType error limit
MemoryDbDataTieringMaxmemoryPolicy error limit
MemoryDbVectorSearch error limit
MemoryDbNumShardsRange error limit
MemoryDbNumReplicasPerShardRange error limit
MemoryDbNodeQuota warning limit
MemoryDbSnapshotRetentionRange error limit
MemoryDbSnapshotWindow error limit
MemoryDbMaintenanceWindow error limit
MemoryDbIpDiscoveryNetworkType error limit
MemoryDbNetworkTypeSubnets error limit
MemoryDbEnumeratedValues error limit
MemoryDbIamAuthenticationEngineVersion error limit
MemoryDbMultiRegionEngineVersion error limit
MemoryDbMultiRegionNodeType error limit
MemoryDbNameFormat error limit
MemoryDbNameLowercase warning limit
MemoryDbSubnetGroupSubnetCount warning limit
MemoryDbParameterGroupFamilyKnown warning limit
MemoryDbAclUserCount warning limit
MemoryDbAclUserUnique error limit
MemoryDbUserAuthenticationMode error limit
MemoryDbUserAccessString error limit
MemoryDbUserPasswordCount error limit
MemoryDbUserPasswordLength warning limit disputed
CachePortOpenToWorld error security
NatInstanceImdsv2 error security
NatInstanceRootVolumeEncrypted error security
NatInstanceSshOpenToWorld error security
CachePublicSubnet warning practice
RedisEnterpriseHttpPortClosed error security
RedisEnterpriseMinimumTlsVersion error security
RedisEnterpriseCipherSuites error security
RedisEnterpriseHttpDisabled error security
RedisEnterpriseDiscoveryTlsRequired error security
RedisEnterpriseKeyNotInDocument error security
RedisEnterpriseAssociationOneCluster error security
RedisEnterpriseAssociationOneAtATime warning practice
RedisEnterpriseCertificateKnown error limit
RedisEnterpriseSettingKnown error limit
RedisEnterpriseTlsVersionKnown error limit
"
`);
  });
});

/** What a resource without any property breaks already. */
const OF_BARE_RESOURCES = [
  'ReplicationGroupEncryptionAtRest', 'ReplicationGroupEncryptionInTransit', 'ReplicationGroupAuthentication', 'ReplicationGroupInVpc', 'ReplicationGroupDescriptionLength',
  'ReplicationGroupCustomerManagedKey', 'ReplicationGroupAutomaticFailover', 'ReplicationGroupMultiAz', 'ReplicationGroupBackup', 'ReplicationGroupLogDelivery',
  'ReplicationGroupNonDefaultPort', 'ReplicationGroupDeletionPolicy', 'CacheClusterInVpc', 'ServerlessCacheAuthentication', 'ServerlessCacheBackup',
  'ServerlessCacheCustomerManagedKey', 'ServerlessCacheInVpc', 'DaxEncryptionAtRest', 'DaxEncryptionInTransit', 'DaxInVpc', 'DaxIamRoleArnFormat', 'MemoryDbAuthentication',
  'MemoryDbBackup', 'MemoryDbCustomerManagedKey', 'MemoryDbInVpc', 'MemoryDbUserAccessString', 'MemoryDbUserAuthenticationMode', 'UserAccessString',
  'UserAuthenticationPresent',
];

/** Where nothing has to be written: the way out is another architecture, or as the finding says. */
const FIX_WITHOUT_PROPERTY = ['ReplicationGroupEnumeratedValues', 'ReplicationGroupAutoScalingGlobalDatastore', 'UserGroupUserCount'];

describe.each(CATALOGUE)('$id', (rule) => {
  test('is worded as every rule', () => {
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

  test('says nothing about a resource without its properties', () => {
    expect(findingsOf(rule, {}).length > 0).toBe(rule.onlyWith === undefined && OF_BARE_RESOURCES.includes(rule.id));
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
