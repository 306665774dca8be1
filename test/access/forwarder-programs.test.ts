import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { forwarderUserData } from '../../src/access/forwarder-user-data';
import { bash } from '../helpers/bash';
import { DISCOVERY, installedBy, OPTIONS } from '../helpers/forwarder';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');

const SOURCES = path.join(__dirname, '../../src/access/forwarder');
const STUBS = path.join(__dirname, '../network/stubs');
const UNITS = '/usr/lib/systemd/system';

describeWith('shellcheck', 'the check of shell programs', () => {
  const programs = fs.readdirSync(SOURCES).filter((name) => name.endsWith('.sh'));

  test.each([
    ...programs.map((name) => path.join(SOURCES, name)),
    ...fs.readdirSync(STUBS).map((name) => path.join(STUBS, name)),
  ])('shellcheck has nothing to say about %s', (file) => {
    expect(spawnSync('shellcheck', ['--external-sources', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('finds the programs', () => expect(programs.sort()).toEqual(['boot.sh', 'common.sh', 'discover.sh', 'refresh.sh', 'report.sh']));
});

describe('the programs', () => {
  const run = (program: string): string => {
    const { status, stdout } = bash(['-euo', 'pipefail', '-c', `. ${path.join(SOURCES, 'common.sh')}; ${program}`]);
    return `${stdout}${status}`;
  };

  test.each([
    ['a command', 'answer=$(false; echo went on); echo "$answer"'],
    ['a function', 'ask() { false; echo went on; }; answer=$(ask); echo "$answer"'],
  ])('end when %s fails inside of $(...)', (_, program) => expect(run(program)).toBe('1'));

  test.each(['refresh', 'report', 'discover'])('%s shares that, and begins with it', (name) => {
    const lines = fs.readFileSync(path.join(SOURCES, `${name}.sh`), 'utf8').split('\n').filter((line) => !line.startsWith('#') && line !== '');
    expect(lines.slice(0, 2)).toEqual(['set -euo pipefail', '. /usr/local/lib/cache-forwarder/common.sh']);
  });
});

describeWith('systemd-analyze', 'the check of units', () => {
  let root: string;
  beforeAll(() => { root = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-units-')); });
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

  test('systemd understands the units', () => {
    fs.cpSync(UNITS, path.join(root, UNITS), { recursive: true, verbatimSymlinks: true });
    for (const [file, content] of Object.entries(installedBy(forwarderUserData({ ...OPTIONS, discovery: DISCOVERY }).render()))) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), content.replace('@period@', '15'), { mode: /\.(service|timer)$/.test(file) ? 0o644 : 0o755 });
    }
    const verify = (): string => {
      const { stdout, stderr } = spawnSync('systemd-analyze', [
        'verify', '--man=no', `--root=${root}`, 'cache-forwarder.timer', 'cache-forwarder-report.timer',
      ], { encoding: 'utf8' });
      return (stdout + stderr).split('\n').filter((line) => line.includes('cache-forwarder')).join('\n');
    };
    expect(verify()).toBe('');
    const timer = path.join(root, '/etc/systemd/system/cache-forwarder.timer');
    fs.writeFileSync(timer, fs.readFileSync(timer, 'utf8').replace('AccuracySec', 'Accuracy'));
    expect(verify()).toMatch(/Unknown key .*Accuracy/);
  });
});

/** Tests that need a tool. Without it they are left out, and the run says so. */
function describeWith(tool: string, what: string, tests: () => void): void {
  const isThere = spawnSync(tool, ['--version']).status === 0;
  if (!isThere) skipCheck(what, `there is no ${tool}`);
  (isThere ? describe : describe.skip)(what, tests);
}
