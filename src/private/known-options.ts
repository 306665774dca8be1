import { failOn, Fault } from './errors';

/**
 * Finds options that do not exist. TypeScript does so when it compiles; JavaScript, Python and `as any` do not, and an
 * option that is silently ignored is worst where somebody believes in it.
 *
 * @param hints what to say about names that people try
 */
export function unknownOptions(subject: string, given: object, known: readonly string[], hints: Readonly<Record<string, string>> = {}): Fault[] {
  return Object.keys(given).filter((name) => !known.includes(name)).map((name) => {
    const hint = Object.hasOwn(hints, name) ? hints[name] : nearest(name, known);
    return { code: 'UnknownOption', message: `'${name}' is not an option of ${subject}. ${hint}` };
  });
}

/** Like `unknownOptions`, for options that are taken apart at once and not kept. */
export function refuseUnknownOptions(subject: string, given: object | undefined, known: readonly string[]): void {
  failOn(unknownOptions(subject, given ?? {}, known), 'UnknownOption', subject);
}

/**
 * What to say of a name that nobody knows: the one that was most likely meant, or all there are.
 *
 * @param otherwise what to say instead of listing them
 */
export function nearest(name: string, known: readonly string[], otherwise = `The options are ${known.join(', ')}.`): string {
  const [best] = known.map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  return best.distance <= Math.max(2, name.length / 3) ? `Did you mean '${best.candidate}'?` : otherwise;
}

/** How many letters have to be added, removed or replaced to make one text of the other (Levenshtein). */
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
