// Writes src/rules/catalogue.ts, the list of all rules, from the files below src/rules: one rule in each file, in a folder for its service
// and its subject. With `--check` nothing is written, and the run fails when the list is stale.
const fs = require('fs');
const path = require('path');
const { SUBJECTS } = require('./rules-docs/subjects');

const RULES = path.join(__dirname, '..', 'src', 'rules');
const CATALOGUE = path.join(RULES, 'catalogue.ts');
const KINDS = ['security', 'practice', 'limit'];

/** The rules of a subject: security first, then practice, then limits; files of one kind by their names. */
function rulesOf(subject) {
  const names = fs.readdirSync(path.join(RULES, subject)).filter((name) => name.endsWith('.ts')).sort();
  const rules = names.map((name) => readRule(path.join(RULES, subject, name), `./${subject}/${name.replace(/\.ts$/, '')}`));
  return rules.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function readRule(file, module) {
  const text = fs.readFileSync(file, 'utf8');
  const [constants, kinds] = [/^export const (\w+): Rule = /gm, /^  kind: '(\w+)',$/gm].map((pattern) => [...text.matchAll(pattern)].map(([, name]) => name));
  if (constants.length !== 1) throw new Error(`${file} must export one rule, as 'export const name: Rule = {'`);
  // A rule that takes the fields of another one takes its kind too. All of those are limits.
  return { constant: constants[0], kind: kinds[0] ?? 'limit', module };
}

/** The folders of rules, as `<service>/<subject>`. */
function foldersOfRules() {
  const folders = (folder) => fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders(RULES).flatMap((service) => folders(path.join(RULES, service)).map((subject) => `${service}/${subject}`));
}

function catalogue() {
  const subjects = SUBJECTS.map(({ folder }) => folder);
  const homeless = foldersOfRules().filter((folder) => !subjects.includes(folder));
  if (homeless.length > 0) throw new Error(`Subjects without a heading in build-tools/rules-docs/subjects.js: ${homeless.join(', ')}`);
  const bySubject = subjects.map((folder) => ({ folder, rules: rulesOf(folder) }));
  const imports = bySubject.flatMap(({ rules }) => rules).map(({ constant, module }) => `import { ${constant} } from '${module}';`).sort(byModule);
  return `// Generated from the files in src/rules by build-tools/rule-catalogue.js. Do not edit.
${imports.join('\n')}
import type { Rule } from '../engine';

/** The rules by service and subject, in the order in which findings are reported. */
export const RULES_BY_SUBJECT: Readonly<Record<string, readonly Rule[]>> = {
${bySubject.map(({ folder, rules }) => `  '${folder}': [\n${rules.map(({ constant }) => `    ${constant},\n`).join('')}  ],`).join('\n')}
};

/** Every rule of the library. */
export const CATALOGUE: readonly Rule[] = Object.values(RULES_BY_SUBJECT).flat();
`;
}

function byModule(a, b) {
  const [first, second] = [a, b].map((line) => line.slice(line.indexOf(" from '")));
  return first < second ? -1 : 1;
}

const text = catalogue();
if (process.argv.includes('--check')) {
  if (fs.readFileSync(CATALOGUE, 'utf8') !== text) {
    console.error('src/rules/catalogue.ts is stale. To bring it up to date: node build-tools/rule-catalogue.js');
    process.exitCode = 1;
  }
} else {
  fs.writeFileSync(CATALOGUE, text);
}
