import { describeFinding, describeFix } from '../../../src/engine';
import { memoryDbAclUserCount } from '../../../src/rules/memorydb/authentication/acl-user-count';
import { memoryDbAclUserUnique } from '../../../src/rules/memorydb/authentication/acl-user-unique';
import { memoryDbUserAccessString } from '../../../src/rules/memorydb/users/user-access-string';
import { memoryDbUserAuthenticationMode } from '../../../src/rules/memorydb/users/user-authentication-mode';
import { memoryDbUserPasswordCount } from '../../../src/rules/memorydb/users/user-password-count';
import { memoryDbUserPasswordLength } from '../../../src/rules/memorydb/users/user-password-length';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const LONG = 'a'.repeat(16);
const USERS = 'Properties/UserNames';
const users = (count: number): string[] => Array.from({ length: count }, (_, index) => `user-${index}`);

describeRule(memoryDbAclUserCount, {
  fires: [
    { name: 'one user too many', properties: { UserNames: users(101) }, path: USERS, says: /The list has 101 users\. An ACL must have 100 users at most/ },
    { name: 'one that is not known is one too many', properties: { UserNames: [...users(100), IMPORTED] }, path: USERS },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { UserNames: users(100) } },
    { name: 'nothing does not count', properties: { UserNames: [...users(100), NO_VALUE, ''] } },
  ],
  token: [
    { name: 'the users', properties: { UserNames: IMPORTED }, verdict: 'compliant' },
    { name: 'one that may be empty', properties: { UserNames: [...users(100), P] }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(memoryDbAclUserUnique, {
  fires: [
    { name: 'a user twice', properties: { UserNames: ['ada', 'grace', 'ada'] }, path: USERS, says: /the user 'ada' more than once/ },
    { name: 'a user twice, once in upper case', properties: { UserNames: ['ada', IMPORTED, 'Ada'] }, path: USERS },
  ],
  passes: [
    { name: 'each once', properties: { UserNames: ['ada', 'grace'] } },
    { name: 'one that is not in a list', properties: { UserNames: 'ada' } },
    { name: 'none', properties: { UserNames: [] } },
  ],
  token: [
    { name: 'the users', properties: { UserNames: IMPORTED }, verdict: 'compliant' },
    { name: 'two that may differ', properties: { UserNames: [IMPORTED, IMPORTED, 7, 7] }, verdict: 'compliant' },
  ],
});

const MODE = 'Properties/AuthenticationMode';
const NAMED = { UserName: 'ada' };

describeRule(memoryDbUserAuthenticationMode, {
  fires: [
    { name: 'absent', properties: NAMED, path: MODE, says: /is absent\. .* of the type password or iam/ },
    { name: 'no value', properties: { ...NAMED, AuthenticationMode: NO_VALUE }, path: MODE },
    { name: 'a type of ElastiCache', properties: { AuthenticationMode: { Type: 'no-password-required' } }, path: `${MODE}/Type`, says: /is "no-password-required"/ },
    { name: 'a type that the API only answers with', properties: { AuthenticationMode: { Type: 'no-password' } }, path: `${MODE}/Type` },
  ],
  passes: [
    { name: 'IAM', properties: { ...NAMED, AuthenticationMode: { Type: 'iam' } } },
    { name: 'a password', properties: { ...NAMED, AuthenticationMode: { Type: 'password', Passwords: [LONG] } } },
    { name: 'the type as the documentation of the resource has it', properties: { AuthenticationMode: { Type: 'Password', Passwords: [LONG] } } },
    { name: 'no type', properties: { AuthenticationMode: { Passwords: [LONG] } } },
  ],
  token: [
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED }, verdict: 'compliant' },
    { name: 'the type', properties: { AuthenticationMode: { Type: IMPORTED } }, verdict: 'compliant' },
    { name: 'a mode of a wrong type', properties: { AuthenticationMode: 'no-password' }, verdict: 'compliant' },
  ],
});

const ACCESS = 'Properties/AccessString';
const access = (AccessString: unknown): object => ({ ...NAMED, AccessString });

describeRule(memoryDbUserAccessString, {
  fires: [
    { name: 'absent', properties: NAMED, path: ACCESS, says: /The user has no access string/ },
    { name: 'blank', properties: access(' '), path: ACCESS },
    ...['on >hunter2 ~* +@all', '<hunter2', 'on #5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8', 'on ~* !5e88'].map((text) => (
      { name: `a password: ${text}`, properties: access(text), path: ACCESS, says: /a value that is not repeated here.* sets or removes passwords/ }
    )),
    { name: 'no password', properties: access('on NOPASS ~* +@all'), path: ACCESS },
    { name: 'a reset', properties: access('reset'), path: ACCESS },
    { name: 'a reset of passwords', properties: access('on\tresetpass ~*'), path: ACCESS },
  ],
  passes: [
    { name: 'what the service makes of nothing', properties: access('off ~objects:* resetchannels -@all') },
    { name: 'commands and keys that look alike', properties: access('on ~reset:* ~a>b +reset|x -nopass:1 resetkeys') },
  ],
  token: [
    { name: 'the access string', properties: access(IMPORTED), verdict: 'compliant' },
    { name: 'a part of it', properties: access({ 'Fn::Sub': 'on ~${P}:* +@read' }), parts: parameter(), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: access(['>hunter2']), verdict: 'compliant' },
  ],
});

test('no message repeats a password of an access string', () => {
  const messages = findingsOf(memoryDbUserAccessString, access('on >hunter2 ~* +@all')).map((finding) => `${describeFinding(finding)} ${describeFix(finding)}`);
  expect(messages).toHaveLength(1);
  expect(messages.join()).not.toContain('hunter2');
});

const PASSWORDS = `${MODE}/Passwords`;
const passwords = (Passwords: unknown, Type: unknown = 'password'): object => ({ AuthenticationMode: { Type, Passwords } });

describeRule(memoryDbUserPasswordCount, {
  fires: [
    { name: 'three', properties: passwords([LONG, LONG, IMPORTED]), path: PASSWORDS, says: /The list has 3 passwords/ },
    { name: 'three without a type', properties: { AuthenticationMode: { Passwords: [LONG, LONG, LONG] } }, path: PASSWORDS },
    { name: 'none', properties: passwords(undefined), path: PASSWORDS, says: /is absent\. The user has no password/ },
    { name: 'nothing in a list', properties: passwords([NO_VALUE, ''], 'Password'), path: PASSWORDS },
  ],
  passes: [
    { name: 'one', properties: passwords([LONG]) },
    { name: 'one that is not in a list', properties: passwords(LONG) },
    { name: 'two and nothing', properties: passwords([LONG, LONG, NO_VALUE, '']) },
    { name: 'IAM', properties: passwords(undefined, 'iam') },
  ],
  token: [
    { name: 'the list', properties: passwords(IMPORTED), verdict: 'compliant' },
    { name: 'one that may be empty', properties: passwords([P]), parts: parameter(), verdict: 'compliant' },
    { name: 'a third that may be empty', properties: passwords([LONG, LONG, P]), parts: parameter(), verdict: 'compliant' },
    { name: 'the type', properties: passwords([], IMPORTED), verdict: 'compliant' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED }, verdict: 'compliant' },
    { name: 'a mode of a wrong type', properties: { AuthenticationMode: ['password'] }, verdict: 'compliant' },
  ],
});

describeRule(memoryDbUserPasswordLength, {
  fires: [
    { name: '15 characters', properties: passwords(['a'.repeat(15)]), path: PASSWORDS, says: /passwords of these lengths: 15\. A password of a MemoryDB user should/ },
    { name: '129 characters beside a good one', properties: passwords([LONG, 'a'.repeat(129)]), says: /of these lengths: 129\./ },
    { name: 'one that is not in a list', properties: passwords('short'), says: /of these lengths: 5\./ },
  ],
  passes: [
    { name: 'the shortest and the longest', properties: passwords([LONG, 'a'.repeat(128)]) },
    { name: 'a dynamic reference', properties: passwords(['{{resolve:secretsmanager:s}}']) },
    { name: 'no passwords', properties: passwords(undefined, 'iam') },
  ],
  token: [
    { name: 'the list', properties: passwords(IMPORTED), verdict: 'compliant' },
    { name: 'a password', properties: passwords([IMPORTED, P]), parts: parameter(), verdict: 'compliant' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED }, verdict: 'compliant' },
  ],
});
