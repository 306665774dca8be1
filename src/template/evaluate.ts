import { Evaluator, INTRINSICS } from './intrinsics';
import { describeParameterValue } from './parameters';
import type { Template } from './template';
import { dynamicReference, isUnknown, Unknown } from './unknown';
import { isScalar } from './values';

/** The declaration of pseudo parameters such as `AWS::Region`: never empty, and the same in the whole stack. */
const PSEUDO_PARAMETER = { Type: 'String', MinLength: 1 };

/**
 * Evaluates an expression of a template in the current scenario. Only the intrinsic function at its head is evaluated; the
 * items of a list and the values of an object stay as they are until they are read.
 *
 * @returns `undefined` if the value is absent (`AWS::NoValue`, `null`), an `Unknown` if the template does not determine it
 */
export function evaluate(expression: unknown, template: Template): unknown {
  if (typeof expression === 'string') return expression.includes('{{resolve:') ? dynamicReference(expression) : expression;
  if (typeof expression !== 'object' || expression === null) return expression ?? undefined;
  if (Array.isArray(expression) || isUnknown(expression)) return expression;
  const name = intrinsicName(expression);
  if (name === undefined) return expression;
  template.scenario.countWork();
  const argument = (expression as Record<string, unknown>)[name];
  if (name === 'Ref') return evaluateRef(argument, template);
  const intrinsic = INTRINSICS.get(name);
  return intrinsic ? intrinsic(argument, template, EVALUATOR) : new Unknown(`the function ${name}`);
}

/** The value of a `Ref`. */
function evaluateRef(name: unknown, template: Template): unknown {
  if (typeof name !== 'string') return new Unknown('a Ref to nothing');
  if (name === 'AWS::NoValue') return undefined;
  if (name.startsWith('AWS::')) {
    return template.pseudoParameter(name) ?? chooseParameter(name, PSEUDO_PARAMETER, template);
  }
  const declaration = template.parameter(name);
  if (declaration) {
    const passed = passedByParent(name, template);
    if (passed) return evaluateDeep(passed.expression, passed.template);
    return chooseParameter(name, declaration, template);
  }
  // A name that the template does not contain belongs to a resource of another stack. The CDK has not resolved the reference yet.
  return new Unknown(`the resource '${name}'`, { present: true, text: `\${${name}}`, reference: { template, logicalId: name } });
}

/** Evaluates an expression and the items of lists in it, for values that leave their template. */
function evaluateDeep(expression: unknown, template: Template): unknown {
  const value = evaluate(expression, template);
  return Array.isArray(value) ? value.map((item) => evaluateDeep(item, template)) : value;
}

function chooseParameter(name: string, declaration: Record<string, unknown>, template: Template): unknown {
  const key = template.key('parameter', name);
  return template.scenario.chosen(key) ?? template.scenario.choose(key, name, template.domain(name, declaration), {
    describe: (value) => describeParameterValue(declaration, value),
  });
}

function passedByParent(name: string, template: Template): { expression: unknown; template: Template } | undefined {
  if (!template.parent) return undefined;
  const stack = template.parent.template.resource(template.parent.logicalId);
  const parameters = stack?.raw('Parameters');
  if (typeof parameters !== 'object' || parameters === null || !Object.hasOwn(parameters, name)) return undefined;
  return { expression: (parameters as Record<string, unknown>)[name], template: template.parent.template };
}

/** The name of the intrinsic function at the head of an object: the only key, `Ref` or `Fn::...`. */
function intrinsicName(object: object): string | undefined {
  let name: string | undefined;
  for (const key in object) {
    if (name !== undefined) return undefined;
    name = key;
  }
  return name === 'Ref' || name?.startsWith('Fn::') ? name : undefined;
}

/** Whether a condition holds. One that the template does not determine, or that depends on itself, is tried both ways. */
export function evaluateCondition(name: unknown, template: Template): boolean {
  if (typeof name !== 'string') return assume('', 'a condition without a name', template);
  const key = template.key('condition', name);
  const known = template.scenario.known(key);
  if (known !== undefined) return known;
  const undecided = (): boolean => assume(`condition ${name}`, `the condition '${name}'`, template);
  const expression = template.condition(name);
  return expression === undefined ? undecided() : template.scenario.compute(key, () => evaluateBoolean(expression, template), undecided);
}

function evaluateBoolean(expression: unknown, template: Template): boolean {
  template.scenario.countWork();
  if (expression === true || expression === 'true') return true;
  if (expression === false || expression === 'false') return false;
  if (typeof expression === 'object' && expression !== null && !Array.isArray(expression)) {
    const [name, ...others] = Object.keys(expression);
    const argument = (expression as Record<string, unknown>)[name];
    if (others.length === 0) {
      if (name === 'Condition') return evaluateCondition(argument, template);
      if (Array.isArray(argument)) {
        // Stops at the first operand that decides, so a long chain has few scenarios.
        if (name === 'Fn::And') return argument.every((operand) => evaluateBoolean(operand, template));
        if (name === 'Fn::Or') return argument.some((operand) => evaluateBoolean(operand, template));
        if (name === 'Fn::Not' && argument.length === 1) return !evaluateBoolean(argument[0], template);
        if (name === 'Fn::Equals' && argument.length === 2) return evaluateEquals(argument, template);
      }
    }
  }
  return assume(JSON.stringify(expression), 'a condition that cannot be decided', template);
}

function evaluateEquals(operands: unknown[], template: Template): boolean {
  const [left, right] = operands.map((operand) => evaluateDeep(operand, template));
  if (isScalar(left) && isScalar(right)) return String(left) === String(right);
  if (left === right) return true;
  if (differ(left, right) || differ(right, left)) return false;
  return assume(JSON.stringify(operands), 'a comparison that cannot be decided', template);
}

/** Whether one value is a parameter that stands for "any other value", and the other a literal that this excludes. */
function differ(left: unknown, right: unknown): boolean {
  return isUnknown(left) && left.parameter !== undefined && isScalar(right) && left.parameter.unlike.has(String(right));
}

function assume(what: string, label: string, template: Template): boolean {
  return template.scenario.choose(template.key('assumption', what), label, [true, false], { speculative: true });
}

const EVALUATOR: Evaluator = { evaluate, evaluateRef, evaluateCondition };
