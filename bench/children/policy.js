// Synthesizes replication groups in 25 stacks, half of them violating, with one policy pack, and reports
// the time inside it.
//   policy.js ours | nag <groups>
const fs = require('fs');
const os = require('os');
const path = require('path');
const { App, Stack, Validations } = require('aws-cdk-lib');
const elasticache = require('aws-cdk-lib/aws-elasticache');
const { cpuTime } = require('../clock');
const { median } = require('../turns');

const STACKS = 25;

/** The first of them still compile what the later ones use, for either pack. */
const WARM_RUNS = 20;

const PACKS = {
  ours: () => require('../../lib').EncryptedCacheChecks,
  nag: () => require('cdk-nag').AwsSolutionsChecks,
};

/** Neither pack has anything to say about these. */
const COMPLIANT = {
  engine: 'valkey',
  engineVersion: '8.2',
  cacheNodeType: 'cache.r7g.large',
  port: 6380,
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  multiAzEnabled: true,
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  transitEncryptionMode: 'required',
  authToken: '{{resolve:secretsmanager:cache:SecretString:token}}',
  cacheParameterGroupName: 'default.valkey8',
  securityGroupIds: ['sg-11111111'],
  snapshotRetentionLimit: 7,
  autoMinorVersionUpgrade: true,
};

/** And something about each of these. */
const VIOLATING = {
  ...COMPLIANT, atRestEncryptionEnabled: false, transitEncryptionEnabled: false, transitEncryptionMode: undefined, authToken: undefined, multiAzEnabled: false,
};

const [variant, groups] = process.argv.slice(2);
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
try {
  const app = new App({ outdir, analyticsReporting: false, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  const stacks = Array.from({ length: STACKS }, (_, index) => new Stack(app, `Stack${index}`));
  for (let index = 0; index < Number(groups); index++) {
    new elasticache.CfnReplicationGroup(stacks[index % STACKS], `Group${index}`, {
      ...(index % 2 === 0 ? COMPLIANT : VIOLATING),
      replicationGroupDescription: `Cache ${index}`,
      cacheSubnetGroupName: `private-${index}`,
    });
  }

  const start = cpuTime();
  const Pack = PACKS[variant]();
  const pack = new Pack();
  const load = cpuTime() - start;

  const runs = [];
  const validate = pack.validate.bind(pack);
  const timed = (context) => {
    const before = cpuTime();
    const report = validate(context);
    runs.push({ context, report, time: cpuTime() - before });
    return report;
  };
  pack.validate = timed;
  Validations.of(app).addPlugins(pack);
  try {
    app.synth();
  } catch {
    // Violations end a synthesis. What was found tells whether that is all that happened.
  }
  const [cold] = runs;
  // cdk-nag puts the findings of every run into the same list.
  const found = findingsOf(cold.report);
  const warm = Array.from({ length: WARM_RUNS }, () => timed(cold.context)).at(-1);
  process.send({
    load,
    cold: cold.time,
    warm: median(runs.slice(1).map(({ time }) => time)),
    findings: found.length,
    again: findingsOf(warm).length,
    violating: new Set(found.map(({ constructPath, resourceLogicalId }) => constructPath ?? resourceLogicalId)).size,
  });
} finally {
  fs.rmSync(outdir, { recursive: true, force: true });
}

function findingsOf({ violations }) {
  return violations.flatMap(({ violatingResources }) => violatingResources);
}
