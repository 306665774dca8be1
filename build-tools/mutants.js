// Puts single faults into src, one at a time, and runs the tests that are likely to notice. Those that these tests miss meet
// all other tests together: a green run proves that none of them is noticed, and a red one is run again with each half.
//
//   npx projen test:mutants [--seed NUMBER] [--count NUMBER] [--path PATTERN]
//
// The faults are a sample that follows from the seed, with as many of each kind as there are. They are put into copies of the
// checkout, never into the checkout. mutants/equivalent.json lists faults that change nothing, each with a reason.
//
// Stryker does not fit: version 10 needs a newer Node than the library, version 9 writes `// @ts-nocheck` into sources that
// tests compare as text, and neither knows shell programs or samples.
const { execFileSync, spawn } = require('child_process');
const { once } = require('events');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { parseArgs } = require('util');
const shell = require('./mutants/shell');
const { testFinder } = require('./mutants/tests-of');
const typescript = require('./mutants/typescript');

const ROOT = path.join(__dirname, '..');
/** The share of faults that must be noticed. */
const GOAL = 0.95;
/** A fault may make a loop endless. All tests together take their time. */
const PATIENCE_MS = { closest: 5 * 60_000, all: 60 * 60_000 };
/** Of the tests that speak of a file, how many run before all others do. */
const CLOSEST = 24;

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '60' }, path: { type: 'string', default: '' } },
});
const EQUIVALENT = JSON.parse(fs.readFileSync(path.join(__dirname, 'mutants', 'equivalent.json'), 'utf8'));
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n').filter((file) => file !== '' && fs.existsSync(path.join(ROOT, file)));
/** Tests that have passed without a fault. */
const sound = new Set();

async function main() {
  if (!fs.existsSync(path.join(ROOT, 'lib', 'index.js'))) throw new Error('Some tests run the compiled package: first npx projen compile.');
  const sample = takeSample(Number(options.seed), Number(options.count));
  console.log(`${sample.length} faults of seed ${options.seed}`);
  const testsOf = testFinder(ROOT, FILES);
  const copies = Array.from({ length: os.availableParallelism() }, () => new Copy());
  const waiting = [...sample];
  const missed = [];
  await Promise.all(copies.map(async (copy) => {
    for (let fault = waiting.pop(); fault; fault = waiting.pop()) {
      const noticed = await copy.fails([fault], testsOf(fault.file).slice(0, CLOSEST));
      console.log(`${noticed ? 'noticed' : 'missed by the closest tests'}: ${describe(fault)}`);
      if (!noticed) missed.push(fault);
    }
  }));
  report(sample, await survivorsOf(missed, copies[0]));
}

/** Faults that compile, in turn of each kind. */
function takeSample(seed, count) {
  const random = generator(seed);
  const faults = FILES.filter((file) => new RegExp(options.path).test(file) && /^src\/.*\.(ts|sh)$/.test(file) && isTestable(file)).flatMap((file) => {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
    return (file.endsWith('.ts') ? typescript : shell).faultsIn(file, text).map((fault) => ({ ...fault, file, text, order: random() }));
  });
  const queues = [...groupBy(faults.filter((fault) => !isEquivalent(fault)).sort((a, b) => a.order - b.order), ({ kind }) => kind).values()];
  const compiles = typescript.compiler(ROOT);
  const sample = [];
  while (sample.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      let fault = queue.pop();
      const works = () => (fault.file.endsWith('.ts') ? compiles(fault.file, withFaults([fault])) : shell.parses(withFaults([fault])));
      while (fault && !works()) fault = queue.pop();
      if (fault && sample.length < count) sample.push(fault);
    }
  }
  return sample;
}

/** The programs of instances meet their tests on a network that only root may build. */
function isTestable(file) {
  return process.getuid?.() === 0 || !/\/forwarder\/.*\.sh$/.test(file);
}

function isEquivalent(fault) {
  return EQUIVALENT.some(({ file, fault: text }) => file === fault.file && text === change(fault));
}

/** The text of a file with faults in it. */
function withFaults(faults) {
  return [...faults].sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), faults[0].text);
}

/** Which of the faults no test notices at all. */
async function survivorsOf(faults, copy) {
  if (faults.length === 0 || !await copy.fails(faults)) return faults;
  if (faults.length === 1) return [];
  const half = Math.ceil(faults.length / 2);
  return [...await survivorsOf(faults.slice(0, half), copy), ...await survivorsOf(faults.slice(half), copy)];
}

