// 500 resources under 64 conditions, in every way that is known to multiply. What the engine cannot look at in that time,
// it says.
const { SHAPES } = require('../apps/conditions');
const { describeTime, median } = require('../interleave');

const GOAL_MS = 1000;

async function run(takeTurns) {
  const results = await takeTurns(Object.fromEntries(SHAPES.map((shape, index) => [shape, ['conditions.js', index]])));
  return SHAPES.map((shape) => {
    const times = results[shape].map(({ time }) => time);
    return { what: `500 resources, 64 conditions: ${shape}`, ours: describeTime(times), value: Math.round(median(times)), unit: 'ms', goal: GOAL_MS };
  });
}

module.exports = { run };
