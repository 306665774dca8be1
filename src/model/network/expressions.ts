import { evaluate, evaluateCondition, isObject, isScalar, isUnknown, Template, TemplateResource, Unknown } from '../../template';

/** An expression without what chooses at its head, `Fn::If` and `Fn::Select`: the one that the current run comes to. */
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

/** The items of a list as they stand in the template; a value that is no list counts as a list of one, as CloudFormation takes it. */
export function itemsOf(expression: unknown, template: Template): unknown[] {
  const value = evaluate(expression, template);
  if (Array.isArray(value)) return value.flatMap((item) => itemsOf(item, template));
  return value === undefined || value === '' ? [] : [expression];
}

/**
 * A text that two expressions have in common when they stand for the same value, though no template tells which: imports of the same
 * export, for one.
 */
export function identityOf(expression: unknown, template: Template): string {
  const value = evaluate(expression, template);
  if (isScalar(value)) return String(value);
  // Where something in a text is not named, the text does not tell it from others.
  if (isUnknown(value) && value.text !== undefined && !value.text.includes('${?}')) return value.text;
  const branch = branchTaken(expression, template);
  return branch instanceof Unknown ? branch.why : JSON.stringify(branch) ?? '';
}

/** Whether an expression mentions a resource, by whatever function and at whatever depth. */
export function mentions(expression: unknown, logicalId: string, template: Template): boolean {
  // `Ref`, `Fn::GetAtt` as a list or a text, and the text of `Fn::Sub`.
  return new RegExp(`["{]${logicalId}["}.]`).test(keyOf(branchTaken(expression, template)));
}

/** Which resources hold which expressions, by type and property; found once for each template, as it never changes. */
const HOLDERS = new WeakMap<Template, Map<string, ReadonlyMap<string, readonly TemplateResource[]>>>();

/**
 * The resources of a type that hold an expression in one of their properties, at whatever depth. A branch that is never taken counts
 * too: whether one holds it in the current run, its values tell.
 */
export function holdersOf(expression: unknown, type: string, property: string, template: Template): readonly TemplateResource[] {
  let indexes = HOLDERS.get(template);
  if (!indexes) HOLDERS.set(template, indexes = new Map());
  let holders = indexes.get(`${type} ${property}`);
  if (!holders) indexes.set(`${type} ${property}`, holders = findHolders(type, property, template));
  const value = evaluate(expression, template);
  const found = new Set([...holders.get(keyOf(branchTaken(expression, template))) ?? [], ...holders.get(MADE_UP) ?? []]);
  if (isScalar(value)) for (const holder of holders.get(keyOf(value)) ?? []) found.add(holder);
  return [...found];
}

/** The key of what is put together from pieces or looked up: it may come to any text. */
const MADE_UP = 'made up';
const MAKES_UP = ['Fn::Sub', 'Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::FindInMap'];

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
  if (MAKES_UP.some((name) => name in value)) keys.add(MADE_UP);
  for (const name in value) collectKeys(value[name], keys);
}

function keyOf(value: unknown): string {
  if (isUnknown(value)) return '';
  const attribute = isObject(value) ? value['Fn::GetAtt'] : undefined;
  // An attribute may be written as a list or as one text.
  return typeof attribute === 'string' ? keyOf({ 'Fn::GetAtt': attribute.split('.') }) : JSON.stringify(value) ?? '';
}
