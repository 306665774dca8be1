import { userPasswordCharacters } from '../../../src/rules/users/passwords/user-password-characters';
import { userPasswordNotPlaintext } from '../../../src/rules/users/passwords/user-password-not-plaintext';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const GOOD = '{{resolve:secretsmanager:login:SecretString:password}}';
const mode = (...Passwords: unknown[]): object => ({ AuthenticationMode: { Type: 'password', Passwords } });
const MEMORYDB = { Type: 'AWS::MemoryDB::User' };
const FIRST = 'Properties/Passwords/0';
const IN_MODE = 'Properties/AuthenticationMode/Passwords';

describeRule(userPasswordNotPlaintext, {
  fires: [
    { name: 'a literal', properties: { Passwords: ['correct horse battery'] }, path: FIRST, says: /not repeated here\. The template holds the password/ },
    { name: 'a literal in the mode', properties: mode('correct horse battery'), path: `${IN_MODE}/0` },
    { name: 'the second of two', properties: mode(GOOD, 'correct horse battery'), path: `${IN_MODE}/1` },
    { name: 'one without the list, as a page of MemoryDB has it', properties: { AuthenticationMode: { Passwords: '1111111111113456', Type: 'password' } }, attributes: MEMORYDB, path: `${IN_MODE}/0` },
    { name: 'a user of MemoryDB', properties: mode('correct horse battery'), attributes: MEMORYDB, path: `${IN_MODE}/0` },
    { name: 'a number', properties: { Passwords: [1111111111113456] }, path: FIRST },
    { name: 'a parameter that shows its value', properties: { Passwords: [P] }, parts: parameter(), path: FIRST, says: /'P' shows its value, as it has no NoEcho/ },
    { name: 'a parameter with a default', properties: { Passwords: [P] }, parts: parameter({ NoEcho: true, Default: 'correct horse battery' }), says: /The template holds the password/ },
    { name: 'a list parameter that shows its values', properties: { Passwords: P }, parts: parameter({ Type: 'CommaDelimitedList' }), path: 'Properties/Passwords' },
    { name: 'a plain SSM parameter', properties: { Passwords: ['{{resolve:ssm:/login}}'] }, says: /plain parameter of Systems Manager/ },
    { name: 'a part', properties: { Passwords: [{ 'Fn::Sub': 'battery-${AWS::StackName}' }] }, says: /holds a part of the password/ },
    { name: 'a reference beside other text', properties: { Passwords: [`salt${GOOD}`] }, says: /mixes a dynamic reference/ },
    { name: 'a value of the wrong type', properties: { Passwords: [{ Value: 'correct horse battery' }] }, path: FIRST },
    { name: 'beside one that is not known', properties: { Passwords: [IMPORTED, 'correct horse battery'] }, path: 'Properties/Passwords/1' },
  ],
  passes: [
    { name: 'a secret', properties: { Passwords: [GOOD] } },
    { name: 'two secrets', properties: mode(GOOD, '{{resolve:ssm-secure:/login}}') },
    { name: 'a user of MemoryDB', properties: mode(GOOD), attributes: MEMORYDB },
    { name: 'a hidden parameter', properties: { Passwords: [P] }, parts: parameter({ NoEcho: true }) },
    { name: 'a secret of the template', properties: { Passwords: [{ 'Fn::Sub': '{{resolve:secretsmanager:${Secret}:SecretString:password}}' }] } },
    { name: 'no password', properties: { Passwords: ['', { Ref: 'AWS::NoValue' }] } },
    { name: 'IAM', properties: { AuthenticationMode: { Type: 'iam' } } },
  ],
  token: [
    { name: 'a password', properties: { Passwords: [IMPORTED] }, verdict: 'unresolved' },
    { name: 'the list', properties: { AuthenticationMode: { Type: 'password', Passwords: IMPORTED } }, verdict: 'unresolved' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED }, verdict: 'compliant' },
  ],
});

test('every password that stands in the template is pointed to', () => {
  const findings = findingsOf(userPasswordNotPlaintext, { Passwords: ['correct horse battery', GOOD, 'correct horse staple'], ...mode('correct horse stable') });
  expect(findings.map(({ path }) => path)).toEqual(['Properties/Passwords/0', 'Properties/Passwords/2', `${IN_MODE}/0`]);
});

const LETTERS = 'a'.repeat(16);

describeRule(userPasswordCharacters, {
  fires: [
    ...[',', '"', '/', '@', '\n', 'é', '\u007f'].map((character) => ({ name: JSON.stringify(character), properties: { Passwords: [`${LETTERS}${character}`] }, path: 'Properties/Passwords' })),
    { name: 'in the mode, the second of two', properties: mode(LETTERS, `${LETTERS}/`), path: IN_MODE },
    { name: 'the default of a parameter', properties: { Passwords: [P] }, parts: parameter({ Default: `${LETTERS}@` }) },
  ],
  passes: [
    { name: 'every other printable character', properties: { Passwords: ['abyzABYZ0189 !#$%&\'()*+-.:;<=>?[\\]^_`{|}~'] } },
    { name: 'a secret, whose name has them', properties: { Passwords: ['{{resolve:secretsmanager:prod/login@eu:SecretString:password}}'] } },
    { name: 'none', properties: { AuthenticationMode: { Type: 'iam' } } },
  ],
  token: [
    { name: 'a password', properties: { Passwords: [IMPORTED] }, verdict: 'compliant' },
    { name: 'the list', properties: { Passwords: IMPORTED }, verdict: 'compliant' },
    { name: 'one of the wrong type', properties: { Passwords: [['/']] }, verdict: 'compliant' },
  ],
});
