import { userGroupDefaultUserPresent } from '../../../src/rules/users/user-groups/user-group-default-user-present';
import { userGroupEngineUsers } from '../../../src/rules/users/user-groups/user-group-engine-users';
import { userGroupUserCount } from '../../../src/rules/users/user-groups/user-group-user-count';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const PATH = 'Properties/UserIds';
const ADA = { Ref: 'Ada' };

/** A user with the id `ada`. */
function ada(properties: object = {}, attributes: object = {}): TemplateParts {
  const user = { UserId: 'ada', UserName: 'ada', Engine: 'redis', ...properties };
  return { Resources: { Ada: { Type: 'AWS::ElastiCache::User', Properties: user, ...attributes } } };
}

describeRule(userGroupDefaultUserPresent, {
  fires: [
    { name: 'by Ref', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada(), path: PATH },
    { name: 'by id', properties: { Engine: 'redis', UserIds: ['Ada'] }, parts: ada(), path: PATH, says: /is \["Ada"\]/ },
    { name: 'upper case', properties: { Engine: 'REDIS', UserIds: [ADA] }, parts: ada() },
    { name: 'by id, which the service stores in lower case', properties: { Engine: 'redis', UserIds: ['ada'] }, parts: ada({ UserId: 'ADA' }) },
    { name: 'nobody', properties: { Engine: 'redis', UserIds: [] } },
    { name: 'nobody but nothing', properties: { Engine: 'redis', UserIds: [{ Ref: 'AWS::NoValue' }, ''] } },
    { name: 'a user of which only the id is default-like', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada({ UserId: 'default-app' }) },
    { name: 'a name in upper case, which is another one', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada({ UserName: 'Default' }) },
  ],
  passes: [
    { name: 'the default user', properties: { Engine: 'redis', UserIds: ['default', ADA] }, parts: ada() },
    { name: 'a user of that name', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada({ UserName: 'default' }) },
    { name: 'a user of that name, by id', properties: { Engine: 'redis', UserIds: ['ada'] }, parts: ada({ UserName: 'default' }) },
    { name: 'a user that is not in the template', properties: { Engine: 'redis', UserIds: [ADA, 'grace'] }, parts: ada() },
    { name: 'Valkey', properties: { Engine: 'valkey', UserIds: [ADA] }, parts: ada() },
    { name: 'no list, which the schema refuses', properties: { Engine: 'redis' } },
    {
      name: 'a user of the id that is never created',
      properties: { Engine: 'redis', UserIds: ['ada'] },
      parts: { ...ada({}, { Condition: 'Never' }), Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    },
  ],
  token: [
    { name: 'the list', properties: { Engine: 'redis', UserIds: IMPORTED }, verdict: 'compliant' },
    { name: 'a user', properties: { Engine: 'redis', UserIds: [ADA, IMPORTED] }, parts: ada(), verdict: 'compliant' },
    { name: 'the name', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada({ UserName: IMPORTED }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, UserIds: [ADA] }, parts: ada(), verdict: 'compliant' },
    { name: 'a reference to something else', properties: { Engine: 'redis', UserIds: [{ Ref: 'Thing' }] }, parts: { Resources: { Thing: { Type: 'Custom::Thing' } } }, verdict: 'compliant' },
  ],
});

describeRule(userGroupEngineUsers, {
  fires: [
    { name: 'the flag', properties: { Engine: 'valkey', UserIds: [ADA] }, parts: ada({ NoPasswordRequired: true }), path: PATH, says: /The user 'Ada' needs no password/ },
    { name: 'the mode', properties: { Engine: 'VALKEY', UserIds: ['ada'] }, parts: ada({ AuthenticationMode: { Type: 'no-password-required' } }) },
    { name: 'beside a user that is not in the template', properties: { Engine: 'valkey', UserIds: ['grace', ADA] }, parts: ada({ NoPasswordRequired: 'true' }) },
  ],
  passes: [
    { name: 'Redis', properties: { Engine: 'redis', UserIds: [ADA] }, parts: ada({ NoPasswordRequired: true }) },
    { name: 'IAM', properties: { Engine: 'valkey', UserIds: [ADA] }, parts: ada({ AuthenticationMode: { Type: 'iam' } }) },
    { name: 'a user that is not on the list', properties: { Engine: 'valkey', UserIds: ['grace'] }, parts: ada({ NoPasswordRequired: true }) },
    { name: 'a user that is not in the template', properties: { Engine: 'valkey', UserIds: ['grace'] } },
  ],
  token: [
    { name: 'the list', properties: { Engine: 'valkey', UserIds: IMPORTED }, parts: ada({ NoPasswordRequired: true }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, UserIds: [ADA] }, parts: ada({ NoPasswordRequired: true }), verdict: 'compliant' },
    { name: 'the flag', properties: { Engine: 'valkey', UserIds: [ADA] }, parts: ada({ NoPasswordRequired: IMPORTED }), verdict: 'compliant' },
    { name: 'a list of the wrong type', properties: { Engine: 'valkey', UserIds: { a: 1, b: 2 } }, verdict: 'compliant' },
  ],
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `user-${index}`);

describeRule(userGroupUserCount, {
  fires: [
    { name: '101', properties: { UserIds: ids(101) }, path: PATH, says: /The list has 101 users/ },
    { name: '101, of which one is of another stack', properties: { UserIds: [...ids(100), IMPORTED] } },
  ],
  passes: [
    { name: '100', properties: { UserIds: ids(100) } },
    { name: '100 and nothing', properties: { UserIds: [...ids(100), { Ref: 'AWS::NoValue' }, ''] } },
    { name: 'absent', properties: {} },
  ],
  token: [
    { name: 'the list', properties: { UserIds: IMPORTED }, verdict: 'compliant' },
    { name: 'one that may be empty', properties: { UserIds: [...ids(100), P] }, parts: parameter(), verdict: 'compliant' },
  ],
});
