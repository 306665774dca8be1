import { Template } from '../../src/template';

const GROUP = { Type: 'AWS::EC2::SecurityGroup' };

/** The logical ids of what mentions the resource `Group`. */
function referrers(resources: Record<string, unknown>): string[] {
  return new Template({ Resources: { Group: GROUP, ...resources } }).referrersOf('Group').map(({ logicalId }) => logicalId);
}

test.each([
  ['Ref', { Ref: 'Group' }],
  ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Group', 'GroupId'] }],
  ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Group.GroupId' }],
  ['a name in Fn::Sub', { 'Fn::Sub': 'group ${Group}' }],
  ['an attribute in Fn::Sub', { 'Fn::Sub': 'group ${ Group.GroupId }' }],
  ['a name in Fn::Sub with variables', { 'Fn::Sub': ['${Group} ${Other}', { Other: 'x' }] }],
  ['a variable of Fn::Sub', { 'Fn::Sub': ['${It}', { It: { Ref: 'Group' } }] }],
  ['a branch of a condition, deep in a list', [{ 'Fn::If': ['Never', { Id: [{ Ref: 'Group' }] }, { Ref: 'AWS::NoValue' }] }]],
])('finds %s', (_, value) => {
  expect(referrers({ User: { Type: 'Some::Type', Properties: { Deep: { Value: value } } } })).toEqual(['User']);
});

test.each([
  ['a text that only looks like it', 'Group'],
  ['an escaped name', { 'Fn::Sub': '${!Group}' }],
  ['another resource whose name begins alike', { Ref: 'GroupOfOthers' }],
  ['functions with arguments of the wrong type', [{ Ref: 5 }, { 'Fn::GetAtt': {} }, { 'Fn::GetAtt': [] }, { 'Fn::Sub': null }, { 'Fn::Sub': [7] }]],
])('is not misled by %s', (_, value) => {
  expect(referrers({ User: { Type: 'Some::Type', Properties: { Value: value } } })).toEqual([]);
});

test('names each referrer once, in the order of the template', () => {
  const twice = { Type: 'Some::Type', Properties: { One: { Ref: 'Group' }, Two: { Ref: 'Group' } } };
  expect(referrers({ B: twice, A: twice })).toEqual(['B', 'A']);
});

test('leaves out what is no resource, and says nothing of names that are none', () => {
  expect(referrers({ Broken: 'text', Typeless: { Properties: { Value: { Ref: 'Group' } } } })).toEqual([]);
  expect(new Template({ Resources: { User: { Type: 'Some::Type', Properties: { Value: { Ref: 'Elsewhere' } } } } }).referrersOf('Elsewhere')).toEqual([]);
  expect(new Template({}).referrersOf('constructor')).toEqual([]);
});
