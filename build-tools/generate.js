// Writes what follows from the files in src/rules: the catalogue, the enum of rule ids, RULES.md and docs/constraints.md. It evaluates the
// sources, so it needs no compiled library, and the compiler sees the new catalogue and enum. API.md follows from the compiled library.
//
// With `--check` nothing is written, and the run fails when a file is not up to date.
const fs = require('fs');
const path = require('path');
const { cacheRuleId } = require('./generate/cache-rule-id');
const { catalogue } = require('./generate/catalogue');
const { constraintsPage } = require('./generate/constraints-page');
const { loadRules } = require('./generate/load-rules');
const { rulesPage } = require('./generate/rules-page');
const { sectionsOf } = require('./generate/sections');

const ROOT = path.join(__dirname, '..');

/** The generated files by their path below the root. The second step evaluates what the first one writes. */
const STEPS = [
  (root) => ({ 'src/rules/catalogue.ts': catalogue(root) }),
  (root) => {
    const { CATALOGUE, RULES_BY_SUBJECT, PACK_NAME } = loadRules(root);
    const sections = sectionsOf(RULES_BY_SUBJECT);
    return {
      'src/checks/cache-rule-id.ts': cacheRuleId(CATALOGUE),
      'RULES.md': rulesPage(sections, PACK_NAME),
      'docs/constraints.md': constraintsPage(sections, PACK_NAME),
    };
  },
];

function generate(root) {
  for (const step of STEPS) {
    for (const [name, text] of Object.entries(step(root))) {
      const file = path.join(root, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}

/** What is not up to date below a folder, one text for each file. */
function staleIn(root) {
  return STEPS.flatMap((step) => Object.entries(step(root)).flatMap(([name, expected]) => {
    const file = path.join(root, name);
    const difference = firstDifference(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined, expected);
    return difference === undefined ? [] : [`${name} is stale:\n  ${difference}`];
  }));
}

/** Where a file first differs from the expected text; `undefined` when it does not. */
function firstDifference(actual, expected) {
  if (actual === expected) return undefined;
  if (actual === undefined) return 'the file is missing';
  const [have, want] = [actual, expected].map((text) => text.split('\n'));
  let line = 0;
  while (have[line] === want[line]) line++;
  const shown = (text) => (text === undefined ? 'the end of the file' : JSON.stringify(text));
  return `line ${line + 1} is      ${shown(have[line])}\n  line ${line + 1} would be ${shown(want[line])}`;
}

function main(args) {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. The only option is --check.`);
  if (args.length === 0) return generate(ROOT);
  const stale = staleIn(ROOT);
  if (stale.length === 0) return undefined;
  console.error(`${stale.join('\n')}\nTo bring them up to date: npm run generate`);
  process.exitCode = 1;
}

module.exports = { generate, staleIn };

if (require.main === module) main(process.argv.slice(2));
