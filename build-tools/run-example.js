// Runs an example against the compiled package, as `node build-tools/run-example.js examples/quickstart/app.ts`. Its
// `import ... from 'cdk-encrypted-caches'` then means what users get, and not the sources.
const path = require('path');

const root = path.join(__dirname, '..');
require('ts-node').register({ transpileOnly: true, project: path.join(root, 'tsconfig.dev.json') });
require('tsconfig-paths').register({ baseUrl: root, paths: { 'cdk-encrypted-caches': ['lib/index.js'] } });
require(path.resolve(process.argv[2]));
