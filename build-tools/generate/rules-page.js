// RULES.md: every rule with its requirement, reason and fix.
const { anchor, code, escape } = require('./markdown');
const { rulesIn } = require('./sections');

const FRAMEWORKS = [
  ['nist80053r5', 'NIST SP 800-53 Rev. 5'],
  ['pciDss', 'PCI DSS 4.0.1'],
  ['hipaa', 'HIPAA'],
  ['securityHub', 'AWS Security Hub'],
  ['controlTower', 'AWS Control Tower'],
];

/** The rules that the examples acknowledge. */
const EXAMPLES = { security: 'ReplicationGroupEncryptionAtRest', limit: 'ReplicationGroupSnapshotRetentionRange' };

function rulesPage(sections, pack) {
  const rules = rulesIn(sections);
  return `${[
    introduction(rules, pack),
    contents(sections, pack),
    ...sections.map((section) => sectionText(section, pack)),
  ].join('\n\n')}\n`;
}

function introduction(rules, pack) {
  const count = (holds) => rules.filter(holds).length;
  const ofKind = (wanted) => count(({ kind }) => kind === wanted);
  const errors = count(({ level }) => level === 'error');
  const optional = count((rule) => rule.optional);
  for (const [kind, id] of Object.entries(EXAMPLES)) {
    if (!rules.some((rule) => rule.id === id && rule.kind === kind)) throw new Error(`An example is about ${id}, which is no rule of the kind ${kind}.`);
  }
  return `# Rules

<!-- Generated from src/rules by build-tools/generate.js. Do not edit. -->

The catalogue has ${rules.length} rules: ${ofKind('security')} about security, ${ofKind('practice')} about good practice and ${ofKind('limit')} about limits of the service; ${errors} are errors
and ${rules.length - errors} are warnings, of which ${optional} are off unless somebody asks for them.
The constructs of this library judge themselves by them, and \`EncryptedCacheChecks\` judges every resource of an app, whoever wrote it and however.
[docs/constraints.md](docs/constraints.md) tells at which moment each constraint is checked.

## How to read a rule

- **Level**: an *error* fails the synthesis, a *warning* shows in the report and lets it pass.
- **Kind**: *security* protects data. *Practice* is what a well-run cache keeps to: backups, failover, a key of one's own; it warns. *Limit* is
  something that the service documents and would refuse at deployment; AWS lifts limits, so that these can be overruled.
- **Optional**: off unless \`optionalRules\` or \`rules\` of the pack switches it on, as it is a matter of opinion or of money.
- **Disputed**: the sources disagree, or the evidence is weak. Such a limit is a warning.
- **Fix** is written in CloudFormation's terms, as the rules read templates.
- **Controls** are those of the frameworks that a rule gives evidence for. With \`frameworks\`, the pack names them in its findings.
- **Covers** names the checks of public tools that find the same or less. Where they are known to be wrong, the tests of the rule say so.

The ids are stable: what was acknowledged once stays acknowledged.

## What cannot be proved

A rule tries every value that the template can have: all allowed values of a parameter, both branches of a condition. A default proves
nothing, as whoever deploys may give another value. What the template does not settle (an import, a dynamic reference, a parameter that takes any
text) is not taken for good:

- A rule about **security** or **practice** reports it under an id of its own, \`${pack}-<Rule>[unresolved]\`, at the level of the rule. Fix it by
  writing the value down, or by giving the parameter allowed values that all comply.
- A **limit** is silent on what cannot be known: the service itself refuses the rest.

A rule about whether something is there at all (a user group, a subnet group) is content with a value that is surely there, whichever it is.

A value that breaks a rule only in a branch of a condition that the template does not settle counts as not proved, and so do more combinations of
parameter values than are tried, if none of those that were breaks the rule.

A finding about a value that is known and wrong, and one about a value that cannot be proved, are acknowledged separately.

## How to acknowledge a finding

\`\`\`ts
import { Validations } from 'aws-cdk-lib';

Validations.of(cache).acknowledge({
  id: '${pack}::${pack}-${EXAMPLES.security}',
  reason: 'Holds public data only, until the migration in March',
});
\`\`\`

There are two forms of the id. Both count on the construct and on everything inside it, and both need a reason.

| Form | At synthesis | In \`validation-report.json\` |
| --- | --- | --- |
| \`${pack}::${pack}-<Rule>\`, qualified by the name of the pack: **use this one** | the CDK takes the finding out | listed under \`suppressedViolations\`, with the reason: there is something to audit |
| \`${pack}-<Rule>\`, plain | the pack leaves the finding out | nothing |

With \`[unresolved]\` at the end of either form, the finding of that name is acknowledged, and only that one. A warning that a construct of this
library gives by itself is silenced by the plain form; by the qualified one too, if it stands on a scope around the construct before that is made.

## How to switch a rule on or off, or to another level

\`\`\`ts
Validations.of(app).addPlugins(new EncryptedCacheChecks(app, {
  optionalRules: true,
  rules: [
    { rule: CacheRuleId.REPLICATION_GROUP_BACKUP, level: CacheRuleLevel.ERROR },
    { rule: CacheRuleId.CACHE_CLUSTER_CROSS_AZ, level: CacheRuleLevel.OFF },
  ],
}));
\`\`\`

That is for the whole app or for the scope that the pack is made with; an acknowledgement is for one construct, and says why. The constructs of this
library go on to judge themselves by the rules as they come.

## How to overrule a limit in a construct of this library

A construct that breaks a limit throws, with all faults in one error. If AWS has lifted the limit, or lifted it for your account, acknowledge
the rule on a scope *around* the construct, before it is made:

\`\`\`ts
Validations.of(this).acknowledge({
  id: '${pack}::${pack}-${EXAMPLES.limit}',
  reason: 'AWS lifted this limit for our account',
});
new EncryptedRedisReplicationGroup(this, 'Cache', { vpc, backup: { retention: Duration.days(60) } });
\`\`\`

The construct is made, and a warning \`${pack}-<Rule>[overruled]\` repeats the reason at every synthesis. Versions and node types that this library does
not know yet need no overruling: use \`CacheEngineVersion.valkey('9.2')\` and \`CacheNodeType.fromName('cache.r9g.large')\`.

Security rules cannot be overruled in a construct. The one way around is a migration to TLS, which
\`TransitEncryption.preferredDuringMigration(reason)\` and \`TransitEncryption.requiredBeforeAuthentication(reason)\` name.`;
}

