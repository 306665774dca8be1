import * as fs from 'fs';
import * as path from 'path';
import { RECORDED_APPS } from './apps';
import { record, RecordedTemplates } from './record';

/** The recorded apps of an edition, each as `group.name`. */
export type Edition = ReadonlyMap<string, RecordedTemplates>;

/** The editions that are recorded, by the names of their folders. */
export const EDITIONS = fs.readdirSync(__dirname).filter((name) => name.endsWith('-edition')).sort();

export function readEdition(edition: string): Edition {
  const folder = path.join(__dirname, edition);
  return new Map(fs.readdirSync(folder).flatMap((file) => {
    const apps: Record<string, RecordedTemplates> = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    return Object.entries(apps).map(([name, templates]) => [`${path.basename(file, '.json')}.${name}`, templates] as const);
  }));
}

/** What the sources make today. */
export function today(): Edition {
  return new Map(RECORDED_APPS.map((app) => [`${app.group}.${app.name}`, record(app.build())]));
}

/** Records the sources as an edition. An edition is that of a release: it is never written again. */
export function writeEdition(edition: string): void {
  if (!/^[a-z]+-edition$/.test(edition)) throw new Error(`The name of an edition is like second-edition, and not '${edition}'.`);
  const folder = path.join(__dirname, edition);
  if (fs.existsSync(folder)) throw new Error(`${folder} is there already: it holds what users have, and is not recorded again.`);
  const apps = today();
  fs.mkdirSync(folder);
  for (const group of new Set(RECORDED_APPS.map((app) => app.group))) {
    const names = RECORDED_APPS.filter((app) => app.group === group).map(({ name }) => name);
    fs.writeFileSync(path.join(folder, `${group}.json`), object(names.map((name) => [name, withLines(apps.get(`${group}.${name}`)!)]), ''));
  }
}

/** One line for each resource: a difference between editions is read line by line. */
function withLines(templates: RecordedTemplates): string {
  return object(Object.entries(templates).map(([key, resource]) => [key, JSON.stringify(resource)]), '  ').trimEnd();
}

function object(entries: readonly (readonly [string, string])[], indent: string): string {
  return `{\n${entries.map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${value}`).join(',\n')}\n${indent}}\n`;
}
