// The policy pack on a large app, against AwsSolutionsChecks of cdk-nag in the same app: the time inside the plugin, the
// first time in a process (with the loading of its modules) and the second.
const assert = require('assert');
const { compareTimes, describeTime, median } = require('../turns');

const SMALL = 400;
const LARGE = 4000;
const COLD_GOAL = 0.25;
const WARM_GOAL = 0.35;
/** Ten times the resources may take a little more than ten times the time. */
const GROWTH_GOAL = 12;

const coldOf = ({ load, cold }) => load + cold;
const warmOf = ({ warm }) => warm;

async function run(takeTurns) {
  const rows = [];
  const warm = {};
  for (const groups of [SMALL, LARGE]) {
    const { ours, nag } = await takeTurns({ ours: ['policy.js', 'ours', groups], nag: ['policy.js', 'nag', groups] });
    for (const result of [...ours, ...nag]) {
      assert.strictEqual(result.violating, groups / 2, 'half of the groups violate something');
      assert.strictEqual(result.again, result.findings, 'the second validation finds what the first found');
    }
    warm[groups] = ours.map(warmOf);
    rows.push(
      compareTimes(`${groups} groups: pack loaded and run, against AwsSolutionsChecks`, ours, nag, coldOf, COLD_GOAL),
      compareTimes('- of which loading', ours, nag, ({ load }) => load),
      compareTimes(`${groups} groups: run again in the same process`, ours, nag, warmOf, WARM_GOAL),
      { what: '- findings', ours: String(ours[0].findings), peer: String(nag[0].findings) },
    );
  }
  rows.push({
    what: `run again: ${LARGE} groups against ${SMALL}, both ours`,
    ours: describeTime(warm[LARGE]),
    peer: describeTime(warm[SMALL]),
    value: median(warm[LARGE]) / median(warm[SMALL]),
    goal: GROWTH_GOAL,
  });
  return rows;
}

module.exports = { run };
