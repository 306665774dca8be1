import { judge, Problem, Rule } from '../../src/engine';
import { Template } from '../../src/template';

/** A rule that says of a resource what stands in its properties, as many problems as there are. */
function ruleOf(kind: Rule['kind'], say: (value: string) => Problem[]): Rule {
  return {
    id: 'Probe',
    resourceTypes: ['Some::Type'],
    level: 'error',
    kind,
    requirement: 'It must hold.',
    reason: 'It would not otherwise.',
    fix: 'Set It: true.',
    documentation: 'https://docs.aws.amazon.com/page.html',
    check: (resource) => say(String(resource.value('Value'))),
  };
}

/** What the rule finds when the value is each of these, one after the other. */
function found(rule: Rule, ...values: string[]): string[] {
  const template = new Template({
    Parameters: { P: { Type: 'String', AllowedValues: values } },
    Resources: { Subject: { Type: 'Some::Type', Properties: { Value: values.length === 1 ? values[0] : { Ref: 'P' } } } },
  });
  return judge(rule, template.resource('Subject')!).findings.map(({ path, level, unresolved, when }) => `${level} ${path}${unresolved ? ' unresolved' : ''} ${when ?? ''}`.trim());
}

const at = (path: string, rest: Partial<Problem> = {}): Problem => ({ path, received: 0, ...rest });
const warning = { level: 'warning' } as const;
const doubt = { unresolved: 'something' };

describe('of what the scenarios show at one place', () => {
  test('the first one counts', () => {
    expect(found(ruleOf('security', () => [at('A')]), 'x', 'y')).toEqual(['error A P is "x"']);
  });

  test('a graver one that comes later takes its place', () => {
    expect(found(ruleOf('security', (value) => [at('A', value === 'x' ? warning : {})]), 'x', 'y')).toEqual(['error A P is "y"']);
  });

  test('a lesser one that comes later does not', () => {
    expect(found(ruleOf('security', (value) => [at('A', value === 'y' ? warning : {})]), 'x', 'y')).toEqual(['error A P is "x"']);
  });
});

describe('a doubt', () => {
  test('counts where nothing is violated', () => {
    expect(found(ruleOf('security', () => [at('A', doubt)]), 'x')).toEqual(['error A unresolved']);
    expect(found(ruleOf('practice', () => [at('A', doubt)]), 'x')).toEqual(['error A unresolved']);
  });

  test('does not beside a violation', () => {
    expect(found(ruleOf('security', () => [at('A'), at('B', doubt)]), 'x')).toEqual(['error A']);
  });

  test('counts beside a violation that only warns', () => {
    expect(found(ruleOf('security', () => [at('A', warning), at('B', doubt), at('C', { ...doubt, ...warning })]), 'x')).toEqual(['warning A', 'error B unresolved']);
  });

  test('about a limit never counts: the service knows', () => {
    expect(found(ruleOf('limit', () => [at('A', doubt)]), 'x')).toEqual([]);
    expect(found(ruleOf('limit', () => [at('A', warning), at('B', doubt)]), 'x')).toEqual(['warning A']);
  });
});
