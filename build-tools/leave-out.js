// What a run could not do here is said at its end, never passed over in silence. With CACHES_LEAVE_NOTHING_OUT set (as in
// .ci/run) it is a failure.
const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', '.cache', 'left-out.txt');

/** Records that a part of the checks did not run. */
function leaveOut(what, why) {
  if (process.env.CACHES_LEAVE_NOTHING_OUT) throw new Error(`Nothing may be left out here, but ${what} cannot run: ${why}.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.appendFileSync(file, `${what}: ${why}\n`);
}

/** What was left out since the last time that somebody asked. */
function takeLeftOut() {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  fs.rmSync(file, { force: true });
  return [...new Set(lines)];
}

module.exports = { leaveOut, takeLeftOut };
