// Puts the compiled rules, with the facts and the reading of templates that they stand on, into one file: whoever needs one rule needs
// all of them, and loading a file takes longer than what is in it. Types and what the rest of the package requires stay
// where they are: the modules that somebody outside asks for become faces of the one file, the others are removed, so that
// there is no second instance of any of them.
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
const asked = new Set([...modules.filter((name) => !isBundled(name)).flatMap(importsOf)]);
const faces = sources.filter((name) => name.endsWith('/index') || asked.has(name));

esbuild.buildSync({
  stdin: { contents: faces.map((name) => `export * as ${exportOf(name)} from './${name}';`).join('\n'), resolveDir: SRC, sourcefile: 'faces.ts' },
  outfile: path.join(LIB, `${BUNDLE}.js`),
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  // The language is that of the other modules. Nothing is minified: a name gets a number or an underscore where two modules have the same one.
  tsconfig: path.join(ROOT, 'tsconfig.json'),
  logLevel: 'warning',
});

for (const name of sources) {
  const file = path.join(LIB, `${name}.js`);
  if (faces.includes(name)) {
    const bundle = path.posix.relative(path.posix.dirname(name), BUNDLE);
    fs.writeFileSync(file, `"use strict";\nmodule.exports = require("${bundle.startsWith('.') ? bundle : `./${bundle}`}").${exportOf(name)};\n`);
  } else {
    fs.rmSync(file, { force: true });
  }
}

function isBundled(name) {
  return FOLDERS.includes(name.split('/')[0]);
}

/** The modules of the package that one of them names. */
function importsOf(name) {
  const text = fs.readFileSync(path.join(SRC, `${name}.ts`), 'utf8');
  return [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, from]) => path.posix.join(path.posix.dirname(name), from));
}

function exportOf(name) {
  return name.replace(/\W/g, '_');
}
