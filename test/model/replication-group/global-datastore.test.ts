import { globalDatastoreRoleOf, isInGlobalDatastore, mayInheritFromGlobalDatastore } from '../../../src/model/replication-group/global-datastore';
import { Template } from '../../../src/template';
import { IMPORTED } from '../../helpers/judge';

const ORDERS = { Type: 'AWS::ElastiCache::ReplicationGroup', Properties: { ReplicationGroupId: 'Orders' } };
const BY_REF = { Ref: 'Orders' };
const HERE = 'eu-west-1';

function templateWith(members: unknown, region?: string, attributes: object = {}): Template {
  return new Template({
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: { Orders: ORDERS, Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: members }, ...attributes } },
  }, { pseudoParameters: region === undefined ? {} : { 'AWS::Region': region } });
}

describe('the role that a global datastore gives a group', () => {
  test.each<[string, string | undefined, unknown]>([
    ['by reference', 'PRIMARY', [{ ReplicationGroupId: BY_REF, Role: 'PRIMARY' }]],
    ['by reference, as a secondary', 'SECONDARY', [{ ReplicationGroupId: 'other', Role: 'PRIMARY' }, { ReplicationGroupId: BY_REF, Role: 'SECONDARY' }]],
    ['by id, in any case', 'PRIMARY', [{ ReplicationGroupId: 'orders', Role: 'PRIMARY' }]],
    ['in lower case', 'PRIMARY', [{ ReplicationGroupId: BY_REF, Role: 'primary' }]],
    ['by id in its own Region', 'SECONDARY', [
      { ReplicationGroupId: 'orders', ReplicationGroupRegion: 'us-east-1', Role: 'PRIMARY' },
      { ReplicationGroupId: 'orders', ReplicationGroupRegion: HERE, Role: 'SECONDARY' },
    ]],
    ['by reference, beside a member of the same id elsewhere', 'PRIMARY', [
      { ReplicationGroupId: 'orders', ReplicationGroupRegion: IMPORTED, Role: 'SECONDARY' },
      { ReplicationGroupId: BY_REF, ReplicationGroupRegion: { Ref: 'AWS::Region' }, Role: 'PRIMARY' },
    ]],
    ['not that of a member elsewhere', undefined, [{ ReplicationGroupId: 'orders', ReplicationGroupRegion: 'us-east-1', Role: 'PRIMARY' }]],
    ['not that of another group', undefined, [{ ReplicationGroupId: { Ref: 'Others' }, Role: 'PRIMARY' }, { ReplicationGroupId: 'others', Role: 'PRIMARY' }]],
    ['not one that is not known', undefined, [{ ReplicationGroupId: BY_REF, Role: IMPORTED }]],
    ['not one that does not exist', undefined, [{ ReplicationGroupId: BY_REF, Role: 'WITNESS' }]],
    ['not one of several', undefined, [{ ReplicationGroupId: BY_REF, Role: 'PRIMARY' }, { ReplicationGroupId: BY_REF, Role: 'SECONDARY' }]],
    ['none without members', undefined, IMPORTED],
    ['none among members of a wrong type', undefined, ['orders', 7, IMPORTED, { ReplicationGroupId: IMPORTED, Role: 'PRIMARY' }]],
  ])('%s: %s', (_, role, members) => {
    expect(globalDatastoreRoleOf(templateWith(members, HERE).resource('Orders')!)).toBe(role);
  });

  test('is not known when members share an id and the Region of the stack is not known', () => {
    const members = [
      { ReplicationGroupId: 'orders', ReplicationGroupRegion: 'us-east-1', Role: 'PRIMARY' },
      { ReplicationGroupId: 'orders', ReplicationGroupRegion: HERE, Role: 'SECONDARY' },
    ];
    expect(globalDatastoreRoleOf(templateWith(members).resource('Orders')!)).toBeUndefined();
    expect(isInGlobalDatastore(templateWith(members).resource('Orders')!)).toBe(true);
  });

  test('is none when the global datastore is not created', () => {
    const template = templateWith([{ ReplicationGroupId: BY_REF, Role: 'PRIMARY' }], HERE, { Condition: 'Never' });
    expect(globalDatastoreRoleOf(template.resource('Orders')!)).toBeUndefined();
    expect(isInGlobalDatastore(template.resource('Orders')!)).toBe(false);
  });
});

describe('membership', () => {
  test('does not depend on the role', () => {
    expect(isInGlobalDatastore(templateWith([{ ReplicationGroupId: BY_REF }]).resource('Orders')!)).toBe(true);
    expect(isInGlobalDatastore(templateWith([{ ReplicationGroupId: 'others' }]).resource('Orders')!)).toBe(false);
  });

  const joining = (GlobalReplicationGroupId: unknown): Template => new Template({
    Parameters: { Datastore: { Type: 'String' } },
    Resources: { Orders: { ...ORDERS, Properties: { GlobalReplicationGroupId } } },
  });

  test.each<[string, unknown, boolean, boolean]>([
    ['a datastore', 'datastore', true, true],
    ['a datastore of another stack', IMPORTED, true, true],
    ['a parameter that may be empty', { Ref: 'Datastore' }, false, true],
    ['an empty text', '', false, false],
    ['nothing', undefined, false, false],
  ])('of a group that joins %s', (_, datastore, isMember, mayBeMember) => {
    expect(isInGlobalDatastore(joining(datastore).resource('Orders')!)).toBe(isMember);
    expect(mayInheritFromGlobalDatastore(joining(datastore).resource('Orders')!)).toBe(mayBeMember);
  });
});
