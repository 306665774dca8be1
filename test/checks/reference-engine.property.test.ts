import * as fc from 'fast-check';
import { CATALOGUE } from '../../src/rules';
import { Verdict, verdictOf } from '../helpers/judge';

// The engine chooses values on demand and stops early. Here it is compared with something obvious: write down every assignment of
// values to all parameters, put them in, and look at what is left.

const ENCRYPTION_AT_REST = CATALOGUE.find(({ id }) => id === 'ReplicationGroupEncryptionAtRest')!;

type Expression =
  | { kind: 'literal'; value: boolean | string }
  | { kind: 'absent' }
  | { kind: 'ref'; parameter: string }
  | { kind: 'if'; condition: string; yes: Expression; no: Expression }
  | { kind: 'lookUp'; parameter: string; fallback?: Expression };

type Condition =
  | { kind: 'equals'; parameter: string; literal: string; reversed: boolean }
  | { kind: 'same'; left: string; right: string }
  | { kind: 'constant'; left: string; right: string }
  | { kind: 'named'; condition: string }
  | { kind: 'and' | 'or'; operands: Condition[] }
  | { kind: 'not'; operand: Condition };

interface Parameter {
  readonly allowed?: string[];
  readonly fallback?: string;
}

interface Sample {
  readonly parameters: Record<string, Parameter>;
  readonly conditions: Record<string, Condition>;
  readonly mapping: Record<string, boolean | string>;
  readonly flag: Expression;
  /** The condition of the resource. */
  readonly exists?: string;
}

/* ---- the sample as a template ---- */

function written(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal': return expression.value;
    case 'absent': return { Ref: 'AWS::NoValue' };
    case 'ref': return { Ref: expression.parameter };
    case 'if': return { 'Fn::If': [expression.condition, written(expression.yes), written(expression.no)] };
    case 'lookUp': {
      const fallback = expression.fallback ? [{ DefaultValue: written(expression.fallback) }] : [];
      return { 'Fn::FindInMap': ['Map', { Ref: expression.parameter }, 'Flag', ...fallback] };
    }
  }
}

function writtenCondition(condition: Condition): unknown {
  switch (condition.kind) {
    case 'equals': {
      const operands = [{ Ref: condition.parameter }, condition.literal];
      return { 'Fn::Equals': condition.reversed ? operands.reverse() : operands };
    }
    case 'same': return { 'Fn::Equals': [{ Ref: condition.left }, { Ref: condition.right }] };
    case 'constant': return { 'Fn::Equals': [condition.left, condition.right] };
    case 'named': return { Condition: condition.condition };
    case 'and': return { 'Fn::And': condition.operands.map(writtenCondition) };
    case 'or': return { 'Fn::Or': condition.operands.map(writtenCondition) };
    case 'not': return { 'Fn::Not': [writtenCondition(condition.operand)] };
  }
}

function verdictOfEngine({ parameters, conditions, mapping, flag, exists }: Sample): Verdict {
  const mapped = <T, R>(values: Record<string, T>, change: (value: T) => R): Record<string, R> => (
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
  );
  return verdictOf(ENCRYPTION_AT_REST, { Engine: 'valkey', AtRestEncryptionEnabled: written(flag) }, {
    Parameters: mapped(parameters, ({ allowed, fallback }) => ({ Type: 'String', AllowedValues: allowed, Default: fallback })),
    Conditions: mapped(conditions, writtenCondition),
    Mappings: { Map: mapped(mapping, (value) => ({ Flag: value })) },
  }, exists === undefined ? {} : { Condition: exists });
}

/* ---- the reference ---- */

/** A value that is unlike every literal of the template. */
const OTHER = Symbol('any other value');
type Value = string | typeof OTHER;
class NeverDeployed extends Error {}

function literalsOf(sample: Sample, parameter: string): string[] {
  const found: string[] = [];
  const inCondition = (condition: Condition): void => {
    if (condition.kind === 'equals' && condition.parameter === parameter) found.push(condition.literal);
    if (condition.kind === 'and' || condition.kind === 'or') condition.operands.forEach(inCondition);
    if (condition.kind === 'not') inCondition(condition.operand);
  };
  Object.values(sample.conditions).forEach(inCondition);
  const inExpression = (expression: Expression): void => {
    if (expression.kind === 'lookUp') {
      if (expression.parameter === parameter) found.push(...Object.keys(sample.mapping));
      if (expression.fallback) inExpression(expression.fallback);
    }
    if (expression.kind === 'if') [expression.yes, expression.no].forEach(inExpression);
  };
  inExpression(sample.flag);
  return found;
}

function assignments(sample: Sample): Map<string, Value>[] {
  return Object.entries(sample.parameters).reduce<Map<string, Value>[]>((known, [name, { allowed, fallback }]) => {
    const domain: Value[] = allowed ?? [...new Set<Value>([...(fallback === undefined ? [] : [fallback]), ...literalsOf(sample, name), OTHER])];
    return known.flatMap((assignment) => domain.map((value) => new Map(assignment).set(name, value)));
  }, [new Map()]);
}

