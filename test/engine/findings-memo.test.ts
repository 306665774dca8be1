import * as fc from 'fast-check';
import { AssembledTemplate, Assembly } from '../../src/assembly';
import { describeFinding, FindingsMemo, RuleSet } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { Template } from '../../src/template';

const RULES = new RuleSet(CATALOGUE);

/** A template whose fingerprint is its text, as in a cloud assembly. */
function assembled(name: string, json: object, parent?: { readonly template: AssembledTemplate; readonly logicalId: string }): AssembledTemplate {
  return {
    name,
    fingerprint: `${name} ${JSON.stringify(json)} ${parent?.template.name} ${parent?.logicalId}`,
    get template() {
      return new Template(json, { name, parent: parent && { template: parent.template.template, logicalId: parent.logicalId } });
    },
    mentions: () => true,
  };
}

function assemblyOf(...templates: readonly AssembledTemplate[]): Assembly {
  const assembly = new Assembly();
  for (const template of templates) assembly.add(template);
  return assembly;
}

function judgeTemplate({ template }: AssembledTemplate): { findings: string[]; dependencies: string[] } {
  const findings = RULES.findingsIn(template).map((finding) => `${finding.resource.logicalId} ${finding.rule.id} ${describeFinding(finding)}`);
  return { findings, dependencies: template.dependencies };
}

describe('the memo', () => {
  const judged: string[] = [];
  const judge = (name: string, dependencies: readonly string[] = []) => () => {
    judged.push(name);
    return { findings: [name], dependencies };
  };
  beforeEach(() => judged.splice(0));

  test('gives what was found in a template with the same text', () => {
    const memo = new FindingsMemo<string>(10);
    for (const text of ['a', 'a', 'b', 'a']) memo.findingsOn(assembled('Stack', { text }), new Assembly(), judge(text));
    expect(judged).toEqual(['a', 'b']);
  });

  test('keeps nothing of a template without a fingerprint', () => {
    const memo = new FindingsMemo<string>(10);
    const rendered = { ...assembled('Stack', {}), fingerprint: undefined };
    for (const run of ['first', 'second']) expect(memo.findingsOn(rendered, new Assembly(), judge(run))).toEqual([run]);
  });

  test('judges again when a template that the findings depend on has changed, or is not there', () => {
    const memo = new FindingsMemo<string>(10);
    const nested = assembled('Nested', {});
    const within = (text: string) => assemblyOf(assembled('Parent', { text }), nested);
    memo.findingsOn(nested, within('a'), judge('first', ['Parent']));
    memo.findingsOn(nested, within('a'), judge('same', ['Parent']));
    memo.findingsOn(nested, within('b'), judge('changed', ['Parent']));
    memo.findingsOn(nested, assemblyOf(nested), judge('missing', ['Parent']));
    memo.findingsOn(nested, assemblyOf(nested), judge('still missing', ['Parent']));
    expect(judged).toEqual(['first', 'changed', 'missing', 'still missing']);
  });

  test('forgets the oldest templates beyond its limit', () => {
    const memo = new FindingsMemo<string>(4);
    // A template with one finding counts as two.
    for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) memo.findingsOn(assembled('Stack', { text }), new Assembly(), judge(text));
    expect(judged).toEqual(['a', 'b', 'c', 'a']);
  });
});

const flag = fc.constantFrom<unknown>(true, false, { Ref: 'Encrypted' }, { 'Fn::If': ['IsProduction', true, false] }, { 'Fn::ImportValue': 'flag' });
const group = fc.record({ AtRestEncryptionEnabled: flag, TransitEncryptionEnabled: flag, Engine: fc.constantFrom('redis', 'valkey', { Ref: 'Engine' }) });
const fleet = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 6 }),
  encrypted: fc.constantFrom('true', 'false'),
  stage: fc.constantFrom<unknown>('prod', 'dev', { Ref: 'Stage' }),
});

/** A stack with a nested one, whose groups depend on parameters that the outer one passes. */
function stacksOf({ groups, encrypted, stage }: { groups: readonly object[]; encrypted: string; stage: unknown }): AssembledTemplate[] {
  const outer = assembled('Outer', {
    Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
    Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Encrypted: encrypted, Stage: stage } } } },
  });
  const inner = assembled('Inner', {
    Parameters: { Encrypted: { Type: 'String' }, Stage: { Type: 'String' }, Engine: { Type: 'String', AllowedValues: ['redis', 'valkey'] } },
    Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: Object.fromEntries(groups.map((Properties, index) => [`Group${index}`, { Type: 'AWS::ElastiCache::ReplicationGroup', Properties }])),
  }, { template: outer, logicalId: 'Inner' });
  return [outer, inner];
}

test('findings never depend on what was remembered', () => {
  const memo = new FindingsMemo<string>(200);
  let remembered = 0;
  fc.assert(fc.property(fc.array(fleet, { minLength: 2, maxLength: 4 }), (fleets) => {
    // Each fleet twice, so some are remembered.
    for (const each of [...fleets, ...fleets]) {
      const templates = stacksOf(each);
      const assembly = assemblyOf(...templates);
      for (const template of templates) {
        let ran = false;
        const findings = memo.findingsOn(template, assembly, () => { ran = true; return judgeTemplate(template); });
        if (!ran) remembered++;
        expect(findings).toEqual(judgeTemplate(template).findings);
      }
    }
  }), { numRuns: 60 });
  expect(remembered).toBeGreaterThan(100);
});

test('nor beyond the limit of work', () => {
  const names = Array.from({ length: 64 }, (_, index) => `P${index}`);
  const chain = (first: number, yes: unknown, no: unknown): unknown => [...names.slice(first % 64), ...names.slice(0, first % 64)]
    .reduceRight<unknown>((rest, name) => ({ 'Fn::If': [`Is${name}`, yes, rest] }), no);
  const json = {
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', AllowedValues: ['true', 'false'] }])),
    Conditions: Object.fromEntries(names.map((name) => [`Is${name}`, { 'Fn::Equals': [{ Ref: name }, 'true'] }])),
    Resources: Object.fromEntries(names.map((_, index) => [`Group${index}`, {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      Properties: {
        Engine: chain(index, 'valkey', 'redis'),
        EngineVersion: chain(index + 9, '8.2', '7.2'),
        CacheNodeType: chain(index + 18, 'cache.r7g.large', 'cache.t4g.micro'),
        AtRestEncryptionEnabled: chain(index + 27, true, false),
        TransitEncryptionEnabled: chain(index + 36, true, false),
      },
    }])),
  };
  const memo = new FindingsMemo<string>(100_000);
  const template = assembled('Stack', json);
  const [first, remembered] = [0, 1].map(() => memo.findingsOn(template, new Assembly(), () => judgeTemplate(template)));
  expect(remembered).toBe(first);
  expect(judgeTemplate(template).findings).toEqual(first);
  expect(first.join('\n')).toContain('more combinations of parameter values than the');
});
