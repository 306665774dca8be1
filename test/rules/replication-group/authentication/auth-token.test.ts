import { describeFinding, describeFix, Rule } from '../../../../src/engine';
import { RULES_BY_SUBJECT } from '../../../../src/rules';
import { replicationGroupAuthTokenCharacters } from '../../../../src/rules/replication-group/authentication/auth-token-characters';
import { replicationGroupAuthTokenLength } from '../../../../src/rules/replication-group/authentication/auth-token-length';
import { replicationGroupAuthTokenNotPlaintext } from '../../../../src/rules/replication-group/authentication/auth-token-not-plaintext';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const PATH = 'Properties/AuthToken';
const SECRET = 'correct-horse-battery-staple';
const token = (AuthToken: unknown): { properties: object } => ({ properties: { AuthToken } });

describeRule(replicationGroupAuthTokenNotPlaintext, {
  fires: [
    { name: 'a literal', ...token(SECRET), path: PATH, says: /is a value that is not repeated here\. The template holds the token\./ },
    { name: 'a number', ...token(1111111111113456), path: PATH },
    { name: 'a parameter that is shown', ...token(P), parts: parameter(), path: PATH, says: /The parameter 'P' shows its value, as it has no NoEcho/ },
    { name: 'a parameter with allowed values', ...token(P), parts: parameter({ NoEcho: true, AllowedValues: [SECRET] }), says: /The template holds the token/ },
    { name: 'the default of a hidden parameter', ...token(P), parts: parameter({ NoEcho: true, Default: SECRET }), says: /The template holds the token/ },
    { name: 'a pseudo parameter', ...token({ Ref: 'AWS::StackName' }), says: /The parameter 'AWS::StackName' shows its value/ },
    {
      name: 'one branch of a condition',
      ...token({ 'Fn::If': ['Dev', SECRET, '{{resolve:secretsmanager:s}}'] }),
      parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { Dev: { 'Fn::Equals': [P, 'dev'] } } },
      says: /when P is one of its values/,
    },
    { name: 'a mapping', ...token({ 'Fn::FindInMap': ['Tokens', 'a', 'b'] }), parts: { Mappings: { Tokens: { a: { b: SECRET } } } } },
    { name: 'an encoding of a literal', ...token({ 'Fn::Base64': SECRET }) },
    { name: 'literals that are put together', ...token({ 'Fn::Join': ['-', ['correct', 'horse']] }) },
    { name: 'a plain SSM parameter', ...token('{{resolve:ssm:/cache/token}}'), says: /A plain parameter of Systems Manager is readable/ },
    { name: 'a plain SSM parameter, put together', ...token({ 'Fn::Sub': '{{resolve:ssm:${AWS::StackName}}}' }), says: /A plain parameter of Systems Manager/ },
    { name: 'text beside a reference', ...token('prefix-{{resolve:secretsmanager:s}}'), says: /mixes a dynamic reference with other text/ },
    { name: 'text behind a reference', ...token('{{resolve:secretsmanager:s}}-suffix'), says: /mixes a dynamic reference/ },
    { name: 'two references', ...token('{{resolve:secretsmanager:a}}{{resolve:secretsmanager:b}}'), says: /mixes a dynamic reference/ },
    { name: 'a good reference beside a plain one', ...token('{{resolve:secretsmanager:a}}{{resolve:ssm:b}}'), says: /A plain parameter/ },
    { name: 'a reference that is not closed', ...token('{{resolve:secretsmanager:a'), path: PATH },
    { name: 'text beside a hidden parameter', ...token({ 'Fn::Sub': 'prefix-${P}' }), parts: parameter({ NoEcho: true }), says: /holds a part of the token/ },
    { name: 'text beside a value of another stack', ...token({ 'Fn::Join': ['', ['prefix', IMPORTED]] }), says: /holds a part of the token/ },
  ],
  passes: [
    { name: 'absent', properties: {} },
    { name: 'empty, which is no token', ...token('') },
    { name: 'no value', ...token({ Ref: 'AWS::NoValue' }) },
    { name: 'Secrets Manager', ...token('{{resolve:secretsmanager:cache:SecretString:token::}}') },
    { name: 'a secret in the template', ...token({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:token::}}']] }) },
    { name: 'a secret of another stack', ...token({ 'Fn::Sub': ['{{resolve:secretsmanager:${Arn}}}', { Arn: IMPORTED }] }) },
    { name: 'a SecureString', ...token('{{resolve:ssm-secure:/cache/token:1}}') },
    { name: 'a hidden parameter', ...token(P), parts: parameter({ NoEcho: true }) },
    { name: 'a hidden parameter, as text', ...token(P), parts: parameter({ NoEcho: 'true' }) },
    { name: 'a hidden parameter that may be empty', ...token(P), parts: parameter({ NoEcho: true, Default: '' }) },
    { name: 'a hidden parameter with a reference as its default', ...token(P), parts: parameter({ NoEcho: true, Default: '{{resolve:secretsmanager:s}}' }) },
  ],
  token: [
    { name: 'a value of another stack', ...token(IMPORTED), verdict: 'unresolved' },
    { name: 'an attribute', ...token({ 'Fn::GetAtt': ['Generator', 'Token'] }), verdict: 'unresolved' },
    { name: 'the name of a resource', ...token({ Ref: 'Secret' }), verdict: 'unresolved' },
    { name: 'unknown texts only', ...token({ 'Fn::Sub': '${A}${B}' }), verdict: 'unresolved' },
    { name: 'a reference to an unknown store', ...token({ 'Fn::Sub': '{{resolve:${Secret}}}' }), verdict: 'unresolved' },
    { name: 'a function that is not known', ...token({ 'Fn::Transform': {} }), verdict: 'unresolved' },
    { name: 'a value of the wrong type', ...token({ a: 1, b: 2 }), verdict: 'unresolved' },
    { name: 'a list', ...token([SECRET]), verdict: 'unresolved' },
  ],
});

