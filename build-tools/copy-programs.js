// Copies the programs that run on instances to lib, as the compiler only writes TypeScript modules. The constructors read them.
const fs = require('fs');
const path = require('path');

const SRC = path.join(__dirname, '..', 'src');
const LIB = path.join(__dirname, '..', 'lib');

for (const name of fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(SRC, name);
  // Files such as .shellcheckrc configure a linter and are not part of the programs.
  if (name.endsWith('.ts') || path.basename(name).startsWith('.') || !fs.statSync(file).isFile()) continue;
  const target = path.join(LIB, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(file, target);
}
