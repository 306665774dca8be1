// Building and synthesizing 400 replication groups, against the same resources written by hand with the CDK's own
// constructs. Both sides have loaded their modules and built one stack before the clock starts.
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { compareTimes, runChild } = require('../turns');

const GROUPS = 400;
const GOAL = 1.3;

async function run(takeTurns) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
  try {
    await assertSameTemplates(path.join(folder, 'ours'), path.join(folder, 'hand'));
    const { ours, hand } = await takeTurns({
      ours: ['synthesis.js', 'ours', GROUPS, path.join(folder, 'ours')],
      hand: ['synthesis.js', 'hand', GROUPS, path.join(folder, 'hand')],
    });
    return [
      compareTimes(`${GROUPS} groups, constructed and synthesized, against the same by hand`, ours, hand, ({ construct, synth }) => construct + synth, GOAL),
      compareTimes('- of which construction', ours, hand, ({ construct }) => construct),
      compareTimes('- of which synthesis', ours, hand, ({ synth }) => synth),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever does less is faster. */
async function assertSameTemplates(ours, hand) {
  await runChild('synthesis.js', 'ours', GROUPS, ours);
  await runChild('synthesis.js', 'hand', GROUPS, hand);
  const names = fs.readdirSync(ours).filter((name) => name.endsWith('.template.json'));
  let groups = 0;
  for (const name of names) {
    const [template, other] = [ours, hand].map((folder) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    assert.deepStrictEqual(other, template, `${name} is not the same by hand`);
    groups += Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::ElastiCache::ReplicationGroup').length;
  }
  assert.strictEqual(groups, GROUPS);
}

module.exports = { run };
