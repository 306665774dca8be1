import { Difference, differences } from './differences';
import { RecordedResource, RecordedTemplates } from './record';
import { documentedDifferences, lineFor, renamedNames, reviewOf } from './upgrading-page';

const GROUP: RecordedResource = {
  Type: 'AWS::ElastiCache::ReplicationGroup',
  DeletionPolicy: 'Snapshot',
  Properties: { ReplicationGroupId: 'orders', Port: 6379, SnapshotRetentionLimit: 7, NodeGroupConfiguration: [{ Slots: '0-16383' }] },
};
const SECRET: RecordedResource = {
  Type: 'AWS::SecretsManager::Secret',
  Properties: { Description: 'Login', GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
};
const TEMPLATE: RecordedTemplates = { 'Stack/Group': GROUP, 'Stack/Secret': SECRET };

const groupWith = (properties: object): RecordedTemplates => ({ ...TEMPLATE, 'Stack/Group': { ...GROUP, Properties: { ...GROUP.Properties, ...properties } } });
const secretWith = (properties: object): RecordedTemplates => ({ ...TEMPLATE, 'Stack/Secret': { ...SECRET, Properties: { ...SECRET.Properties, ...properties } } });

test.each<[string, RecordedTemplates, Difference]>([
  ['a logical id that changed', { 'Stack/Other': GROUP, 'Stack/Secret': SECRET }, { what: 'logical id of AWS::ElastiCache::ReplicationGroup', before: 'Group', now: 'Other' }],
  ['a resource that is gone', { 'Stack/Group': GROUP }, { what: 'logical id of AWS::SecretsManager::Secret', before: 'Secret', now: 'none' }],
  ['a resource that is new', { ...TEMPLATE, 'Stack/New': { Type: 'AWS::KMS::Key' } }, { what: 'logical id of AWS::KMS::Key', before: 'none', now: 'New' }],
  ['another type', { ...TEMPLATE, 'Stack/Group': { ...GROUP, Type: 'AWS::DAX::Cluster' } }, { what: 'type of Group', before: GROUP.Type, now: 'AWS::DAX::Cluster' }],
  ['a physical name', groupWith({ ReplicationGroupId: 'sales' }), { what: `${GROUP.Type}.ReplicationGroupId`, before: 'orders', now: 'sales' }],
  ['a property of the creation', groupWith({ Port: 6380 }), { what: `${GROUP.Type}.Port`, before: '6379', now: '6380' }],
  ['a property of the creation that was not there', groupWith({ KmsKeyId: { Ref: 'Key' } }), { what: `${GROUP.Type}.KmsKeyId`, before: 'none', now: '{"Ref":"Key"}' }],
  ['a property that may replace', groupWith({ NodeGroupConfiguration: [{ Slots: '0-1' }] }), { what: `${GROUP.Type}.NodeGroupConfiguration.0.Slots`, before: '0-16383', now: '0-1' }],
  ['how a password is made', secretWith({ GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true } }), {
    what: `${SECRET.Type}.GenerateSecretString.PasswordLength`, before: '64', now: '32',
  }],
  ['anything else of a secret', secretWith({ Description: 'Password' }), { what: `${SECRET.Type}.Description`, before: 'Login', now: 'Password' }],
  ['what becomes of data', { ...TEMPLATE, 'Stack/Group': { ...GROUP, DeletionPolicy: 'Delete' } }, { what: `DeletionPolicy of ${GROUP.Type}`, before: 'Snapshot', now: 'Delete' }],
])('finds %s', (_, now, difference) => expect(differences(TEMPLATE, now)).toEqual([difference]));

test('finds user data that replaces an instance, and shows a long text as a digest', () => {
  const launchTemplate = (userData: string): RecordedTemplates => ({
    'Stack/T': { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { UserData: userData } } },
  });
  expect(differences(launchTemplate('one\ntwo'), launchTemplate('one\nthree'))).toEqual([{
    what: 'AWS::EC2::LaunchTemplate.LaunchTemplateData.UserData',
    before: expect.stringMatching(/^7 characters, sha256 [0-9a-f]{16}$/),
    now: expect.stringMatching(/^9 characters, sha256 [0-9a-f]{16}$/),
  }]);
});

test('finds all properties of what has no schema', () => {
  const custom = (value: number): RecordedTemplates => ({ 'Stack/C': { Type: 'Custom::Thing', Properties: { Value: value } } });
  expect(differences(custom(1), custom(2))).toHaveLength(1);
});

test('leaves out what changes in place', () => {
  expect(differences(TEMPLATE, TEMPLATE)).toEqual([]);
  expect(differences(TEMPLATE, groupWith({ SnapshotRetentionLimit: 14 }))).toEqual([]);
});

describe('docs/upgrading.md', () => {
  const difference: Difference = { what: 'AWS::X::Y.Name', before: 'a|b', now: 'c' };
  const pageWith = (...rows: string[]) => [
    '# Upgrading', '', '## From the first edition', '', '| what | before | now | what a deployment does |', '|---|---|---|---|', ...rows,
    '', '## Renamed names', '', '| before | now |', '|---|---|', '| `Props.old` | `Props.new` |', '',
  ].join('\n');

  test('takes the line that a failure proposes, once it says what a deployment does', () => {
    const line = lineFor(difference);
    expect(() => documentedDifferences(pageWith(line), 'first-edition')).toThrow('without text');
    expect(documentedDifferences(pageWith(line.replace(/ \|$/, 'Replaces Y. |')), 'first-edition')).toEqual([{ ...difference, effect: 'Replaces Y.' }]);
  });

  test('lacks a line for a difference, or has one for none', () => {
    const line = lineFor(difference);
    const page = pageWith(line.replace(/ \|$/, 'Replaces Y. |'));
    expect(reviewOf(page, 'first-edition', [line])).toEqual({ missing: [], stale: [] });
    expect(reviewOf(page, 'first-edition', [])).toEqual({ missing: [], stale: [line] });
    const other = lineFor({ ...difference, now: 'd' });
    expect(reviewOf(page, 'first-edition', [line, other])).toEqual({ missing: [other], stale: [] });
  });

  test('may be empty, but needs its table', () => {
    expect(documentedDifferences(pageWith(), 'first-edition')).toEqual([]);
    expect(() => documentedDifferences(pageWith(), 'second-edition')).toThrow("no heading '## From the second edition'");
    expect(() => documentedDifferences(pageWith().replace('| what |', '| thing |'), 'first-edition')).toThrow('needs a table with the columns');
  });

  test('knows new names by old ones', () => expect(renamedNames(pageWith())).toEqual(new Map([['Props.old', 'Props.new']])));
});
