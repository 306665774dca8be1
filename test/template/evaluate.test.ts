import { isUnknown, SCENARIO_CAP, Template, Unknown } from '../../src/template';
import { P, parameter } from '../helpers/parameter';

/** Every value that an expression takes over all scenarios. */
function valuesOf(expression: unknown, template: object = {}, parent?: { json: object; logicalId: string }): unknown[] {
  const outer = parent && { template: new Template(parent.json), logicalId: parent.logicalId };
  const subject = new Template({ ...template, Resources: { Subject: { Type: 'T', Properties: { Value: expression } } } }, { parent: outer });
  const values: unknown[] = [];
  subject.scenario.explore(() => {
    const value = subject.resource('Subject')!.value('Value');
    if (!subject.scenario.isRejected) values.push(isUnknown(value) ? '?' : value);
  });
  return values;
}

function unknownOf(expression: unknown, template: object = {}): Unknown {
  const subject = new Template({ ...template, Resources: { Subject: { Type: 'T', Properties: { Value: expression } } } });
  const value = subject.resource('Subject')!.value('Value');
  if (!isUnknown(value)) throw new Error(`expected an unknown value, got ${JSON.stringify(value)}`);
  return value;
}


describe('literals', () => {
  test.each([[true], ['false'], [0], [['a', 'b']], [{ Key: 'value' }]])('%j stays as it is', (literal) => {
    expect(valuesOf(literal)).toEqual([literal]);
  });

  test('null is absent', () => expect(valuesOf(null)).toEqual([undefined]));

  test('an object with two keys is no function, even if one looks like it', () => {
    expect(valuesOf({ 'Ref': 'P', 'Fn::If': [] })).toEqual([{ 'Ref': 'P', 'Fn::If': [] }]);
  });

  test('a dynamic reference is there and unknown', () => {
    expect(unknownOf('{{resolve:ssm:flag}}')).toMatchObject({ present: true, text: '{{resolve:ssm:flag}}' });
  });
});

describe('parameters', () => {
  test('take each of their allowed values and nothing else', () => {
    expect(valuesOf(P, parameter({ AllowedValues: ['a', 'b'], Default: 'a' }))).toEqual(['a', 'b']);
  });

  test('a default proves nothing', () => expect(valuesOf(P, parameter({ Default: 'a' }))).toEqual(['a', '?']));

  test('the default of an SSM parameter is a name, not the value', () => {
    expect(valuesOf(P, parameter({ Type: 'AWS::SSM::Parameter::Value<String>', Default: '/flag' }))).toEqual(['?']);
  });

  test('take every literal that they are compared with', () => {
    const template = { ...parameter({ Default: 'a' }), Conditions: { C: { 'Fn::Equals': ['b', P] } } };
    expect(valuesOf(P, template)).toEqual(['a', 'b', '?']);
  });

  test('a list is split', () => {
    expect(valuesOf(P, parameter({ Type: 'CommaDelimitedList', Default: 'a, b' }))).toEqual([['a', 'b'], '?']);
  });

  test.each([
    [{ NoEcho: true }, true],
    [{ NoEcho: true, Default: 'x' }, false], [{ Default: '' }, true],
    [{}, false],
    [{ MinLength: 1 }, true],
    [{ Type: 'AWS::EC2::VPC::Id' }, true],
  ])('%j: surely there is %s', (declaration, present) => {
    const template = new Template({ ...parameter(declaration), Resources: { Subject: { Type: 'T', Properties: { Value: P } } } });
    let last: unknown;
    template.scenario.explore(() => {
      last = template.resource('Subject')!.value('Value');
    });
    expect(last).toMatchObject({ present });
  });

  test('pseudo parameters of a stack with an environment are known', () => {
    const template = new Template({ Resources: { S: { Type: 'T', Properties: { V: { Ref: 'AWS::Region' } } } } }, { pseudoParameters: { 'AWS::Region': 'eu-west-1' } });
    expect(template.resource('S')!.value('V')).toBe('eu-west-1');
    expect(valuesOf({ Ref: 'AWS::Region' })).toEqual(['?']);
    expect(valuesOf({ Ref: 'AWS::NoValue' })).toEqual([undefined]);
  });
});

