// Single faults in shell programs, each as a span of the file and the text that replaces it.
const { spawnSync } = require('child_process');

/** Lines that only hold others together, and those that a check of programs would miss at once. */
const FRAME = /^\s*($|#|(then|do|else|fi|done|esac|;;|\{|\}|\)|elif .*|if .*|while .*|until .*|for .*|case .*|local [\w ]+)\s*$|\w+\(\) \{)|[\\|]$|\{\s*$|\($/;

/** All faults of a program. */
function faultsIn(file, text) {
  const faults = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const add = (kind, from, to, replacement) => faults.push({ kind, line: index + 1, start: start + from, end: start + to, replacement });
    const code = line.replace(/(^|\s)#.*$/, '');
    if (!FRAME.test(code)) add('shell line', 0, line.length, ':');
    for (const match of code.matchAll(/\b(if|elif|while|until) (?!!)/g)) add('shell test', match.index, match.index + match[0].length, `${match[1]} ! `);
    for (const match of code.matchAll(/\b(if|elif|while|until) ! /g)) add('shell test', match.index, match.index + match[0].length, `${match[1]} `);
    for (const match of code.matchAll(/ (&&|\|\|) /g)) add('shell logic', match.index, match.index + 4, match[1] === '&&' ? ' || ' : ' && ');
    for (const match of code.matchAll(/(?<![\w$.&<>/-])\d+(?![\w.&<>/])/g)) add('shell number', match.index, match.index + match[0].length, String(Number(match[0]) + 1));
    start += line.length + 1;
  }
  return faults;
}

function parses(text) {
  return spawnSync('bash', ['-n'], { input: text }).status === 0;
}

module.exports = { faultsIn, parses };