describeRule(replicationGroupAuthTokenLength, {
  fires: [
    { name: '15 characters', ...token('a'.repeat(15)), path: PATH, says: /The token has 15 characters\. An AUTH token must have from 16 to 128/ },
    { name: '129 characters', ...token('a'.repeat(129)), says: /The token has 129 characters/ },
    { name: '1 character', ...token('a'), says: /The token has 1 character\./ },
    { name: 'a number', ...token(123456), says: /The token has 6 characters/ },
    { name: 'the default of a parameter', ...token(P), parts: parameter({ Default: 'short' }), says: /The token has 5 characters/ },
  ],
  passes: [
    { name: '16 characters', ...token('a'.repeat(16)) },
    { name: '128 characters', ...token('a'.repeat(128)) },
    { name: 'absent', properties: {} },
    { name: 'empty, which is no token', ...token('') },
    { name: 'a short dynamic reference', ...token('{{resolve:ssm:a}}') },
    { name: 'a parameter with a dynamic reference as its default', ...token(P), parts: parameter({ Default: `{{resolve:ssm:${'a'.repeat(130)}}}` }) },
  ],
  token: [
    { name: 'a value of another stack', ...token(IMPORTED), verdict: 'compliant' },
    { name: 'a parameter', ...token(P), parts: parameter(), verdict: 'compliant' },
    { name: 'a value of the wrong type', ...token(['a']), verdict: 'compliant' },
    { name: 'a boolean', ...token(true), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupAuthTokenCharacters, {
  fires: [
    ...['@', '"', '/', '%', ' ', ')', '*', '_', 'é'].map((character) => (
      { name: `a token with ${character}`, ...token(`${SECRET}${character}`), path: PATH, says: /letters, digits and ! & # \$ \^ < > - only/ }
    )),
    { name: 'the default of a parameter', ...token(P), parts: parameter({ Default: `${SECRET}@` }) },
  ],
  passes: [
    { name: 'letters and digits', ...token('abcXYZ0123456789') },
    { name: 'every other character that is safe', ...token('!&#$^<>-!&#$^<>-') },
    { name: 'a number', ...token(1111111111113456) },
    { name: 'absent', properties: {} },
    { name: 'a dynamic reference', ...token('{{resolve:secretsmanager:cache:SecretString:token::}}') },
  ],
  token: [
    { name: 'a value of another stack', ...token(IMPORTED), verdict: 'compliant' },
    { name: 'a parameter', ...token(P), parts: parameter(), verdict: 'compliant' },
    { name: 'a value of the wrong type', ...token({ a: '@', b: '@' }), verdict: 'compliant' },
  ],
});

const AUTHENTICATION_RULES = RULES_BY_SUBJECT['replication-group/authentication'];

describe('a token in the template', () => {
  const bad = 'hunter2@/';
  const groups = [{}, { UserGroupIds: ['app'] }, { TransitEncryptionMode: 'preferred' }].map((others) => ({ ...others, AuthToken: bad }));

  test.each<{ id: string; rule: Rule }>(AUTHENTICATION_RULES.map((rule) => ({ id: rule.id, rule })))('is not repeated by $id', ({ rule }) => {
    const said = groups.flatMap((group) => findingsOf(rule, group)).flatMap((finding) => [describeFinding(finding), describeFix(finding)]);
    expect(said.join('\n')).not.toContain('hunter2');
  });

  test('is reported by the rules about it', () => {
    const speaking = AUTHENTICATION_RULES.filter((rule) => groups.some((group) => findingsOf(rule, group).length > 0)).map((rule) => rule.id);
    expect(speaking).toEqual([
      'ReplicationGroupAuthTokenNotPlaintext',
      'ReplicationGroupAuthTokenCharacters',
      'ReplicationGroupAuthTokenLength',
      'ReplicationGroupAuthenticationInTransit',
      'ReplicationGroupAuthenticationSingleMethod',
    ]);
  });
});
