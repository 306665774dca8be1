import * as fs from 'fs';
import * as path from 'path';
import { sourcesIn, SRC } from './helpers/sources';

describe('the architecture', () => {
  /** The rooms that are no wings, each with the rooms below it that it may import and the packages that it may load. */
  const ROOMS: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }> = {
    'facts': { rooms: [], packages: [] },
    'template': { rooms: [], packages: [] },
    'assembly': { rooms: ['template'], packages: [] },
    'engine': { rooms: ['assembly', 'template'], packages: [] },
    'model': { rooms: ['engine', 'template', 'facts'], packages: [] },
    'constraints': { rooms: ['model', 'engine', 'template', 'facts'], packages: [] },
    'rules': { rooms: ['constraints', 'model', 'engine', 'template', 'facts'], packages: [] },
    'private': { rooms: ['template', 'facts'], packages: ['aws-cdk-lib', 'constructs'] },
    'schedule': { rooms: ['private'], packages: ['aws-cdk-lib'] },
    'self-check': { rooms: ['rules', 'engine', 'template', 'private'], packages: ['aws-cdk-lib', 'constructs'] },
    'checks': { rooms: ['rules', 'engine', 'assembly', 'template', 'private'], packages: ['aws-cdk-lib', 'constructs', 'cdk-nag'] },
  };
  /** A wing is a room of constructs. */
  const WING = {
    rooms: ['self-check', 'rules', 'constraints', 'model', 'engine', 'template', 'facts', 'private', 'schedule'],
    packages: ['aws-cdk-lib', 'constructs'],
  };

  const files = sourcesIn(SRC).filter((file) => path.dirname(file) !== SRC);
  const imports = files.flatMap((file) => importsOf(file).map((imported) => {
    const target = imported.from.startsWith('.') ? resolve(file, imported.from) : undefined;
    return { file: path.relative(SRC, file), room: roomOf(file), target, targetRoom: target && roomOf(target), ...imported };
  }));

  test('imports run one way, downwards', () => {
    const strays = imports.filter(({ room, targetRoom, typeOnly }) => {
      if (targetRoom === undefined || targetRoom === room) return false;
      // A wing knows another one through its interfaces.
      const betweenWings = !(room in ROOMS) && !(targetRoom in ROOMS);
      return betweenWings ? !typeOnly : !(ROOMS[room] ?? WING).rooms.includes(targetRoom);
    });
    expect(strays).toEqual([]);
  });

  test('the rooms are in an order: none imports one above it', () => {
    const above = (room: string): string[] => ROOMS[room].rooms.flatMap((below) => [below, ...above(below)]);
    for (const room of Object.keys(ROOMS)) expect(above(room)).not.toContain(room);
  });

  test('no two files import each other when they are loaded, directly or through others', () => {
    const loads = new Map(files.map((file) => [path.relative(SRC, file), [] as string[]]));
    for (const { file, target, typeOnly } of imports) {
      if (target !== undefined && !typeOnly) loads.get(file)!.push(path.relative(SRC, target));
    }
    expect(circlesIn(loads)).toEqual([]);
    expect(circlesIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']], ['d', ['d']]]))).toEqual([['b', 'c'], ['d']]);
  });

  test('packages are the peers, and cdk-nag is for the checks', () => {
    const strays = imports.filter(({ room, target, from }) => {
      if (target !== undefined || isOfNode(from)) return false;
      return !(ROOMS[room] ?? WING).packages.includes(from.split('/')[0]);
    });
    expect(strays).toEqual([]);
  });

  test('what a template is judged by loads nothing of Node either', () => {
    const judged = [...ROOMS.rules.rooms, 'rules'];
    expect(imports.filter(({ room, from }) => judged.includes(room) && isOfNode(from))).toEqual([]);
  });

  test('nothing but the index imports the checks', () => {
    expect(imports.filter(({ room, targetRoom }) => targetRoom === 'checks' && room !== 'checks')).toEqual([]);
  });

  test('the index exports, and nothing that is not for users', () => {
    const lines = fs.readFileSync(path.join(SRC, 'index.ts'), 'utf8').split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) expect(line).toMatch(/^export \* from '\.\/[\w-]+';$/);
    const internal = Object.keys(ROOMS).filter((room) => !['checks', 'schedule'].includes(room));
    for (const room of internal) expect(lines).not.toContain(`export * from './${room}';`);
  });

  test.each(['template', 'engine'])('%s knows no cache', (room) => {
    const caches = /elasticache|replication ?group|redis|valkey|memcached|memorydb|\bdax\b/i;
    expect(sourcesIn(path.join(SRC, room)).filter((file) => caches.test(fs.readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('rules holds rules: one in each file, two folders down, and nothing else', () => {
    const rules = path.join(SRC, 'rules');
    const others = sourcesIn(rules).filter((file) => {
      const depth = path.relative(rules, file).split(path.sep).length;
      const exported = fs.readFileSync(file, 'utf8').match(/^export .*$/gm) ?? [];
      return depth !== 3 || exported.length !== 1 || !/^export const \w+: Rule = \{$/.test(exported[0]);
    });
    expect(others.map((file) => path.relative(rules, file))).toEqual(['catalogue.ts', 'index.ts']);
  });

  test('no rule imports another one: what they share is a constraint', () => {
    const between = imports.filter(({ file, room, targetRoom }) => room === 'rules' && targetRoom === 'rules' && file.split(path.sep).length === 4);
    expect(between).toEqual([]);
  });

  test('names of files say what is in them', () => {
    const empty = /(^|\/)(shape|others?|names?|utils?|helpers?|misc|common)\.ts$/;
    expect(files.map((file) => path.relative(SRC, file)).filter((file) => empty.test(file))).toEqual([]);
  });

  test('docs/architecture.md shows the rooms, and the imports between them', () => {
    const page = fs.readFileSync(path.join(SRC, '..', 'docs', 'architecture.md'), 'utf8');
    const [diagram] = /^flowchart TD$.*?^```$/ms.exec(page)!;
    const drawn = [...diagram.matchAll(/^ +([\w &-]+) --> ([\w &-]+)$/gm)].flatMap(([, from, to]) => (
      from.split(' & ').flatMap((room) => to.split(' & ').map((below) => ({ room, below })))
    ));
    const real = imports.filter(({ room, targetRoom, typeOnly }) => (
      targetRoom !== undefined && targetRoom !== room && !(typeOnly && !(room in ROOMS) && !(targetRoom in ROOMS))
    ));
    const reaches = (room: string, target: string): boolean => (
      drawn.some((arrow) => arrow.room === room && (arrow.below === target || reaches(arrow.below, target)))
    );
    expect([...new Set(drawn.flatMap(({ room, below }) => [room, below]))].sort()).toEqual([...new Set(imports.map(({ room }) => room))].sort());
    expect(drawn.filter(({ room, below }) => !real.some((each) => each.room === room && each.targetRoom === below))).toEqual([]);
    expect(real.filter(({ room, targetRoom }) => !reaches(room, targetRoom!))).toEqual([]);
  });

  test('CONTRIBUTING.md lists the rooms', () => {
    const page = fs.readFileSync(path.join(SRC, '..', 'CONTRIBUTING.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `src\/([\w-]+)` \|/gm)].map(([, room]) => room);
    expect(listed.sort()).toEqual([...new Set(imports.map(({ room }) => room))].sort());
  });

  test('the search for imports finds them all', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.some(({ from, room }) => from === 'cdk-nag/lib/nag-pack' && room === 'checks')).toBe(true);
    expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
  });

  function roomOf(file: string): string {
    return path.relative(SRC, file).split(path.sep)[0];
  }

  function isOfNode(from: string): boolean {
    return ['fs', 'path', 'os', 'crypto'].includes(from.replace(/^node:/, ''));
  }

  function resolve(file: string, from: string): string {
    const target = path.resolve(path.dirname(file), from);
    return fs.existsSync(`${target}.ts`) ? `${target}.ts` : path.join(target, 'index.ts');
  }
});

/** The groups of files that reach each other, each sorted (the strongly connected components of the graph, after Tarjan). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file)).sort();
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

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
