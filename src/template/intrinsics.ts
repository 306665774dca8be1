import type { Template } from './template';
import { dynamicReference, isUnknown, Unknown } from './unknown';
import { isObject, isScalar } from './values';

/** How a function evaluates its arguments. It is passed to the functions, as evaluation and functions need each other. */
export interface Evaluator {
  /** The value of an expression. */
  evaluate(expression: unknown, template: Template): unknown;
  /** The value of a `Ref`. */
  evaluateRef(name: unknown, template: Template): unknown;
  /** Whether a condition holds. */
  evaluateCondition(name: unknown, template: Template): boolean;
}

type Intrinsic = (argument: unknown, template: Template, evaluator: Evaluator) => unknown;

/** The intrinsic functions of properties. Any other function gives an unknown value. */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Fn::If', evaluateIf],
  ['Fn::FindInMap', findInMap],
  ['Fn::Join', join],
  ['Fn::Sub', sub],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::GetAtt', getAtt],
  ['Fn::ImportValue', () => new Unknown('an export of another stack', { present: true })],
  ['Fn::GetStackOutput', () => new Unknown('an output of another stack', { present: true })],
  ['Fn::GetAZs', () => new Unknown('the Availability Zones of the Region', { present: true })],
  ['Fn::Cidr', cidr],
  ['Fn::Base64', base64],
]);

function evaluateIf(argument: unknown, template: Template, { evaluate, evaluateCondition }: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length !== 3) return new Unknown('a malformed Fn::If');
  const holds = evaluateCondition(argument[0], template);
  return evaluate(argument[holds ? 1 : 2], template);
}

function findInMap(argument: unknown, template: Template, evaluator: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length < 3) return new Unknown('a malformed Fn::FindInMap');
  const { evaluate } = evaluator;
  const [name, first, second] = argument.slice(0, 3).map((part) => evaluate(part, template));
  const mapping = typeof name === 'string' ? template.mapping(name) : undefined;
  if (!mapping) return new Unknown('a mapping that is not in the template');
  const value = lookUp(lookUp(mapping, first, argument, 1, template), second, argument, 2, template);
  if (value !== undefined) return mappedValue(value, template, evaluator);
  const options = argument[3];
  if (isObject(options) && 'DefaultValue' in options) return evaluate(options.DefaultValue, template);
  // CloudFormation refuses a look-up without a result, so nothing is deployed in this scenario.
  template.scenario.rejectByService();
  return new Unknown('a missing mapping key');
}

/** A value of a mapping. A mapping contains no functions, so an object in it is not a value. */
function mappedValue(value: unknown, template: Template, { evaluate }: Evaluator): unknown {
  if (Array.isArray(value) && value.every(isScalar)) return value;
  return isScalar(value) ? evaluate(value, template) : new Unknown('a mapping value that is no text');
}

/** One level of a mapping. A key that cannot be known is tried with every key of the level. */
function lookUp(level: unknown, key: unknown, argument: unknown[], depth: number, template: Template): unknown {
  if (!isObject(level)) return undefined;
  if (isScalar(key)) return Object.hasOwn(level, String(key)) ? level[String(key)] : undefined;
  const excluded = isUnknown(key) ? key.parameter?.unlike : undefined;
  const keys = Object.keys(level).filter((candidate) => !excluded?.has(candidate));
  if (keys.length === 0) return undefined;
  const label = `key ${depth} of a look-up in '${String(argument[0])}'`;
  return level[template.scenario.choose(template.key('assumption', `${depth}${JSON.stringify(argument)}`), label, keys, { speculative: true })];
}

function join(argument: unknown, template: Template, { evaluate }: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length !== 2 || typeof argument[0] !== 'string') return new Unknown('a malformed Fn::Join');
  const list = evaluate(argument[1], template);
  if (!Array.isArray(list)) return new Unknown(isUnknown(list) ? list.why : 'a malformed Fn::Join');
  const pieces = list.map((item) => evaluate(item, template)).filter((piece) => piece !== undefined);
  return concatenate(pieces, argument[0]);
}

