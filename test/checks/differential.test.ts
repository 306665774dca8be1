import { spawnSync } from 'child_process';
import * as fs from 'fs';
import { arch, platform } from 'os';
import * as path from 'path';
import { PolicyValidationPluginReport, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { Case, CASES, DISAGREEMENTS, Ours, Pair, PAIRS, Theirs } from './differential-cases';
import { EncryptedCacheChecks } from '../../src';
import { newApp, scratchFolder } from '../helpers/report';

// The same templates, judged by this pack, by the Control Tower rules for cfn-guard and by cdk-nag. Where they differ, the
// difference is in a list, with the reason; a difference that is not in the list, and one in the list that is gone, fails.

const GUARD = path.join(path.dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json')), 'rules/control-tower/cfn-guard');

interface GuardResult {
  readonly name: string;
  readonly not_compliant: { readonly Rule: { readonly name: string } }[];
}

/** What cfn-guard says of the templates in a folder, as they were written. */
function runGuard(folder: string): GuardResult[] {
  const { stdout, error } = spawnSync(path.join(GUARD, '..', '..', '..', 'bin', platform() === 'darwin' ? 'macos' : 'ubuntu', arch() === 'arm64' ? 'aarch64' : 'x86_64', 'cfn-guard'), [
    'validate', '--rules', path.join(GUARD, 'elasticache'), path.join(GUARD, 'dynamodb'), '--data', folder, '--structured', '--output-format', 'json', '--show-summary', 'none',
  ], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (error) throw error;
  return JSON.parse(stdout);
}

/** What was said of a stack: the name of the rule, and whether it threw instead of finding something. */
type Said = Map<string, Map<string, Theirs | Ours>>;

function judgeAll(cases: readonly Case[]): Said {
  const app = newApp();
  const folder = scratchFolder();
  cases.forEach(({ template }, index) => {
    const templateFile = path.join(folder, `Case${index}.json`);
    fs.writeFileSync(templateFile, JSON.stringify(template));
    // The L1s that cdk-nag looks for, although nobody wrote them in code.
    new CfnInclude(new Stack(app, `Case${index}`), 'Template', { templateFile });
  });
  const said: Said = new Map();
  const add = (stack: string, rule: string, verdict: Theirs | Ours): void => {
    const known = said.get(stack) ?? new Map<string, Theirs | Ours>();
    said.set(stack, known);
    if (known.get(rule) !== 'violates') known.set(rule, verdict);
  };
  for (const { name, not_compliant: failed } of runGuard(folder)) {
    for (const { Rule: { name: rule } } of failed) add(path.basename(name, '.json'), rule, 'fails');
  }
  // Stack by stack, as cdk-nag describes what it finds first and what it finds later in one text.
  for (const stack of app.node.children) {
    for (const pack of [new AwsSolutionsChecks(), new NIST80053R5Checks()]) {
      each(pack.validateScope(stack), (name, rule, description) => add(name, rule, description.includes('threw an error') ? 'throws' : 'fails'));
    }
  }
  each(new EncryptedCacheChecks(app, { optionalRules: true }).validateScope(app), (stack, rule) => {
    const [, id, unresolved] = /^EncryptedCaches-(\w+)(\[unresolved\])?$/.exec(rule)!;
    add(stack, id, unresolved ? 'unresolved' : 'violates');
  });
  return said;
}

function each({ violations }: PolicyValidationPluginReport, visit: (stack: string, rule: string, description: string) => void): void {
  for (const { ruleName, description, violatingResources } of violations) {
    for (const { constructPath } of violatingResources) visit(constructPath!.split('/')[0], ruleName, description);
  }
}

function isAbout({ type, topics }: Pair, { subject, topic }: Case): boolean {
  return subject === type && (topic === undefined || topics.includes(topic));
}

const ORDER = ['compliant', 'unresolved', 'violates'];

/** Every pair of verdicts that do not say the same, as `tool: case: ours, theirs`. */
function differences(said: Said): string[] {
  return PAIRS.flatMap((pair) => CASES.flatMap((subject, index) => {
    if (!isAbout(pair, subject)) return [];
    const { ours, theirs } = pair;
    const verdicts = said.get(`Case${index}`) ?? new Map<string, Theirs | Ours>();
    const own = ours.map((id) => (verdicts.get(id) ?? 'compliant') as Ours).sort((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0];
    const other = (verdicts.get(theirs.rule) ?? 'passes') as Theirs;
    return (own === 'compliant') === (other === 'passes') ? [] : [`${theirs.name}: ${subject.name}: ${own}, ${other}`];
  }));
}

describe('what this pack and public tools say of the same templates', () => {
  const said = judgeAll(CASES);

  test('differs only where the list says so, and why', () => {
    const listed = DISAGREEMENTS.flatMap(({ tools, cases, verdicts }) => tools.flatMap((tool) => cases.map((name) => `${tool}: ${name}: ${verdicts}`)));
    expect(differences(said).sort()).toEqual(listed.sort());
  });

  test.each(PAIRS.map((pair) => [pair.theirs.name, pair] as const))('is about something: %s finds some cases and passes others, and so do we', (_, pair) => {
    const { ours, theirs } = pair;
    const ofType = CASES.map((subject, index) => ({ subject, verdicts: said.get(`Case${index}`) })).filter(({ subject }) => isAbout(pair, subject));
    const found = ofType.filter(({ verdicts }) => verdicts?.has(theirs.rule)).length;
    const foundByUs = ofType.filter(({ verdicts }) => ours.some((id) => verdicts?.has(id))).length;
    for (const count of [found, foundByUs]) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(ofType.length);
    }
  });
});
