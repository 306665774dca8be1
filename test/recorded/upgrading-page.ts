import * as fs from 'fs';
import * as path from 'path';
import { Difference } from './differences';

const PAGE = path.join(__dirname, '..', '..', 'docs', 'upgrading.md');
const DIFFERENCE_COLUMNS = ['what', 'before', 'now', 'what a deployment does'];
const NAME_COLUMNS = ['before', 'now'];

/** A line of docs/upgrading.md. */
export interface DocumentedDifference extends Difference {
  readonly effect: string;
}

export function readPage(): string {
  return fs.readFileSync(PAGE, 'utf8');
}

export function headingOf(edition: string): string {
  return `From the ${edition.replace('-', ' ')}`;
}

/** What the page says of an edition. */
export function documentedDifferences(page: string, edition: string): DocumentedDifference[] {
  return rowsBelow(page, headingOf(edition), DIFFERENCE_COLUMNS).map(([what, before, now, effect]) => ({ what, before, now, effect }));
}

/** New names by old ones: `Struct.option`, or `Struct` for all of its options. A name that is gone has the new name `none`. */
export function renamedNames(page: string): Map<string, string> {
  return new Map(rowsBelow(page, 'Renamed names', NAME_COLUMNS).map(([before, now]) => [before, now]));
}

/** The line that a difference needs. What a deployment does is for a person to say. */
export function lineFor({ what, before, now }: Difference): string {
  return `| ${[what, before, now].map((text) => `\`${text.replaceAll('|', '\\|')}\``).join(' | ')} | |`;
}

/** The lines that the page lacks, and those that nothing differs by any more, which would mislead users. */
export function reviewOf(page: string, edition: string, found: readonly string[]): { readonly missing: string[]; readonly stale: string[] } {
  const documented = documentedDifferences(page, edition).map(lineFor);
  return { missing: found.filter((line) => !documented.includes(line)), stale: documented.filter((line) => !found.includes(line)) };
}

function rowsBelow(page: string, heading: string, columns: readonly string[]): string[][] {
  const [, section] = page.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`docs/upgrading.md has no heading '## ${heading}'`);
  const [head, line, ...rows] = section.split('\n## ')[0].split('\n').filter((text) => text.startsWith('|')).map(cellsOf);
  if (head?.join() !== columns.join() || line === undefined) throw new Error(`Below '## ${heading}', docs/upgrading.md needs a table with the columns ${columns.join(', ')}`);
  for (const row of rows) {
    if (row.length !== columns.length || row.includes('')) throw new Error(`This line of docs/upgrading.md has a cell too many, too few or without text: ${row.join(' | ')}`);
  }
  return rows;
}

function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replace(/^`(.*)`$/, '$1').replaceAll('\\|', '|'));
}
