// The policy pack with every rule on a fleet of caches of all kinds, against AwsSolutionsChecks of cdk-nag in the same app: the time
// inside the plugin, the first time in a process (with the loading of its modules) and again. The floor is what no pack
// that reads templates can do without.
const assert = require('assert');
const { compareTimes, describeTime, median, runChild } = require('../interleave');

const SMALL = 400;
const LARGE = 10_000;
const COLD_GOALS = { [SMALL]: 0.25, [LARGE]: 0.85 };
const WARM_GOAL = 0.35;
const FLOOR_GOAL = 6;
const CHANGED_GOAL = 22;
/** So many times the caches may take so many times as much. */
const GROWTH_GOAL = LARGE / SMALL;

/** The types that AwsSolutionsChecks has something to say about. */
const KNOWN_TO_NAG = ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster', 'AWS::DAX::Cluster'];

const coldOf = ({ load, cold }) => load + cold;
const warmOf = ({ warm }) => warm;
/** The peer reads no templates, so that nothing has changed for it. */
const changedAndWarm = (ours) => ours.map(({ changed }) => ({ warm: changed }));

async function run(takeTurns) {
  const rows = [];
  const warm = {};
  for (const caches of [SMALL, LARGE]) {
    const { ours, nag, floor } = await takeTurns({
      ours: ['policy.js', 'ours', caches], nag: ['policy.js', 'nag', caches], floor: ['policy.js', 'floor', caches],
    });
    assertFound(ours, nag);
    warm[caches] = ours.map(warmOf);
    rows.push(
      compareTimes(`${caches} caches: pack loaded and run, against AwsSolutionsChecks`, ours, nag, coldOf, COLD_GOALS[caches]),
      compareTimes('- of which loading', ours, nag, ({ load }) => load),
      compareTimes(`${caches} caches: run again in the same process`, ours, nag, warmOf, WARM_GOAL),
      compareTimes('- against parsing the templates and walking the tree', ours, floor, warmOf, FLOOR_GOAL),
      compareTimes('- the same, after every template has changed', changedAndWarm(ours), floor, warmOf, caches === SMALL ? CHANGED_GOAL : undefined),
      { what: '- findings', ours: String(ours[0].findings), peer: String(nag[0].findings) },
    );
  }
  rows.push({
    what: `run again: ${LARGE} caches against ${SMALL}, both ours`,
    ours: describeTime(warm[LARGE]),
    peer: describeTime(warm[SMALL]),
    value: median(warm[LARGE]) / median(warm[SMALL]),
    goal: GROWTH_GOAL,
  });
  const [small, large] = [await runChild('memory.js', SMALL), await runChild('memory.js', LARGE)];
  rows.push({
    what: `memory while it runs: ${LARGE} caches against ${SMALL}, both ours`,
    ours: inKilobytes(large.peak),
    peer: inKilobytes(small.peak),
    value: large.peak / small.peak,
    goal: GROWTH_GOAL,
  });
  const [perSmall, perLarge] = [small, large].map(({ peak, findings }) => peak / findings);
  rows.push({ what: '- for each finding', ours: `${Math.round(perLarge)} bytes`, peer: `${Math.round(perSmall)} bytes`, value: perLarge / perSmall });
  return rows;
}

/** Whoever finds less is faster. */
function assertFound(ours, nag) {
  for (const { again, findings, found, others } of ours) {
    assert.deepStrictEqual(Object.entries(found).filter(([, part]) => part !== 1), [], 'every faulty cache has an error');
    assert.deepStrictEqual(others, [], 'nothing else has one');
    assert.strictEqual(again, findings, 'the second validation finds what the first found');
  }
  for (const { found } of nag) {
    for (const type of KNOWN_TO_NAG) assert.strictEqual(found[type], 1, `AwsSolutionsChecks finds the same of ${type}`);
  }
}

function inKilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}

module.exports = { run };
