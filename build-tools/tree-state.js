// A build leaves the tree as it found it: `remember` before, `compare` after. Generated files that were not committed, or
// that somebody edited by hand, show up here.
const { execFileSync } = require('child_process');
const fs = require('fs');
const { leaveOut } = require('./leave-out');

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}

let file;
try {
  file = git('rev-parse', '--git-path', 'tree-before-verify').trim();
} catch {
  leaveOut('the comparison of generated files with the committed ones', 'this is no git checkout');
}
if (file) {
  const state = git('status', '--porcelain') + git('diff');
  if (process.argv[2] === 'remember') {
    fs.writeFileSync(file, state);
  } else if (fs.readFileSync(file, 'utf8') !== state) {
    console.error('The build changed files of the tree. Commit what it generated:\n');
    console.error(git('status', '--short'));
    process.exitCode = 1;
  }
}
