import { Unknown } from './unknown';
import { isObject, isScalar } from './values';

/** A parameter declaration of a template. Nothing guarantees that its values have the right types. */
export interface ParameterDeclaration {
  readonly Type?: unknown;
  readonly Default?: unknown;
  readonly AllowedValues?: unknown;
  readonly NoEcho?: unknown;
  readonly MinLength?: unknown;
}

/**
 * The values that stand for all values of a parameter: its allowed values; or its default, every literal that it is compared
 * with, and one unknown value that differs from all of these. A default proves nothing, as a deployment may pass another value.
 */
export function domainOf(name: string, declaration: ParameterDeclaration, comparedWith: ReadonlySet<string>): readonly unknown[] {
  const type = typeof declaration.Type === 'string' ? declaration.Type : 'String';
  // The default of such a parameter is the name of an SSM parameter; the value is read when the stack is deployed.
  const fromSsm = type.startsWith('AWS::SSM::Parameter::Value');
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<') || type.includes('<List<');

  const allowed = Array.isArray(declaration.AllowedValues) ? declaration.AllowedValues.filter(isScalar) : [];
  if (allowed.length > 0 && !fromSsm && !isList) {
    return allowed;
  }

  const literals = new Set<string>();
  const values: unknown[] = [];
  const fallback = declaration.Default;
  if (!fromSsm && isScalar(fallback)) {
    literals.add(String(fallback));
    values.push(isList ? splitList(String(fallback)) : fallback);
  }
  for (const literal of comparedWith) {
    if (literals.has(literal)) continue;
    literals.add(literal);
    values.push(isList ? splitList(literal) : literal);
  }
  values.push(new Unknown(`the parameter '${name}'`, {
    // A plain SSM parameter is not hidden.
    parameter: { name, noEcho: isHidden(declaration) && !fromSsm, unlike: literals },
    text: `\${${name}}`,
    // AWS-specific types and a minimum length refuse an empty value. A hidden parameter without a default must be passed. Any
    // other text may be empty, unless the empty text is one of the literals.
    present: (isHidden(declaration) && fallback === undefined)
      || fromSsm
      || type.startsWith('AWS::') || type.startsWith('List<AWS::')
      || Number(declaration.MinLength) >= 1
      || literals.has(''),
  }));
  return values;
}

/** A text of this length or more may be a token or a password. */
const SECRET_LENGTH = 16;

/** How a finding names a value. A value that may be a secret is not repeated: hidden values, defaults, long texts. */
export function describeParameterValue(declaration: ParameterDeclaration, value: unknown): string {
  if (value instanceof Unknown) return 'any other value';
  if (isHidden(declaration)) return 'a hidden value';
  if (typeof value === 'boolean' || value === 'true' || value === 'false') return JSON.stringify(value);
  if (value === declaration.Default && !Array.isArray(declaration.AllowedValues)) return 'its default';
  const text = JSON.stringify(value);
  return text.length < SECRET_LENGTH + 2 ? text : 'a value that is not repeated here';
}

function isHidden({ NoEcho }: ParameterDeclaration): boolean {
  return NoEcho === true || NoEcho === 'true';
}

/** The items of a comma-separated list. */
export function splitList(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}

/**
 * The literals that each parameter (pseudo parameters included) is compared with in the conditions, and the keys of the
 * mappings that it is looked up in.
 */
export function comparedLiterals(template: Record<string, unknown>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: unknown, literal: unknown): void => {
    if (typeof name !== 'string' || !isScalar(literal)) return;
    const literals = found.get(name) ?? new Set<string>();
    found.set(name, literals.add(String(literal)));
  };
  const mappings = isObject(template.Mappings) ? template.Mappings : {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach(visit);
    const object = value as Record<string, unknown>;
    const equals = object['Fn::Equals'];
    if (Array.isArray(equals) && equals.length === 2) {
      add(refName(equals[0]), equals[1]);
      add(refName(equals[1]), equals[0]);
    }
    const lookUp = object['Fn::FindInMap'];
    if (Array.isArray(lookUp)) addMappingKeys(lookUp, mappings, add);
    for (const key in object) visit(object[key]);
  };
  visit(template.Conditions);
  // Without mappings the resources hold nothing that compares.
  if (Object.keys(mappings).length > 0) visit(template.Resources);
  return found;
}

function addMappingKeys(lookUp: unknown[], mappings: Record<string, unknown>, add: (name: unknown, literal: unknown) => void): void {
  const mapping = typeof lookUp[0] === 'string' ? mappings[lookUp[0]] : undefined;
  if (!isObject(mapping)) return;
  for (const key of Object.keys(mapping)) add(refName(lookUp[1]), key);
  for (const second of Object.values(mapping)) {
    if (isObject(second)) for (const key of Object.keys(second)) add(refName(lookUp[2]), key);
  }
}

function refName(value: unknown): unknown {
  return isObject(value) && Object.keys(value).length === 1 ? value.Ref : undefined;
}
