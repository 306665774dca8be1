import * as fs from 'fs';
import * as path from 'path';
import { sourcesIn, SRC } from './helpers/sources';

describe('the house', () => {
  /** What each folder may import, of the house and of packages. Every folder that is not here is a wing: constructs. */
  const ALLOWED: Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }> = {
    template: { folders: [], packages: [] },
    facts: { folders: [], packages: [] },
    rules: { folders: ['template', 'facts'], packages: [] },
    private: { folders: ['rules', 'template', 'facts'], packages: ['aws-cdk-lib', 'constructs'] },
    schedule: { folders: ['private'], packages: ['aws-cdk-lib'] },
    checks: { folders: ['rules', 'template', 'private'], packages: ['aws-cdk-lib', 'constructs', 'cdk-nag'] },
  };
  const WING = { folders: ['rules', 'template', 'facts', 'private', 'schedule'], packages: ['aws-cdk-lib', 'constructs'] };

  const imports = sourcesIn(SRC).filter((file) => path.dirname(file) !== SRC).flatMap((file) => importsOf(file).map((imported) => {
    const resolved = imported.from.startsWith('.') ? path.resolve(path.dirname(file), imported.from) : undefined;
    return {
      ...imported,
      path: file,
      file: path.relative(SRC, file),
      folder: folderOf(file),
      imported: resolved && sourceAt(resolved),
      target: resolved && folderOf(resolved),
    };
  }));

  test('imports run one way: constructs, rules, template and facts', () => {
    const strays = imports.filter(({ folder, target, typeOnly }) => {
      if (target === undefined || target === folder) return false;
      // Wings know each other through interfaces.
      const betweenWings = !(folder in ALLOWED) && !(target in ALLOWED);
      return betweenWings ? !typeOnly : !(ALLOWED[folder] ?? WING).folders.includes(target);
    });
    expect(strays).toEqual([]);
  });

  test('no file needs itself at run time, by way of others', () => {
    const needs = new Map<string, string[]>();
    for (const { path: from, imported, typeOnly } of imports) {
      if (imported !== undefined && !typeOnly) needs.set(from, [...needs.get(from) ?? [], imported]);
    }
    const reached = (start: string): Set<string> => {
      const seen = new Set<string>();
      const visit = (file: string): void => {
        for (const next of needs.get(file) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          visit(next);
        }
      };
      visit(start);
      return seen;
    };
    // Expressions are nested in expressions, whichever file begins.
    const circles = [...needs.keys()].filter((file) => reached(file).has(file) && folderOf(file) !== 'template');
    expect(circles.map((file) => path.relative(SRC, file))).toEqual([]);
    expect(needs.size).toBeGreaterThan(100);
  });

  test('packages are the peers, and cdk-nag is for the checks', () => {
    const strays = imports.filter(({ folder, target, from }) => {
      if (target !== undefined || isOfNode(from)) return false;
      return !(ALLOWED[folder] ?? WING).packages.includes(from.split('/')[0]);
    });
    expect(strays).toEqual([]);
  });

  test('rules, template and facts load nothing of Node either', () => {
    expect(imports.filter(({ folder, from }) => ['rules', 'template', 'facts'].includes(folder) && isOfNode(from))).toEqual([]);
  });

  test('nothing but the index imports the checks', () => {
    expect(imports.filter(({ folder, target }) => target === 'checks' && folder !== 'checks')).toEqual([]);
  });

  test('the index exports, and nothing private', () => {
    const lines = fs.readFileSync(path.join(SRC, 'index.ts'), 'utf8').split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) expect(line).toMatch(/^export \* from '\.\/[\w-]+';$/);
    for (const folder of ['private', 'rules', 'template', 'facts']) expect(lines).not.toContain(`export * from './${folder}';`);
  });

  test('the template knows no cache', () => {
    const caches = /elasticache|replication ?group|redis|valkey|memcached|memorydb|\bdax\b/i;
    expect(sourcesIn(path.join(SRC, 'template')).filter((file) => caches.test(fs.readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('the search for imports finds them all', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ from, folder }) => from === 'cdk-nag/lib/nag-pack' && folder === 'checks')).toBe(true);
    expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
  });

  /** The file that an import without an ending leads to. */
  function sourceAt(resolved: string): string {
    return fs.existsSync(`${resolved}.ts`) ? `${resolved}.ts` : path.join(resolved, 'index.ts');
  }

  function folderOf(file: string): string {
    return path.relative(SRC, file).split(path.sep)[0];
  }

  function isOfNode(from: string): boolean {
    return ['fs', 'path', 'os', 'crypto'].includes(from.replace(/^node:/, ''));
  }
});

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** The modules that a file names, whichever way it loads them. */
function importsOf(file: string): Import[] {
  const source = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = [...source.matchAll(/^(?:import|export)\s(?<type>type\s)?[^;]*?from\s+'(?<from>[^']+)'/gm)];
  const calls = [...source.matchAll(/\b(?:require|import)\(\s*'(?<from>[^']+)'/g), ...source.matchAll(/^import\s+'(?<from>[^']+)'/gm)];
  return [...statements, ...calls].map(({ groups }) => ({ from: groups!.from, typeOnly: groups!.type !== undefined }));
}
