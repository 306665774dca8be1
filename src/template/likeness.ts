/** How many lists and objects are told apart before all of them are forgotten. */
const MAX_KNOWN = 10_000;

/** Stands for all lists or objects that are written alike. */
class Likeness {
  /** @param hasExpression whether what they mean depends on the template that they are written in */
  constructor(public readonly hasExpression: boolean) {}
}

const known = new Map<string, Likeness>();
/** References, by what they refer to: the most common of all, and put in words in no time. */
const references = new Map<string, Likeness>();

/** Stands for every expression. */
export const EXPRESSION = Symbol('an expression');

/** What tells one value from another one, whatever the template: the same for all expressions, as what they give depends on that. */
export function kindOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = onlyName(value);
  if (name === 'Ref' || name?.startsWith('Fn::')) return EXPRESSION;
  const likeness = likenessOf(value);
  return isExpression(likeness) ? EXPRESSION : likeness;
}

/** What is the same for two values if they are written alike: of a plain value itself, of a list or an object what stands for it. */
export function likenessOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: referenced } = value as Record<string, unknown>;
  if (typeof referenced === 'string' && onlyName(value) === 'Ref') return references.get(referenced) ?? learn(references, referenced, true);
  const text = JSON.stringify(value);
  // A text that only looks like a function is taken for one, which costs time and nothing else.
  return known.get(text) ?? learn(known, text, text.includes('"Ref"') || text.includes('"Fn::'));
}

function learn(likenesses: Map<string, Likeness>, text: string, hasExpression: boolean): Likeness {
  const likeness = new Likeness(hasExpression);
  // Whoever remembers something by what is forgotten here learns it again.
  if (likenesses.size >= MAX_KNOWN) likenesses.clear();
  likenesses.set(text, likeness);
  return likeness;
}

/** The name of the value in an object that holds only one. */
function onlyName(object: object): string | undefined {
  let name: string | undefined;
  for (const key in object) {
    if (name !== undefined) return undefined;
    name = key;
  }
  return name;
}

/** Whether what a value means depends on the template that it is written in. */
export function isExpression(likeness: unknown): boolean {
  return likeness instanceof Likeness && likeness.hasExpression;
}
