import { Difference, differences } from './differences';
import { Edition, EDITIONS, readEdition, today } from './editions';
import { publicNames } from './public-names';
import { headingOf, lineFor, readPage, renamedNames, reviewOf } from './upgrading-page';

// Compares what users have deployed, the templates of earlier releases, with what the library makes today. A difference that a
// deployment answers with a replacement or a loss needs a line in docs/upgrading.md.
// build-tools/record-edition.js records a release.

/** Apps of options and constructs that are newer than the last edition, as `group` or `group.name`. */
const SINCE_THE_LAST_EDITION: readonly string[] = [];

const page = readPage();
const renamed = renamedNames(page);
let now: Edition;
beforeAll(() => { now = today(); });

test('there is an edition to compare with', () => expect(EDITIONS).toContain('first-edition'));

describe.each(EDITIONS)('the %s', (edition) => {
  const before = readEdition(edition);

  test('has apps that are made today, too', () => {
    const missing = [...before.keys()].filter((app) => nameToday(app) !== undefined && !now.has(nameToday(app)!));
    // Removed or renamed? Then "Renamed names" in docs/upgrading.md says so.
    expect(missing).toEqual([]);
  });

  test('differs in nothing that docs/upgrading.md does not say', () => {
    const found = foundSince(before);
    const { missing } = reviewOf(page, edition, [...found.keys()]);
    expect(advice(edition, missing.map((line) => [line, found.get(line)!]))).toBe('');
  });

  test('differs in everything that docs/upgrading.md says', () => {
    const { stale } = reviewOf(page, edition, [...foundSince(before).keys()]);
    // Nothing differs in this way any more: take these lines out.
    expect(stale).toEqual([]);
  });
});

test('an app that no edition has is named as new', () => {
  const recorded = new Set(EDITIONS.flatMap((edition) => [...readEdition(edition).keys()].map(nameToday)));
  const unrecorded = [...now.keys()].filter((app) => !recorded.has(app));
  expect(unrecorded.filter((app) => !SINCE_THE_LAST_EDITION.some((name) => isOf(app, name)))).toEqual([]);
  expect(SINCE_THE_LAST_EDITION.filter((name) => !unrecorded.some((app) => isOf(app, name)))).toEqual([]);
});

test('docs/upgrading.md renames what is gone to what is there', () => {
  const names = new Set([...publicNames()].flatMap(([name, { members }]) => [name, ...members.map((member) => `${name}.${member}`)]));
  expect([...renamed.keys()].filter((name) => names.has(name))).toEqual([]);
  expect([...renamed.values()].filter((name) => name !== 'none' && !names.has(name))).toEqual([]);
  expect(names).toContain('EncryptedRedisReplicationGroupProps.port');
});

/** The lines that docs/upgrading.md needs, each with the apps that differ. */
function foundSince(before: Edition): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (app: string, difference: Difference) => found.set(lineFor(difference), [...found.get(lineFor(difference)) ?? [], app]);
  for (const [app, templates] of before) {
    const other = now.get(nameToday(app) ?? '');
    if (other) differences(templates, other).forEach((difference) => note(nameToday(app)!, difference));
  }
  return found;
}

function advice(edition: string, lines: readonly [string, readonly string[]][]): string {
  if (lines.length === 0) return '';
  return [
    `Stacks of users of the ${edition.replace('-', ' ')} would change in a way that docs/upgrading.md does not mention. If that is not meant, change the code back.`,
    `If it is, add these lines to the table below "## ${headingOf(edition)}", and say in the last cell what a deployment does: what it replaces,`,
    'what is lost, and what to do about it. The lines hold the old value and the new one:',
    ...lines.map(([line, apps]) => `${line}   <- ${apps.slice(0, 3).join(', ')}${apps.length > 3 ? ` and ${apps.length - 3} more` : ''}`),
  ].join('\n');
}

/** What an app of an edition is called today; `undefined` if what it was about is gone. */
function nameToday(app: string): string | undefined {
  const [group, name] = app.split(/\.(.*)/s);
  const newName = renamed.get(app) ?? `${renamed.get(group) ?? group}.${name}`;
  return newName === 'none' || newName === `none.${name}` ? undefined : newName;
}

function isOf(app: string, name: string): boolean {
  return app === name || app.startsWith(`${name}.`);
}
