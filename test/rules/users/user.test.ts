import { describeFinding, describeFix, Rule } from '../../../src/engine';
import { USER } from '../../../src/model/resource-types';
import { CATALOGUE } from '../../../src/rules';
import { userIamUserName } from '../../../src/rules/users/authentication/user-iam-user-name';
import { userNoPasswordEngine } from '../../../src/rules/users/authentication/user-no-password-engine';
import { userIdFormat } from '../../../src/rules/users/ids-and-values/user-id-format';
import { userPasswordCount } from '../../../src/rules/users/passwords/user-password-count';
import { userPasswordLength } from '../../../src/rules/users/passwords/user-password-length';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const IAM = { AuthenticationMode: { Type: 'iam' } };
const LONG = 'a'.repeat(16);

describeRule(userIamUserName, {
  fires: [
    { name: 'another name', properties: { ...IAM, UserId: 'ada', UserName: 'lovelace' }, path: 'Properties/UserName', says: /is "lovelace"\. The UserId is stored as "ada"/ },
    { name: 'the same in upper case', properties: { ...IAM, UserId: 'Ada', UserName: 'Ada' }, says: /The UserId is stored as "ada"/ },
    { name: 'the type in upper case', properties: { AuthenticationMode: { Type: 'IAM' }, UserId: 'ada', UserName: 'lovelace' } },
  ],
  passes: [
    { name: 'the same', properties: { ...IAM, UserId: 'ada', UserName: 'ada' } },
    { name: 'the same, as it is stored', properties: { ...IAM, UserId: 'Ada', UserName: 'ada' } },
    { name: 'a password', properties: { AuthenticationMode: { Type: 'password' }, UserId: 'ada', UserName: 'lovelace' } },
    { name: 'no mode', properties: { UserId: 'ada', UserName: 'lovelace' } },
    { name: 'no name, which the schema refuses', properties: { ...IAM, UserId: 'ada' } },
  ],
  token: [
    { name: 'the id', properties: { ...IAM, UserId: IMPORTED, UserName: 'ada' }, verdict: 'compliant' },
    { name: 'the name', properties: { ...IAM, UserId: 'ada', UserName: IMPORTED }, verdict: 'compliant' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED, UserId: 'ada', UserName: 'lovelace' }, verdict: 'compliant' },
    { name: 'a mode of the wrong type', properties: { AuthenticationMode: 'iam', UserId: 'ada', UserName: 'lovelace' }, verdict: 'compliant' },
  ],
});

describeRule(userPasswordCount, {
  fires: [
    { name: 'three', properties: { Passwords: [LONG, LONG, LONG] }, path: 'Properties/Passwords', says: /The list has 3 passwords/ },
    {
      name: 'three in the mode',
      properties: { AuthenticationMode: { Type: 'password', Passwords: [LONG, LONG, IMPORTED] } },
      path: 'Properties/AuthenticationMode/Passwords',
      says: /The list has 3 passwords/,
    },
    {
      name: 'none',
      properties: { AuthenticationMode: { Type: 'password' } },
      path: 'Properties/AuthenticationMode/Passwords',
      says: /is absent\. The user has no password/,
    },
    { name: 'nothing in a list', properties: { AuthenticationMode: { Type: 'password', Passwords: [NO_VALUE, ''] } }, says: /The user has no password/ },
    { name: 'nothing in both lists', properties: { AuthenticationMode: { Type: 'PASSWORD', Passwords: [] }, Passwords: [] } },
  ],
  passes: [
    { name: 'one', properties: { Passwords: [LONG] } },
    { name: 'two', properties: { AuthenticationMode: { Type: 'password', Passwords: [LONG, LONG] } } },
    { name: 'two and nothing', properties: { Passwords: [LONG, LONG, NO_VALUE, ''] } },
    { name: 'beside the mode', properties: { AuthenticationMode: { Type: 'password' }, Passwords: [LONG] } },
    { name: 'one that is not in a list', properties: { AuthenticationMode: { Type: 'password', Passwords: LONG } } },
    { name: 'IAM', properties: { AuthenticationMode: { Type: 'iam' } } },
    { name: 'no password demanded', properties: { AuthenticationMode: { Type: 'no-password-required' } } },
    { name: 'nothing at all', properties: {} },
  ],
  token: [
    { name: 'the list', properties: { AuthenticationMode: { Type: 'password', Passwords: IMPORTED } }, verdict: 'compliant' },
    { name: 'the list beside the mode', properties: { AuthenticationMode: { Type: 'password' }, Passwords: IMPORTED }, verdict: 'compliant' },
    { name: 'one that may be empty', properties: { AuthenticationMode: { Type: 'password', Passwords: [P] } }, parts: parameter(), verdict: 'compliant' },
    { name: 'a third that may be empty', properties: { Passwords: [LONG, LONG, P] }, parts: parameter(), verdict: 'compliant' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED }, verdict: 'compliant' },
    { name: 'the type', properties: { AuthenticationMode: { Type: IMPORTED } }, verdict: 'compliant' },
  ],
});

