import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as fc from 'fast-check';
import { describeOnNode } from './node-suite';
import { bash } from '../helpers/bash';

const PROGRAMS = path.join(__dirname, '../../src/redis-enterprise/programs');
const SAMPLES = 400;

/** The words of each line, as the program on the nodes documents them. Everything else is refused. */
const ARN = /^arn:[a-z-]+:[a-z]+:[a-z0-9-]*:[0-9]*:[A-Za-z0-9/_+=.@:-]+$/;
const VERSION = /^[0-9]{1,3}(\.[0-9]{1,3})*$/;
const FIELD = /^[A-Za-z0-9_.-]{1,128}$/;
const GRAMMAR: Readonly<Record<string, readonly RegExp[][]>> = {
  cluster: [[/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/]],
  version: [[VERSION, new RegExp(`^none$|${VERSION.source}`)]],
  region: [[/^[a-z0-9-]{1,32}$/]],
  metrics: [[/^[A-Za-z0-9._/#-]{1,255}$/]],
  applied: [[/^[A-Za-z0-9._/-]{1,1011}$/]],
  api: [[/^[1-9][0-9]{0,4}$/, VERSION]],
  credentials: [[ARN, FIELD, FIELD]],
  certificate: [
    [/^[a-z_]+$/, /^(cluster|databases|internode|client|key|trust)$/, /^(rladmin|internal|api)$/, /^secret$/, ARN, FIELD, FIELD],
    [/^[a-z_]+$/, /^(cluster|databases|internode|client|key|trust)$/, /^(rladmin|internal|api)$/, /^acm$/, ARN],
  ],
  setting: [[/^[A-Za-z0-9_]+$/, /^[A-Za-z0-9_:.-]+$/]],
  internode: [[/^(enabled|disabled)$/]],
  database: [[/^(\*|[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)$/, /^(yes|no)$/, new RegExp(`^none$|${ARN.source}`)]],
  http: [[/^(enabled|disabled)$/]],
  end: [[/^[1-9][0-9]{0,4}$/]],
};

function isUnderstood(line: string): boolean {
  const [name, ...words] = line.split(' ');
  return Object.hasOwn(GRAMMAR, name)
    && GRAMMAR[name].some((patterns) => patterns.length === words.length && patterns.every((pattern, index) => pattern.test(words[index])));
}

/** What the program says of lines, each on its own: `y` or `n`. */
function readByBash(lines: readonly string[], folder: string): string {
  const script = [
    ...['begin', 'wanted'].map((name) => fs.readFileSync(path.join(PROGRAMS, `${name}.sh`), 'utf8')),
    'while IFS= read -r -d "" line; do',
    '  wanted=() certificates=() settings=() databases=()',
    '  if read_line "$line"; then printf y; else printf n; fi',
    'done <"$1"',
  ].join('\n');
  const file = path.join(folder, 'lines');
  fs.writeFileSync(file, lines.map((line) => `${line}\0`).join(''));
  const { stdout, stderr, status } = bash(['-c', script, 'bash', file], { cwd: folder });
  fs.rmSync(file);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:tls-AbCdEf';
const GOOD = [
  'cluster redis.example.com', 'version 8.0 none', 'version 7.2 7.4.2', 'region eu-west-1', 'metrics EncryptedCaches/RedisEnterpriseTls', 'applied CFN-TlsApplied', 'api 9443 7.22.2',
  `credentials ${SECRET} username password`, `certificate cm cluster rladmin secret ${SECRET} certificate privateKey`,
  'certificate api cluster rladmin acm arn:aws:acm:eu-west-1:111111111111:certificate/one', 'setting min_data_TLS_version 1.2', 'internode enabled',
  `database orders yes ${SECRET}`, 'database * no none', 'http disabled', 'end 12',
];
/** What shells make something of. A line has no line breaks, and NUL is not in texts of bash. */
const EVIL = ['$(touch evil)', '`touch evil`', ';touch evil', '|touch evil', '&', '>evil', '"', "'", '\\', '*', '?', '[a]', '{a,b}', '~', '!!', '#', '\t', '\r', '\u00a0', '${IFS}', '((', '-n', '--', '=', 'é'];

describeOnNode('lines of what is wanted', () => {
  let folder: string;
  beforeAll(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-lines-')); });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('are understood as they are documented, and refused otherwise; nothing of them is run', () => {
    const piece = fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'grapheme-ascii', maxLength: 6 }), fc.constantFrom('', ' ', '.', 'a', '1'));
    // A good line with something in one place, or with words taken out or put in.
    const line = fc.oneof(
      fc.constantFrom(...GOOD),
      fc.tuple(fc.constantFrom(...GOOD), piece, fc.nat()).map(([good, text, place]) => {
        const at = place % (good.length + 1);
        return good.slice(0, at) + text + good.slice(at);
      }),
      fc.tuple(fc.constantFrom(...GOOD), fc.nat(), fc.option(piece, { nil: undefined })).map(([good, at, text]) => {
        const words = good.split(' ');
        words.splice(at % words.length, 1, ...text === undefined ? [] : [text]);
        return words.join(' ');
      }),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
    ).map((text) => text.replace(/[\0\n]/g, ''));

    fc.assert(fc.property(fc.array(line, { minLength: SAMPLES, maxLength: SAMPLES }), (lines) => {
      const said = readByBash(lines, folder);
      const differing = lines.map((text, index) => ({ text, read: said[index], documented: isUnderstood(text) ? 'y' : 'n' }))
        .filter(({ read, documented }) => read !== documented);
      expect(differing).toEqual([]);
      expect(said).toHaveLength(lines.length);
      expect(fs.readdirSync(folder)).toEqual([]);
    }), { numRuns: 5 });
  });

  test('are all understood as they are written', () => {
    expect(readByBash(GOOD, folder)).toBe('y'.repeat(GOOD.length));
  });
});