function contents(sections, pack) {
  const lines = sections.flatMap(({ heading, subjects }) => [
    `- [${heading}](${anchor(heading)})`,
    ...subjects.flatMap((subject) => [
      `  - [${subject.heading}](${anchor(subject.heading)})`,
      ...subject.rules.map((rule) => `    - [${rule.id}](${anchor(`${pack}-${rule.id}`)})${remarkOn(rule)}`),
    ]),
  ]);
  return `## Contents\n\n${lines.join('\n')}`;
}

function remarkOn({ level, optional }) {
  if (optional) return ' (optional)';
  return level === 'warning' ? ' (warning)' : '';
}

function sectionText({ heading, subjects }, pack) {
  return [
    `## ${heading}`,
    ...subjects.map((subject) => [`### ${subject.heading}`, ...subject.rules.map((rule) => ruleText(rule, pack))].join('\n\n')),
  ].join('\n\n');
}

function ruleText(rule, pack) {
  const { id, level, kind, resourceTypes, requirement, reason, fix, documentation, disputed, optional, controls = {}, covers = [] } = rule;
  const evidence = FRAMEWORKS.filter(([key]) => controls[key]).map(([key, name]) => `${name}: ${controls[key].join(', ')}`);
  return [
    `#### ${pack}-${id}`,
    '',
    `${escape(requirement)}`,
    '',
    `- **Level**: ${level}${optional ? ', optional: off unless somebody asks for it' : ''}`,
    `- **Kind**: ${kind}${disputed ? ', disputed' : ''}`,
    `- **Resource**: ${resourceTypes.map(code).join(', ')}`,
    `- **Why**: ${escape(reason)}`,
    `- **Fix**: ${escape(fix)}`,
    `- **Documentation**: <${documentation}>`,
    ...(evidence.length > 0 ? [`- **Controls**: ${evidence.join('; ')}`] : []),
    ...(covers.length > 0 ? [`- **Covers**: ${covers.map(escape).join(', ')}`] : []),
  ].join('\n');
}

module.exports = { rulesPage };
