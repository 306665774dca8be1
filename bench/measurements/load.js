// From `require` to the template of the first cache. The peer is the same cache written by hand with the CDK's own constructs: the modules
// of aws-cdk-lib that it needs are the floor that nobody can avoid.
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { compareTimes, describeTime, runChild } = require('../interleave');

const FIRST_GROUP_GOAL = 1.3;

/** What is left of an import that this cache makes no use of: the service's index, which loads the rest when it is asked. */
const UNUSED_NAMESPACE = /[\\/]aws-cdk-lib[\\/]aws-[a-z0-9]+[\\/]index\.js$/;

const timeOf = ({ time }) => time;

async function run(takeTurns) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-bench-'));
  try {
    const { foreign } = await runChild('load.js', 'group', folder);
    fs.writeFileSync(path.join(folder, 'modules.json'), JSON.stringify(foreign));
    const { alone, group, hand, own, pack } = await takeTurns({
      alone: ['load.js', 'package', folder],
      group: ['load.js', 'group', folder],
      hand: ['load.js', 'group-by-hand', folder],
      own: ['load.js', 'own', folder],
      pack: ['load.js', 'pack', folder],
    });
    assertLoaded(alone[0], group[0], hand[0], pack[0]);

    return [
      { what: 'require of the package alone', ours: describeTime(alone.map(timeOf)), value: alone[0].own.length, unit: 'module', goal: 1 },
      compareTimes('from require to the template of one group, against the same by hand', group, hand, timeOf, FIRST_GROUP_GOAL),
      {
        what: '- modules of others',
        ours: String(group[0].foreign.length),
        peer: String(hand[0].foreign.length),
      },
      { what: `- of which loading our ${own[0].own.length} modules`, ours: describeTime(own.map(timeOf)) },
      { what: 'load of EncryptedCacheChecks, aws-cdk-lib included', ours: describeTime(pack.map(timeOf)) },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function assertLoaded(alone, group, hand, pack) {
  const isNag = (file) => /[\\/]node_modules[\\/]cdk-nag[\\/]/.test(file);
  assert.deepStrictEqual([alone.own.length, alone.foreign], [1, []], 'requiring the package loads its index and nothing else');
  const more = group.foreign.filter((file) => !hand.foreign.includes(file) && !UNUSED_NAMESPACE.test(file));
  assert.deepStrictEqual(more, [], 'a construct loads the modules of others that the same needs by hand, and no more');
  assert.deepStrictEqual(group.foreign.filter(isNag), [], 'a construct does not load cdk-nag');
  assert.ok(!group.own.some((file) => /[\\/]lib[\\/]checks[\\/]/.test(file)), 'a construct does not load the policy pack');
  const nag = pack.foreign.filter(isNag).length;
  assert.ok(nag > 0 && nag < 5, `the pack loads little of cdk-nag; it loaded ${nag} modules`);
}

module.exports = { run };
