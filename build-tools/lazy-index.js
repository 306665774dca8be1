// Rewrites lib/index.js so that requiring the package loads no module before one of its names is used: an app that only
// builds caches never pays for cdk-nag and the rule pack. Types and the jsii assembly stay as they are.
//
// The names are written as `exports.X = void 0` so that Node finds them for `import { X } from` (static analysis), and
// defined through a variable, as a literal name in `defineProperty` would make Node drop them again.
const fs = require('fs');
const path = require('path');

const lib = path.join(__dirname, '..', 'lib');
const index = path.join(lib, 'index.js');

/** The modules that `export * from` names, as tsc wrote them, followed down to those that define something. */
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
