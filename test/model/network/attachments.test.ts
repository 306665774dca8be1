import { cachesOf, groupsOfCache, hasOtherAttachments, isCache } from '../../../src/model/network/attachments';
import { listenersOf } from '../../../src/model/network/cache-ports';
import { SecurityGroup } from '../../../src/model/network/security-group';
import { Template } from '../../../src/template';

const ID = { 'Fn::GetAtt': ['Group', 'GroupId'] };
const IMPORTED = { 'Fn::ImportValue': 'group' };
const CACHES: [string, string][] = [
  ['AWS::ElastiCache::ReplicationGroup', 'SecurityGroupIds'],
  ['AWS::ElastiCache::CacheCluster', 'VpcSecurityGroupIds'],
  ['AWS::ElastiCache::ServerlessCache', 'SecurityGroupIds'],
  ['AWS::MemoryDB::Cluster', 'SecurityGroupIds'],
  ['AWS::DAX::Cluster', 'SecurityGroupIds'],
];

function templateWith(resources: Record<string, object>): Template {
  const template = new Template({ Resources: { Group: { Type: 'AWS::EC2::SecurityGroup' }, ...resources } });
  template.scenario.reset();
  return template;
}
const names = (resources: readonly { logicalId: string }[]) => resources.map(({ logicalId }) => logicalId);

test.each(CACHES)('%s has the groups of %s', (Type, property) => {
  const template = templateWith({
    Mine: { Type, Properties: { [property]: [ID, 'sg-1'] } },
    Another: { Type, Properties: { [property]: ['sg-2'], Tags: [{ Key: 'group', Value: ID }] } },
  });
  const group = SecurityGroup.of(template.resource('Group')!);
  expect(names(cachesOf(group))).toEqual(['Mine']);
  expect(names(cachesOf(SecurityGroup.referredToBy('sg-1', template)))).toEqual(['Mine']);
  expect(isCache(template.resource('Mine')!)).toBe(true);
  expect(groupsOfCache(template.resource('Mine')!).map(({ identity }) => identity)).toEqual([group.resource, 'sg-1']);
  expect(hasOtherAttachments(group)).toBe(false);
  expect(listenersOf(template.resource('Mine')!).length).toBeGreaterThan(0);
});

test('every expression for a group leads to the same one', () => {
  const template = templateWith({});
  const group = SecurityGroup.of(template.resource('Group')!);
  for (const expression of [ID, { Ref: 'Group' }, { 'Fn::GetAtt': 'Group.GroupId' }, { 'Fn::Sub': '${Group}' }, { 'Fn::Sub': '${Group.GroupId}' }]) {
    expect(SecurityGroup.referredToBy(expression, template).is(group)).toBe(true);
  }
  expect(SecurityGroup.referredToBy(IMPORTED, template).is(SecurityGroup.referredToBy({ ...IMPORTED }, template))).toBe(true);
  expect(SecurityGroup.referredToBy(IMPORTED, template).is(SecurityGroup.referredToBy({ 'Fn::ImportValue': 'other' }, template))).toBe(false);
  expect(SecurityGroup.referredToBy({ 'Fn::Join': ['', ['sg-', IMPORTED]] }, template).is(SecurityGroup.referredToBy({ 'Fn::Join': ['', ['sg-', { 'Fn::ImportValue': 'other' }]] }, template))).toBe(false);
});

test.each([
  ['AWS::EC2::Instance', true],
  ['AWS::Lambda::Function', true],
  ['AWS::EC2::SecurityGroup', false],
  ['AWS::EC2::SecurityGroupIngress', false],
  ['AWS::EC2::SecurityGroupEgress', false],
  ['AWS::CloudFormation::Stack', false],
  ['AWS::ElastiCache::ReplicationGroup', false],
])('%s is another user of a group: %s', (Type, expected) => {
  const template = templateWith({ User: { Type, Properties: { Some: { Where: [ID] } } } });
  expect(hasOtherAttachments(SecurityGroup.of(template.resource('Group')!))).toBe(expected);
  expect(hasOtherAttachments(SecurityGroup.referredToBy('sg-1', template))).toBe(false);
});
