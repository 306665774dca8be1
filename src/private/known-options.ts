import { failOn, Fault } from './errors';

/**
 * Finds unknown options.
 *
 * TypeScript reports them at compile time; JavaScript, Python and `as any` do not. A security option that is silently ignored
 * is dangerous.
 *
 * @param hints advice for unknown names that users are likely to try
 */
export function unknownOptions(subject: string, given: object, known: readonly string[], hints: Readonly<Record<string, string>> = {}): Fault[] {
  return Object.keys(given).filter((name) => !known.includes(name)).map((name) => {
    const hint = Object.hasOwn(hints, name) ? hints[name] : nearest(name, known);
    return { code: 'UnknownOption', message: `'${name}' is not an option of ${subject}. ${hint}` };
  });
}

/** Throws an error for unknown options, for option objects that are not checked later. */
export function refuseUnknownOptions(subject: string, given: object | undefined, known: readonly string[]): void {
  failOn(unknownOptions(subject, given ?? {}, known), 'UnknownOption', subject);
}

/**
 * Advice for an unknown name: the most similar known name, or else the list of known names.
 *
 * @param otherwise the advice to give instead of the list
 */
export function nearest(name: string, known: readonly string[], otherwise = `The options are ${known.join(', ')}.`): string {
  const [best] = known.map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  return best.distance <= Math.max(2, name.length / 3) ? `Did you mean '${best.candidate}'?` : otherwise;
}

/** The Levenshtein distance: the number of characters to insert, delete or replace to turn one string into the other. */
export function editDistance(left: string, right: string): number {
  let previous = [...Array(right.length + 1).keys()];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = previous[column - 1] + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(previous[column] + 1, current[column - 1] + 1, replaced));
    }
    previous = current;
  }
  return previous[right.length];
}