function sub(argument: unknown, template: Template, { evaluate, evaluateRef }: Evaluator): unknown {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof text !== 'string') return new Unknown('a malformed Fn::Sub');
  // The odd pieces are the names between `${` and `}`.
  const pieces = text.split(/\$\{([^}]*)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (piece.startsWith('!')) return `\${${piece.slice(1)}}`;
    const name = piece.trim();
    if (isObject(variables) && Object.hasOwn(variables, name)) return evaluate(variables[name], template);
    const dot = name.indexOf('.');
    return dot > 0 && !name.startsWith('AWS::')
      ? getAtt([name.slice(0, dot), name.slice(dot + 1)], template)
      : evaluateRef(name, template);
  });
  return concatenate(pieces.filter((piece) => piece !== undefined), '');
}

/** Joins pieces. If one of them is unknown, the result is an `Unknown` with the known text. */
function concatenate(pieces: readonly unknown[], delimiter: string): unknown {
  const open = pieces.find((piece) => !isScalar(piece));
  const text = pieces.map((piece) => (isScalar(piece) ? String(piece) : (isUnknown(piece) && piece.text) || '${?}')).join(delimiter);
  if (open === undefined) return text.includes('{{resolve:') ? dynamicReference(text) : text;
  return new Unknown(isUnknown(open) ? open.why : 'a text that is put together from something other than text', {
    text,
    present: pieces.some((piece) => (isUnknown(piece) ? piece.present : isScalar(piece) && String(piece).length > 0)),
    // A text that consists of one reference is that reference. In a longer text, the first reference is what the text is about.
    reference: pieces.map((piece) => (isUnknown(piece) ? piece.reference : undefined)).find(Boolean),
  });
}

function select(argument: unknown, template: Template, { evaluate }: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length !== 2) return new Unknown('a malformed Fn::Select');
  const index = evaluate(argument[0], template);
  const list = evaluate(argument[1], template);
  if (isUnknown(list)) return new Unknown(list.why, { present: list.present });
  if (!Array.isArray(list) || list.length === 0) return new Unknown('a selection from something that is not a list');
  const items = list.map((item) => evaluate(item, template)).filter((item) => item !== undefined);
  if (isScalar(index)) {
    const position = Number(index);
    if (position in items) return items[position];
    template.scenario.rejectByService();
    return new Unknown('a selection beyond the end of a list');
  }
  return items[template.scenario.choose(template.key('assumption', JSON.stringify(argument)), 'the index of a selection', [...items.keys()], { speculative: true })];
}

function split(argument: unknown, template: Template, { evaluate }: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length !== 2 || typeof argument[0] !== 'string') return new Unknown('a malformed Fn::Split');
  const text = evaluate(argument[1], template);
  if (isScalar(text)) return argument[0] === '' ? new Unknown('a malformed Fn::Split') : String(text).split(argument[0]);
  return new Unknown(isUnknown(text) ? text.why : 'a split of something that is not text', { present: isUnknown(text) && text.present });
}

function getAtt(argument: unknown, template: Template): unknown {
  const path = typeof argument === 'string' ? argument.split('.') : argument;
  if (!Array.isArray(path) || typeof path[0] !== 'string') return new Unknown('a malformed Fn::GetAtt');
  const attribute = path.slice(1).filter(isScalar).join('.');
  return new Unknown(`the attribute ${attribute || '?'} of '${path[0]}'`, {
    present: true,
    text: `\${${path[0]}.${attribute}}`,
    reference: { template, logicalId: path[0], attribute },
  });
}

/** Parts of an address range. Only the range that they belong to is known. */
function cidr(argument: unknown, template: Template, { evaluate }: Evaluator): unknown {
  const range = Array.isArray(argument) ? evaluate(argument[0], template) : undefined;
  return new Unknown('a computed address range', { present: true, reference: isUnknown(range) ? range.reference : undefined });
}

function base64(argument: unknown, template: Template, { evaluate }: Evaluator): unknown {
  const text = evaluate(argument, template);
  if (isScalar(text)) return Buffer.from(String(text)).toString('base64');
  return new Unknown(isUnknown(text) ? text.why : 'an encoding of something that is not text', { present: isUnknown(text) && text.present });
}
