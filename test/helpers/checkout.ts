import * as fs from 'fs';
import * as path from 'path';
import { scratchFolder } from './report';

const ROOT = path.join(__dirname, '..', '..');

/** A copy of what the build tools read and write. They write to the checkout that they are in. */
export function checkout(): string {
  const root = scratchFolder();
  for (const name of ['build-tools', 'src', 'docs', 'RULES.md', 'test/helpers']) fs.cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}
