import { isObject } from './values';

/**
 * Finds which resources mention which others: in `Ref`, `Fn::GetAtt` or the text of `Fn::Sub`. It reads all declarations once
 * and evaluates nothing, so a branch that is never taken counts too.
 *
 * @returns the logical ids of those that mention a resource, by its logical id and in the order of the template
 */
export function referrersIn(resources: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const referrers = new Map<string, string[]>();
  for (const referrer in resources) {
    const declaration = resources[referrer];
    if (!isObject(declaration) || typeof declaration.Type !== 'string') continue;
    const mentioned = new Set<string>();
    collectMentions(declaration.Properties, mentioned);
    for (const logicalId of mentioned) {
      if (!Object.hasOwn(resources, logicalId)) continue;
      const known = referrers.get(logicalId);
      if (known) known.push(referrer);
      else referrers.set(logicalId, [referrer]);
    }
  }
  return referrers;
}

function collectMentions(value: unknown, mentioned: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collectMentions(item, mentioned);
    return;
  }
  const object = value as Record<string, unknown>;
  for (const key in object) {
    const argument = object[key];
    if (key === 'Ref') addName(argument, mentioned);
    else if (key === 'Fn::GetAtt') addName(Array.isArray(argument) ? argument[0] : argument, mentioned);
    else if (key === 'Fn::Sub') addNames(Array.isArray(argument) ? argument[0] : argument, mentioned);
    collectMentions(argument, mentioned);
  }
}

/** A logical id, alone or with an attribute behind a dot. */
function addName(name: unknown, mentioned: Set<string>): void {
  if (typeof name === 'string') mentioned.add(name.split('.')[0]);
}

/** The names between `${` and `}`. */
function addNames(text: unknown, mentioned: Set<string>): void {
  if (typeof text !== 'string') return;
  for (const [, name] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) addName(name.trim(), mentioned);
}
