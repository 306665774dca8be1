import { awscdk, javascript } from 'projen';
import { addNightlyWorkflow } from './projenrc/nightly-workflow';
import { addQualityTasks } from './projenrc/quality-tasks';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-encrypted-caches',
  description: 'Encrypted, authenticated and private caches for AWS CDK, and a policy pack that finds the ones that are not.',
  author: 'cdk-encrypted-caches maintainers',
  authorAddress: 'maintainers@cdk-encrypted-caches.example',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-encrypted-caches/cdk-encrypted-caches.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk-encrypted-caches authors',
  stability: 'experimental',
  keywords: ['aws', 'aws-cdk', 'awscdk', 'elasticache', 'redis', 'valkey', 'dax', 'memorydb', 'cache', 'encryption', 'tls', 'security', 'compliance', 'cdk-nag'],

  // The floor: below 2.271.0 an acknowledgement on one construct silences the rule in the whole app (docs/adr/0001).
  cdkVersion: '2.271.0',
  constructsVersion: '10.5.1',
  peerDeps: ['cdk-nag@^3.0.2'],
  devDeps: [
    '@amazon-dax-sdk/lib-dax@^3.1',
    '@aws-cdk/aws-service-spec@^0.1.216',
    '@aws-cdk/service-spec-types@^0.0.282',
    '@cdklabs/cdk-validator-cfnguard@^0.0.62',
    '@types/node@^20',
    'cdk-nag@3.0.2',
    'esbuild@^0.28',
    'fast-check@^4',
    'iovalkey@^0.4',
    'tsconfig-paths@^4',
    'typescript@~6.0.0',
  ],
  jsiiVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  workflowNodeVersion: '22.x',
  packageManager: javascript.NodePackageManager.NPM,
  npmTrustedPublishing: true,
  defaultReleaseBranch: 'main',
  projenrcTs: true,
  depsUpgrade: false,
  // The Mergify and Dependabot bots are a choice of whoever hosts the repository.
  githubOptions: { mergify: false },

  publishToPypi: { distName: 'cdk-encrypted-caches', module: 'cdk_encrypted_caches', trustedPublishing: true },
  publishToMaven: {
    javaPackage: 'io.github.cdkencryptedcaches',
    mavenGroupId: 'io.github.cdk-encrypted-caches',
    mavenArtifactId: 'cdk-encrypted-caches',
  },
  publishToNuget: { dotNetNamespace: 'CdkEncryptedCaches', packageId: 'CdkEncryptedCaches', trustedPublishing: true },
  publishToGo: { moduleName: 'github.com/cdk-encrypted-caches/cdk-encrypted-caches-go', packageName: 'cdkencryptedcaches' },

  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    compilerOptions: {
      // Examples import the package by its name, as a user does.
      paths: { 'cdk-encrypted-caches': ['./src/index.ts'] },
    },
    // '**/*.ts' misses files whose name begins with a dot.
    include: ['.projenrc.ts'],
    exclude: ['node_modules', 'lib', 'dist', 'cdk.out', 'test/compile/fixtures'],
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'bench', 'build-tools', 'projenrc', '.projenrc.ts'],
    ignorePatterns: ['test/compile/fixtures/', '*.js', '*.d.ts', 'node_modules/', 'lib/', 'coverage/', 'cdk.out/'],
    // The project service looks at the nearest tsconfig.json, which holds src only.
    projectService: false,
    tsconfigPath: './tsconfig.dev.json',
    commandOptions: { fix: false },
  },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    coverageText: false,
    jestConfig: {
      // Coverage doubles the time of the tests: `npx projen test:coverage` measures it.
      collectCoverage: false,
      coveragePathIgnorePatterns: ['/node_modules/', '<rootDir>/build-tools/', '<rootDir>/test/'],
      coverageReporters: ['text-summary', 'lcov'],
      // In the checkout, where a run with a TMPDIR of its own finds it too.
      cacheDirectory: '<rootDir>/.cache/jest',
      setupFiles: ['<rootDir>/test/setup.ts'],
      moduleNameMapper: { '^cdk-encrypted-caches$': '<rootDir>/src' },
      testPathIgnorePatterns: ['/node_modules/', '/cdk.out/'],
      testTimeout: 60_000,
      maxWorkers: '100%',
    },
  },

  gitignore: ['.jsii.tabl.json', 'cdk.out', '.cache/', 'lib/'],
});

// Platform packages of later versions are incomplete in some registries, and `npm ci` then refuses the lockfile.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

project.npmignore!.exclude(
  '/.ci/', '/bench/', '/build-tools/', '/docs/adr/', '/examples/', '/rosetta/',
  '/test-reports/', '/.cache/', 'cdk.out', 'tsconfig.dev.json', '.npmrc', 'CONTRIBUTING.md',
);

// Packaging fails too on an example that does not compile.
project.tryFindObjectFile('package.json')!.addOverride('jsii.metadata.jsii.rosetta.strict', true);

project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.npmrc.addConfig('audit', 'false');
project.npmrc.addConfig('fund', 'false');

// publib knows where npm packages go: no registry is named here, in whichever step projen would name it.
for (let step = 0; step < 10; step++) {
  project.tryFindObjectFile('.github/workflows/release.yml')!.addDeletionOverride(`jobs.release_npm.steps.${step}.env.NPM_REGISTRY`);
}

addQualityTasks(project);
addNightlyWorkflow(project);

project.synth();
