// Loads one thing and reports how long it took and which modules it brought.
//   load.js package | pack | own | group | group-by-hand <folder>
// `own` finds the modules there already that `modules.json` in the folder lists.
const fs = require('fs');
const path = require('path');
const { cpuTime } = require('../clock');

const lib = path.join(__dirname, '..', '..', 'lib');
const [what, folder] = process.argv.slice(2);

/** What an app does around its first cache. */
function firstGroup(build) {
  const { App, Stack } = require('aws-cdk-lib');
  const ec2 = require('aws-cdk-lib/aws-ec2');
  const app = new App({ outdir: path.join(folder, what), analyticsReporting: false, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  const stack = new Stack(app, 'Stack');
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-11111111',
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    privateSubnetIds: ['subnet-1111111a', 'subnet-1111111b'],
    privateSubnetRouteTableIds: ['rtb-1111111a', 'rtb-1111111b'],
  });
  build(stack, 'Cache', vpc);
  app.synth();
}

const LOADERS = {
  'package': () => require(lib),
  'pack': () => require(lib).EncryptedCacheChecks,
  'own': () => require(lib).EncryptedRedisReplicationGroup,
  'group': () => firstGroup((stack, id, vpc) => {
    const { EncryptedRedisReplicationGroup } = require(lib);
    new EncryptedRedisReplicationGroup(stack, id, { vpc });
  }),
  'group-by-hand': () => firstGroup((...group) => require('../apps/by-hand').byHand(...group)),
};

if (what === 'own') for (const file of JSON.parse(fs.readFileSync(path.join(folder, 'modules.json'), 'utf8'))) require(file);

const before = new Set(Object.keys(require.cache));
const start = cpuTime();
LOADERS[what]();
const time = cpuTime() - start;
const loaded = Object.keys(require.cache).filter((file) => !before.has(file));
const isOwn = (file) => file.startsWith(lib + path.sep);
const isForeign = (file) => file.split(path.sep).includes('node_modules');
process.send({ time, own: loaded.filter(isOwn), foreign: loaded.filter(isForeign) });
