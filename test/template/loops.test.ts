import { isUnknown, Template } from '../../src/template';

const EXTENSIONS = { Transform: ['AWS::LanguageExtensions'] };
const loop = (collection: unknown, fragment: object, identifier = 'Name'): Record<string, unknown> => ({ 'Fn::ForEach::All': [identifier, collection, fragment] });
const topic = (properties: object = {}): object => ({ Type: 'AWS::SNS::Topic', Properties: properties });

/** The ids of the topics of a template. */
const topics = (json: object, parent?: { template: Template; logicalId: string }): string[] => (
  [...new Template(json, { parent }).logicalIdsByType().get('AWS::SNS::Topic') ?? []]
);

/** What a property of a resource is, once for all runs. */
function value(json: object, logicalId: string, name: string): unknown {
  const template = new Template(json);
  return template.resource(logicalId)!.value(name);
}

test('a loop makes a resource for each item of a literal list, among those without a loop', () => {
  const Resources = { First: topic(), ...loop(['A', 'B', 3], { 'Topic${Name}': topic() }), Last: topic() };
  expect(topics({ Resources })).toEqual(['First', 'TopicA', 'TopicB', 'Topic3', 'Last']);
});

test('the item takes its places in names, in texts and where it is referred to, at whatever depth', () => {
  const properties = { 'A': '${Name}-x', 'B': { Ref: 'Name' }, 'C': [{ Deep: { Ref: 'Name' } }], 'D${Name}': 1, 'E': { 'Fn::Sub': '${Name}.${AWS::Region}' }, 'F': { Ref: 'Other' } };
  const json = { Resources: loop(['it'], { 'Topic${Name}': topic(properties) }) };
  expect(new Template(json).resource('Topicit')!.names()).toEqual(['A', 'B', 'C', 'Dit', 'E', 'F']);
  expect(value(json, 'Topicit', 'A')).toBe('it-x');
  expect(value(json, 'Topicit', 'B')).toBe('it');
  expect(value(json, 'Topicit', 'C')).toEqual([{ Deep: 'it' }]);
  expect(value(json, 'Topicit', 'E')).toMatchObject({ text: 'it.${AWS::Region}' });
  expect(value(json, 'Topicit', 'F')).toMatchObject({ reference: { logicalId: 'Other' } });
});

test('of an item between ampersand and brace, letters and digits are left', () => {
  const json = { Resources: loop(['10.0.0.1'], { 'Topic&{Name}': topic({ A: '${Name}' }) }) };
  expect(topics(json)).toEqual(['Topic10001']);
  expect(value(json, 'Topic10001', 'A')).toBe('10.0.0.1');
});

test('loops in loops make every combination', () => {
  const inner = { 'Fn::ForEach::Inner': ['Size', ['S', 'L'], { 'Topic${Name}${Size}': topic() }] };
  expect(topics({ Resources: loop(['A', 'B'], inner) })).toEqual(['TopicAS', 'TopicAL', 'TopicBS', 'TopicBL']);
});

test('a loop among properties sets each of them', () => {
  const json = { ...EXTENSIONS, Resources: { Topic: topic({ 'Last': 1, 'Fn::ForEach::P': ['X', ['A', 'B'], { '${X}Name': { Ref: 'X' } }] }) } };
  expect([value(json, 'Topic', 'AName'), value(json, 'Topic', 'BName'), value(json, 'Topic', 'Last'), value(json, 'Topic', 'CName')]).toEqual(['A', 'B', 1, undefined]);
});

test('a loop makes conditions', () => {
  const template = new Template({ Conditions: loop(['A', 'B'], { 'Is${Name}': { 'Fn::Equals': [{ Ref: 'Name' }, 'A'] } }) });
  expect(['IsA', 'IsB'].map((name) => template.condition(name))).toEqual([{ 'Fn::Equals': ['A', 'A'] }, { 'Fn::Equals': ['B', 'A'] }]);
});

