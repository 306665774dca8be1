import * as fs from 'fs';
import * as path from 'path';
import { describeCompiled, installation, link, run } from './compiled-package';

const PROGRAM = `
  const core = require('aws-cdk-lib');
  const other = { core: require('./other/node_modules/aws-cdk-lib'), elasticache: require('./other/node_modules/aws-cdk-lib/aws-elasticache') };
  const { EncryptedCacheChecks } = require('cdk-encrypted-caches');
  const OPEN_GROUP = {
    replicationGroupDescription: 'not encrypted at rest', engine: 'valkey', engineVersion: '8.2', cacheNodeType: 'cache.r7g.large', numCacheClusters: 2,
    automaticFailoverEnabled: true, multiAzEnabled: true, transitEncryptionEnabled: true, cacheSubnetGroupName: 'private-subnets',
    userGroupIds: ['application-users'], snapshotRetentionLimit: 7,
  };
  const places = {
    'a stack of ours': (app) => new core.Stack(app, 'Stack'),
    'a stack of the other copy': (app) => new other.core.Stack(app, 'Stack'),
    'a nested stack of the other copy': (app) => new other.core.NestedStack(new core.Stack(app, 'Outer'), 'Stack'),
    'our nested stack in a stack of the other copy': (app) => new core.NestedStack(new other.core.Stack(app, 'Outer'), 'Stack'),
    'a stage of the other copy': (app) => new other.core.Stack(new other.core.Stage(app, 'Stage'), 'Stack'),
  };
  const results = {};
  for (const [name, place] of Object.entries(places)) {
    for (const acknowledged of [false, true]) {
      const app = new core.App({ outdir: require('fs').mkdtempSync(__dirname + '/cdk-') });
      const group = new other.elasticache.CfnReplicationGroup(place(app), 'Group', OPEN_GROUP);
      group.applyRemovalPolicy(other.core.RemovalPolicy.SNAPSHOT);
      if (acknowledged) other.core.Validations.of(group).acknowledge({ id: 'EncryptedCaches-ReplicationGroupEncryptionAtRest', reason: 'public data' });
      const pack = new EncryptedCacheChecks();
      const findings = (report) => report.violations.flatMap((violation) => violation.violatingResources.map(({ constructPath }) => violation.ruleName + ' ' + constructPath));
      const result = { group: group.node.path, ofOurs: group instanceof core.CfnResource, unsynthesized: findings(pack.validateScope(app)) };
      const validate = pack.validate.bind(pack);
      pack.validate = (context) => {
        const report = validate(context);
        result.synthesized = findings(report);
        return report;
      };
      core.Validations.of(app).addPlugins(pack);
      try { app.synth(); result.failed = false; } catch { result.failed = true; }
      results[acknowledged ? name + ', acknowledged' : name] = result;
    }
  }
  console.log(JSON.stringify(results));
`;

describeCompiled('the pack in an app with two copies of aws-cdk-lib', () => {
  let results: Record<string, { group: string; ofOurs: boolean; unsynthesized: string[]; synthesized: string[]; failed: boolean }>;

  beforeAll(() => {
    const folder = installation();
    link(path.join(__dirname, '..', '..', 'node_modules', 'aws-cdk-lib'), path.join(folder, 'other'), 'aws-cdk-lib');
    results = run(folder, PROGRAM);
    fs.rmSync(folder, { recursive: true });
  });

  const PLACES = [
    'a stack of ours', 'a stack of the other copy', 'a nested stack of the other copy', 'our nested stack in a stack of the other copy', 'a stage of the other copy',
  ];

  test.each(PLACES)('finds a group of the other copy in %s', (place) => {
    const { group, ofOurs, unsynthesized, synthesized, failed } = results[place];
    // Otherwise this test would prove nothing.
    expect(ofOurs).toBe(false);
    const expected = [`EncryptedCaches-ReplicationGroupEncryptionAtRest ${group}`];
    expect({ unsynthesized, synthesized, failed }).toEqual({ unsynthesized: expected, synthesized: expected, failed: true });
  });

  test.each(PLACES)('hears an acknowledgement of the other copy in %s', (place) => {
    const { unsynthesized, synthesized, failed } = results[`${place}, acknowledged`];
    expect({ unsynthesized, synthesized, failed }).toEqual({ unsynthesized: [], synthesized: [], failed: false });
  });
});
