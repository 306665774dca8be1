import { App, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { Construct, IConstruct } from 'constructs';
import { EncryptedCacheChecks } from '../../src';
import { compliantGroup } from '../helpers/compliant-group';
import { newApp, reported, Reported, synthesizedReport } from '../helpers/report';

const AT_REST = 'EncryptedCaches-ReplicationGroupEncryptionAtRest';

/** A group with one finding: its data is not encrypted at rest. */
function openGroup(scope: Construct, id: string): CfnReplicationGroup {
  return compliantGroup(scope, id, { atRestEncryptionEnabled: undefined });
}

/** An app with a group in every kind of place. */
function build(): App {
  const app = newApp();
  const prod = new Stage(app, 'Prod');
  openGroup(new Stack(prod, 'Stack'), 'Group');
  const stack = new Stack(app, 'Stack');
  openGroup(stack, 'Group');
  openGroup(new Construct(stack, 'Service'), 'Group');
  const nested = new NestedStack(stack, 'Nested');
  openGroup(nested, 'Group');
  const wing = new Construct(nested, 'Wing');
  openGroup(wing, 'Group');
  openGroup(new NestedStack(wing, 'Deeper'), 'Group');
  return app;
}

const ALL = [
  'Prod/Stack/Group', 'Stack/Group', 'Stack/Nested/Group', 'Stack/Nested/Wing/Deeper/Group', 'Stack/Nested/Wing/Group', 'Stack/Service/Group',
];
const IN_STACK = ALL.filter((path) => path.startsWith('Stack/'));

/** The construct of a path, as `node.path` writes it. */
function at(app: App, path: string): IConstruct {
  return path.split('/').filter(Boolean).reduce<IConstruct>((scope, id) => scope.node.findChild(id), app);
}

/** Where findings are, after a look at what they are. */
function pathsOf(findings: Reported[]): string[] {
  for (const { rule } of findings) expect(rule).toBe(AT_REST);
  return findings.map(({ constructPath }) => constructPath!).sort();
}

/** What the pack finds in a synthesis when it is registered on some construct of the app. */
function foundWhenRegisteredAt(app: App, place: IConstruct): Reported[] {
  const pack = new EncryptedCacheChecks();
  const run = jest.spyOn(pack, 'validate');
  Validations.of(place).addPlugins(pack);
  expect(() => app.synth()).toThrow();
  return run.mock.results.flatMap(({ value }) => reported(value));
}

const SCOPES: [string, string[]][] = [
  ['', ALL],
  ['Prod', ['Prod/Stack/Group']],
  ['Prod/Stack', ['Prod/Stack/Group']],
  ['Stack', IN_STACK],
  ['Stack/Service', ['Stack/Service/Group']],
  ['Stack/Group', ['Stack/Group']],
  ['Stack/Nested', ['Stack/Nested/Group', 'Stack/Nested/Wing/Deeper/Group', 'Stack/Nested/Wing/Group']],
  ['Stack/Nested/Wing', ['Stack/Nested/Wing/Deeper/Group', 'Stack/Nested/Wing/Group']],
  ['Stack/Nested/Wing/Group', ['Stack/Nested/Wing/Group']],
  ['Stack/Nested/Wing/Deeper', ['Stack/Nested/Wing/Deeper/Group']],
];

describe('the scope of the pack', () => {
  test('is the whole app when none is given', () => {
    expect(pathsOf(synthesizedReport(build()))).toEqual(ALL);
  });

  test.each(SCOPES)("limits what a synthesis checks: '%s'", (path, expected) => {
    const app = build();
    expect(pathsOf(synthesizedReport(app, new EncryptedCacheChecks(at(app, path))))).toEqual(expected);
  });

  test.each(SCOPES)("limits what is checked without a synthesis: '%s'", (path, expected) => {
    expect(pathsOf(reported(new EncryptedCacheChecks().validateScope(at(build(), path))))).toEqual(expected);
  });

  test.each(['', 'Stack', 'Stack/Service', 'Stack/Nested/Wing/Deeper'])("is not where the pack is registered: '%s'", (place) => {
    const app = build();
    expect(pathsOf(foundWhenRegisteredAt(app, at(app, place)))).toEqual(ALL);
  });

  test('is a stage when the pack is registered there, as the CDK hands over the templates of that stage only', () => {
    const app = build();
    expect(pathsOf(foundWhenRegisteredAt(app, at(app, 'Prod')))).toEqual(['Prod/Stack/Group']);
  });

  test('of two packs does not spill from one to the other', () => {
    const app = build();
    const both = [new EncryptedCacheChecks(at(app, 'Prod')), new EncryptedCacheChecks(at(app, 'Stack/Service'))];
    expect(both.map((pack) => pathsOf(reported(pack.validateScope(at(app, 'Prod')))))).toEqual([['Prod/Stack/Group'], ['Prod/Stack/Group']]);
    expect(pathsOf(synthesizedReport(app, both[1]))).toEqual(['Stack/Service/Group']);
  });
});
