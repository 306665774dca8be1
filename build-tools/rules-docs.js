// Writes RULES.md, docs/constraints.md and src/checks/cache-rule-id.ts from the compiled catalogue of rules. With `--check` nothing is written, and the run
// fails when one of them is not what the catalogue says.
const fs = require('fs');
const path = require('path');
const { constraintsPage } = require('./rules-docs/constraints-page');
const { ruleIds } = require('./rules-docs/rule-ids');
const { rulesPage } = require('./rules-docs/rules-page');
const { sectionsOf } = require('./rules-docs/sections');

const ROOT = path.join(__dirname, '..');

/**
 * The pages, by their path below the root.
 *
 * @param folder the compiled library, or its sources where something loads TypeScript
 */
function documents(folder) {
  const { CATALOGUE, RULES_BY_SUBJECT } = require(path.join(folder, 'rules'));
  const { PACK_NAME } = require(path.join(folder, 'engine'));
  const sections = sectionsOf(RULES_BY_SUBJECT);
  return new Map([
    ['RULES.md', rulesPage(sections, PACK_NAME)],
    ['docs/constraints.md', constraintsPage(sections, PACK_NAME)],
    ['src/checks/cache-rule-id.ts', ruleIds(CATALOGUE)],
  ]);
}

/** Where a page first differs from what it should be; `undefined` when it does not. */
function firstDifference(actual, expected) {
  if (actual === expected) return undefined;
  const [have, want] = [actual, expected].map((text) => (text ?? '').split('\n'));
  let line = 0;
  while (have[line] === want[line]) line++;
  const shown = (text) => (text === undefined ? 'the end of the file' : JSON.stringify(text));
  return actual === undefined
    ? 'the file is missing'
    : `line ${line + 1} is      ${shown(have[line])}\n  line ${line + 1} would be ${shown(want[line])}`;
}

/** What is stale below a folder, a text for each page. */
function staleIn(root, pages) {
  return [...pages].flatMap(([name, expected]) => {
    const file = path.join(root, name);
    const difference = firstDifference(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined, expected);
    return difference === undefined ? [] : [`${name} is stale:\n  ${difference}`];
  });
}

function main(args) {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. The only option is --check.`);
  const folder = path.join(ROOT, 'lib');
  if (!fs.existsSync(path.join(folder, 'rules'))) throw new Error('There is no lib/rules: compile first, with npx projen compile.');
  const pages = documents(folder);
  if (args.length > 0) {
    const stale = staleIn(ROOT, pages);
    if (stale.length === 0) return;
    console.error(`${stale.join('\n')}\nTo bring them up to date: npx projen compile && node build-tools/rules-docs.js`);
    process.exitCode = 1;
    return;
  }
  for (const [name, text] of pages) {
    const file = path.join(ROOT, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

module.exports = { documents, staleIn };

if (require.main === module) main(process.argv.slice(2));
