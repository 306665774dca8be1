// The rules as values, evaluated from the TypeScript sources.
const path = require('path');
const esbuild = require('esbuild');

/** The exports of src/rules, and the name of the policy pack. */
function loadRules(root) {
  const { outputFiles: [bundle] } = esbuild.buildSync({
    stdin: { contents: "export * from './rules'; export { PACK_NAME } from './engine';", resolveDir: path.join(root, 'src') },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral', // the rules load nothing of Node and no package
    tsconfigRaw: {},
    logLevel: 'silent', // the error that is thrown says it
  });
  const module = { exports: {} };
  new Function('module', 'exports', bundle.text)(module, module.exports);
  return module.exports;
}

module.exports = { loadRules };