function holds(condition: Condition, sample: Sample, values: Map<string, Value>): boolean {
  switch (condition.kind) {
    case 'equals': return values.get(condition.parameter) === condition.literal;
    case 'same': return values.get(condition.left) === values.get(condition.right);
    case 'constant': return condition.left === condition.right;
    case 'named': return holds(sample.conditions[condition.condition], sample, values);
    case 'and': return condition.operands.every((operand) => holds(operand, sample, values));
    case 'or': return condition.operands.some((operand) => holds(operand, sample, values));
    case 'not': return !holds(condition.operand, sample, values);
  }
}

function plain(expression: Expression, sample: Sample, values: Map<string, Value>): boolean | Value | undefined {
  switch (expression.kind) {
    case 'literal': return expression.value;
    case 'absent': return undefined;
    case 'ref': return values.get(expression.parameter);
    case 'if': return plain(holds(sample.conditions[expression.condition], sample, values) ? expression.yes : expression.no, sample, values);
    case 'lookUp': {
      const key = values.get(expression.parameter)!;
      if (typeof key === 'string' && Object.hasOwn(sample.mapping, key)) return sample.mapping[key];
      if (expression.fallback) return plain(expression.fallback, sample, values);
      throw new NeverDeployed();
    }
  }
}

function verdictOfReference(sample: Sample): Verdict {
  const outcomes = new Set<Verdict>();
  for (const values of assignments(sample)) {
    if (sample.exists !== undefined && !holds(sample.conditions[sample.exists], sample, values)) continue;
    try {
      const value = plain(sample.flag, sample, values);
      outcomes.add(value === OTHER ? 'unresolved' : value === true || value === 'true' ? 'compliant' : 'violates');
    } catch (error) {
      if (!(error instanceof NeverDeployed)) throw error;
    }
  }
  if (outcomes.has('violates')) return 'violates';
  return outcomes.has('unresolved') ? 'unresolved' : 'compliant';
}

/* ---- samples ---- */

const text = fc.oneof({ weight: 5, arbitrary: fc.constant('true') }, { weight: 2, arbitrary: fc.constantFrom('false', 'on', 'off') });
const ENCRYPTED = [true, 'true'];
// Mostly encrypted, so that all three verdicts are common.
const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom<boolean | string>(...ENCRYPTED) }, { weight: 1, arbitrary: fc.constantFrom<boolean | string>(false, 'false', 'on') });
const parameter: fc.Arbitrary<Parameter> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.uniqueArray(text, { minLength: 1, maxLength: 3 })
      .chain((allowed) => fc.option(fc.constantFrom(...allowed), { nil: undefined }).map((fallback) => ({ allowed, fallback }))),
  },
  { weight: 2, arbitrary: fc.option(text, { nil: undefined }).map((fallback) => ({ fallback })) },
);
const PARAMETERS = ['P', 'Q', 'R'];

function anyCondition(before: string[], closed: string[]): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof({ maxDepth: 3 },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('equals' as const), parameter: fc.constantFrom(...PARAMETERS), literal: text, reversed: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('constant' as const), left: text, right: text }) },
      // Whether two parameters of unknown values are equal is no matter of assignments.
      ...(closed.length > 1 ? [{ weight: 2, arbitrary: fc.record({ kind: fc.constant('same' as const), left: fc.constantFrom(...closed), right: fc.constantFrom(...closed) }) }] : []),
      ...(before.length > 0 ? [{ weight: 2, arbitrary: fc.record({ kind: fc.constant('named' as const), condition: fc.constantFrom(...before) }) }] : []),
      { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), operand: tie('condition') }) },
    ),
  })).condition;
}

const expression = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof({ maxDepth: 4 },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('literal' as const), value }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('ref' as const), parameter: fc.constantFrom(...PARAMETERS) }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('if' as const), condition: fc.constantFrom('A', 'B', 'C'), yes: tie('expression'), no: tie('expression') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('lookUp' as const), parameter: fc.constantFrom(...PARAMETERS), fallback: fc.option(tie('expression'), { nil: undefined }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'absent' as const }) },
  ),
})).expression;

const sample: fc.Arbitrary<Sample> = fc.record({ P: parameter, Q: parameter, R: parameter }).chain((parameters) => {
  const closed = Object.entries(parameters).filter(([, { allowed }]) => allowed).map(([name]) => name);
  return fc.record({
    parameters: fc.constant(parameters),
    conditions: fc.record({ A: anyCondition([], closed), B: anyCondition(['A'], closed), C: anyCondition(['A', 'B'], closed) }),
    mapping: fc.dictionary(fc.constantFrom('true', 'on', 'off', 'elsewhere'), value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    flag: expression,
    exists: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
  });
});

test('fails when the engine disagrees with the enumeration of all assignments', () => {
  const verdicts: Record<Verdict, number> = { compliant: 0, violates: 0, unresolved: 0 };
  fc.assert(fc.property(sample, (subject) => {
    const expected = verdictOfReference(subject);
    verdicts[expected]++;
    expect(verdictOfEngine(subject)).toBe(expected);
  }), { numRuns: 6000 });
  // Each verdict was put to the test.
  expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(30);
});
