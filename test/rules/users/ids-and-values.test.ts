import { userEnumeratedValues } from '../../../src/rules/users/ids-and-values/user-enumerated-values';
import { userIdLength } from '../../../src/rules/users/ids-and-values/user-id-length';
import { userIdLowercase } from '../../../src/rules/users/ids-and-values/user-id-lowercase';
import { userIdReserved } from '../../../src/rules/users/ids-and-values/user-id-reserved';
import { userGroupIdFormat } from '../../../src/rules/users/user-groups/user-group-id-format';
import { userGroupIdLength } from '../../../src/rules/users/user-groups/user-group-id-length';
import { userGroupIdLowercase } from '../../../src/rules/users/user-groups/user-group-id-lowercase';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const GROUP = { Type: 'AWS::ElastiCache::UserGroup' };

describeRule(userEnumeratedValues, {
  fires: [
    { name: 'an engine', properties: { Engine: 'memcached' }, path: 'Properties/Engine', says: /Engine takes redis, valkey/ },
    { name: 'an engine in upper case, which the API takes and CloudFormation does not', properties: { Engine: 'REDIS' }, path: 'Properties/Engine' },
    { name: 'the engine of a group', properties: { Engine: 'Valkey' }, attributes: GROUP, path: 'Properties/Engine' },
    { name: 'a type', properties: { AuthenticationMode: { Type: 'IAM' } }, path: 'Properties/AuthenticationMode/Type', says: /Type takes password, no-password-required, iam/ },
    { name: 'the type as the API answers it', properties: { AuthenticationMode: { Type: 'no-password' } }, path: 'Properties/AuthenticationMode/Type' },
  ],
  passes: [
    ...['redis', 'valkey'].map((Engine) => ({ name: Engine, properties: { Engine }, attributes: GROUP })),
    ...['password', 'no-password-required', 'iam'].map((Type) => ({ name: Type, properties: { Engine: 'redis', AuthenticationMode: { Type } } })),
  ],
  token: [
    { name: 'the engine', properties: { Engine: IMPORTED }, verdict: 'compliant' },
    { name: 'the type', properties: { AuthenticationMode: { Type: IMPORTED } }, verdict: 'compliant' },
    { name: 'values of the wrong type', properties: { Engine: ['x'], AuthenticationMode: 'x' }, verdict: 'compliant' },
  ],
});

describeRule(userIdReserved, {
  fires: ['default', 'Default'].map((UserId) => ({ name: UserId, properties: { UserId }, path: 'Properties/UserId', says: /must not have the id default/ })),
  passes: [
    { name: 'another id', properties: { UserId: 'default-app' } },
    { name: 'the name, which a user may have', properties: { UserId: 'app', UserName: 'default' } },
  ],
  token: [{ name: 'the id', properties: { UserId: IMPORTED }, verdict: 'compliant' }],
});

describeRule(userIdLength, {
  fires: [{ name: 'one character too many', properties: { UserId: 'a'.repeat(41) }, path: 'Properties/UserId', says: /It has 41 characters/ }],
  passes: [{ name: 'the longest', properties: { UserId: 'a'.repeat(40) } }],
  token: [{ name: 'the id', properties: { UserId: IMPORTED }, verdict: 'compliant' }],
});

describeRule(userIdLowercase, {
  fires: [{ name: 'a capital', properties: { UserId: 'Ada' }, path: 'Properties/UserId', says: /stored as "ada"/ }],
  passes: [{ name: 'lower case', properties: { UserId: 'ada-1' } }, { name: 'a name in upper case', properties: { UserId: 'ada', UserName: 'Ada' } }],
  token: [{ name: 'the id', properties: { UserId: IMPORTED }, verdict: 'compliant' }],
});

describeRule(userGroupIdFormat, {
  fires: ['1users', '-users', 'app_users', 'app.users', 'app users', ''].map((UserGroupId) => ({ name: `'${UserGroupId}'`, properties: { UserGroupId }, path: 'Properties/UserGroupId' })),
  passes: ['u', 'app-users', 'Users2'].map((UserGroupId) => ({ name: UserGroupId, properties: { UserGroupId } })),
  token: [
    { name: 'the id', properties: { UserGroupId: IMPORTED }, verdict: 'compliant' },
    { name: 'an id of the wrong type', properties: { UserGroupId: ['_'] }, verdict: 'compliant' },
  ],
});

describeRule(userGroupIdLength, {
  fires: [{ name: 'one character too many', properties: { UserGroupId: 'a'.repeat(41) }, path: 'Properties/UserGroupId', says: /It has 41 characters/ }],
  passes: [{ name: 'the longest', properties: { UserGroupId: 'a'.repeat(40) } }],
  token: [{ name: 'the id', properties: { UserGroupId: IMPORTED }, verdict: 'compliant' }],
});

describeRule(userGroupIdLowercase, {
  fires: [{ name: 'a capital', properties: { UserGroupId: 'Users' }, path: 'Properties/UserGroupId', says: /stored as "users"/ }],
  passes: [{ name: 'lower case', properties: { UserGroupId: 'users' } }],
  token: [{ name: 'the id', properties: { UserGroupId: IMPORTED }, verdict: 'compliant' }],
});
