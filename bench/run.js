// Measures loading, synthesis and the policy pack against peers, and prints one table. Every number is the processor time
// of a fresh process; ours and the peer take turns; what counts is the median.
//
//   node bench/run.js [--check] [--rounds 5] [--only load,synthesis,policy,conditions]
//
// --check makes a missed goal a failure. What a comparison rests on (equal templates, equal findings, what was loaded) is
// asserted always: a run whose sides do not do the same work fails with or without it.
const fs = require('fs');
const os = require('os');
const path = require('path');
const { parseArgs } = require('util');
const { takeTurns } = require('./interleave');
const conditions = require('./measurements/conditions');
const load = require('./measurements/load');
const policy = require('./measurements/policy');
const synthesis = require('./measurements/synthesis');

const MEASUREMENTS = { load, synthesis, policy, conditions };
const root = path.join(__dirname, '..');

async function main() {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a number from 1 on; got '${values.rounds}'`);
  const names = values.only?.split(',') ?? Object.keys(MEASUREMENTS);
  const unknown = names.filter((name) => !Object.hasOwn(MEASUREMENTS, name));
  if (unknown.length > 0) throw new Error(`There is no measurement ${unknown.join(', ')}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);

  warnOfStaleLib();
  const rows = [];
  for (const name of names) {
    process.stderr.write(`${name} ...\n`);
    rows.push(...await MEASUREMENTS[name].run((variants) => takeTurns(variants, rounds)));
  }
  console.log(`${machine(rounds)}\n\n${table(rows)}`);

  const missed = rows.filter(({ value, goal }) => goal !== undefined && value > goal);
  if (missed.length > 0) {
    console.log(`\nMissed: ${missed.map(({ what }) => what).join('; ')}.`);
    if (values.check) process.exitCode = 1;
  }
}

/** The compiled package is measured. */
function warnOfStaleLib() {
  const newest = (folder, suffix) => Math.max(0, ...fs.readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(suffix)).map((name) => fs.statSync(path.join(folder, name)).mtimeMs));
  const lib = path.join(root, 'lib', 'index.js');
  if (!fs.existsSync(lib)) throw new Error('There is no lib/index.js: run `npx projen compile` first');
  if (fs.statSync(lib).mtimeMs < newest(path.join(root, 'src'), '.ts')) process.stderr.write('lib/ is older than src/: run `npx projen compile` to measure what is in src/.\n');
}

function machine(rounds) {
  const version = (name) => require(require.resolve(`${name}/package.json`, { paths: [root] })).version;
  return `${os.availableParallelism()} cores, ${os.platform()} ${os.arch()}, Node ${process.version.slice(1)}, aws-cdk-lib ${version('aws-cdk-lib')}, `
    + `cdk-nag ${version('cdk-nag')}. Processor time, median of ${rounds}, lowest and highest in brackets.`;
}

/** A row holds texts, and `value` and `goal` where there is something to reach. */
function table(rows) {
  const cells = rows.map(({ what, ours, peer = '', value, unit = 'x', goal }) => [
    what, ours, peer,
    value === undefined ? '' : show(value, unit),
    goal === undefined ? '' : `at most ${show(goal, unit)}`,
    goal === undefined ? '' : value <= goal ? 'reached' : 'MISSED',
  ]);
  const all = [['What', 'Ours', 'Peer', 'Result', 'Goal', 'Verdict'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(all[0]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...all.slice(1).map(line)].join('\n');
}

function show(value, unit) {
  return unit === 'x' ? `${value.toFixed(2)}x` : `${value} ${unit}`;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
