import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { scratchFolder } from '../helpers/report';

interface Generator {
  documents(folder: string): Map<string, string>;
  staleIn(root: string, pages: Map<string, string>): string[];
}
type Entries = readonly { readonly rules: readonly string[] }[];
interface Constraints {
  readonly byType: Entries;
  readonly relaxed: Entries;
  readonly covered: Entries;
  readonly finalTemplateOnly: { readonly properties: readonly string[]; readonly rules: readonly string[] };
}

const ROOT = path.join(__dirname, '..', '..');
const { documents, staleIn } = jest.requireActual<Generator>('../../build-tools/rules-docs.js');
const CONSTRAINTS = jest.requireActual<Constraints>('../../build-tools/rules-docs/constraints.json');

/** A rule with everything that a page shows. */
const SAMPLE = {
  resourceTypes: ['AWS::DAX::Cluster'],
  level: 'error',
  kind: 'security',
  disputed: true,
  requirement: 'It must hold.',
  reason: 'It would not otherwise.',
  fix: "Set It: '<secret>' | *two* dual_stack `a`.",
  documentation: 'https://docs.aws.amazon.com/page.html',
  controls: { nist80053r5: ['AC-3', 'SC-8'], controlTower: ['CT.X.PR.1'] },
};

describe('the generated pages', () => {
  // Over the sources, so that the pages are compared with the rules as they are now and not as they were last compiled.
  const pages = documents(path.join(ROOT, 'src'));
  const documentation = [...pages].filter(([name]) => name.endsWith('.md'));

  test('are not stale', () => {
    // To bring them up to date: npx projen compile && node build-tools/rules-docs.js
    expect(staleIn(ROOT, pages)).toEqual([]);
  });

  test.each(documentation)('%s has links to headings that exist', (name, text) => {
    const links = [...text.matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)].filter(([, page]) => !page.startsWith('https:'));
    expect(links.length).toBeGreaterThan(0);
    for (const [, page, anchor] of links) {
      const target = page === '' ? text : pages.get(path.join(path.dirname(name), page));
      expect({ page, anchor, found: headingsOf(target!).includes(anchor) }).toEqual({ page, anchor, found: true });
    }
  });

  test.each(documentation)('%s has no heading twice', (_, text) => {
    const headings = headingsOf(text);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });

  test.each(documentation)('%s has tables whose rows have as many cells as their heads', (_, text) => {
    const tables = text.split(/\n{2,}/).filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      // A bar behind a backslash belongs to the text.
      const cells = table.trimEnd().split('\n').map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test.each(documentation)('%s has no tag that a rule wrote as text', (_, text) => {
    const plain = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<https:[^>\s]*>/g, '');
    expect(plain).not.toContain('<');
  });

  test('what no construct has an option for is not emitted by one', () => {
    const folder = path.join(ROOT, 'src', 'elasticache');
    const sources = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8')).join('\n');
    expect(sources).toContain('atRestEncryptionEnabled:');
    for (const property of CONSTRAINTS.finalTemplateOnly.properties) {
      expect(sources).not.toMatch(new RegExp(`\\b${property[0].toLowerCase()}${property.slice(1)}:`));
    }
  });
});

describe('the command', () => {
  // A copy of it beside a catalogue of its own, as it writes to the tree that it stands in.
  const root = scratchFolder();
  const page = path.join(root, 'docs', 'constraints.md');
  const run = (...args: string[]): { status: number | null; stderr: string } => (
    spawnSync(process.execPath, [path.join(root, 'build-tools', 'rules-docs.js'), ...args], { encoding: 'utf8' })
  );
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };

  beforeAll(() => {
    for (const name of ['rules-docs.js', 'rules-docs']) {
      fs.cpSync(path.join(ROOT, 'build-tools', name), path.join(root, 'build-tools', name), { recursive: true });
    }
    const { byType, relaxed, covered, finalTemplateOnly: last } = CONSTRAINTS;
    const ids = new Set([...[...byType, ...relaxed, ...covered].flatMap(({ rules }) => rules), ...last.rules]);
    const rules = [{ ...SAMPLE, id: 'ReplicationGroupSnapshotRetentionRange', kind: 'limit' }, ...[...ids].map((id) => ({ ...SAMPLE, id }))];
    write('lib/rules/index.js', `exports.CATALOGUE = ${JSON.stringify(rules)}; exports.RULES_BY_SUBJECT = { 'dax/encryption': exports.CATALOGUE };`);
    write('lib/engine/index.js', "exports.PACK_NAME = 'Pack';");
  });
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

  test('says that a page is missing, writes it, and is content', () => {
    expect(run('--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('RULES.md is stale:\n  the file is missing') });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' });
    expect(fs.readFileSync(path.join(root, 'RULES.md'), 'utf8')).toMatch(/^# Rules\n/);
  });

  test('shows the first line that differs, and how to bring it up to date', () => {
    run();
    fs.writeFileSync(page, fs.readFileSync(page, 'utf8').replace('# Constraints', '# Limits'));
    const { status, stderr } = run('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('docs/constraints.md is stale:\n  line 1 is      "# Limits');
    expect(stderr).toContain('line 1 would be "# Constraints');
    expect(stderr).toContain('npx projen compile && node build-tools/rules-docs.js');
    expect(stderr).not.toContain('RULES.md is stale');
  });

  test('knows no other option', () => {
    expect(run('--chek')).toMatchObject({ status: 1, stderr: expect.stringContaining('The only option is --check') });
  });

  test('writes a rule that holds what Markdown would take for markup', () => {
    run();
    const text = fs.readFileSync(path.join(root, 'RULES.md'), 'utf8');
    expect(text).toContain("- **Fix**: Set It: '&lt;secret>' \\| \\*two\\* dual_stack \\`a\\`.");
    expect(text).toContain('- **Kind**: security, disputed');
    expect(text).toContain('- **Controls**: NIST SP 800-53 Rev. 5: AC-3, SC-8; AWS Control Tower: CT.X.PR.1');
  });

  test('demands that the tree was compiled', () => {
    fs.renameSync(path.join(root, 'lib'), path.join(root, 'elsewhere'));
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no lib/rules: compile first') });
  });
});

/** The anchors of the headings of a page. */
function headingsOf(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.*)$/gm)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}