describe('a collection that the template does not settle', () => {
  const Parameters = { Names: { Type: 'CommaDelimitedList', Default: 'A,B' } };
  const fragment = {
    'Topic${Name}': topic({ Plain: true, A: { Ref: 'Name' }, B: 'x-${Name}', C: { 'Fn::GetAtt': ['Key${Name}', 'Arn'] }, D: { 'Fn::Sub': '&{Name}' } }),
    'Key${Name}': { Type: 'AWS::KMS::Key' },
  };

  test.each([
    ['a parameter, whatever its default', { Ref: 'Names' }],
    ['what is found in a mapping', { 'Fn::FindInMap': ['M', 'a', 'b'] }],
    ['nothing', undefined],
    ['an item that is an expression', [{ Ref: 'Names' }]],
  ])('%s: the fragment is there once, and open is what depends on the item', (_, collection) => {
    const json = { Parameters, Resources: loop(collection, fragment) };
    expect(topics(json)).toEqual(['Topic${Name}']);
    expect(value(json, 'Topic${Name}', 'Plain')).toBe(true);
    for (const name of ['A', 'B', 'D']) expect(value(json, 'Topic${Name}', name)).toMatchObject({ why: 'the function Fn::ForEach', present: false });
    const key = value(json, 'Topic${Name}', 'C');
    expect(isUnknown(key) && key.reference?.template.resource('Key${Name}')?.type).toBe('AWS::KMS::Key');
  });

  test('among properties: any of them may be set', () => {
    const properties = { 'Written': 1, 'Fn::ForEach::P': ['X', { Ref: 'Names' }, { '${X}Name': 1 }] };
    const json = { ...EXTENSIONS, Parameters, Resources: { Topic: topic(properties) } };
    for (const name of ['Written', 'Absent']) expect(value(json, 'Topic', name)).toMatchObject({ why: 'the function Fn::Transform' });
  });

  test.each([
    ['a text', 'A, B', ['TopicA', 'TopicB']],
    ['an expression', { Ref: 'Elsewhere' }, ['Topic${Name}']],
  ])('but what a parent passes on is the value: %s', (_, passed, expected) => {
    const parent = new Template({ Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Names: passed } } } } });
    expect(topics({ Parameters, Resources: loop({ Ref: 'Names' }, { 'Topic${Name}': topic() }) }, { template: parent, logicalId: 'Nested' })).toEqual(expected);
  });
});

test('loops that would make more than fits into a template come to an end', () => {
  const many = Array.from({ length: 100 }, (_, index) => `N${index}`);
  const nest = (depth: number, name: string): object => (depth === 0
    ? { [`Topic${name}`]: topic() }
    : { [`Fn::ForEach::L${depth}`]: [`I${depth}`, many, nest(depth - 1, `${name}\${I${depth}}`)] });
  expect(topics({ Resources: nest(6, '') }).length).toBeLessThanOrEqual(500);
});

test.each([null, 5, 'x', [], ['Name'], [5, ['A'], {}], ['Name', ['A'], 'x'], ['Name', ['A'], JSON.parse('{"__proto__":{"Type":"x"}}')]])(
  'a loop that is %j does no harm', (broken) => {
    expect(topics({ Resources: { 'Fn::ForEach::Broken': broken, 'Topic': topic() } })).toEqual(['Topic']);
  });

test('a template without loops is left as it is', () => {
  const written = ['${Name}', '&{Name}', { Ref: 'Name' }];
  expect(value({ Resources: { Topic: topic({ A: written }) } }, 'Topic', 'A')).toBe(written);
});

describe('a macro beside other values', () => {
  const macro = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/more.json' } } };

  test.each<[string, object]>([
    ['among the properties', { Type: 'T', Properties: { Written: 'x', ...macro } }],
    ['beside the properties', { Type: 'T', Properties: { Written: 'x' }, ...macro }],
  ])('%s may give any of them another value', (_, declaration) => {
    const resource = new Template({ Resources: { R: declaration } }).resource('R')!;
    for (const name of ['Written', 'Absent']) {
      expect(resource.has(name)).toBe(true);
      expect(resource.value(name)).toMatchObject({ why: 'the function Fn::Transform', present: false });
    }
  });

  test('in an object says nothing of what is around it', () => {
    const resource = new Template({ Resources: { R: { Type: 'T', Properties: { Around: 'x', Object: { Written: true, ...macro } } } } }).resource('R')!;
    expect([resource.value('Around'), resource.isOpen, resource.has('Absent')]).toEqual(['x', false, false]);
    const object = resource.section('Object');
    expect(isUnknown(object) || object === undefined || object.boolean('Written')).toMatchObject({ why: 'the function Fn::Transform' });
  });
});
