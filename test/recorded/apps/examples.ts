import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { App, Validations } from 'aws-cdk-lib';
import { RecordedApp } from '../recorded-app';

const EXAMPLES = path.join(__dirname, '..', '..', '..', 'examples');

/** Every example, as it is. */
export const EXAMPLE_APPS: readonly RecordedApp[] = fs.readdirSync(EXAMPLES).sort().map((name) => ({
  group: 'examples',
  name,
  build: () => appOf(path.join(EXAMPLES, name, 'app')),
}));

/**
 * The app that a file makes. An example exports nothing, but registers the checks on its app, which is where this finds it. The
 * checks themselves are left out: they judge templates and change none, and some examples are there to fail them.
 */
function appOf(file: string): App {
  const made: App[] = [];
  const { of } = Validations;
  const context = process.env.CDK_CONTEXT_JSON;
  // Bundling a function takes seconds, and the bundle is recorded as an asset only.
  process.env.CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:bundling-stacks': [] });
  Validations.of = (scope) => App.isApp(scope) ? { addPlugins: () => { made.push(scope); } } as unknown as Validations : of.call(Validations, scope);
  try {
    createRequire(__filename)(file);
  } finally {
    Validations.of = of;
    if (context === undefined) delete process.env.CDK_CONTEXT_JSON;
    else process.env.CDK_CONTEXT_JSON = context;
  }
  if (made.length !== 1) throw new Error(`${file} registers the checks on ${made.length} apps, and not on one`);
  return made[0];
}
