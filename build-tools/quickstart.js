// What `npm run quickstart` shows once the library is compiled: apps that synthesize without a finding, and others that the
// policy pack refuses. It compares all results with the expected ones, so it is a test as well.
//
// `--update` writes the expected-findings.json of the examples anew. Read their diffs before you commit them.
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { parseReport, printReport } = require('./policy-report');

const root = path.join(__dirname, '..');

/** The examples that must synthesize without any finding or warning. */
const SOUND = {
  quickstart: 'a VPC, an encrypted cache and a function that uses it',
  dax: 'a table, an encrypted DAX cluster and a function that reads through it',
  'nat-access': 'a private cache, and an instance that forwards ports to it for one client',
  'redis-enterprise': 'certificates and TLS settings of a Redis Enterprise Software cluster',
};

/** The examples that the pack must refuse, with exactly the findings in their expected-findings.json. */
const REFUSED = {
  'policy-check': 'caches that are wrong, each in another way',
  'included-template': 'templates in YAML and JSON that no CDK code made',
};
const started = Date.now();

/** A failure that the message explains; a stack trace would add nothing. */
class Failure extends Error {}

function step(text) {
  console.log(`\n[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** Synthesizes an example in a separate process, with all validation that the CDK has. */
function synthesize(example, context = {}) {
  const out = path.join('cdk.out', example);
  fs.rmSync(path.join(root, out), { recursive: true, force: true });
  const { status, stderr, error } = spawnSync(process.execPath, ['build-tools/run-example.js', `examples/${example}/app.ts`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_VALIDATION: undefined },
  });
  if (error) throw error;
  return { succeeded: status === 0, stderr, out, read: (file) => JSON.parse(fs.readFileSync(path.join(root, out, file), 'utf8')) };
}

/** The warnings that constructs left for the CDK command line to print. */
function warnings({ out }) {
  return fs.readdirSync(path.join(root, out)).filter((file) => file.endsWith('.metadata.json'))
    .filter((file) => fs.readFileSync(path.join(root, out, file), 'utf8').includes('"aws:cdk:warning"'));
}

/** Synthesizes an example that must have no findings and no warnings. */
function synthesizeSound(example) {
  step(`Synthesizing examples/${example}: ${SOUND[example]}`);
  const synthesis = synthesize(example, { '@aws-cdk/core:strictCfnValidateErrors': true });
  if (!synthesis.succeeded) throw new Failure(`examples/${example} does not synthesize:\n\n${synthesis.stderr}`);

  const findings = synthesis.read('validation-report.json').pluginReports.flatMap(({ violations }) => violations);
  if (findings.length > 0) throw new Failure(`examples/${example} must have no finding:\n\n${JSON.stringify(findings, null, 2)}`);
  const warned = warnings(synthesis);
  if (warned.length > 0) throw new Failure(`examples/${example} must have no warning: see ${warned.join(', ')} in ${synthesis.out}`);
  return synthesis;
}

/** A cache that is encrypted, with all that is around it. */
function showQuickstart() {
  const synthesis = synthesizeSound('quickstart');
  const template = path.join(synthesis.out, 'Quickstart.template.json');
  const resources = Object.values(synthesis.read('Quickstart.template.json').Resources);
  const counts = new Map();
  for (const { Type } of resources) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  console.log('\n  count  resource type');
  for (const [type, count] of [...counts].sort()) console.log(`  ${String(count).padStart(5)}  ${type}`);

  const { Properties: cache } = resources.find(({ Type }) => Type === 'AWS::ElastiCache::ReplicationGroup');
  const flags = ['AtRestEncryptionEnabled', 'TransitEncryptionEnabled'];
  console.log(`\n  The cache: ${flags.map((flag) => `${flag} ${cache[flag]}`).join(', ')}, ${cache.Engine} ${cache.EngineVersion}`);
  console.log(`  Template:  ${template}`);
  if (!flags.every((flag) => cache[flag] === true)) throw new Failure('The cache of examples/quickstart is not encrypted.');
  return resources.length;
}

/** The app of an example must be refused by the policy pack. */
function showRefused(example) {
  step(`Synthesizing examples/${example}: ${REFUSED[example]}. The CDK must refuse them`);
  const synthesis = synthesize(example);
  if (synthesis.succeeded) throw new Failure(`examples/${example} synthesized, but there is much that is wrong in it.`);
  if (!fs.existsSync(path.join(root, synthesis.out, 'validation-report.json'))) {
    throw new Failure(`examples/${example} failed before the policy pack could report:\n\n${synthesis.stderr}`);
  }
  const report = parseReport(synthesis.read('validation-report.json'), root);
  printReport(report);

  const expectedFile = path.join(root, 'examples', example, 'expected-findings.json');
  const found = report.map(({ rule, resource, location, logicalId, severity, suppressed }) => (
    { rule, severity, resource, logicalId, location, ...(suppressed && { suppressed }) }
  ));
  if (process.argv.includes('--update')) {
    fs.writeFileSync(expectedFile, `[\n${found.map((finding) => `  ${JSON.stringify(finding)}`).join(',\n')}\n]\n`);
  }
  compare(found, JSON.parse(fs.readFileSync(expectedFile, 'utf8')), example);
  return report;
}

function compare(found, expected, example) {
  const describe = ({ rule, severity, resource, logicalId, location, suppressed }) => (
    `${severity} ${rule} at ${location} of ${resource} (${logicalId})${suppressed ? ', suppressed' : ''}`
  );
  const unexpected = found.map(describe);
  const missing = expected.map(describe).filter((finding) => {
    const index = unexpected.indexOf(finding);
    if (index >= 0) unexpected.splice(index, 1);
    return index < 0;
  });
  if (missing.length + unexpected.length === 0) return;
  throw new Failure([
    `The report is not what examples/${example}/expected-findings.json says.`,
    ...missing.map((finding) => `  missing:    ${finding}`),
    ...unexpected.map((finding) => `  unexpected: ${finding}`),
    'If the report is right, write that file anew with `node build-tools/quickstart.js --update`.',
  ].join('\n'));
}

/** A DAX cluster that is encrypted. */
function showDax() {
  const { Resources } = synthesizeSound('dax').read('Orders.template.json');
  const { Properties: cluster } = Object.values(Resources).find(({ Type }) => Type === 'AWS::DAX::Cluster');
  const { SSESpecification, ClusterEndpointEncryptionType, NodeType, ReplicationFactor } = cluster;
  console.log(`\n  The cluster: SSEEnabled ${SSESpecification?.SSEEnabled}, ClusterEndpointEncryptionType ${ClusterEndpointEncryptionType}, `
    + `${ReplicationFactor} x ${NodeType}`);
  if (SSESpecification?.SSEEnabled !== true || ClusterEndpointEncryptionType !== 'TLS') throw new Failure('The cluster of examples/dax is not encrypted.');
  return Object.keys(Resources).length;
}

/** An instance that forwards ports to a cache. */
function showAccess() {
  const { Resources } = synthesizeSound('nat-access').read('CacheAccess.template.json');
  const opened = Object.values(Resources).filter(({ Type }) => Type === 'AWS::EC2::SecurityGroup')
    .flatMap(({ Properties }) => Properties.SecurityGroupIngress ?? []).filter(({ CidrIp }) => CidrIp !== undefined);
  for (const { CidrIp, FromPort, ToPort } of opened) console.log(`\n  Open to ${CidrIp}: ports ${FromPort} to ${ToPort}`);
  if (opened.length === 0) throw new Failure('Nobody reaches the instance of examples/nat-access.');
  return Object.keys(Resources).length;
}

/** What the nodes of a Redis Enterprise cluster are told. */
function showRedisEnterprise() {
  const { Resources } = synthesizeSound('redis-enterprise').read('ClusterTls.template.json');
  const { Properties } = Object.values(Resources).find(({ Type }) => Type === 'AWS::SSM::Document');
  const told = Properties.Content.mainSteps[0].inputs.runCommand.filter((line) => /^(setting (min_|sentinel_tls)|http )/.test(line));
  console.log(`\n  The nodes are told: ${told.map((line) => line.replace('setting ', '')).join(', ')}`);
  if (!told.includes('http disabled')) throw new Failure('The nodes of examples/redis-enterprise answer without TLS.');
  return Object.keys(Resources).length;
}

function summary(report) {
  const stopping = report.filter(({ suppressed }) => !suppressed);
  const count = new Set(stopping.map(({ resource }) => resource)).size;
  const acknowledged = report.length - stopping.length;
  return `refused with ${stopping.length} findings on ${count} resources, exactly the expected ones`
    + `${acknowledged > 0 ? `; ${acknowledged} more acknowledged with a reason` : ''}`;
}

function main() {
  if (!fs.existsSync(path.join(root, 'lib', 'index.js'))) {
    throw new Failure('The library is not compiled yet. `npm run quickstart` installs what it needs, compiles it and comes back here.');
  }
  const counts = { quickstart: showQuickstart(), dax: showDax(), 'nat-access': showAccess(), 'redis-enterprise': showRedisEnterprise() };
  const reports = Object.keys(REFUSED).map((example) => [example, showRefused(example)]);

  step('Done. What you saw:\n');
  for (const [example, count] of Object.entries(counts)) console.log(`  examples/${example.padEnd(17)}  ${count} resources, no finding and no warning`);
  for (const [example, report] of reports) console.log(`  examples/${example.padEnd(17)}  ${summary(report)}`);
  console.log('\nWhat to do next:\n');
  console.log('  Deploy the cache         examples/quickstart/README.md, examples/dax/README.md');
  console.log('  Keep a cluster\'s TLS     examples/redis-enterprise/README.md');
  console.log('  Check an app of yours    examples/policy-check/README.md');
  console.log('  Check a template         examples/included-template/README.md');
  console.log('  All options and rules    README.md, API.md');
}

try {
  main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
