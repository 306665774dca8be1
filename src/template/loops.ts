import { isObject, isScalar } from './values';

/** The prefix of the key of a loop, before the name of the loop. */
const LOOP = 'Fn::ForEach::';

/** The key of a macro. It may change everything beside it. */
export const MACRO = 'Fn::Transform';

/** The macro that expands loops. */
const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

/**
 * The maximum number of fragments that are copied for one template: the number of resources that a template may have. More
 * cannot be deployed, and loops within loops might never end.
 */
const MAX_COPIES = 500;

/** Finds the items of a collection that is not a literal list; `undefined` if the template does not determine them. */
export type CollectionOf = (expression: unknown) => readonly unknown[] | undefined;

/**
 * Expands the loops of a template as the macro `AWS::LanguageExtensions` does: each fragment once for each item. If the items
 * are not known, the fragment appears once, and values that depend on the item are unknown.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function withoutLoops(json: Record<string, unknown>, collectionOf: CollectionOf): Record<string, unknown> {
  const { Resources: resources, Conditions: conditions } = json;
  const loops = new Loops(collectionOf);
  // Loops inside a resource need the macro. Searching for them takes a walk through the whole template.
  const inside = mentions(json.Transform, LANGUAGE_EXTENSIONS);
  const section = (value: unknown): unknown => (isObject(value) && (inside || hasLoop(value)) ? loops.expand(value, inside ? Infinity : 1) : value);
  const [Resources, Conditions] = [section(resources), section(conditions)];
  return Resources === resources && Conditions === conditions ? json : { ...json, Resources, Conditions };
}

/** Whether a macro may add values to an object, or change them. */
export function isOpen(object: object): boolean {
  return Object.hasOwn(object, MACRO);
}

function hasLoop(object: object): boolean {
  for (const key in object) if (key.startsWith(LOOP)) return true;
  return false;
}

function mentions(transform: unknown, name: string): boolean {
  return transform === name || (Array.isArray(transform) && transform.includes(name));
}

class Loops {
  private copies = 0;

  constructor(private readonly collectionOf: CollectionOf) {}

  /** @param depth the number of levels to search for loops */
  public expand(object: Record<string, unknown>, depth: number): Record<string, unknown> {
    const expanded = emptyObject();
    for (const key in object) {
      if (!key.startsWith(LOOP)) expanded[key] = depth > 1 ? this.deep(object[key], depth - 1) : object[key];
      else Object.assign(expanded, this.run(object[key], depth));
    }
    return expanded;
  }

  private deep(value: unknown, depth: number): unknown {
    if (Array.isArray(value)) return value.map((item) => this.deep(item, depth));
    return isObject(value) ? this.expand(value, depth) : value;
  }

  private run(loop: unknown, depth: number): Record<string, unknown> {
    const [identifier, collection, fragment] = Array.isArray(loop) ? loop : [];
    // The service refuses a malformed loop. Until it does, the object may contain anything.
    if (typeof identifier !== 'string' || !isObject(fragment)) return UNSETTLED;
    const items = Array.isArray(collection) ? collection : this.collectionOf(collection) ?? [undefined];
    const expanded = emptyObject();
    for (const item of items) {
      if (++this.copies > MAX_COPIES) return Object.assign(expanded, UNSETTLED);
      const copy = substitute(fragment, identifier, isScalar(item) ? String(item) : undefined);
      Object.assign(expanded, this.expand(copy as Record<string, unknown>, depth), isScalar(item) ? {} : UNSETTLED);
    }
    return expanded;
  }
}

/** Marks an object that may contain more values. It has no effect among resources, as it is not one. */
const UNSETTLED = { [MACRO]: { Name: LANGUAGE_EXTENSIONS } };

/** An object in which `__proto__` is a key like any other. */
function emptyObject(): Record<string, unknown> {
  return Object.create(null);
}

/** A copy of a fragment for one item; `undefined` for an unknown item. */
function substitute(value: unknown, identifier: string, item: string | undefined): unknown {
  if (typeof value === 'string') return item === undefined ? openText(value, identifier) : fill(value, identifier, item);
  if (Array.isArray(value)) return value.map((part) => substitute(part, identifier, item));
  if (!isObject(value)) return value;
  if (value.Ref === identifier && Object.keys(value).length === 1) return item ?? open(identifier);
  if (item === undefined && 'Fn::Sub' in value) {
    const [text] = [value['Fn::Sub']].flat();
    if (typeof text === 'string' && openText(text, identifier) !== text) return open(text);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [
    item === undefined ? key : fill(key, identifier, item),
    // Names of resources stay unchanged, so references within the loop still match.
    item === undefined && NAMING.has(key) ? part : substitute(part, identifier, item),
  ]));
}

/** The keys whose values name a resource. */
const NAMING: ReadonlySet<string> = new Set(['Ref', 'Fn::GetAtt', 'DependsOn', 'Condition']);

/** A text with the item filled in. `&{...}` keeps only the letters and digits of the item. */
function fill(text: string, identifier: string, item: string): string {
  return text.replaceAll(`\${${identifier}}`, item).replaceAll(`&{${identifier}}`, item.replace(/[^A-Za-z0-9]/g, ''));
}

function openText(text: string, identifier: string): unknown {
  return text.includes(`\${${identifier}}`) || text.includes(`&{${identifier}}`) ? open(text) : text;
}

/** An expression for a value that depends on the unknown item of a loop. */
function open(text: string): Record<string, unknown> {
  return { 'Fn::ForEach': text };
}
