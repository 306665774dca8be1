import { describeFinding, describeFix, Rule } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { findingsOf, IMPORTED } from '../helpers/judge';
import { P, parameter } from '../helpers/parameter';
import { documentWith } from '../helpers/wanted-state';

describe('secrets', () => {
  // Too short and with a character that is not allowed everywhere; too long; one of several.
  const SECRETS = { short: 'Pa5%w@rd', long: 'x7%'.repeat(60) };
  const PARTS = (secret: string): object => ({
    Parameters: {
      WithDefault: { Type: 'String', Default: secret },
      Hidden: { Type: 'String', Default: secret, NoEcho: true },
      HiddenChoice: { Type: 'String', AllowedValues: [secret], NoEcho: true },
      Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
    },
    Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Mappings: { Tokens: { dev: { Token: secret }, prod: { Token: secret } } },
  });
  const FORMS: Record<string, (secret: string) => unknown> = {
    'a literal': (secret) => secret,
    'a default': () => ({ Ref: 'WithDefault' }),
    'a hidden default': () => ({ Ref: 'Hidden' }),
    'an allowed value that is hidden': () => ({ Ref: 'HiddenChoice' }),
    'a branch': (secret) => ({ 'Fn::If': ['IsProduction', secret, { Ref: 'AWS::NoValue' }] }),
    'a branch of a condition that nothing decides': (secret) => ({ 'Fn::If': ['Missing', secret, '{{resolve:secretsmanager:token}}'] }),
    'a mapping': () => ({ 'Fn::FindInMap': ['Tokens', { Ref: 'Stage' }, 'Token'] }),
    'a mapping whose key is not known': () => ({ 'Fn::FindInMap': ['Tokens', IMPORTED, 'Token'] }),
    'a join': (secret) => ({ 'Fn::Join': ['', [secret.slice(0, 4), secret.slice(4)]] }),
    'a part': (secret) => ({ 'Fn::Sub': [`${secret}\${Rest}`, { Rest: IMPORTED }] }),
    'a part beside a dynamic reference': (secret) => `${secret}{{resolve:secretsmanager:token}}`,
    'a selection': (secret) => ({ 'Fn::Select': ['0', [secret]] }),
    'an object': (secret) => ({ Value: secret }),
    'a list': (secret) => [secret, secret],
  };

  /** This one knows secrets by what they look like, and not by the property that they stand in. */
  const BY_LOOKS = 'RedisEnterpriseKeyNotInDocument';
  const rules = CATALOGUE.filter(({ secret, id }) => secret && id !== BY_LOOKS);

  test(`no message of ${BY_LOOKS} repeats one`, () => {
    const rule = CATALOGUE.find(({ id }) => id === BY_LOOKS)!;
    const line = 'key -----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkq';
    const [finding] = findingsOf(rule, documentWith([line]));
    expect(describeFinding(finding) + describeFix(finding)).not.toContain('MIIEvQ');
  });

  test('fails when a rule about them no longer says that it is one', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([
      'MemoryDbUserAccessString', 'MemoryDbUserPasswordCount', 'MemoryDbUserPasswordLength', 'ReplicationGroupAuthTokenCharacters',
      'ReplicationGroupAuthTokenLength', 'ReplicationGroupAuthTokenNotPlaintext', 'UserAccessString', 'UserPasswordCharacters', 'UserPasswordCount',
      'UserPasswordLength', 'UserPasswordNotPlaintext',
    ]);
  });

  test.each(rules)('no message of $id repeats one', (rule) => {
    const messages = Object.entries(FORMS).flatMap(([form, write]) => Object.values(SECRETS).flatMap((secret) => (
      messagesAbout(rule, write(secret), PARTS(secret)).map((message) => ({ form, message, secret }))
    )));
    expect(messages).not.toEqual([]);
    for (const { form, message, secret } of messages) {
      expect({ form, message, leaks: message.includes(secret) }).toEqual({ form, message, leaks: false });
      expect({ form, message, leaks: message.includes(secret.slice(0, 6)) }).toEqual({ form, message, leaks: false });
    }
  });

  // A scenario is described by the values of its parameters, the one that holds the secret included.
  test.each(rules)('no message of $id repeats one that a parameter allows', (rule) => {
    const messages = Object.values(SECRETS).flatMap((secret) => [
      ...messagesAbout(rule, P, parameter({ AllowedValues: [secret] })),
      ...messagesAbout(rule, P, {
        ...parameter(), Conditions: { IsInitial: { 'Fn::Equals': [P, secret] } },
      }),
    ].filter((message) => message.includes(secret)));
    expect(messages).toEqual([]);
  });

  /** Everything that a rule says about a resource whose secrets are the given value. */
  function messagesAbout(rule: Rule, value: unknown, parts: object): string[] {
    return [1, 3].flatMap((count) => {
      const passwords = Array(count).fill(value);
      const Properties = {
        AuthToken: value,
        Passwords: passwords,
        AuthenticationMode: { Type: 'password', Passwords: passwords },
      };
      return findingsOf(rule, Properties, parts).map((finding) => `${describeFinding(finding)} ${describeFix(finding)} ${finding.path}`);
    });
  }
});
