// Starts a rule: writes its file and its test, and everything that is generated from the rules.
//
//   npm run new:rule -- MemoryDbSomething --subject memorydb/engine [--kind limit] [--resource AWS::MemoryDB::Cluster]
const fs = require('fs');
const path = require('path');
const { parseArgs } = require('util');
const { generate } = require('./generate');
const { SERVICES, SUBJECTS } = require('./generate/services');

const ROOT = path.join(__dirname, '..');
const RULES = path.join(ROOT, 'src', 'rules');
const LEVELS = { security: 'error', practice: 'warning', limit: 'error' };
const USAGE = 'npm run new:rule -- <Id> --subject <service>/<subject> [--kind security|practice|limit] [--resource AWS::Service::Type]';

/** A mistake of the caller; a stack trace would add nothing. */
class Mistake extends Error {}

function main(args) {
  const { id, subject, kind, resource } = readArguments(args);
  const { service, prefix } = serviceOf(id);
  demandSubject(subject, service, id);
  const types = resource === undefined ? typesIn(subject) : [typeNamed(resource)];
  const name = kebab(SERVICES[service].prefixes.length === 1 ? id.slice(prefix.length) : id);
  const rule = { id, constant: id[0].toLowerCase() + id.slice(1), kind, types, module: `src/rules/${subject}/${name}` };
  const files = { [`${rule.module}.ts`]: ruleText(rule), [`test/rules/${subject}/${name}.test.ts`]: testText(rule) };
  for (const file of Object.keys(files)) if (fs.existsSync(path.join(ROOT, file))) throw new Mistake(`${file} exists already.`);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    fs.writeFileSync(path.join(ROOT, file), text);
  }
  generate(ROOT);
  const [ruleFile, testFile] = Object.keys(files);
  console.log(`${id}: ${kind} of ${types.join(', ')}\n
1. Replace every TODO in ${ruleFile}.
2. Replace the three cases in ${testFile}, until it passes: npx jest ${testFile}
3. Bring the generated files up to date: npm run generate
4. Accept the id as contract: npx jest test/rules/catalogue.test.ts --updateSnapshot`);
}

function readArguments(args) {
  const text = { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { subject: text, kind: { ...text, default: 'limit' }, resource: text } });
  } catch ({ message }) {
    throw new Mistake(`${message}\nUsage: ${USAGE}`);
  }
  const { positionals: [id, ...rest], values } = parsed;
  if (id === undefined || rest.length > 0) throw new Mistake(`One id is needed.\nUsage: ${USAGE}`);
  if (!/^[A-Z][A-Za-z0-9]+$/.test(id)) throw new Mistake(`'${id}' is not an id such as MemoryDbEncryptionInTransit.`);
  if (!(values.kind in LEVELS)) throw new Mistake(`--kind must be ${Object.keys(LEVELS).join(', ')}, got '${values.kind}'.`);
  return { id, ...values };
}

/** The service whose prefix an id begins with. The longest prefix decides: CacheClusterBackup is not about Cache. */
function serviceOf(id) {
  const candidates = Object.entries(SERVICES).flatMap(([service, { prefixes }]) => prefixes.map((prefix) => ({ service, prefix })));
  const matching = candidates.filter(({ prefix }) => id.startsWith(prefix) && id.length > prefix.length).sort((a, b) => b.prefix.length - a.prefix.length);
  if (matching.length > 0) return matching[0];
  throw new Mistake(`${id} must begin with the resource that it is about: ${candidates.map(({ prefix }) => prefix).join(', ')}.`);
}

function demandSubject(subject, service, id) {
  const subjects = SUBJECTS.filter((entry) => entry.service === service);
  if (subjects.some((entry) => entry.subject === subject)) return;
  const problem = subject === undefined ? 'Choose the subject' : `'${subject}' is not a subject`;
  throw new Mistake(`${problem} of ${id}:\n${subjects.map((entry) => `  --subject ${entry.subject}   ${entry.heading}`).join('\n')}
A new subject needs its folder below src/rules and a heading in build-tools/generate/services.js.`);
}

/** The constants of the types that most rules of a subject are about. */
function typesIn(subject) {
  const texts = fs.readdirSync(path.join(RULES, subject)).map((name) => fs.readFileSync(path.join(RULES, subject, name), 'utf8'));
  const counts = new Map();
  for (const [, types] of texts.join('\n').matchAll(/^  resourceTypes: \[([A-Z_, ]+)\],$/gm)) counts.set(types, (counts.get(types) ?? 0) + 1);
  const [[types, count] = [], [, next] = []] = [...counts].sort(([, a], [, b]) => b - a);
  if (count === undefined || count === next) throw new Mistake(`The other rules of ${subject} do not tell the type of the resource. Choose one: --resource AWS::Service::Type`);
  return types.split(', ');
}

/** The constant of a type of resource. */
function typeNamed(type) {
  const text = fs.readFileSync(path.join(ROOT, 'src', 'model', 'resource-types.ts'), 'utf8');
  const constants = [...text.matchAll(/^export const (\w+) = '(.+)';$/gm)];
  const [, constant] = constants.find(([, , name]) => name === type) ?? [];
  if (constant === undefined) throw new Mistake(`'${type}' is not in src/model/resource-types.ts. Add it there, or use one of these:\n  ${constants.map(([, , name]) => name).join('\n  ')}`);
  return constant;
}

function kebab(name) {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

function ruleText({ id, constant, kind, types }) {
  // A limit says nothing about a value that the template does not determine: the service refuses it at deployment.
  const ofLimit = `    if (value === undefined || value === 'TODO' || isUnknown(value)) return undefined;
    return violation(resource, 'TODO');`;
  const ofOthers = `    if (value === undefined || value === 'TODO') return undefined;
    return isUnknown(value) ? unresolved(resource, 'TODO', value) : violation(resource, 'TODO');`;
  return `import { Rule, ${kind === 'limit' ? '' : 'unresolved, '}violation } from '../../../engine';
import { ${types.join(', ')} } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const ${constant}: Rule = {
  id: '${id}',
  resourceTypes: [${types.join(', ')}],
  level: '${LEVELS[kind]}',
  kind: '${kind}',
  onlyWith: ['TODO'],
  requirement: 'TODO: what must hold, as in "A MemoryDB cluster must encrypt its connections"',
  reason: 'TODO: why, in a sentence or two',
  fix: 'TODO: what to write instead, as in "Set TLSEnabled: true"',
  documentation: 'TODO: the page that documents it',
  check(resource) {
    const value = resource.text('TODO');
${kind === 'limit' ? ofLimit : ofOthers}
  },
};
`;
}

function testText({ constant, kind, module }) {
  const verdict = kind === 'limit' ? 'compliant' : 'unresolved';
  return `import { ${constant} } from '../../../../${module}';
import { describeRule, replaceThis } from '../../../helpers/rule-cases';

describeRule(${constant}, {
  fires: [
    replaceThis("a case that breaks the rule: { name: '...', properties: { ... }, path: 'Properties/...', says: /.../ }"),
  ],
  passes: [
    replaceThis("a case that complies with the rule: { name: '...', properties: { ... } }"),
  ],
  token: [
    replaceThis("a case whose value the template does not determine: { name: '...', properties: { ...: IMPORTED }, verdict: '${verdict}' }"),
  ],
});
`;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
