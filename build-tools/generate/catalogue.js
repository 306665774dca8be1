// src/rules/catalogue.ts: the list of all rules, from the files below src/rules. Each holds one rule, in the folder of its service and subject.
const fs = require('fs');
const path = require('path');
const { SUBJECTS } = require('./services');

const KINDS = ['security', 'practice', 'limit'];

function catalogue(root) {
  const folder = path.join(root, 'src', 'rules');
  demandKnown(folder);
  const bySubject = SUBJECTS.map(({ subject }) => ({ subject, rules: rulesOf(folder, subject) }));
  const imports = bySubject.flatMap(({ rules }) => rules).map(({ constant, module }) => `import { ${constant} } from '${module}';`).sort(byModule);
  return `// Generated from the files in src/rules by build-tools/generate.js. Do not edit.
import type { Rule } from '../engine';
${imports.join('\n')}

/** The rules by service and subject, in the order in which findings are reported. */
export const RULES_BY_SUBJECT: Readonly<Record<string, readonly Rule[]>> = {
${bySubject.map(({ subject, rules }) => `  '${subject}': [\n${rules.map(({ constant }) => `    ${constant},\n`).join('')}  ],`).join('\n')}
};

/** Every rule of the library. */
export const CATALOGUE: readonly Rule[] = Object.values(RULES_BY_SUBJECT).flat();
`;
}

/** The rules of a subject: security first, then practice, then limits; rules of one kind by their file names. */
function rulesOf(folder, subject) {
  const names = fs.readdirSync(path.join(folder, subject)).filter((name) => name.endsWith('.ts')).sort();
  const rules = names.map((name) => readRule(path.join(folder, subject, name), `./${subject}/${name.replace(/\.ts$/, '')}`));
  return rules.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function readRule(file, module) {
  const text = fs.readFileSync(file, 'utf8');
  const [constants, kinds] = [/^export const (\w+): Rule = /gm, /^  kind: '(\w+)',$/gm].map((pattern) => [...text.matchAll(pattern)].map(([, name]) => name));
  if (constants.length !== 1) throw new Error(`${file} must export one rule, as 'export const name: Rule = {'`);
  // A rule that takes its fields from a constraint takes its kind too. All of those are limits.
  return { constant: constants[0], kind: kinds[0] ?? 'limit', module };
}

/** Every folder of rules must have its heading, and every heading its folder. */
function demandKnown(folder) {
  const foldersIn = (parent) => fs.readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = foldersIn(folder).flatMap((service) => foldersIn(path.join(folder, service)).map((name) => `${service}/${name}`));
  const listed = SUBJECTS.map(({ subject }) => subject);
  const [unlisted, missing] = [found.filter((name) => !listed.includes(name)), listed.filter((name) => !found.includes(name))];
  if (unlisted.length > 0) throw new Error(`Add these folders of src/rules to build-tools/generate/services.js: ${unlisted.join(', ')}`);
  if (missing.length > 0) throw new Error(`build-tools/generate/services.js lists folders that are not in src/rules: ${missing.join(', ')}`);
}

function byModule(a, b) {
  const [first, second] = [a, b].map((line) => line.slice(line.indexOf(" from '")));
  return first < second ? -1 : 1;
}

module.exports = { catalogue };
