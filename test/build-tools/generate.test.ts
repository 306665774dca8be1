import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { checkout } from '../helpers/checkout';

const ROOT = path.join(__dirname, '..', '..');
const { staleIn } = jest.requireActual<{ staleIn(root: string): string[] }>('../../build-tools/generate.js');
const { SERVICES } = jest.requireActual<{ SERVICES: Record<string, { prefixes: string[] }> }>('../../build-tools/generate/services.js');
const { RULES_BY_SUBJECT } = jest.requireActual<{ RULES_BY_SUBJECT: Record<string, { id: string }[]> }>('../../src/rules');
const CONSTRAINTS = jest.requireActual<{ finalTemplateOnly: { properties: string[] } }>('../../build-tools/generate/constraints.json');

/** A rule with everything that a page shows. */
const SAMPLE = `import type { Rule } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxSample: Rule = {
  id: 'DaxSample',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'practice',
  disputed: true,
  requirement: 'It must hold.',
  reason: 'It would not otherwise.',
  fix: "Set It: '<secret>' | *two* dual_stack \`a\`.",
  documentation: 'https://docs.aws.amazon.com/page.html',
  controls: { nist80053r5: ['AC-3', 'SC-8'], controlTower: ['CT.X.PR.1'] },
  check: () => undefined,
};
`;

describe('the generated files', () => {
  const pages = Object.fromEntries(['RULES.md', 'docs/constraints.md'].map((name) => [name, fs.readFileSync(path.join(ROOT, name), 'utf8')]));

  test('are up to date', () => {
    // To bring them up to date: npm run generate
    expect(staleIn(ROOT)).toEqual([]);
  });

  test('list the ids of a service with its prefixes', () => {
    for (const [subject, rules] of Object.entries(RULES_BY_SUBJECT)) {
      const { prefixes } = SERVICES[subject.split('/')[0]];
      expect(rules.filter(({ id }) => !prefixes.some((prefix) => id.startsWith(prefix)))).toEqual([]);
    }
  });

  test.each(Object.entries(pages))('%s has links to headings that exist', (name, text) => {
    const links = [...text.matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)].filter(([, page]) => !page.startsWith('https:'));
    expect(links.length).toBeGreaterThan(0);
    for (const [, page, anchor] of links) {
      const target = page === '' ? text : pages[path.join(path.dirname(name), page)];
      expect({ page, anchor, found: headingsOf(target).includes(anchor) }).toEqual({ page, anchor, found: true });
    }
  });

  test.each(Object.entries(pages))('%s has no heading twice', (_, text) => {
    const headings = headingsOf(text);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });

  test.each(Object.entries(pages))('%s has tables whose rows have as many cells as their heads', (_, text) => {
    const tables = text.split(/\n{2,}/).filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      // A bar behind a backslash belongs to the text.
      const cells = table.trimEnd().split('\n').map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test.each(Object.entries(pages))('%s has no tag that a rule wrote as text', (_, text) => {
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
  let root: string;
  beforeEach(() => (root = checkout()));

  const run = (...args: string[]): { status: number | null; stderr: string } => (
    spawnSync(process.execPath, [path.join(root, 'build-tools', 'generate.js'), ...args], { encoding: 'utf8' })
  );
  const file = (name: string): string => path.join(root, name);
  const read = (name: string): string => fs.readFileSync(file(name), 'utf8');

  test('finds a rule by its file, and writes it to each list at once', () => {
    fs.writeFileSync(file('src/rules/dax/encryption/sample.ts'), SAMPLE);
    expect(run('--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('src/rules/catalogue.ts is stale') });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' });
    expect(read('src/rules/catalogue.ts')).toContain("import { daxSample } from './dax/encryption/sample';");
    expect(read('src/checks/cache-rule-id.ts')).toContain("  DAX_SAMPLE = 'DaxSample',");
    expect(read('docs/constraints.md')).toContain('| It must hold. | [DaxSample](../RULES.md#encryptedcaches-daxsample) | construct, synth |');
    // Text that Markdown would take for markup.
    expect(read('RULES.md')).toContain("- **Fix**: Set It: '&lt;secret>' \\| \\*two\\* dual_stack \\`a\\`.");
    expect(read('RULES.md')).toContain('- **Kind**: practice, disputed');
    expect(read('RULES.md')).toContain('- **Controls**: NIST SP 800-53 Rev. 5: AC-3, SC-8; AWS Control Tower: CT.X.PR.1');
  });

  test('sorts the ids, so a new one changes one place', () => {
    const before = read('src/checks/cache-rule-id.ts');
    fs.writeFileSync(file('src/rules/dax/encryption/sample.ts'), SAMPLE);
    run();
    const member = "  /** It must hold. (error) */\n  DAX_SAMPLE = 'DaxSample',\n\n";
    expect(read('src/checks/cache-rule-id.ts').replace(member, '')).toBe(before);
  });

  test('shows the first line that differs, and how to bring it up to date', () => {
    const page = 'docs/constraints.md';
    fs.writeFileSync(file(page), read(page).replace('# Constraints', '# Limits'));
    fs.rmSync(file('src/checks/cache-rule-id.ts'));
    const { status, stderr } = run('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('src/checks/cache-rule-id.ts is stale:\n  the file is missing');
    expect(stderr).toContain('docs/constraints.md is stale:\n  line 1 is      "# Limits');
    expect(stderr).toContain('line 1 would be "# Constraints');
    expect(stderr).toContain('npm run generate');
    expect(stderr).not.toContain('RULES.md is stale');
  });

  test('refuses a folder without a heading, and a heading without a folder', () => {
    fs.mkdirSync(file('src/rules/dax/sharding'));
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Add these folders of src/rules to build-tools/generate/services.js: dax/sharding') });
    fs.rmdirSync(file('src/rules/dax/sharding'));
    fs.renameSync(file('src/rules/dax/role'), file('role'));
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('lists folders that are not in src/rules: dax/role') });
  });

  test('knows no other option', () => {
    expect(run('--chek')).toMatchObject({ status: 1, stderr: expect.stringContaining('The only option is --check') });
  });
});

/** The anchors of the headings of a page. */
function headingsOf(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.*)$/gm)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}
