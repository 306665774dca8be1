import { memoryDbBackup } from '../../../src/rules/memorydb/backup-and-maintenance/backup';
import { memoryDbAutoMinorVersionUpgrade } from '../../../src/rules/memorydb/engine/auto-minor-version-upgrade';
import { memoryDbInVpc } from '../../../src/rules/memorydb/network/in-vpc';
import { memoryDbMultiAz } from '../../../src/rules/memorydb/topology/multi-az';
import { IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const RETENTION = 'Properties/SnapshotRetentionLimit';
const retention = (SnapshotRetentionLimit: unknown): object => ({ SnapshotRetentionLimit });
const asked = (backupRetentionDays: number): object => ({ settings: { backupRetentionDays } });

describeRule(memoryDbBackup, {
  fires: [
    { name: 'no snapshots', properties: { ClusterName: 'orders' }, path: RETENTION, says: /is absent\. Snapshots are kept for 0 days; 7 are asked for/ },
    { name: 'a day too few', properties: retention(6), path: RETENTION, says: /kept for 6 days/ },
    { name: 'a day too few, as text', properties: retention('6'), path: RETENTION },
    { name: 'no value', properties: retention(NO_VALUE), path: RETENTION },
    { name: 'a day fewer than is asked for', properties: retention(29), attributes: asked(30), path: RETENTION, says: /30 are asked for/ },
  ],
  passes: [
    { name: 'a week', properties: retention(7) },
    { name: 'a week, as text', properties: retention('7') },
    { name: 'as long as is asked for', properties: retention(1), attributes: asked(1) },
  ],
  token: [
    { name: 'the number', properties: retention(IMPORTED), verdict: 'unresolved' },
    { name: 'a value that is no number', properties: retention('a week'), verdict: 'unresolved' },
    { name: 'a default that is too short', properties: retention(P), parts: parameter({ Type: 'Number', Default: 1 }), verdict: 'violates' },
  ],
});

const REPLICAS = 'Properties/NumReplicasPerShard';

describeRule(memoryDbMultiAz, {
  fires: [
    { name: 'no replicas', properties: { NumReplicasPerShard: 0 }, path: REPLICAS, says: /is 0\. Each shard of a MemoryDB cluster should have a replica/ },
    { name: 'no replicas, as text', properties: { NumReplicasPerShard: '0' }, path: REPLICAS },
  ],
  passes: [
    { name: 'one', properties: { NumReplicasPerShard: 1 } },
    { name: 'absent, of which the service makes one', properties: { NumShards: 1 } },
    { name: 'no value', properties: { NumReplicasPerShard: NO_VALUE } },
  ],
  token: [
    { name: 'the number', properties: { NumReplicasPerShard: IMPORTED }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { NumReplicasPerShard: [0] }, verdict: 'unresolved' },
  ],
});

const UPGRADE = 'Properties/AutoMinorVersionUpgrade';

describeRule(memoryDbAutoMinorVersionUpgrade, {
  fires: [
    { name: 'off', properties: { AutoMinorVersionUpgrade: false }, path: UPGRADE, says: /is false\. A MemoryDB cluster should receive/ },
    { name: 'off, as text', properties: { AutoMinorVersionUpgrade: 'false' }, path: UPGRADE },
  ],
  passes: [
    { name: 'on', properties: { AutoMinorVersionUpgrade: true } },
    { name: 'absent, which the service takes for on', properties: { ClusterName: 'orders' } },
    { name: 'no value', properties: { AutoMinorVersionUpgrade: NO_VALUE } },
  ],
  token: [
    { name: 'the flag', properties: { AutoMinorVersionUpgrade: IMPORTED }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { AutoMinorVersionUpgrade: {} }, verdict: 'unresolved' },
  ],
});

const SUBNETS = 'Properties/SubnetGroupName';

describeRule(memoryDbInVpc, {
  fires: [
    { name: 'absent', properties: { ClusterName: 'orders' }, path: SUBNETS, says: /is absent\. A MemoryDB cluster should be in a subnet group/ },
    { name: 'empty', properties: { SubnetGroupName: '' }, path: SUBNETS },
    { name: 'the one of the default VPC', properties: { SubnetGroupName: 'Default' }, path: SUBNETS, says: /makes of the default VPC/ },
  ],
  passes: [
    { name: 'a name', properties: { SubnetGroupName: 'orders-private' } },
    { name: 'one of the template', properties: { SubnetGroupName: { Ref: 'Group' } }, parts: { Resources: { Group: { Type: 'AWS::MemoryDB::SubnetGroup' } } } },
  ],
  token: [
    { name: 'an import', properties: { SubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter that may be empty', properties: { SubnetGroupName: P }, parts: parameter(), verdict: 'unresolved' },
  ],
});
