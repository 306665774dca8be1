// Synthesizes a fleet of caches with one policy pack, and reports the time inside it and what it found.
//   policy.js ours | nag | floor <caches>
const fs = require('fs');
const os = require('os');
const path = require('path');
const { Validations } = require('aws-cdk-lib');
const { changeTemplates } = require('../apps/change');
const { fleet } = require('../apps/fleet');
const { cpuTime } = require('../clock');
const { median } = require('../interleave');

/** The first of them still compile what the later ones use, for either pack. */
const WARM_RUNS = 20;
/** So many more times every template is another one than it ever was. */
const CHANGED_RUNS = 8;

const PACKS = {
  // Every rule, those too that are off unless somebody asks for them.
  ours: () => new (require('../../lib').EncryptedCacheChecks)(undefined, { optionalRules: true }),
  nag: () => new (require('cdk-nag').AwsSolutionsChecks)(),
  floor: () => new (require('../apps/floor').Floor)(),
};

const [variant, caches] = process.argv.slice(2);
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
try {
  const { app, faulty } = fleet(Number(caches), outdir);

  const start = cpuTime();
  const pack = PACKS[variant]();
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
  const changed = Array.from({ length: CHANGED_RUNS }, (_, run) => {
    changeTemplates(cold.context, run);
    timed(cold.context);
    return runs.pop().time;
  });
  const errors = new Set(found.filter(({ severity }) => severity === 'error').map(({ constructPath }) => constructPath));
  const paths = new Set([...faulty.values()].flat());
  process.send({
    load,
    cold: cold.time,
    warm: median(runs.slice(1).map(({ time }) => time)),
    changed: median(changed),
    findings: found.length,
    again: findingsOf(warm).length,
    // The part of the faulty caches of each type that has an error; and what has one and is not among them.
    found: Object.fromEntries([...faulty].map(([type, ofType]) => [type, ofType.filter((each) => errors.has(each)).length / ofType.length])),
    others: [...errors].filter((each) => !paths.has(each)).slice(0, 3),
  });
} finally {
  fs.rmSync(outdir, { recursive: true, force: true });
}

function findingsOf({ violations }) {
  return violations.flatMap(({ severity, violatingResources }) => violatingResources.map(({ constructPath }) => ({ severity, constructPath })));
}
