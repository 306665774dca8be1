// Bundles the compiled rules and everything that they import into one file. Code that needs one rule needs all of them, and Node takes longer to
// open a module than to run it. Modules that code outside the bundle imports remain as files that re-export the bundle, and the other
// modules are removed: no module exists twice. The type declarations stay.
const fs = require('fs');
const path = require('path');
const esbuild = require('esbuild');

const ROOT = path.join(__dirname, '..');
const SRC = path.join(ROOT, 'src');
const LIB = path.join(ROOT, 'lib');
const FOLDERS = ['assembly', 'constraints', 'engine', 'facts', 'model', 'rules', 'template'];
const BUNDLE = 'rules/bundle';

const modules = fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\\/g, '/').replace(/\.ts$/, ''));
const sources = modules.filter(isBundled);
const imported = new Set([...modules.filter((name) => !isBundled(name)).flatMap(importsOf)]);
const entries = sources.filter((name) => name.endsWith('/index') || imported.has(name));

esbuild.buildSync({
  stdin: { contents: entries.map((name) => `export * as ${exportOf(name)} from './${name}';`).join('\n'), resolveDir: SRC, sourcefile: 'entries.ts' },
  outfile: path.join(LIB, `${BUNDLE}.js`),
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  // The same language level as the other modules, and not minified. Where two modules use the same name, one gets a suffix.
  tsconfig: path.join(ROOT, 'tsconfig.json'),
  logLevel: 'warning',
});

for (const name of sources) {
  const file = path.join(LIB, `${name}.js`);
  if (entries.includes(name)) {
    const bundle = path.posix.relative(path.posix.dirname(name), BUNDLE);
    fs.writeFileSync(file, `"use strict";\nmodule.exports = require("${bundle.startsWith('.') ? bundle : `./${bundle}`}").${exportOf(name)};\n`);
  } else {
    fs.rmSync(file, { force: true });
  }
}

function isBundled(name) {
  return FOLDERS.includes(name.split('/')[0]);
}

/** The modules of the package that a module imports. */
function importsOf(name) {
  const text = fs.readFileSync(path.join(SRC, `${name}.ts`), 'utf8');
  return [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, from]) => path.posix.join(path.posix.dirname(name), from));
}

function exportOf(name) {
  return name.replace(/\W/g, '_');
}