describeRule(userPasswordLength, {
  fires: [
    { name: '15 characters', properties: { Passwords: ['a'.repeat(15)] }, path: 'Properties/Passwords', says: /passwords of these lengths: 15\. A password of a user should/ },
    { name: '129 characters beside a good one', properties: { Passwords: [LONG, 'a'.repeat(129)] }, says: /of these lengths: 129\./ },
    { name: 'two', properties: { Passwords: ['a', 'ab'] }, says: /of these lengths: 1, 2\./ },
    {
      name: 'in the mode',
      properties: { AuthenticationMode: { Type: 'password', Passwords: [12345] } },
      path: 'Properties/AuthenticationMode/Passwords',
      says: /of these lengths: 5\./,
    },
    { name: 'the default of a parameter', properties: { Passwords: [P] }, parts: parameter({ Default: 'short' }), says: /of these lengths: 5\./ },
  ],
  passes: [
    { name: '16 characters', properties: { Passwords: [LONG] } },
    { name: '128 characters', properties: { AuthenticationMode: { Type: 'password', Passwords: ['a'.repeat(128)] } } },
    { name: 'a short dynamic reference', properties: { Passwords: ['{{resolve:ssm:a}}'] } },
    { name: 'empty, which is no password', properties: { Passwords: [''] } },
    { name: 'none', properties: {} },
  ],
  token: [
    { name: 'the list', properties: { Passwords: IMPORTED }, verdict: 'compliant' },
    { name: 'a password', properties: { Passwords: [IMPORTED, P] }, parts: parameter(), verdict: 'compliant' },
    { name: 'a password of the wrong type', properties: { Passwords: [['a'], { a: 1, b: 2 }, true] }, verdict: 'compliant' },
  ],
});

describeRule(userNoPasswordEngine, {
  fires: [
    { name: 'the flag', properties: { Engine: 'valkey', NoPasswordRequired: true }, path: 'Properties/NoPasswordRequired', says: /is true/ },
    { name: 'the flag as text', properties: { Engine: 'Valkey', NoPasswordRequired: 'true' } },
    { name: 'the mode', properties: { Engine: 'valkey', AuthenticationMode: { Type: 'no-password-required' } }, path: 'Properties/AuthenticationMode' },
    { name: 'the mode beside a flag that is off', properties: { Engine: 'valkey', NoPasswordRequired: false, AuthenticationMode: { Type: 'no-password-required' } }, path: 'Properties/AuthenticationMode' },
  ],
  passes: [
    { name: 'Redis', properties: { Engine: 'redis', NoPasswordRequired: true } },
    { name: 'the flag off', properties: { Engine: 'valkey', NoPasswordRequired: false } },
    { name: 'a password', properties: { Engine: 'valkey', AuthenticationMode: { Type: 'password', Passwords: [LONG] } } },
    { name: 'neither', properties: { Engine: 'valkey' } },
  ],
  token: [
    { name: 'the engine', properties: { Engine: IMPORTED, NoPasswordRequired: true }, verdict: 'compliant' },
    { name: 'the flag', properties: { Engine: 'valkey', NoPasswordRequired: IMPORTED }, verdict: 'compliant' },
    { name: 'the mode', properties: { Engine: 'valkey', AuthenticationMode: IMPORTED }, verdict: 'compliant' },
  ],
});

describeRule(userIdFormat, {
  fires: [
    ...['1ada', '-ada', 'ada_lovelace', 'ada.lovelace', 'ada lovelace', ''].map((id) => ({ name: `'${id}'`, properties: { UserId: id }, path: 'Properties/UserId' })),
    { name: 'a number', properties: { UserId: 7 }, path: 'Properties/UserId' },
  ],
  passes: [
    ...['a', 'ada-1', 'Ada'].map((id) => ({ name: id, properties: { UserId: id } })),
    { name: 'absent, which the schema refuses', properties: {} },
  ],
  token: [
    { name: 'a value of another stack', properties: { UserId: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of the wrong type', properties: { UserId: ['1'] }, verdict: 'compliant' },
  ],
});

test.each<{ id: string; rule: Rule }>(CATALOGUE.filter(({ id }) => id.startsWith('User')).map((rule) => ({ id: rule.id, rule })))('a password is not repeated by $id', ({ rule }) => {
  // Too short, too many, not in a list, in two places, with characters that are not allowed.
  const lists = [['hunter2/'], ['hunter2', 'hunter2', 'hunter2'], 'hunter2'];
  const users = lists.flatMap((Passwords) => {
    const AuthenticationMode = { Type: 'password', Passwords };
    return [{ Passwords }, { AuthenticationMode }, { AuthenticationMode, Passwords, AccessString: 'on >hunter2 ~* +@all' }];
  });
  const findings = users.flatMap((user) => findingsOf(rule, { Engine: 'valkey', UserId: 'ada', UserName: 'ada', ...user }));
  expect(findings.flatMap((finding) => [describeFinding(finding), describeFix(finding)]).join('\n')).not.toContain('hunter2');
  if (rule.resourceTypes.includes(USER) && rule.secret) expect(findings.length).toBeGreaterThan(0);
});
