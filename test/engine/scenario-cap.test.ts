import { judge, Rule, violation } from '../../src/engine';
import { Template, TemplateResource } from '../../src/template';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `P${index}`);

/** A rule about the properties `P0`, `P1`, ... of a resource. */
const ruleOf = (isInsecure: (resource: TemplateResource) => boolean): Rule => ({
  id: 'SomeTypeValues',
  resourceTypes: ['Some::Type'],
  level: 'error',
  kind: 'security',
  requirement: 'The values must be secure.',
  reason: 'The values are insecure.',
  fix: 'Set P0: "secure".',
  documentation: 'https://docs.aws.amazon.com/page.html',
  check: (resource) => (isInsecure(resource) ? violation(resource, 'P0') : undefined),
});

/** A rule that reads every value before it decides, so each combination is a scenario. */
const readingAll = (count: number, isInsecure: (values: readonly unknown[]) => boolean): Rule => (
  ruleOf((resource) => isInsecure(names(count).map((name) => resource.text(name))))
);
const allInsecure = (values: readonly unknown[]): boolean => values.every((value) => value === 'insecure');

/** Findings where each value is a parameter of two values. The insecure value comes second: the last combination has only insecure ones. */
function findingsWith(count: number, rule: Rule): { readonly path: string; readonly unresolved?: string; readonly when?: string }[] {
  const template = new Template({
    Parameters: Object.fromEntries(names(count).map((name) => [name, { Type: 'String', AllowedValues: ['secure', 'insecure'] }])),
    Resources: { Subject: { Type: 'Some::Type', Properties: Object.fromEntries(names(count).map((name) => [name, { Ref: name }])) } },
  });
  return judge(rule, template.resource('Subject')!).findings.map(({ path, unresolved, when }) => ({ path, unresolved, when }));
}

test('nine parameters of two values fit: the insecure combination is found, though it is the last', () => {
  expect(findingsWith(9, readingAll(9, allInsecure))).toEqual([
    { path: 'Properties/P0', unresolved: undefined, when: expect.stringContaining('P8 is "insecure"') },
  ]);
});

test('nine parameters of two values fit: nothing is reported if no combination is insecure', () => {
  expect(findingsWith(9, readingAll(9, () => false))).toEqual([]);
});

test('ten do not fit: an insecure combination beyond the cap does not pass silently', () => {
  expect(findingsWith(10, readingAll(10, allInsecure))).toEqual([
    { path: 'Properties', unresolved: 'more combinations of parameter values than the 512 that were tried', when: undefined },
  ]);
});

test('ten do not fit: a rule cannot know that the rest complies', () => {
  expect(findingsWith(10, readingAll(10, () => false))).toHaveLength(1);
});

test('a violation within the cap is reported as one', () => {
  const findings = findingsWith(10, readingAll(10, (values) => values[9] === 'insecure'));
  expect(findings).toEqual([{ path: 'Properties/P0', unresolved: undefined, when: expect.any(String) }]);
});

test('values that a rule does not read make no combinations', () => {
  const stopsEarly = ruleOf((resource) => names(10).every((name) => resource.text(name) === 'insecure'));
  expect(findingsWith(10, stopsEarly)).toEqual([{ path: 'Properties/P0', unresolved: undefined, when: expect.stringContaining('P9 is "insecure"') }]);
});
