// Builds and synthesizes replication groups or DAX clusters, 20 in a stack, and reports how long each took.
//   synthesis.js groups | clusters ours | hand <count> <folder of the templates>
const path = require('path');
const { App, Stack } = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { cpuTime } = require('../clock');

const CACHES_PER_STACK = 20;

const KINDS = {
  groups: {
    shared: () => undefined,
    ours: () => {
      const { EncryptedRedisReplicationGroup } = require('../../lib');
      return (stack, id, vpc) => new EncryptedRedisReplicationGroup(stack, id, { vpc });
    },
    hand: () => require('../apps/by-hand').byHand,
  },
  clusters: {
    // The table that all clusters of a stack are in front of; both sides make the same.
    shared: (stack) => {
      const dynamodb = require('aws-cdk-lib/aws-dynamodb');
      const table = new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } });
      table.addGlobalSecondaryIndex({ indexName: 'by-owner', partitionKey: { name: 'owner', type: dynamodb.AttributeType.STRING } });
      return table;
    },
    ours: () => {
      const { EncryptedDaxCluster } = require('../../lib');
      return (stack, id, vpc, table) => new EncryptedDaxCluster(stack, id, { vpc, tables: [table] });
    },
    hand: () => require('../apps/dax-by-hand').daxByHand,
  },
};

const [kind, variant, count, outdir] = process.argv.slice(2);
const { [variant]: load, shared } = KINDS[kind];
const build = load();

function construct(wanted, folder) {
  const app = new App({ outdir: folder, analyticsReporting: false, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  for (let made = 0, stack, vpc, common; made < wanted; made++) {
    if (made % CACHES_PER_STACK === 0) {
      stack = new Stack(app, `Stack${made / CACHES_PER_STACK}`);
      vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: 'vpc-11111111',
        availabilityZones: ['eu-west-1a', 'eu-west-1b'],
        privateSubnetIds: ['subnet-1111111a', 'subnet-1111111b'],
        privateSubnetRouteTableIds: ['rtb-1111111a', 'rtb-1111111b'],
      });
      common = shared(stack);
    }
    build(stack, `Cache${made % CACHES_PER_STACK}`, vpc, common);
  }
  return app;
}

// The CDK loads much of itself when it is first needed.
construct(CACHES_PER_STACK, path.join(outdir, 'warm-up')).synth();

const start = cpuTime();
const app = construct(Number(count), outdir);
const constructed = cpuTime();
app.synth();
process.send({ construct: constructed - start, synth: cpuTime() - constructed });
