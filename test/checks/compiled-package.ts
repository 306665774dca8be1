import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { scratchFolder } from '../helpers/report';

const ROOT = path.join(__dirname, '..', '..');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { skipCheck } = require('../../build-tools/skipped-checks') as { skipCheck(what: string, why: string): void };

/** `describe` where the package was compiled; elsewhere the tests are left out, which is said at the end of the run. */
export function describeCompiled(what: string, tests: () => void): void {
  const compiled = fs.existsSync(path.join(ROOT, 'lib', 'index.js'));
  if (!compiled) skipCheck(what, 'lib/index.js is missing; npx projen compile makes it');
  (compiled ? describe : describe.skip)(what, tests);
}

/** A folder in which the package is installed as npm would do it, by links. */
export function installation(): string {
  const folder = scratchFolder();
  const modules = path.join(ROOT, 'node_modules');
  for (const name of fs.readdirSync(modules).filter((entry) => !entry.startsWith('.'))) link(path.join(modules, name), folder, name);
  // Not the whole folder, which has a node_modules of its own here.
  for (const part of ['lib', 'package.json']) link(path.join(ROOT, part), folder, path.join('cdk-encrypted-caches', part));
  return folder;
}

/** Links something into the `node_modules` of a folder. */
export function link(target: string, folder: string, name: string): void {
  const place = path.join(folder, 'node_modules', name);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.symlinkSync(target, place);
}

/**
 * Runs a program in a fresh process in which a link counts as a copy, and takes what it prints for JSON.
 *
 * @param extension decides the module system: `cjs` or `mjs`
 */
export function run(folder: string, program: string, extension: 'cjs' | 'mjs' = 'cjs'): any {
  const file = path.join(folder, `program.${extension}`);
  fs.writeFileSync(file, program);
  const output = execFileSync(process.execPath, ['--preserve-symlinks', '--preserve-symlinks-main', file], {
    cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(output);
}
