import * as fs from 'fs';
import * as path from 'path';

/** The version of this package, from its `package.json`. */
export function packageVersion(): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return manifest.version;
}
