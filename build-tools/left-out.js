const { takeLeftOut } = require('./leave-out');

const lines = takeLeftOut();
console.log(lines.length === 0 ? '\nNothing was left out.' : `\nLeft out on this machine:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
