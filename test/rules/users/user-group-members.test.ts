import { userGroupDefaultUser } from '../../../src/rules/users/user-groups/user-group-default-user';
import { userGroupUniqueUserNames } from '../../../src/rules/users/user-groups/user-group-unique-user-names';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const PATH = 'Properties/UserIds';
const ADA = { Ref: 'Ada' };
const BOB = { Ref: 'Bob' };
const ON = 'on ~* +@all';
const OFF = 'off ~* -@all';

/** Users with the ids `ada` and `bob`. */
function users(ada: object, bob: object = {}, others: TemplateParts = {}): TemplateParts {
  const user = (id: string, properties: object): object => ({ Type: 'AWS::ElastiCache::User', Properties: { UserId: id, UserName: id, AccessString: ON, ...properties } });
  return { ...others, Resources: { Ada: user('ada', ada), Bob: user('bob', bob) } };
}
const group = (Engine: unknown, ...UserIds: unknown[]): object => ({ Engine, UserIds });

describeRule(userGroupDefaultUser, {
  fires: [
    { name: 'the user that the service makes', properties: group('redis', 'default', ADA), parts: users({}), path: PATH, says: /with the id default, which the service makes in every account, is active/ },
    { name: 'the same in upper case, as ids are stored in lower case', properties: group('redis', 'Default') },
    { name: 'a user of that name', properties: group('redis', ADA), parts: users({ UserName: 'default' }), path: PATH, says: /The user 'Ada' is active/ },
    { name: 'a user of that name, by id', properties: group('redis', 'bob', 'ADA'), parts: users({ UserName: 'default' }) },
    { name: 'with a password, which leaves one login for all', properties: group('redis', ADA), parts: users({ UserName: 'default', AuthenticationMode: { Type: 'password', Passwords: ['x'] } }) },
    { name: 'without an access string', properties: group('redis', ADA), parts: users({ UserName: 'default', AccessString: { Ref: 'AWS::NoValue' } }) },
    { name: 'Valkey, which needs no such user', properties: group('valkey', ADA), parts: users({ UserName: 'default' }), path: PATH },
    { name: 'beside members that are not known', properties: group('redis', IMPORTED, 'grace', ADA), parts: users({ UserName: 'default' }) },
    {
      name: 'in one stage only',
      properties: group('redis', { 'Fn::If': ['IsProduction', ADA, 'default'] }),
      parts: users({ UserName: 'default', AccessString: OFF }, {}, { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { IsProduction: { 'Fn::Equals': [P, 'prod'] } } }),
      says: /when P is "dev"/,
    },
  ],
  passes: [
    { name: 'a user of that name that is off', properties: group('redis', ADA, BOB), parts: users({ UserName: 'default', AccessString: OFF }) },
    { name: 'one that is neither on nor off, which is off', properties: group('redis', ADA), parts: users({ UserName: 'default', AccessString: '~* +@all' }) },
    { name: 'one that is off beside members that are not known, as names differ within a group', properties: group('redis', ADA, IMPORTED, 'grace'), parts: users({ UserName: 'default', AccessString: OFF }) },
    { name: 'Valkey without one', properties: group('valkey', ADA, BOB), parts: users({}) },
    { name: 'Valkey with a user that is not in the template', properties: group('valkey', ADA, 'grace', IMPORTED), parts: users({}) },
    { name: 'a name in upper case, which is another one', properties: group('valkey', ADA), parts: users({ UserName: 'Default' }) },
    { name: 'nobody, which the service refuses', properties: group('redis', '', { Ref: 'AWS::NoValue' }) },
    { name: 'no list', properties: { Engine: 'redis', UserIds: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'the list', properties: { Engine: 'redis', UserIds: IMPORTED }, verdict: 'unresolved' },
    { name: 'the list of Valkey', properties: { Engine: 'valkey', UserIds: IMPORTED }, verdict: 'compliant' },
    { name: 'a member', properties: group('redis', ADA, IMPORTED), parts: users({}), verdict: 'unresolved' },
    { name: 'a member that is not in the template', properties: group('redis', ADA, 'grace'), parts: users({}), verdict: 'unresolved' },
    { name: 'the engine, with a member that is not in the template', properties: group(IMPORTED, 'grace'), verdict: 'unresolved' },
    { name: 'the access string', properties: group('redis', ADA), parts: users({ UserName: 'default', AccessString: IMPORTED }), verdict: 'unresolved' },
    { name: 'the name of a user that is on', properties: group('valkey', ADA), parts: users({ UserName: IMPORTED }), verdict: 'unresolved' },
    { name: 'the name of a user that is off', properties: group('valkey', ADA), parts: users({ UserName: IMPORTED, AccessString: OFF }), verdict: 'compliant' },
    { name: 'a name that cannot be it', properties: group('valkey', ADA), parts: users({ UserName: { 'Fn::Sub': '${AWS::StackName}-app' } }), verdict: 'compliant' },
    { name: 'a name in a parameter', properties: group('valkey', ADA), parts: users({ UserName: P }, {}, parameter()), verdict: 'unresolved' },
    { name: 'members of the wrong type', properties: group('redis', { a: 1, b: 2 }, [1]), verdict: 'unresolved' },
  ],
});

describeRule(userGroupUniqueUserNames, {
  fires: [
    { name: 'the same name', properties: group('redis', ADA, BOB), parts: users({ UserName: 'app' }, { UserName: 'app' }), path: PATH, says: /'Ada' and 'Bob' have the name 'app'/ },
    { name: 'by id', properties: group('valkey', 'ada', 'grace', 'bob'), parts: users({ UserName: 'app' }, { UserName: 'app' }) },
  ],
  passes: [
    { name: 'different names', properties: group('redis', ADA, BOB), parts: users({}) },
    { name: 'names that differ in case', properties: group('redis', ADA, BOB), parts: users({ UserName: 'app' }, { UserName: 'App' }) },
    { name: 'one user twice', properties: group('redis', ADA, 'ada'), parts: users({}) },
    { name: 'a user that is not a member', properties: group('redis', ADA), parts: users({ UserName: 'app' }, { UserName: 'app' }) },
  ],
  token: [
    { name: 'the list', properties: { UserIds: IMPORTED }, parts: users({}), verdict: 'compliant' },
    { name: 'the names', properties: group('redis', ADA, BOB), parts: users({ UserName: IMPORTED }, { UserName: IMPORTED }), verdict: 'compliant' },
  ],
});
