// Records what the sources make of every app in test/recorded/apps, as `node build-tools/record-edition.js second-edition`.
//
// The folder that it writes, test/recorded/second-edition, is what users of a release have deployed. Run it once, on the commit
// that is released, and commit the folder with the release. It refuses a folder that is there. Never delete one to record it
// again because a test failed: docs/upgrading.md is where a difference goes. Afterwards:
//  - add a heading `## From the second edition` with an empty table to docs/upgrading.md
//  - empty SINCE_THE_LAST_EDITION in test/recorded/recorded-templates.test.ts
const path = require('path');

const root = path.join(__dirname, '..');
process.env.CDK_VALIDATION = 'false'; // it judges templates, takes seconds, and changes nothing
require('ts-node').register({ transpileOnly: true, project: path.join(root, 'tsconfig.dev.json') });
require('tsconfig-paths').register({ baseUrl: root, paths: { 'cdk-encrypted-caches': ['src/index.ts'] } });
require('../test/recorded/editions').writeEdition(process.argv[2] ?? '');
