const { takeSkippedChecks } = require('./skipped-checks');

const lines = takeSkippedChecks();
console.log(lines.length === 0 ? '\nNo check was skipped.' : `\nSkipped on this machine:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