describe('conditions', () => {
  const prod = { ...parameter({ Default: 'dev' }), Conditions: { Prod: { 'Fn::Equals': [P, 'prod'] }, NotProd: { 'Fn::Not': [{ Condition: 'Prod' }] } } };

  test('follow the parameter that they depend on', () => {
    expect(valuesOf({ 'Fn::If': ['Prod', 'yes', 'no'] }, prod)).toEqual(['no', 'yes', 'no']);
  });

  test('that are related never contradict each other', () => {
    expect(valuesOf({ 'Fn::If': ['Prod', { 'Fn::If': ['NotProd', 'impossible', 'yes'] }, 'no'] }, prod)).not.toContain('impossible');
  });

  test('And, Or and Not', () => {
    const template = {
      ...parameter({ AllowedValues: ['a', 'b'] }),
      Conditions: {
        A: { 'Fn::Equals': [P, 'a'] },
        Both: { 'Fn::And': [{ Condition: 'A' }, { 'Fn::Not': [{ Condition: 'A' }] }] },
        Either: { 'Fn::Or': [{ Condition: 'A' }, { 'Fn::Not': [{ Condition: 'A' }] }] },
      },
    };
    expect(valuesOf({ 'Fn::If': ['Both', 1, 2] }, template)).toEqual([2, 2]);
    expect(valuesOf({ 'Fn::If': ['Either', 1, 2] }, template)).toEqual([1, 1]);
  });

  test.each([
    ['that nobody wrote', {}],
    ['in a circle', { Prod: { Condition: 'Other' }, Other: { Condition: 'Prod' } }],
    ['on an import', { Prod: { 'Fn::Equals': [{ 'Fn::ImportValue': 'x' }, 'prod'] } }],
    ['that are malformed', { Prod: { 'Fn::Equals': 'prod' } }],
  ])('%s are tried both ways', (_, Conditions) => {
    expect(valuesOf({ 'Fn::If': ['Prod', 'yes', 'no'] }, { Conditions })).toEqual(['yes', 'no']);
  });

  test('two parameters may be equal although neither has a default', () => {
    const template = {
      Parameters: { P: { Type: 'String' }, Q: { Type: 'String' } },
      Conditions: { Same: { 'Fn::Equals': [P, { Ref: 'Q' }] } },
    };
    expect(valuesOf({ 'Fn::If': ['Same', 'yes', 'no'] }, template).sort()).toEqual(['no', 'yes']);
  });

  test('a long chain of alternatives is explored branch by branch, not combination by combination', () => {
    const names = [...Array(64).keys()].map((index) => `P${index}`);
    const chain = names.reduceRight<unknown>((rest, name) => ({ 'Fn::If': [`Is${name}`, name, rest] }), 'none');
    const values = valuesOf(chain, {
      Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', AllowedValues: ['true', 'false'] }])),
      Conditions: Object.fromEntries(names.map((name) => [`Is${name}`, { 'Fn::Equals': [{ Ref: name }, 'true'] }])),
    });
    expect(values).toHaveLength(65);
  });

  test('more scenarios than the cap are not tried', () => {
    const names = [...Array(20).keys()].map((index) => `P${index}`);
    const template = new Template({
      Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', AllowedValues: ['a', 'b'] }])),
      Resources: { S: { Type: 'T', Properties: { V: { 'Fn::Join': ['', names.map((Ref) => ({ Ref }))] } } } },
    });
    const exploration = template.scenario.explore(() => void template.resource('S')!.value('V'));
    expect(exploration).toEqual({ scenarios: SCENARIO_CAP, capped: true });
    // A template that goes on like that was made to take long: there is an end to the work that is put into it.
    const tried = [...Array(500).keys()].map(() => template.scenario.explore(() => void template.resource('S')!.value('V')).scenarios);
    expect(tried[0]).toBe(SCENARIO_CAP);
    expect(tried.slice(-100)).toEqual(Array(100).fill(1));
  });
});

