// Reports the memory that the policy pack needs to check a fleet: what is alive when it parses the next template, and at
// the end with the report.
//   memory.js <caches>
const fs = require('fs');
const os = require('os');
const path = require('path');
const v8 = require('v8');
const vm = require('vm');
const { Validations } = require('aws-cdk-lib');
const { changeTemplates } = require('../apps/change');
const { fleet } = require('../apps/fleet');
const { EncryptedCacheChecks } = require('../../lib');

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');

function alive() {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const [caches] = process.argv.slice(2);
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
try {
  const { app } = fleet(Number(caches), outdir);
  let context;
  Validations.of(app).addPlugins({ name: 'Context', validate: (given) => { context = given; return { success: true, violations: [] }; } });
  app.synth();

  const pack = new EncryptedCacheChecks(undefined, { optionalRules: true });
  // What is loaded and compiled once is not what grows.
  pack.validate(context);
  // What is remembered of templates that come again is no less needed.
  changeTemplates(context, 0);

  const before = alive();
  let peak = before;
  const { parse } = JSON;
  JSON.parse = (text) => {
    const parsed = parse(text);
    peak = Math.max(peak, alive());
    return parsed;
  };
  const report = pack.validate(context);
  const after = alive();
  process.send({ peak: Math.max(peak, after) - before, findings: report.violations.flatMap(({ violatingResources }) => violatingResources).length });
} finally {
  fs.rmSync(outdir, { recursive: true, force: true });
}
