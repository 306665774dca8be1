// Fails when a build changes files of the checkout: generated files that were not committed, or that were edited by hand. Run
// `remember` before the build and `compare` after it.
const { execFileSync } = require('child_process');
const fs = require('fs');
const { skipCheck } = require('./skipped-checks');

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}

let file;
try {
  file = git('rev-parse', '--git-path', 'tree-before-verify').trim();
} catch {
  skipCheck('the comparison of generated files with the committed ones', 'this is not a git checkout');
}
if (file) {
  const state = git('status', '--porcelain') + git('diff');
  if (process.argv[2] === 'remember') {
    fs.writeFileSync(file, state);
  } else if (fs.readFileSync(file, 'utf8') !== state) {
    console.error('The build changed files of the checkout. Commit what it generated:\n');
    console.error(git('status', '--short'));
    process.exitCode = 1;
  }
}
