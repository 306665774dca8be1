// 500 resources under 64 conditions, in every way that is known to multiply, against AwsSolutionsChecks on 10,000 caches without conditions. Where
// the engine stops before it has tried all combinations, it says so.
const { SHAPES } = require('../apps/conditions');
const { describeTime, median } = require('../interleave');

const CACHES = 10_000;
const GOAL = 1;

async function run(takeTurns) {
  const shapes = Object.fromEntries(SHAPES.map((shape, index) => [shape, ['conditions.js', index]]));
  const { nag, ...results } = await takeTurns({ ...shapes, nag: ['policy.js', 'nag', CACHES] });
  const peer = nag.map(({ load, cold }) => load + cold);
  return SHAPES.map((shape) => {
    const times = results[shape].map(({ time }) => time);
    return {
      what: `500 resources, 64 conditions: ${shape}`, ours: describeTime(times), peer: describeTime(peer), value: median(times) / median(peer), goal: GOAL,
    };
  });
}

module.exports = { run };
