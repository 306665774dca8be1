// Checks that this machine cannot run, because a tool is missing, are recorded here and reported at the end of the run. With
// CACHES_LEAVE_NOTHING_OUT set, as in .ci/run, skipping a check is a failure.
const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', '.cache', 'skipped-checks.txt');

/** Records that a check does not run, and why. */
function skipCheck(what, why) {
  if (process.env.CACHES_LEAVE_NOTHING_OUT) throw new Error(`Nothing may be left out here, but ${what} cannot run: ${why}.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.appendFileSync(file, `${what}: ${why}\n`);
}

/** The checks that were skipped since the last call. */
function takeSkippedChecks() {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  fs.rmSync(file, { force: true });
  return [...new Set(lines)];
}

module.exports = { skipCheck, takeSkippedChecks };
