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
    const pattern = /^(ReplicationGroup|CacheCluster|User|UserGroup|SubnetGroup|ParameterGroup|GlobalReplicationGroup)[A-Z]\w+$/;
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !pattern.test(id))).toEqual([]);
  });

  test('are a contract, as are level and kind: users acknowledge them', () => {
    expect(`\n${CATALOGUE.map(({ id, level, kind, disputed }) => [id, level, kind, ...(disputed ? ['disputed'] : [])].join(' ')).join('\n')}\n`)
      .toMatchInlineSnapshot(`
        "
        ReplicationGroupEncryptionAtRest error security
        ReplicationGroupEncryptionInTransit error security
        ReplicationGroupTransitEncryptionMode error security
        ReplicationGroupEncryptableEngineVersion error security
        ReplicationGroupEncryptableNodeType error security
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
        ReplicationGroupEngineVersionFormat error limit
        ReplicationGroupEngineVersionKnown warning limit
        ReplicationGroupEngineVersionPresent warning limit disputed
        ReplicationGroupAutoMinorVersionUpgradeEngineVersion warning limit
        ReplicationGroupParameterGroupFamily error limit
        ReplicationGroupNodeTypeKnown warning limit
        ReplicationGroupNodeTypeCreatable warning limit
        ReplicationGroupNodeTypeEngineVersion error limit
        ReplicationGroupNodeTypeEngine warning limit disputed
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
        UserIamUserName error limit
        UserPasswordCount error limit
        UserPasswordLength warning limit disputed
        UserNoPasswordEngine error limit
        UserIdFormat error limit
        UserGroupDefaultUserPresent error limit
        UserGroupEngineUsers error limit
        UserGroupUserCount warning limit disputed
        SubnetGroupNameLength error limit
        SubnetGroupNameLowercase warning limit
        SubnetGroupSubnetCount warning limit
        ParameterGroupFamilyKnown warning limit
        GlobalReplicationGroupMembers error limit
        "
      `);
  });
});

/** What a group without any property breaks already. */
const OF_EVERY_GROUP = [
  'ReplicationGroupEncryptionAtRest', 'ReplicationGroupEncryptionInTransit', 'ReplicationGroupAuthentication', 'ReplicationGroupInVpc',
  'ReplicationGroupDescriptionLength',
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
    expect(rule.documentation).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html$/);
    expect({ fix: rule.fix, namesProperty: namesProperty(rule) }).toEqual({ fix: rule.fix, namesProperty: !FIX_WITHOUT_PROPERTY.includes(rule.id) });
  });

  test('has the level that goes with its kind', () => {
    if (rule.kind === 'security') expect(rule.level).toBe('error');
    if (rule.disputed) expect(rule).toMatchObject({ level: 'warning', kind: 'limit' });
    if (rule.level === 'error') expect(rule.requirement).not.toMatch(/\bshould\b/);
  });

  test('says nothing about a resource without its properties', () => {
    expect(findingsOf(rule, {}).length > 0).toBe(rule.onlyWith === undefined && OF_EVERY_GROUP.includes(rule.id));
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
