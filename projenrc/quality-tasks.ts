import { awscdk } from 'projen';

/** Percent of a file that the tests must run. A file below it is a file with an untested part, whatever the average says. */
const FLOOR = { lines: 90, branches: 75 };

/** The tasks behind `npm run quickstart`, `npm cit` and the benchmarks. */
export function addQualityTasks(project: awscdk.AwsCdkConstructLibrary): void {
  const generate = project.addTask('generate', {
    description: 'Writes the catalogue and the ids of the rules, RULES.md and docs/constraints.md from src/rules',
    exec: 'node build-tools/generate.js',
    receiveArgs: true,
  });
  project.preCompileTask.spawn(generate);

  project.addTask('new:rule', {
    description: 'Starts a rule: writes its file, its test and everything that lists it',
    exec: 'node build-tools/new-rule.js',
    receiveArgs: true,
  });
  project.compileTask.exec('node build-tools/lazy-index.js');
  project.compileTask.exec('node build-tools/copy-programs.js');
  project.compileTask.exec('node build-tools/bundle-rules.js');
  // Node 20 is the floor that the library promises; the banner of jsii about it is nothing that a contributor can act on.
  project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

  // ts-jest compiles file by file and checks no types.
  project.testTask.exec('tsc --noEmit -p tsconfig.dev.json');
  project.testTask.exec('jsii-rosetta extract --strict .');

  const verify = project.addTask('verify', {
    description: 'Everything that a contribution must pass and that needs Node only',
  });
  verify.exec('node build-tools/tree-state.js remember');
  for (const task of [project.defaultTask!, project.preCompileTask, project.compileTask, project.postCompileTask, project.testTask]) {
    verify.spawn(task);
  }
  verify.exec('node build-tools/tree-state.js compare');
  verify.exec('node build-tools/report-skipped.js');

  const quickstart = project.addTask('quickstart', {
    description: 'Compile, synthesize examples/quickstart and show the policy reports of the other examples',
  });
  quickstart.spawn(project.compileTask);
  quickstart.exec('node build-tools/quickstart.js');

  project.addTask('test:coverage', {
    description: 'All tests, with a floor under the coverage of each file of src',
    exec: `jest --ci --coverage --coverageThreshold '${JSON.stringify({ './src/**/*.ts': FLOOR })}'`,
    receiveArgs: true,
  });

  project.addTask('test:mutants', {
    description: 'Puts single faults into src, one at a time, and lists those that no test notices',
    exec: 'node build-tools/mutants.js',
    receiveArgs: true,
  });

  project.addTask('test:network', {
    description: 'The port forwarder on a network of namespaces; needs root, nftables, iproute2, dnsmasq and redis, and fails without them',
    exec: 'jest --ci test/network test/access/nat-bastion-network.test.ts',
    env: { CACHES_LEAVE_NOTHING_OUT: '1' },
    receiveArgs: true,
  });

  project.addTask('bench', {
    description: 'Load, synth and policy benchmarks, as ratios against peers in one run',
    exec: 'node bench/run.js',
    receiveArgs: true,
  });

  project.setScript('test', 'projen verify');
  project.setScript('quickstart', 'npm ci --loglevel=error && projen quickstart');
}
