import { Answer, DEFAULT_SETTINGS, judge, Rule } from '../../src/engine';
import { REPLICATION_GROUP } from '../../src/model/resource-types';
import { CATALOGUE } from '../../src/rules';
import { Template } from '../../src/template';

const ENCRYPTION = CATALOGUE.find(({ id }) => id === 'ReplicationGroupEncryptionAtRest')!;
const TOKEN_LENGTH = CATALOGUE.find(({ id }) => id === 'ReplicationGroupAuthTokenLength')!;
const STAGES = {
  Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
};

function answerOf(rule: Rule, properties: object, attributes: object = {}): Answer {
  const template = new Template({ ...STAGES, Resources: { Subject: { Type: rule.resourceTypes[0], Properties: properties, ...attributes } } });
  return judge(rule, template.resource('Subject')!).answer;
}

test.each<{ answer: Answer; properties: object; attributes?: object }>([
  { answer: 'complies', properties: { AtRestEncryptionEnabled: true } },
  { answer: 'complies', properties: { AtRestEncryptionEnabled: true }, attributes: { Condition: 'IsProduction' } },
  { answer: 'complies', properties: { AtRestEncryptionEnabled: { 'Fn::If': ['Never', false, true] } } },
  { answer: 'violates', properties: { AtRestEncryptionEnabled: false } },
  { answer: 'violates', properties: { AtRestEncryptionEnabled: { 'Fn::If': ['IsProduction', true, false] } } },
  { answer: 'violates', properties: {} },
  { answer: 'cannot be proved', properties: { AtRestEncryptionEnabled: { 'Fn::ImportValue': 'encryption' } } },
  { answer: 'does not apply', properties: { AtRestEncryptionEnabled: false }, attributes: { Condition: 'Never' } },
])('a rule about encryption: $answer for $properties', ({ answer, properties, attributes }) => {
  expect(answerOf(ENCRYPTION, properties, attributes)).toBe(answer);
});

test('a limit that cannot be proved is answered so, and nothing is reported', () => {
  const template = new Template({ Resources: { Subject: { Type: REPLICATION_GROUP, Properties: { AuthToken: 'short' } } } });
  const doubtful: Rule = { ...TOKEN_LENGTH, check: (group) => ({ path: group.path, received: 'short', unresolved: 'something' }) };
  expect(judge(doubtful, template.resource('Subject')!)).toEqual({ answer: 'cannot be proved', findings: [] });
  expect(answerOf(TOKEN_LENGTH, { AuthToken: 'short' })).toBe('violates');
});

test('a rule about a property that is not there does not apply', () => {
  expect(answerOf(TOKEN_LENGTH, { AtRestEncryptionEnabled: true })).toBe('does not apply');
  expect(answerOf({ ...TOKEN_LENGTH, onlyWith: undefined }, { AtRestEncryptionEnabled: true })).toBe('does not apply');
});

test('what one rule read does not count for the next', () => {
  const template = new Template({ Resources: { Subject: { Type: REPLICATION_GROUP, Properties: { AtRestEncryptionEnabled: true } } } });
  const subject = template.resource('Subject')!;
  expect(judge(ENCRYPTION, subject).answer).toBe('complies');
  expect(judge({ ...ENCRYPTION, check: () => undefined }, subject).answer).toBe('does not apply');
});

/** A template whose resource notes the names of the properties and attributes that are read, whoever reads them. */
function watched(type: string, read: Set<string>): Template {
  const watch = (values: object): object => new Proxy(values, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(target, name)) read.add(name);
      return Reflect.get(target, name);
    },
  });
  const stated = Object.fromEntries(CATALOGUE.flatMap(({ onlyWith = [] }) => onlyWith).map((name) => [name, { 'Fn::ImportValue': name }]));
  return new Template({ Resources: { Subject: { Type: type, Properties: watch(stated) } } });
}

test.each(CATALOGUE.flatMap((rule) => rule.resourceTypes.map((type) => ({ id: rule.id, rule, type }))))(
  '$id complies on no $type of which it read nothing', ({ rule, type }) => {
    const read = new Set<string>();
    const subject = watched(type, read).resource('Subject')!;
    read.clear();
    expect(judge(rule, subject, DEFAULT_SETTINGS).answer === 'complies' && read.size === 0).toBe(false);
  },
);

test('no rule complies on a resource that states nothing', () => {
  const complying = CATALOGUE.filter((rule) => rule.resourceTypes.some((Type) => {
    const template = new Template({ Resources: { Subject: { Type } } });
    return judge(rule, template.resource('Subject')!).answer === 'complies';
  }));
  expect(complying.map(({ id }) => id)).toEqual([]);
});
