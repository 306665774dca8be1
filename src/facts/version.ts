/** An engine version as numbers: `7.1` is `[7, 1]`, `3.2.10` is `[3, 2, 10]`, `6.x` is `[6]`. */
export type VersionNumbers = readonly number[];

const KNOWN = new Map<string, VersionNumbers | undefined>();

/** Reads a version. `undefined` when the text is none. An app has few versions and many caches, so that results are kept. */
export function parseVersion(text: string): VersionNumbers | undefined {
  if (!KNOWN.has(text)) KNOWN.set(text, readVersion(text));
  return KNOWN.get(text);
}

function readVersion(text: string): VersionNumbers | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){1,2}$|^\d{1,3}\.x$/.test(text)) return undefined;
  return text.split('.').filter((part) => part !== 'x').map(Number);
}

/**
 * Compares two versions by number, not by text (`3.2.10` comes after `3.2.6`). A part that one of them leaves out counts
 * as equal: the service picks the newest patch of `7.0`, so that it satisfies a demand for `7.0.5`.
 */
export function compareVersions(left: VersionNumbers, right: VersionNumbers): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    if (left[index] !== right[index]) return left[index] - right[index];
  }
  return 0;
}

/** Whether a version is the given one or newer. A text that is no version is not. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(minimum)];
  return left !== undefined && right !== undefined && compareVersions(left, right) >= 0;
}
