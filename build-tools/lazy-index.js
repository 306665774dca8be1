// Rewrites lib/index.js to load each module when one of its names is first used. An app that only creates caches does not load cdk-nag and the
// policy pack. Types and the jsii assembly stay the same.
//
// `exports.X = void 0` lets Node find the names for `import { X } from` (static analysis). `defineProperty` takes the name from a variable,
// because Node would drop a name that is a literal there.
const fs = require('fs');
const path = require('path');

const lib = path.join(__dirname, '..', 'lib');
const index = path.join(lib, 'index.js');

/** The file that defines each exported name, found by following the `export * from` statements as tsc compiles them. */
function owners(file, found = new Map()) {
  const source = fs.readFileSync(file, 'utf8');
  for (const [, target] of source.matchAll(/__exportStar\(require\("([^"]+)"\), exports\)/g)) {
    owners(resolve(path.dirname(file), target), found);
  }
  for (const [, name] of source.matchAll(/^exports\.(\w+) = /gm)) if (!found.has(name)) found.set(name, file);
  for (const [, names] of source.matchAll(/^exports\.((?:\w+ = exports\.)+\w+) = void 0;$/gm)) {
    for (const name of names.split(' = exports.')) found.set(name, file);
  }
  return found;
}

function resolve(folder, target) {
  return [`${target}.js`, path.join(target, 'index.js')].map((name) => path.join(folder, name)).find((name) => fs.existsSync(name));
}

const exported = new Map([...owners(index)].filter(([name]) => name !== '__esModule').sort());
if (exported.size === 0) throw new Error('lib/index.js exports nothing: did the compiler run, or was the index rewritten twice?');

const request = (file) => `./${path.relative(lib, file).replace(/\\/g, '/').replace(/\.js$/, '')}`;
const lines = [
  '"use strict";',
  'Object.defineProperty(exports, "__esModule", { value: true });',
  ...[...exported.keys()].map((name) => `exports.${name} = void 0;`),
  'let name;',
  ...[...exported].map(([name, file]) => `Object.defineProperty(exports, name = "${name}", { enumerable: true, configurable: true, get: () => { `
    + `const value = require("${request(file)}").${name}; `
    + `Object.defineProperty(exports, name = "${name}", { enumerable: true, configurable: true, value }); return value; } });`),
];
fs.writeFileSync(index, `${lines.join('\n')}\n`);
