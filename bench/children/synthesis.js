// Builds and synthesizes replication groups, 20 in a stack, and reports how long each took.
//   synthesis.js ours | hand <groups> <folder of the templates>
const path = require('path');
const { App, Stack } = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { cpuTime } = require('../clock');

const GROUPS_PER_STACK = 20;

const BUILDERS = {
  ours: () => {
    const { EncryptedRedisReplicationGroup } = require('../../lib');
    return (stack, id, vpc) => new EncryptedRedisReplicationGroup(stack, id, { vpc });
  },
  hand: () => require('../apps/by-hand').byHand,
};

const [variant, groups, outdir] = process.argv.slice(2);
const build = BUILDERS[variant]();

function construct(count, folder) {
  const app = new App({ outdir: folder, analyticsReporting: false, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  for (let made = 0, stack, vpc; made < count; made++) {
    if (made % GROUPS_PER_STACK === 0) {
      stack = new Stack(app, `Stack${made / GROUPS_PER_STACK}`);
      vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: 'vpc-11111111',
        availabilityZones: ['eu-west-1a', 'eu-west-1b'],
        privateSubnetIds: ['subnet-1111111a', 'subnet-1111111b'],
        privateSubnetRouteTableIds: ['rtb-1111111a', 'rtb-1111111b'],
      });
    }
    build(stack, `Cache${made % GROUPS_PER_STACK}`, vpc);
  }
  return app;
}

// The CDK loads much of itself when it is first needed.
construct(GROUPS_PER_STACK, path.join(outdir, 'warm-up')).synth();

const start = cpuTime();
const app = construct(Number(groups), outdir);
const constructed = cpuTime();
app.synth();
process.send({ construct: constructed - start, synth: cpuTime() - constructed });
