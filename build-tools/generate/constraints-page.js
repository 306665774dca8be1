// docs/constraints.md: each documented constraint, and when it is checked.
const { anchor, escape, table } = require('./markdown');
const { byType, covered, finalTemplateOnly, notChecked, relaxed, withoutRule } = require('./constraints.json');
const { rulesIn } = require('./sections');

const HEAD = ['Constraint', 'Rule', 'Moment', 'Source', 'Another way, or overruling'];

function constraintsPage(sections, pack) {
  const rules = new Map(rulesIn(sections).map((rule) => [rule.id, rule]));
  demandKnown(rules);
  return `${[
    introduction(pack),
    ...sections.map((section) => sectionText(section, rules, pack)),
    `## Kept by the constructs, without a rule\n\n${table(['Constraint', 'Moment', 'Source', 'Instead'], withoutRule.map((entry) => [
      escape(entry.constraint), entry.moments.join(', '), source(entry.source), entry.instead,
    ]))}`,
    `## Not decidable at synthesis, or not checked\n\n${table(['Constraint', 'Why not', 'Source'], notChecked.map((entry) => [
      escape(entry.constraint), escape(entry.reason), source(entry.source),
    ]))}`,
  ].join('\n\n')}\n`;
}

function introduction(pack) {
  return `# Constraints, and when they are checked

<!-- Generated from src/rules and build-tools/generate/constraints.json by build-tools/generate.js. Do not edit. -->

What AWS and Redis document about caches and what goes with them, as far as it can be decided before a deployment. The ids are those of
[the rules](../RULES.md), without \`${pack}-\` in front.

| Moment | What happens |
| --- | --- |
| compile | The options of the construct cannot express it: there is none, or its type has valid values only. |
| construct | The constructor judges what it is about to emit, and throws one error with all faults. |
| synth | The final template is judged, after overrides, aspects and mixins: by each construct of this library for itself, and by \`EncryptedCacheChecks\` for every resource of the app. |

A constraint whose moment is *synth* alone is about something that the constructs have no option for, or about resources that they do not make
or do not see.
An optional rule is asked by the policy pack alone. One with the moment *compile* can be broken by an override only, which the later moments see. A warning never throws.

A limit is overruled by acknowledging the id with a reason, on a scope around the construct and best in the form that leaves a line in the
validation report: \`Validations.of(scope).acknowledge({ id: '${pack}::${pack}-<Rule>', reason: '...' })\`. Security is not overruled in
a construct; the policy pack takes an acknowledgement for resources that are not made by this library.`;
}

function sectionText({ heading, subjects }, rules, pack) {
  return [
    `## ${heading}`,
    ...subjects.map((subject) => `### ${subject.heading}\n\n${table(HEAD, subject.rules.flatMap((rule) => rowsOf(rule, rules, pack)))}`),
  ].join('\n\n');
}

/** The row of a rule, and those of the constraints that it covers as well. */
function rowsOf(rule, rules, pack) {
  return [
    rowOf(rule.requirement, [rule], rule.documentation, pack),
    ...covered.filter((entry) => entry.rules[0] === rule.id).map((entry) => (
      rowOf(entry.constraint, entry.rules.map((id) => rules.get(id)), entry.source, pack)
    )),
  ];
}

function rowOf(constraint, rules, page, pack) {
  const [rule] = rules;
  return [
    escape(constraint),
    rules.map(({ id }) => `[${id}](${anchor(`${pack}-${id}`, '../RULES.md')})`).join(', '),
    momentsOf(rule).join(', '),
    source(page),
    [entryOf(byType, rule)?.instead, overruling(rule)].filter(Boolean).join(' '),
  ];
}

function momentsOf(rule) {
  const { properties, rules, types } = finalTemplateOnly;
  const noOption = rule.onlyWith?.every((name) => properties.includes(name)) || rules.includes(rule.id) || rule.resourceTypes.every((type) => types.includes(type));
  if (noOption || rule.optional) return ['synth'];
  return entryOf(byType, rule) ? ['compile', 'construct', 'synth'] : ['construct', 'synth'];
}

function overruling(rule) {
  if (rule.optional) return 'A warning, off unless asked for.';
  if (rule.level === 'warning') return 'A warning.';
  if (rule.kind === 'limit') return 'Limit: acknowledge the rule.';
  const relaxation = entryOf(relaxed, rule)?.by;
  return relaxation === undefined ? 'Security: not overruled.' : `Security: not overruled, but for \`${relaxation}\`.`;
}

function entryOf(entries, rule) {
  return entries.find((entry) => entry.rules.includes(rule.id));
}

/** The name of a page, as a link. */
function source(page) {
  return `[${page.replace(/\/$/, '').split('/').pop().replace(/\.html$/, '')}](${page})`;
}

/** Every rule that constraints.json names must exist. */
function demandKnown(rules) {
  const named = [...byType, ...relaxed, ...covered].flatMap((entry) => entry.rules).concat(finalTemplateOnly.rules);
  const unknown = named.filter((id) => !rules.has(id));
  if (unknown.length > 0) throw new Error(`constraints.json names rules that do not exist: ${unknown.join(', ')}`);
}

module.exports = { constraintsPage };
