const { fork } = require('child_process');
const path = require('path');

const TIME_LIMIT_MS = 180_000;

/**
 * Runs each variant of a measurement in processes of its own, `rounds` times, the variants taking turns. One more
 * round comes first and does not count: it fills the caches of the file system.
 *
 * @param variants the arguments of `bench/children/<script>`, by the name of the variant
 * @returns what the processes reported, by the name of the variant
 */
async function takeTurns(variants, rounds) {
  const names = Object.keys(variants);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    // Whoever comes second may profit or suffer from the first.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const result = await runChild(...variants[name]);
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

/** What a script of `bench/children` reports. */
function runChild(script, ...args) {
  const child = fork(path.join(__dirname, 'children', script), args.map(String), {
    env: environment(),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: TIME_LIMIT_MS,
  });
  let report;
  let complaint = '';
  child.on('message', (message) => { report = message; });
  child.stderr.on('data', (chunk) => { complaint += chunk; });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      if (report) resolve(report);
      else reject(new Error(`${script} ${args.join(' ')} reported nothing:\n${complaint}`));
    });
  });
}

/** The CDK's own validation engine takes 2 s in every process that synthesizes, on both sides alike; it is off. */
function environment() {
  const { NODE_OPTIONS, NODE_COMPILE_CACHE, CDK_OUTDIR, CDK_CONTEXT_JSON, JSII_DEPRECATED, ...rest } = process.env;
  return { ...rest, CDK_VALIDATION: 'false' };
}

function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, lowest and highest of a time, in words. */
function describeTime(times) {
  const digits = median(times) < 10 ? 1 : 0;
  return `${median(times).toFixed(digits)} ms (${Math.min(...times).toFixed(digits)}-${Math.max(...times).toFixed(digits)})`;
}

/** A row of the table that compares a time of ours with the same of the peer. */
function compareTimes(what, ours, peer, read, goal) {
  const [mine, theirs] = [ours.map(read), peer.map(read)];
  return { what, ours: describeTime(mine), peer: describeTime(theirs), value: median(mine) / median(theirs), goal };
}

module.exports = { takeTurns, runChild, median, describeTime, compareTimes };
