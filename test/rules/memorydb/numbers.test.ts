import { memoryDbMaintenanceWindow } from '../../../src/rules/memorydb/backup-and-maintenance/maintenance-window';
import { memoryDbSnapshotRetentionRange } from '../../../src/rules/memorydb/backup-and-maintenance/snapshot-retention-range';
import { memoryDbSnapshotWindow } from '../../../src/rules/memorydb/backup-and-maintenance/snapshot-window';
import { memoryDbSubnetGroupSubnetCount } from '../../../src/rules/memorydb/network/subnet-group-subnet-count';
import { memoryDbNodeQuota } from '../../../src/rules/memorydb/numbers-and-names/node-quota';
import { memoryDbNumReplicasPerShardRange } from '../../../src/rules/memorydb/numbers-and-names/num-replicas-per-shard-range';
import { memoryDbNumShardsRange } from '../../../src/rules/memorydb/numbers-and-names/num-shards-range';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const SHARDS = 'Properties/NumShards';

describeRule(memoryDbNumShardsRange, {
  fires: [
    { name: 'none', properties: { NumShards: 0 }, path: SHARDS, says: /is 0\. .* 1 at least/ },
    { name: 'half a shard', properties: { NumShards: 1.5 }, path: SHARDS },
    { name: 'a negative number as text', properties: { NumShards: '-1' }, path: SHARDS },
  ],
  passes: [
    { name: 'one', properties: { NumShards: 1 } },
    { name: 'many, which is for the quota', properties: { NumShards: '500' } },
    { name: 'no value', properties: { NumShards: NO_VALUE } },
  ],
  token: [
    { name: 'the number', properties: { NumShards: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { NumShards: [0] }, verdict: 'compliant' },
  ],
});

const REPLICAS = 'Properties/NumReplicasPerShard';

describeRule(memoryDbNumReplicasPerShardRange, {
  fires: [
    { name: 'one too many', properties: { NumReplicasPerShard: 6 }, path: REPLICAS, says: /is 6\. .* from 0 to 5/ },
    { name: 'a negative number', properties: { NumReplicasPerShard: -1 }, path: REPLICAS },
    { name: 'one too many, as text', properties: { NumReplicasPerShard: '6' }, path: REPLICAS },
  ],
  passes: [
    { name: 'the fewest', properties: { NumReplicasPerShard: 0 } },
    { name: 'the most', properties: { NumReplicasPerShard: 5 } },
  ],
  token: [
    { name: 'the number', properties: { NumReplicasPerShard: IMPORTED }, verdict: 'compliant' },
    { name: 'a value that is no number', properties: { NumReplicasPerShard: 'six' }, verdict: 'compliant' },
  ],
});

describeRule(memoryDbNodeQuota, {
  fires: [
    { name: 'one shard too many with the replica that the service makes', properties: { NumShards: 46 }, path: SHARDS, says: /That makes 92 nodes\. .* 90 nodes together at most/ },
    { name: 'one shard too many without replicas', properties: { NumShards: 91, NumReplicasPerShard: 0 }, path: SHARDS, says: /91 nodes/ },
    { name: 'one shard too many with five replicas, as text', properties: { NumShards: '16', NumReplicasPerShard: '5' }, path: SHARDS, says: /96 nodes/ },
    { name: 'too many shards, however many replicas', properties: { NumShards: 91, NumReplicasPerShard: IMPORTED }, path: SHARDS },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { NumShards: 45 } },
    { name: 'as many as the quota allows without replicas', properties: { NumShards: 90, NumReplicasPerShard: 0 } },
    { name: 'as many as the quota allows with five replicas', properties: { NumShards: 15, NumReplicasPerShard: 5 } },
  ],
  token: [
    { name: 'the shards', properties: { NumShards: IMPORTED, NumReplicasPerShard: 5 }, verdict: 'compliant' },
    { name: 'the replicas', properties: { NumShards: 90, NumReplicasPerShard: IMPORTED }, verdict: 'compliant' },
    { name: 'values of a wrong type', properties: { NumShards: ['500'], NumReplicasPerShard: {} }, verdict: 'compliant' },
  ],
});

const RETENTION = 'Properties/SnapshotRetentionLimit';

describeRule(memoryDbSnapshotRetentionRange, {
  fires: [
    { name: 'one day too many', properties: { SnapshotRetentionLimit: 36 }, path: RETENTION, says: /is 36\. .* from 0 to 35/ },
    { name: 'a negative number', properties: { SnapshotRetentionLimit: -1 }, path: RETENTION },
    { name: 'half a day', properties: { SnapshotRetentionLimit: '1.5' }, path: RETENTION },
  ],
  passes: [
    { name: 'the smallest', properties: { SnapshotRetentionLimit: 0 } },
    { name: 'the largest, as text', properties: { SnapshotRetentionLimit: '35' } },
  ],
  token: [{ name: 'the number', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'compliant' }],
});

const SNAPSHOT = 'Properties/SnapshotWindow';

describeRule(memoryDbSnapshotWindow, {
  fires: [
    { name: '59 minutes', properties: { SnapshotWindow: '05:00-05:59' }, path: SNAPSHOT, says: /lasts 59 minutes/ },
    { name: 'a weekly window', properties: { SnapshotWindow: 'sun:05:00-sun:09:00' }, path: SNAPSHOT, says: /must have the form hh24:mi-hh24:mi/ },
    { name: 'empty', properties: { SnapshotWindow: '' }, path: SNAPSHOT },
  ],
  passes: [
    { name: '60 minutes across midnight', properties: { SnapshotWindow: '23:30-00:30' } },
    { name: 'no value', properties: { SnapshotWindow: NO_VALUE } },
  ],
  token: [
    { name: 'the window', properties: { SnapshotWindow: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { SnapshotWindow: { from: 5 } }, verdict: 'compliant' },
  ],
});

const MAINTENANCE = 'Properties/MaintenanceWindow';

describeRule(memoryDbMaintenanceWindow, {
  fires: [
    { name: '59 minutes across the end of the week', properties: { MaintenanceWindow: 'sun:23:30-mon:00:29' }, path: MAINTENANCE, says: /lasts 59 minutes/ },
    { name: 'a daily window', properties: { MaintenanceWindow: '05:00-09:00' }, path: MAINTENANCE, says: /must have the form ddd:hh24:mi-ddd:hh24:mi/ },
  ],
  passes: [
    { name: '60 minutes', properties: { MaintenanceWindow: 'Sun:05:00-SUN:06:00' } },
    { name: 'no value', properties: { MaintenanceWindow: NO_VALUE } },
  ],
  token: [
    { name: 'the window', properties: { MaintenanceWindow: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { MaintenanceWindow: ['sun:05:00-sun:05:10'] }, verdict: 'compliant' },
  ],
});

const subnets = (count: number): unknown[] => Array.from({ length: count }, (_, index) => `subnet-${index}`);

describeRule(memoryDbSubnetGroupSubnetCount, {
  fires: [
    { name: 'one subnet too many', properties: { SubnetIds: subnets(21) }, path: 'Properties/SubnetIds', says: /There are 21 subnets in the list/ },
    { name: 'one that is not known is one too many', properties: { SubnetIds: [...subnets(20), IMPORTED] }, path: 'Properties/SubnetIds' },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { SubnetIds: subnets(20) } },
    { name: 'no value does not count', properties: { SubnetIds: [...subnets(20), NO_VALUE] } },
  ],
  token: [{ name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' }],
});
