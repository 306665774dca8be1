import { isObject, isScalar } from './parameters';

/** The beginning of the key of a loop. What follows is the name of the loop. */
const LOOP = 'Fn::ForEach::';

/** The key of a macro, which may change everything beside it. */
export const MACRO = 'Fn::Transform';

/** The macro that runs loops. */
const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

/**
 * How many fragments are copied at most for one template: as many as it may have resources. What would be more than that cannot be
 * deployed, and a template with loops in loops could keep us busy for ever.
 */
const MAX_COPIES = 500;

/** The items of a collection that is no literal list, where the template settles them. */
export type CollectionOf = (expression: unknown) => readonly unknown[] | undefined;

/**
 * A template as the macro `AWS::LanguageExtensions` hands it on: with the fragments of its loops, once for each item. Where nobody knows the items
 * yet, the fragment is there once, and what depends on the item is left open.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function withoutLoops(json: Record<string, unknown>, collectionOf: CollectionOf): Record<string, unknown> {
  const { Resources: resources, Conditions: conditions } = json;
  const loops = new Loops(collectionOf);
  // Loops inside of a resource are searched for only where there can be some: it takes a walk through all of the template.
  const inside = mentions(json.Transform, LANGUAGE_EXTENSIONS);
  const section = (value: unknown): unknown => (isObject(value) && (inside || hasLoop(value)) ? loops.expand(value, inside ? Infinity : 1) : value);
  const [Resources, Conditions] = [section(resources), section(conditions)];
  return Resources === resources && Conditions === conditions ? json : { ...json, Resources, Conditions };
}

/** Whether a macro may add to an object, or change what is in it. */
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

  /** @param depth how many levels down loops are searched for */
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
    // The service refuses what is not like that; until it does, anything may be in there.
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

/** Says of the object that it is in that more may be in there. Among resources it says nothing, as it is none. */
const UNSETTLED = { [MACRO]: { Name: LANGUAGE_EXTENSIONS } };

/** In which `__proto__` is a key like any other. */
function emptyObject(): Record<string, unknown> {
  return Object.create(null);
}

/** A copy of a fragment for one item; `undefined` stands for one that is not known. */
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
    // Names of resources stay as they are written, so that those of the same loop find each other.
    item === undefined && NAMING.has(key) ? part : substitute(part, identifier, item),
  ]));
}

/** What names a resource. */
const NAMING: ReadonlySet<string> = new Set(['Ref', 'Fn::GetAtt', 'DependsOn', 'Condition']);

/** A text with the item in its places. Of an item between `&{` and `}`, only letters and digits are left. */
function fill(text: string, identifier: string, item: string): string {
  return text.replaceAll(`\${${identifier}}`, item).replaceAll(`&{${identifier}}`, item.replace(/[^A-Za-z0-9]/g, ''));
}

function openText(text: string, identifier: string): unknown {
  return text.includes(`\${${identifier}}`) || text.includes(`&{${identifier}}`) ? open(text) : text;
}

/** A value that no template knows: evaluated, it depends on the loop. */
function open(text: string): Record<string, unknown> {
  return { 'Fn::ForEach': text };
}