/** A copy of the checkout, for one run of tests at a time. */
class Copy {
  constructor() {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
    for (const file of FILES) fs.cpSync(path.join(ROOT, file), path.join(this.root, file));
    for (const name of ['node_modules', 'lib', '.jsii']) {
      if (fs.existsSync(path.join(ROOT, name))) fs.symlinkSync(path.join(ROOT, name), path.join(this.root, name));
    }
    process.on('exit', () => {
      this.end();
      fs.rmSync(this.root, { recursive: true, force: true });
    });
  }

  /** Whether tests fail with these faults; all tests, unless some are named. */
  async fails(faults, tests) {
    const byFile = groupBy(faults, ({ file }) => file);
    for (const [file, group] of byFile) fs.writeFileSync(path.join(this.root, file), withFaults(group));
    let failed;
    try {
      failed = await this.failedTests(tests);
    } finally {
      for (const [file, [{ text }]] of byFile) fs.writeFileSync(path.join(this.root, file), text);
    }
    const unproven = failed.filter((test) => !sound.has(test));
    const unsound = unproven.length > 0 ? await this.failedTests(unproven) : [];
    if (unsound.length > 0) throw new Error(`Without any fault these fail: ${unsound.join(', ')}`);
    for (const test of unproven) sound.add(test);
    return failed.length > 0;
  }

  /** The tests that fail, up to the first; those that do not end count as well. */
  async failedTests(tests) {
    const failures = path.join(this.root, 'failures.txt');
    fs.writeFileSync(failures, '');
    this.jest = spawn(path.join(ROOT, 'node_modules', '.bin', 'jest'), [
      '--ci', '--bail', '--reporters', path.join(__dirname, 'mutants', 'failures.js'),
      ...tests ? ['--maxWorkers', '1', '--testSequencer', path.join(__dirname, 'mutants', 'in-order.js'), '--runTestsByPath', ...tests] : [],
    ], {
      cwd: this.root,
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, CI: 'true', CACHES_LEAVE_NOTHING_OUT: '1', MUTANT_TESTS: JSON.stringify(tests), MUTANT_FAILURES: failures },
    });
    const timer = setTimeout(() => this.end(), tests ? PATIENCE_MS.closest : PATIENCE_MS.all);
    const [code] = await once(this.jest, 'close');
    clearTimeout(timer);
    if (code === null && tests) return tests;
    const failed = fs.readFileSync(failures, 'utf8').split('\n').filter(Boolean).map((file) => path.relative(fs.realpathSync(this.root), file));
    if (code !== 0 && failed.length === 0) throw new Error(`No test failed, and yet jest ended with ${code ?? 'a signal'}.`);
    return failed;
  }

  /** Ends the run of tests, with the programs that it started. */
  end() {
    if (this.jest === undefined || this.jest.exitCode !== null || this.jest.signalCode !== null) return;
    try {
      process.kill(-this.jest.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

function report(sample, survivors) {
  const row = (kind, faults) => {
    const survived = faults.filter((fault) => survivors.includes(fault)).length;
    console.log(`${kind.padEnd(14)}${String(faults.length).padStart(8)}${String(faults.length - survived).padStart(10)}${String(survived).padStart(10)}`);
  };
  console.log(`\n${'kind'.padEnd(14)}${'tried'.padStart(8)}${'noticed'.padStart(10)}${'survived'.padStart(10)}`);
  for (const [kind, faults] of groupBy(sample, (fault) => fault.kind)) row(kind, faults);
  row('all', sample);
  if (survivors.length > 0) console.log(`\nNo test notices:\n${survivors.map((fault) => `  ${describe(fault)}`).join('\n')}`);
  const share = 1 - survivors.length / sample.length;
  console.log(`\n${(100 * share).toFixed(1)} % are noticed, the goal is ${100 * GOAL} %.`);
  if (!(share >= GOAL)) process.exitCode = 1;
}

function describe(fault) {
  return `${fault.file}:${fault.line}  ${fault.kind}: ${change(fault)}`;
}

/** The line of a fault before and after, as it is written in equivalent.json. */
function change({ text, start, end, replacement }) {
  const [from, to] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)];
  const before = text.slice(from, to);
  const after = text.slice(from, start) + replacement + text.slice(end, to);
  return [before, after].map((part) => part.trim().replace(/\s*\n\s*/g, ' ')).join('  =>  ');
}

function groupBy(faults, key) {
  const groups = new Map();
  for (const fault of faults) groups.set(key(fault), [...groups.get(key(fault)) ?? [], fault]);
  return groups;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
