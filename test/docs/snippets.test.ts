import * as fs from 'fs';
import * as path from 'path';
import { typeErrors } from '../helpers/type-check';

const ROOT = path.join(__dirname, '..', '..');
const FIXTURE = fs.readFileSync(path.join(ROOT, 'rosetta', 'default.ts-fixture'), 'utf8');

/** Examples declare what they take for granted; jsii-rosetta lifts these lines out of the constructor. */
const DECLARE_INSIDE_A_FUNCTION = 1184;

/** The TypeScript examples of the pages below docs/, wrapped like those of the README; the README's own are jsii-rosetta's. */
function snippets(): Map<string, string> {
  const found = new Map<string, string>();
  for (const page of fs.readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'))) {
    const text = fs.readFileSync(path.join(ROOT, 'docs', page), 'utf8');
    [...text.matchAll(/^```ts\n(.*?)^```$/gms)].forEach(([, code], index) => {
      found.set(path.join(ROOT, 'docs', `${page}-${index + 1}.ts`), FIXTURE.replace('/// here', code));
    });
  }
  return found;
}

/** The files that CONTRIBUTING.md shows, each with its path in the first line. */
function contributedFiles(): Map<string, string> {
  const text = fs.readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8').replace(/^ {3}/gm, '');
  return new Map([...text.matchAll(/^```ts\n(\/\/ (\S+)\n.*?)^```$/gms)].map(([, code, name]) => [path.join(ROOT, name), code]));
}

test('every file in CONTRIBUTING.md compiles', () => {
  const sources = contributedFiles();
  expect(sources.size).toBe(fs.readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('```ts').length - 1);
  expect(typeErrors([...sources.keys()], sources)).toEqual([]);
});

test('every example in docs/ compiles', () => {
  const sources = snippets();
  expect(sources.size).toBeGreaterThan(5);
  expect(typeErrors([...sources.keys()], sources, [DECLARE_INSIDE_A_FUNCTION])).toEqual([]);
});
