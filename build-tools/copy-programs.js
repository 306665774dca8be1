// Copies what the compiler leaves behind into lib: the programs that run on instances, which the constructs read when they are made.
const fs = require('fs');
const path = require('path');

const SRC = path.join(__dirname, '..', 'src');
const LIB = path.join(__dirname, '..', 'lib');

for (const name of fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(SRC, name);
  // What tells a checker how to read the programs is not part of them.
  if (name.endsWith('.ts') || path.basename(name).startsWith('.') || !fs.statSync(file).isFile()) continue;
  const target = path.join(LIB, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(file, target);
}
