import { evaluate, evaluateCondition, isObject, isScalar, isUnknown, Template, TemplateResource, Unknown } from '../../template';

/** The expression that `Fn::If` and `Fn::Select` choose in the current scenario. */
export function branchTaken(expression: unknown, template: Template): unknown {
  let branch = expression;
  for (;;) {
    const next = chosenBy(branch, template);
    if (next === undefined) return branch;
    branch = next;
  }
}

function chosenBy(branch: unknown, template: Template): unknown {
  if (!isObject(branch)) return undefined;
  if (Array.isArray(branch['Fn::If']) && branch['Fn::If'].length === 3) {
    const [condition, yes, no]: unknown[] = branch['Fn::If'];
    return evaluateCondition(condition, template) ? yes : no;
  }
  if (!Array.isArray(branch['Fn::Select']) || branch['Fn::Select'].length !== 2) return undefined;
  const [index, list] = branch['Fn::Select'].map((argument) => evaluate(argument, template));
  if (!isScalar(index) || !Array.isArray(list)) return undefined;
  return list.filter((item) => evaluate(item, template) !== undefined)[Number(index)];
}

/** The unevaluated items of a list. As in CloudFormation, a single value is a list of one item. */
export function itemsOf(expression: unknown, template: Template): unknown[] {
  const value = evaluate(expression, template);
  if (Array.isArray(value)) return value.flatMap((item) => itemsOf(item, template));
  return value === undefined || value === '' ? [] : [expression];
}

/**
 * A text that is equal for expressions with the same value, even if the value is unknown: for example, imports of the same
 * export.
 */
export function identityOf(expression: unknown, template: Template): string {
  const value = evaluate(expression, template);
  if (isScalar(value)) return String(value);
  // An unnamed unknown part does not distinguish a text from others.
  if (isUnknown(value) && value.text !== undefined && !value.text.includes('${?}')) return value.text;
  const branch = branchTaken(expression, template);
  return branch instanceof Unknown ? branch.why : JSON.stringify(branch) ?? '';
}

/** Whether an expression mentions a resource, in any function and at any depth. */
export function mentions(expression: unknown, logicalId: string, template: Template): boolean {
  // `Ref`, `Fn::GetAtt` as a list or a text, and the text of `Fn::Sub`.
  return new RegExp(`["{]${logicalId}["}.]`).test(keyOf(branchTaken(expression, template)));
}

/** The resources that hold an expression, by type and property. An index of each template, which never changes. */
const HOLDERS = new WeakMap<Template, Map<string, ReadonlyMap<string, readonly TemplateResource[]>>>();

/**
 * The resources of a type that may hold an expression in a property, at any depth. Branches that are not taken in the current
 * scenario count: the caller evaluates the property.
 */
export function holdersOf(expression: unknown, type: string, property: string, template: Template): readonly TemplateResource[] {
  let indexes = HOLDERS.get(template);
  if (!indexes) HOLDERS.set(template, indexes = new Map());
  let holders = indexes.get(`${type} ${property}`);
  if (!holders) indexes.set(`${type} ${property}`, holders = findHolders(type, property, template));
  const value = evaluate(expression, template);
  const found = new Set([...holders.get(keyOf(branchTaken(expression, template))) ?? [], ...holders.get(COMPUTED) ?? []]);
  if (isScalar(value)) for (const holder of holders.get(keyOf(value)) ?? []) found.add(holder);
  return [...found];
}

/** The key of values that functions compute, which may be any text. */
const COMPUTED = 'computed';
const COMPUTING_FUNCTIONS = ['Fn::Sub', 'Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::FindInMap'];

function findHolders(type: string, property: string, template: Template): ReadonlyMap<string, readonly TemplateResource[]> {
  const holders = new Map<string, TemplateResource[]>();
  for (const resource of template.resourcesOfType(type)) {
    const keys = new Set<string>();
    collectKeys(resource.raw(property), keys);
    for (const key of keys) {
      const known = holders.get(key);
      if (known) known.push(resource);
      else holders.set(key, [resource]);
    }
  }
  return holders;
}

function collectKeys(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectKeys(item, keys);
    return;
  }
  if (value === undefined || value === null) return;
  keys.add(keyOf(value));
  if (!isObject(value)) return;
  if (COMPUTING_FUNCTIONS.some((name) => name in value)) keys.add(COMPUTED);
  for (const name in value) collectKeys(value[name], keys);
}

function keyOf(value: unknown): string {
  if (isUnknown(value)) return '';
  const attribute = isObject(value) ? value['Fn::GetAtt'] : undefined;
  // `Fn::GetAtt` accepts a list or a text.
  return typeof attribute === 'string' ? keyOf({ 'Fn::GetAtt': attribute.split('.') }) : JSON.stringify(value) ?? '';
}
