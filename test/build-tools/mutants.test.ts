import * as fs from 'fs';
import * as path from 'path';

interface Fault {
  readonly kind: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}
interface Operators {
  faultsIn(file: string, text: string): Fault[];
}
const typescript = jest.requireActual<Operators>('../../build-tools/mutants/typescript.js');
const shell = jest.requireActual<Operators>('../../build-tools/mutants/shell.js');
const { testFinder } = jest.requireActual<{ testFinder(root: string, files: string[]): (file: string) => string[] }>('../../build-tools/mutants/tests-of.js');

/** Each fault as its kind and the text with it. */
function faults({ faultsIn }: Operators, text: string): [string, string][] {
  return faultsIn('src/file.ts', text).map(({ kind, start, end, replacement }) => [kind, text.slice(0, start) + replacement + text.slice(end)]);
}

describe('single faults of TypeScript', () => {
  test.each<[string, [string, string][]]>([
    ['a < b;', [['statement', '{}'], ['comparison', 'a >= b;'], ['boundary', 'a <= b;']]],
    ['const x = a && !b;', [['logic', 'const x = a || !b;'], ['condition', 'const x = a && b;']]],
    ['const x = y ? 1 : z;', [['condition', 'const x = !(y) ? 1 : z;'], ['number', 'const x = y ? 1 + 1 : z;']]],
    ['const x = [a, b];', [['element', 'const x = [ b];'], ['element', 'const x = [a];']]],
    ['const x = f(a, b);', [['argument', 'const x = f(a);']]],
    ["const x = { 'a': 'b', c: 'two words', d: 'https://example.com' };", [['text', "const x = { 'a': 'b_', c: 'two words', d: 'https://example.com' };"]]],
    ['const x = /^a$/i;', [['anchor', 'const x = /a$/i;'], ['anchor', 'const x = /^a/i;']]],
    ['const x = true;', [['boolean', 'const x = false;']]],
    ["import { a } from 'b'; type C = 'd';", []],
  ])('%s', (text, expected) => expect(faults(typescript, text)).toEqual(expected));

  test('a return of nothing is no fault', () => {
    expect(faults(typescript, 'function f() { return undefined; }')).toEqual([]);
    expect(faults(typescript, 'function f() { return a; }')).toEqual([['return', 'function f() { return undefined; }']]);
  });
});

describe('single faults of shell programs', () => {
  test.each<[string, [string, string][]]>([
    ['  echo a', [['shell line', ':']]],
    ['if [[ a ]]; then', [['shell test', 'if ! [[ a ]]; then']]],
    ['if ! grep a; then', [['shell test', 'if grep a; then']]],
    ['a && b', [['shell line', ':'], ['shell logic', 'a || b']]],
    ['sleep 2', [['shell line', ':'], ['shell number', 'sleep 3']]],
    ['echo "$1" >&2 # 3', [['shell line', ':']]],
    ['}', []],
    ['# sleep 2', []],
  ])('%s', (text, expected) => expect(faults(shell, text)).toEqual(expected));
});

test('the tests of a file are found by its place, its imports and its names, and those of a program by the module around it', () => {
  const root = path.join(__dirname, '..', '..');
  const files = ['src', 'test'].flatMap((folder) => (
    fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`).filter((file) => /\.(ts|sh)$/.test(file))
  ));
  const testsOf = testFinder(root, files);
  expect(testsOf('src/access/forwarder/refresh.sh')).toContain('test/network/names.test.ts');
  expect(testsOf('src/schedule/time-of-day.ts')[0]).toMatch(/^test\/schedule\//);
  const oneOfEachFolder = new Map(files.filter((file) => file.startsWith('src/')).map((file) => [path.dirname(file), file]));
  for (const file of oneOfEachFolder.values()) expect(testsOf(file)).not.toEqual([]);
});
