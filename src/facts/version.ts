/** An engine version as numbers: `7.1` is `[7, 1]`, `3.2.10` is `[3, 2, 10]`, `6.x` is `[6]`. */
export type VersionNumbers = readonly number[];

const KNOWN = new Map<string, VersionNumbers | undefined>();

/** Parses a version. `undefined` if the string is not a version. Results are cached: an app has many caches and few versions. */
export function parseVersion(text: string): VersionNumbers | undefined {
  if (!KNOWN.has(text)) KNOWN.set(text, toNumbers(text));
  return KNOWN.get(text);
}

function toNumbers(text: string): VersionNumbers | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){1,2}$|^\d{1,3}\.x$/.test(text)) return undefined;
  return text.split('.').filter((part) => part !== 'x').map(Number);
}

/**
 * Compares two versions numerically: `3.2.10` is newer than `3.2.6`.
 *
 * A part that one of them omits counts as equal: for `7.0`, the service chooses the newest patch, so it satisfies `7.0.5`.
 */
export function compareVersions(left: VersionNumbers, right: VersionNumbers): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    if (left[index] !== right[index]) return left[index] - right[index];
  }
  return 0;
}

/** Whether a version is the given one or newer. False if one of the strings is not a version. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(minimum)];
  return left !== undefined && right !== undefined && compareVersions(left, right) >= 0;
}
