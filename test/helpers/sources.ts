import * as fs from 'fs';
import * as path from 'path';

/** The folder of the sources. */
export const SRC = path.join(__dirname, '..', '..', 'src');

/** The TypeScript files below a folder. */
export function sourcesIn(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).sort().map((name) => path.join(folder, name));
}