describe('functions', () => {
  const mapping = { Mappings: { M: { a: { Flag: 'true' }, b: { Flag: 'false' } } } };

  test('FindInMap with literal keys', () => expect(valuesOf({ 'Fn::FindInMap': ['M', 'b', 'Flag'] }, mapping)).toEqual(['false']));

  test('FindInMap by parameter takes the value of every key, and none for what the mapping lacks', () => {
    expect(valuesOf({ 'Fn::FindInMap': ['M', P, 'Flag'] }, { ...mapping, ...parameter() })).toEqual(['true', 'false']);
  });

  test('FindInMap by Region', () => {
    expect(valuesOf({ 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'Flag'] }, mapping)).toEqual(['true', 'false']);
  });

  test('FindInMap by an import tries every key', () => {
    expect(valuesOf({ 'Fn::FindInMap': ['M', { 'Fn::ImportValue': 'x' }, 'Flag'] }, mapping)).toEqual(['true', 'false']);
  });

  test('FindInMap falls back to its default value', () => {
    expect(valuesOf({ 'Fn::FindInMap': ['M', 'c', 'Flag', { DefaultValue: 'false' }] }, mapping)).toEqual(['false']);
  });

  test.each<[string, unknown, unknown]>([
    ['Join', { 'Fn::Join': ['-', ['a', 'b', { Ref: 'AWS::NoValue' }]] }, 'a-b'],
    ['Sub', { 'Fn::Sub': 'a-${!literal}' }, 'a-${literal}'],
    ['Sub with variables', { 'Fn::Sub': ['a-${B}', { B: 'b' }] }, 'a-b'],
    ['Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['Split and Select', { 'Fn::Select': [0, { 'Fn::Split': ['|', 'x|y'] }] }, 'x'],
    ['Base64', { 'Fn::Base64': 'abc' }, 'YWJj'],
  ])('%s of literals is computed', (_, expression, value) => expect(valuesOf(expression)).toEqual([value]));

  test('a text with an unknown piece remembers the rest', () => {
    const token = { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:password::}}']] };
    expect(unknownOf(token)).toMatchObject({ present: true, text: '{{resolve:secretsmanager:${Secret}:SecretString:password::}}' });
  });

  test('an attribute says which one it is, and that it is there', () => {
    expect(unknownOf({ 'Fn::GetAtt': ['Group', 'PrimaryEndPoint.Address'] })).toMatchObject({
      why: "the attribute PrimaryEndPoint.Address of 'Group'", present: true, text: '${Group.PrimaryEndPoint.Address}',
    });
    expect(unknownOf({ 'Fn::GetAtt': ['Cluster', 'ConfigurationEndpoint', 'Port'] })).toMatchObject({ text: '${Cluster.ConfigurationEndpoint.Port}' });
  });

  test('the parts of a text that is there are there', () => {
    expect(unknownOf({ 'Fn::Split': [',', { 'Fn::GetAtt': 'Group.ReadEndPoint.Addresses' }] })).toMatchObject({ present: true });
    expect(unknownOf({ 'Fn::Split': [',', {}] })).toMatchObject({ present: false });
  });

  test.each<[string, unknown]>([
    ['If', { 'Fn::If': 'x' }], ['FindInMap', { 'Fn::FindInMap': {} }], ['FindInMap without the mapping', { 'Fn::FindInMap': ['No', 'a', 'b'] }],
    ['Join', { 'Fn::Join': [1, 2] }], ['Join of an import', { 'Fn::Join': [',', { 'Fn::ImportValue': 'x' }] }], ['Sub', { 'Fn::Sub': {} }],
    ['Select', { 'Fn::Select': 1 }], ['Select from nothing', { 'Fn::Select': [0, 'text'] }], ['Split', { 'Fn::Split': [',', {}] }],
    ['GetAtt', { 'Fn::GetAtt': 1 }], ['a Ref to nothing', { Ref: 1 }], ['a macro', { 'Fn::Transform': {} }], ['a function of tomorrow', { 'Fn::Tomorrow': 1 }],
    ['Base64', { 'Fn::Base64': {} }], ['an import', { 'Fn::ImportValue': 'x' }], ['GetAZs', { 'Fn::GetAZs': '' }], ['Cidr', { 'Fn::Cidr': [] }],
  ])('%s that cannot be computed is unknown', (_, expression) => expect(unknownOf(expression)).toBeInstanceOf(Unknown));

  test('an index that cannot be known selects every item', () => {
    expect(valuesOf({ 'Fn::Select': [{ 'Fn::ImportValue': 'x' }, ['a', 'b']] })).toEqual(['a', 'b']);
  });

  test.each([2, '2', -1, '0.5', 'first'])('a selection of item %j of two makes the deployment fail, so there is nothing to judge', (index) => {
    expect(valuesOf({ 'Fn::Select': [index, ['a', 'b']] })).toEqual([]);
  });

  test('a selection behind the items that are left after AWS::NoValue makes the deployment fail, too', () => {
    expect(valuesOf({ 'Fn::Select': [1, ['a', { Ref: 'AWS::NoValue' }]] })).toEqual([]);
  });

  test('a parameter that selects behind the end is not a scenario', () => {
    expect(valuesOf({ 'Fn::Select': [P, ['a', 'b']] }, parameter({ AllowedValues: ['0', '1', '2'] }))).toEqual(['a', 'b']);
  });
});

describe('nested templates', () => {
  const parent = (value: unknown): { json: object; logicalId: string } => ({
    logicalId: 'Nested',
    json: {
      Parameters: { Outer: { Type: 'String', AllowedValues: ['true', 'false'] } },
      Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { P: value } } } },
    },
  });

  test('take the value of a parameter from the template around them', () => {
    expect(valuesOf(P, parameter({ Default: 'inner' }), parent('outer'))).toEqual(['outer']);
    expect(valuesOf(P, parameter(), parent({ Ref: 'Outer' }))).toEqual(['true', 'false']);
  });

  test('do not exist where the stack around them does not', () => {
    const outer = new Template({
      Parameters: { Outer: { Type: 'String', AllowedValues: ['true', 'false'] } },
      Conditions: { On: { 'Fn::Equals': [{ Ref: 'Outer' }, 'true'] } },
      Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Condition: 'On' } },
    });
    const inner = new Template({ Resources: { S: { Type: 'T' } } }, { parent: { template: outer, logicalId: 'Nested' } });
    const existence: boolean[] = [];
    inner.scenario.explore(() => existence.push(inner.resource('S')!.isCreated()));
    expect(existence).toEqual([true, false]);
  });
});
