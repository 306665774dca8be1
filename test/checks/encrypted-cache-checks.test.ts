import * as fs from 'fs';
import * as path from 'path';
import { App, CfnElement, CfnOutput, CfnParameter, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import { Construct, IConstruct } from 'constructs';
import { EncryptedCacheChecks } from '../../src';
import { CATALOGUE } from '../../src/rules';
import { compliantGroup } from '../helpers/compliant-group';
import { newApp, reported, synthesizedReport, validationReport } from '../helpers/report';
import { messageOf } from '../helpers/stack';

const AT_REST = 'EncryptedCaches-ReplicationGroupEncryptionAtRest';
const IN_TRANSIT = 'EncryptedCaches-ReplicationGroupEncryptionInTransit';
const NODE_TYPE_KNOWN = 'EncryptedCaches-ReplicationGroupNodeTypeKnown';

function group(scope: Construct, props: Partial<CfnReplicationGroupProps> = {}, id = 'Group'): CfnReplicationGroup {
  return compliantGroup(scope, id, props);
}

/** A group with one finding: its data is not encrypted at rest. */
function openGroup(scope: Construct, id = 'Group'): CfnReplicationGroup {
  return group(scope, { atRestEncryptionEnabled: false }, id);
}

/** What the written report says of a synthesis that may have failed. */
function synthesize(app: App, pack = new EncryptedCacheChecks()): { failed: boolean; violations: any[]; suppressed: any[] } {
  const run = jest.spyOn(pack, 'validate');
  Validations.of(app).addPlugins(pack);
  let failed = false;
  try {
    app.synth();
  } catch {
    failed = true;
  }
  // An exception in a plugin fails a synthesis too.
  expect(run.mock.results).toEqual([expect.objectContaining({ type: 'return' })]);
  // The CDK leaves a plugin out of the report that found nothing.
  const report = validationReport(app).pluginReports.find(({ pluginName }) => pluginName === 'EncryptedCaches');
  return { failed, violations: report?.violations ?? [], suppressed: report?.suppressedViolations ?? [] };
}

const pathsOf = (findings: { constructPath?: string }[]): (string | undefined)[] => findings.map(({ constructPath }) => constructPath).sort();

describe('the pack', () => {
  const pack = new EncryptedCacheChecks();

  test('has one name as a plugin, as a pack and in its rules', () => {
    expect(pack.name).toBe('EncryptedCaches');
    expect(pack.readPackName).toBe('EncryptedCaches');
  });

  test('names every rule of the catalogue once', () => {
    expect([...pack.ruleIds!].sort()).toEqual(CATALOGUE.map(({ id }) => `EncryptedCaches-${id}`).sort());
    expect(new Set(pack.ruleIds).size).toBe(CATALOGUE.length);
    expect(pack.ruleIds).toEqual(expect.arrayContaining([AT_REST, IN_TRANSIT]));
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
    expect(pack.version).toBe(version);
    expect(version).toMatch(/^\d/);
  });

  test('is content with an app without caches, and with one whose caches comply', () => {
    const empty = newApp();
    new CfnOutput(new Stack(empty, 'Stack'), 'Nothing', { value: 'to see' });
    expect(synthesize(empty)).toEqual({ failed: false, violations: [], suppressed: [] });

    const compliant = newApp();
    group(new Stack(compliant, 'Stack'));
    expect(synthesize(compliant)).toEqual({ failed: false, violations: [], suppressed: [] });
  });
});

describe('a finding', () => {
  test('says where, what to do, and where it is documented', () => {
    const app = newApp();
    openGroup(new Construct(new Stack(app, 'Stack'), 'Service'));
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(true);
    expect(violations).toEqual([expect.objectContaining({
      ruleName: AT_REST,
      severity: 'error',
      description: 'Properties/AtRestEncryptionEnabled is false. A replication group must encrypt its data at rest.',
      suggestedFix: expect.stringMatching(/^Set AtRestEncryptionEnabled: true\. See https:\/\/docs\.aws\.amazon\.com\//),
      ruleMetadata: {
        documentation: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\/AmazonElastiCache\//),
        reason: expect.stringContaining('encryption cannot be switched on later'),
      },
      violatingConstructs: [expect.objectContaining({
        constructPath: 'Stack/Service/Group',
        cloudFormationResource: { templatePath: 'Stack.template.json', logicalId: expect.stringMatching(/^ServiceGroup/), propertyPaths: ['Properties/AtRestEncryptionEnabled'] },
      })],
    })]);
  });

  test('describes the reason of its rule only if it is asked for', () => {
    const descriptionOf = (pack: EncryptedCacheChecks): string => {
      const app = newApp();
      openGroup(new Stack(app, 'Stack'));
      return synthesize(app, pack).violations[0].description;
    };
    const { reason } = CATALOGUE.find(({ id }) => AT_REST.endsWith(id))!;
    expect(descriptionOf(new EncryptedCacheChecks(undefined, { verbose: true }))).toContain(reason);
    expect(descriptionOf(new EncryptedCacheChecks())).not.toContain(reason);
    expect(descriptionOf(new EncryptedCacheChecks(undefined, { verbose: false }))).not.toContain(reason);
  });

  test('that two resources share is listed once, with both of them', () => {
    const app = newApp();
    const stack = new Stack(app, 'Stack');
    openGroup(stack, 'One');
    openGroup(stack, 'Two');
    const { violations } = synthesize(app);
    expect(violations).toHaveLength(1);
    expect(pathsOf(violations[0].violatingConstructs)).toEqual(['Stack/One', 'Stack/Two']);
  });

  test('has a line of its own where the words differ', () => {
    const app = newApp();
    const stack = new Stack(app, 'Stack');
    openGroup(stack, 'Off');
    group(stack, { atRestEncryptionEnabled: undefined }, 'Absent');
    const { violations } = synthesize(app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([AT_REST, AT_REST]);
    expect(violations.map(({ description }) => description)).toEqual([expect.stringContaining('is false'), expect.stringContaining('is absent')]);
  });

  test('has the logical id that the template has, overridden or not', () => {
    const app = newApp();
    const subject = openGroup(new Stack(app, 'Stack'));
    subject.overrideLogicalId('Sessions');
    const expected = [expect.objectContaining({ rule: AT_REST, logicalId: 'Sessions', constructPath: 'Stack/Group' })];
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual(expected);
    expect(synthesizedReport(app)).toEqual(expected);
  });

  test('about a resource that no construct made stands on the stack', () => {
    class Fragment extends CfnElement {
      public _toCloudFormation(): object {
        const Properties = { ReplicationGroupDescription: 'smuggled', AtRestEncryptionEnabled: false };
        return { Resources: { Smuggled: { Type: 'AWS::ElastiCache::ReplicationGroup', Properties } } };
      }
    }
    const app = newApp();
    const stack = new Stack(app, 'Stack');
    const service = new Construct(stack, 'Service');
    new Fragment(service, 'Fragment');
    const expected = expect.arrayContaining([expect.objectContaining({ rule: AT_REST, logicalId: 'Smuggled', constructPath: 'Stack' })]);
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual(expected);
    expect(synthesizedReport(app)).toEqual(expected);
    // Whoever asks about a part of a stack cannot be told whether it is in there.
    expect(reported(new EncryptedCacheChecks().validateScope(service))).toEqual([]);
  });
});

describe('synthesis', () => {
  test('fails when there is an error', () => {
    const app = newApp();
    openGroup(new Stack(app, 'Stack'));
    expect(synthesize(app).failed).toBe(true);
  });

  test('goes on when there are warnings only, which the report lists', () => {
    const printed = jest.spyOn(console, 'error').mockImplementation();
    const app = newApp();
    group(new Stack(app, 'Stack'), { cacheNodeType: 'cache.r99g.large' });
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(false);
    expect(violations).toEqual([expect.objectContaining({ ruleName: NODE_TYPE_KNOWN, severity: 'warning' })]);
    expect(printed.mock.calls.join('\n')).toContain('cache.r99g.large');
    printed.mockRestore();
  });

  test('fails when there are warnings and the app is strict', () => {
    const app = newApp({ context: { '@aws-cdk/core:strictCfnValidateErrors': true } });
    group(new Stack(app, 'Stack'), { cacheNodeType: 'cache.r99g.large' });
    expect(synthesize(app).failed).toBe(true);
  });

  test('says in its message what is wrong and how it is acknowledged', () => {
    const before = process.env.CDK_APP_MODE;
    process.env.CDK_APP_MODE = 'inmemory';
    try {
      const app = newApp();
      openGroup(new Stack(app, 'Stack'));
      Validations.of(app).addPlugins(new EncryptedCacheChecks());
      const message = messageOf(() => app.synth());
      expect(message).toContain('must encrypt its data at rest');
      expect(message).toContain(`EncryptedCaches::${AT_REST}`);
    } finally {
      if (before === undefined) delete process.env.CDK_APP_MODE;
      else process.env.CDK_APP_MODE = before;
    }
  });

  test('parses no template that holds no cache', () => {
    const app = newApp();
    const marked = (stack: Stack, mark: string): Stack => {
      stack.templateOptions.description = mark;
      return stack;
    };
    openGroup(marked(new Stack(app, 'WithCache'), 'MARK-WITH'));
    new CfnResource(marked(new Stack(app, 'Without'), 'MARK-WITHOUT'), 'Topic', { type: 'AWS::SNS::Topic' });
    const pack = new EncryptedCacheChecks();
    const parsed: string[] = [];
    const validate = pack.validate.bind(pack);
    pack.validate = (context) => {
      const parse = jest.spyOn(JSON, 'parse');
      try {
        return validate(context);
      } finally {
        parsed.push(...parse.mock.calls.map(([text]) => /MARK-\w+/.exec(text)?.[0] ?? 'something else'));
        parse.mockRestore();
      }
    };
    expect(synthesize(app, pack).violations).toHaveLength(1);
    expect(parsed).toEqual(['MARK-WITH']);
  });
});

describe('acknowledging', () => {
  const REASON = 'a cache of public data, until the migration in May';
  const PLACES: [string, (subject: IConstruct) => IConstruct][] = [
    ['the construct', (subject) => subject],
    ['the construct around it', (subject) => subject.node.scope!],
    ['the stack', (subject) => Stack.of(subject)],
    ['the stage', (subject) => Stage.of(subject)!],
    ['the app', (subject) => subject.node.root],
  ];

  function build(): { app: App; subject: CfnReplicationGroup } {
    const app = newApp();
    return { app, subject: openGroup(new Construct(new Stack(new Stage(app, 'Prod'), 'Stack'), 'Service')) };
  }

  test.each(PLACES)('a plain id on %s leaves nothing in the report', (_, place) => {
    const { app, subject } = build();
    Validations.of(place(subject)).acknowledge({ id: AT_REST, reason: REASON });
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
    expect(synthesize(app)).toEqual({ failed: false, violations: [], suppressed: [] });
  });

  test.each(PLACES)('a qualified id on %s leaves a line with the reason', (_, place) => {
    const { app, subject } = build();
    Validations.of(place(subject)).acknowledge({ id: `EncryptedCaches::${AT_REST}`, reason: REASON });
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
    const { failed, violations, suppressed } = synthesize(app);
    expect({ failed, violations }).toEqual({ failed: false, violations: [] });
    expect(suppressed).toEqual([expect.objectContaining({
      ruleName: AT_REST,
      reason: REASON,
      violatingConstructs: [expect.objectContaining({ constructPath: 'Prod/Stack/Service/Group' })],
    })]);
    expect(suppressed[0].acknowledgedAt ?? '').toBe(place(subject).node.path);
  });

  test.each([AT_REST, `EncryptedCaches::${AT_REST}`])('%s on one group says nothing about its neighbour', (id) => {
    const app = newApp();
    const stack = new Stack(app, 'Stack');
    Validations.of(openGroup(stack, 'Known')).acknowledge({ id, reason: REASON });
    openGroup(stack, 'Neighbour');
    openGroup(new Stack(app, 'Other'));
    const expected = ['Other/Group', 'Stack/Neighbour'];
    expect(pathsOf(reported(new EncryptedCacheChecks().validateScope(app)))).toEqual(expected);
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(true);
    expect(pathsOf(violations.flatMap(({ violatingConstructs }) => violatingConstructs))).toEqual(expected);
  });

  test.each([
    IN_TRANSIT, `EncryptedCaches::${IN_TRANSIT}`, 'ReplicationGroupEncryptionAtRest', 'EncryptedCaches::ReplicationGroupEncryptionAtRest', `Other::${AT_REST}`, 'EncryptedCaches',
    'EncryptedCaches::*', `${AT_REST}[unresolved]`, `EncryptedCaches::${AT_REST}[unresolved]`,
  ])('%s does not cover a violation of encryption at rest', (id) => {
    const { app, subject } = build();
    Validations.of(subject).acknowledge({ id, reason: REASON });
    expect(reported(new EncryptedCacheChecks().validateScope(app)).map(({ rule }) => rule)).toEqual([AT_REST]);
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(true);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([AT_REST]);
  });

  describe('what cannot be proved', () => {
    function unproved(): { app: App; subject: CfnReplicationGroup } {
      const app = newApp();
      const stack = new Stack(app, 'Stack');
      return { app, subject: group(stack, { atRestEncryptionEnabled: new CfnParameter(stack, 'Flag').value as never }) };
    }

    test.each([AT_REST, `EncryptedCaches::${AT_REST}`])('is not covered by %s', (id) => {
      const { app, subject } = unproved();
      Validations.of(subject).acknowledge({ id, reason: REASON });
      expect(reported(new EncryptedCacheChecks().validateScope(app)).map(({ rule }) => rule)).toEqual([`${AT_REST}[unresolved]`]);
      const { failed, violations } = synthesize(app);
      expect(failed).toBe(true);
      expect(violations.map(({ ruleName }) => ruleName)).toEqual([`${AT_REST}[unresolved]`]);
    });

    test.each([[`${AT_REST}[unresolved]`, 0], [`EncryptedCaches::${AT_REST}[unresolved]`, 1]])('has an id of its own: %s', (id, suppressions) => {
      const { app, subject } = unproved();
      Validations.of(subject).acknowledge({ id, reason: REASON });
      expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
      const { failed, violations, suppressed } = synthesize(app);
      expect({ failed, violations }).toEqual({ failed: false, violations: [] });
      expect(suppressed).toHaveLength(suppressions);
    });
  });
});
