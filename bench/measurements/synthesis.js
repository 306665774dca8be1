// Building and synthesizing 400 replication groups, and as many DAX clusters, against the same resources written by hand with the CDK's
// own constructs. Both sides have loaded their modules and built one stack before the clock starts.
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { compareTimes, runChild } = require('../interleave');

const COUNT = 400;
const GOAL = 1.3;

/** What is built, and as what it is found in the templates. */
const KINDS = [
  { kind: 'groups', what: 'groups', type: 'AWS::ElastiCache::ReplicationGroup' },
  { kind: 'clusters', what: 'DAX clusters', type: 'AWS::DAX::Cluster' },
];

async function run(takeTurns) {
  const rows = [];
  for (const kind of KINDS) rows.push(...await compare(kind, takeTurns));
  return rows;
}

async function compare({ kind, what, type }, takeTurns) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
  const variants = Object.fromEntries(['ours', 'hand'].map((variant) => [variant, ['synthesis.js', kind, variant, COUNT, path.join(folder, variant)]]));
  try {
    await assertSameTemplates(variants, type);
    const { ours, hand } = await takeTurns(variants);
    return [
      compareTimes(`${COUNT} ${what}, constructed and synthesized, against the same by hand`, ours, hand, ({ construct, synth }) => construct + synth, GOAL),
      compareTimes('- of which construction', ours, hand, ({ construct }) => construct),
      compareTimes('- of which synthesis', ours, hand, ({ synth }) => synth),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever does less is faster. */
async function assertSameTemplates(variants, type) {
  for (const variant of Object.values(variants)) await runChild(...variant);
  const [ours, hand] = [variants.ours, variants.hand].map((variant) => variant.at(-1));
  const names = fs.readdirSync(ours).filter((name) => name.endsWith('.template.json'));
  let found = 0;
  for (const name of names) {
    const [template, other] = [ours, hand].map((folder) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    assert.deepStrictEqual(other, template, `${name} is not the same by hand`);
    found += Object.values(template.Resources).filter(({ Type }) => Type === type).length;
  }
  assert.strictEqual(found, COUNT);
}

module.exports = { run };
