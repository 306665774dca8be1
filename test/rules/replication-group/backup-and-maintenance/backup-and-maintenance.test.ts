import { minutesOfDailyWindow, minutesOfWeeklyWindow } from '../../../../src/constraints/window';
import { replicationGroupBackup } from '../../../../src/rules/replication-group/backup-and-maintenance/backup';
import { replicationGroupMaintenanceWindow } from '../../../../src/rules/replication-group/backup-and-maintenance/maintenance-window';
import { replicationGroupSnapshotRetentionRange } from '../../../../src/rules/replication-group/backup-and-maintenance/snapshot-retention-range';
import { replicationGroupSnapshotWindow } from '../../../../src/rules/replication-group/backup-and-maintenance/snapshot-window';
import { IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const RETENTION = 'Properties/SnapshotRetentionLimit';

describeRule(replicationGroupBackup, {
  fires: [
    { name: 'nothing said, which is none', properties: {}, path: RETENTION, says: /is absent\. Days of backups that are kept: 0; asked for: 7\./ },
    { name: 'no value', properties: { SnapshotRetentionLimit: { Ref: 'AWS::NoValue' } }, path: RETENTION },
    { name: 'none', properties: { SnapshotRetentionLimit: 0 }, path: RETENTION },
    { name: 'a day too few', properties: { SnapshotRetentionLimit: 6 }, path: RETENTION, says: /kept: 6; asked for: 7\./ },
    { name: 'a day too few as text', properties: { SnapshotRetentionLimit: '6' }, path: RETENTION },
    {
      name: 'a day too few of the fifteen that cdk-nag ElastiCacheRedisClusterAutomaticBackup asks for',
      properties: { SnapshotRetentionLimit: 14 },
      attributes: { settings: { backupRetentionDays: 15 } },
      says: /kept: 14; asked for: 15\./,
    },
    { name: 'a replication group, which trivy AWS-0050 and Control Tower CT.ELASTICACHE.PR.1 never look at', properties: { Engine: 'redis' }, path: RETENTION },
    { name: 'Valkey, which cdk-nag ElastiCacheRedisClusterAutomaticBackup passes', properties: { Engine: 'valkey' }, path: RETENTION },
    {
      name: 'one branch of a condition',
      properties: { SnapshotRetentionLimit: { 'Fn::If': ['IsProduction', 14, 1] } },
      parts: {
        Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
        Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      },
      says: /is 1 when Stage is "dev"/,
    },
  ],
  passes: [
    { name: 'exactly as many as asked for', properties: { SnapshotRetentionLimit: 7 } },
    { name: 'as many as text', properties: { SnapshotRetentionLimit: '7' } },
    { name: 'more', properties: { SnapshotRetentionLimit: 35 } },
    { name: 'one, where one is asked for', properties: { SnapshotRetentionLimit: 1 }, attributes: { settings: { backupRetentionDays: 1 } } },
    { name: 'none, where none is asked for', properties: {}, attributes: { settings: { backupRetentionDays: 0 } } },
    { name: 'a secondary of a global datastore, whose data its primary backs up', properties: { GlobalReplicationGroupId: 'datastore' } },
    { name: 'distributed key-value caching, which has no backups', properties: { CacheNodeType: 'cache.i8ge.48xlarge', SnapshotRetentionLimit: 0 } },
  ],
  token: [
    { name: 'the number', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'unresolved' },
    { name: 'a value that is no number', properties: { SnapshotRetentionLimit: ['7'] }, verdict: 'unresolved' },
    {
      name: 'a parameter with a good default',
      properties: { SnapshotRetentionLimit: { Ref: 'Days' } },
      parts: { Parameters: { Days: { Type: 'Number', Default: 7 } } },
      verdict: 'unresolved',
    },
    {
      name: 'a parameter that is always good',
      properties: { SnapshotRetentionLimit: { Ref: 'Days' } },
      parts: { Parameters: { Days: { Type: 'Number', AllowedValues: [7, 14] } } },
      verdict: 'compliant',
    },
    { name: 'an unknown number on a secondary', properties: { SnapshotRetentionLimit: IMPORTED, GlobalReplicationGroupId: 'datastore' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupSnapshotRetentionRange, {
  fires: [
    { name: 'one day too many', properties: { SnapshotRetentionLimit: 36 }, path: RETENTION, says: /is 36\. .* from 0 to 35/ },
    { name: 'a negative number', properties: { SnapshotRetentionLimit: -1 }, path: RETENTION },
    { name: 'half a day', properties: { SnapshotRetentionLimit: 1.5 }, path: RETENTION },
    { name: 'a number as text', properties: { SnapshotRetentionLimit: '36' }, path: RETENTION },
  ],
  passes: [
    { name: 'the smallest', properties: { SnapshotRetentionLimit: 0 } },
    { name: 'the largest', properties: { SnapshotRetentionLimit: 35 } },
    { name: 'the largest as text', properties: { SnapshotRetentionLimit: '35' } },
    { name: 'absent', properties: {} },
  ],
  token: [
    { name: 'the number', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'compliant' },
    { name: 'a value that is no number', properties: { SnapshotRetentionLimit: ['36'] }, verdict: 'compliant' },
  ],
});

const BACKUP = 'Properties/SnapshotWindow';

describeRule(replicationGroupSnapshotWindow, {
  fires: [
    { name: '59 minutes', properties: { SnapshotWindow: '05:00-05:59' }, path: BACKUP, says: /lasts 59 minutes/ },
    { name: '59 minutes across midnight', properties: { SnapshotWindow: '23:30-00:29' }, path: BACKUP, says: /lasts 59 minutes/ },
    { name: 'no length', properties: { SnapshotWindow: '05:00-05:00' }, path: BACKUP },
    { name: 'hour 24', properties: { SnapshotWindow: '23:00-24:00' }, path: BACKUP },
    { name: 'minute 60', properties: { SnapshotWindow: '05:60-07:00' }, path: BACKUP },
    { name: 'an hour of one digit', properties: { SnapshotWindow: '5:00-9:00' }, path: BACKUP },
    { name: 'a weekly window', properties: { SnapshotWindow: 'sun:05:00-sun:09:00' }, path: BACKUP, says: /must have the form hh24:mi-hh24:mi/ },
    { name: 'empty', properties: { SnapshotWindow: '' }, path: BACKUP },
  ],
  passes: [
    { name: '60 minutes', properties: { SnapshotWindow: '05:00-06:00' } },
    { name: '60 minutes across midnight', properties: { SnapshotWindow: '23:30-00:30' } },
    { name: 'most of the day', properties: { SnapshotWindow: '00:00-23:59' } },
    { name: 'absent', properties: { SnapshotWindow: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'the window', properties: { SnapshotWindow: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { SnapshotWindow: { from: 5 } }, verdict: 'compliant' },
  ],
});

const MAINTENANCE = 'Properties/PreferredMaintenanceWindow';

describeRule(replicationGroupMaintenanceWindow, {
  fires: [
    { name: '59 minutes', properties: { PreferredMaintenanceWindow: 'sun:05:00-sun:05:59' }, path: MAINTENANCE, says: /lasts 59 minutes/ },
    { name: '59 minutes across the end of the week', properties: { PreferredMaintenanceWindow: 'sun:23:30-mon:00:29' }, path: MAINTENANCE, says: /lasts 59 minutes/ },
    { name: 'no length', properties: { PreferredMaintenanceWindow: 'sun:05:00-sun:05:00' }, path: MAINTENANCE },
    { name: 'a daily window', properties: { PreferredMaintenanceWindow: '05:00-09:00' }, path: MAINTENANCE, says: /must have the form ddd:hh24:mi-ddd:hh24:mi/ },
    { name: 'a day written out', properties: { PreferredMaintenanceWindow: 'sunday:05:00-sunday:09:00' }, path: MAINTENANCE },
    { name: 'one day for both ends', properties: { PreferredMaintenanceWindow: 'sun:05:00-09:00' }, path: MAINTENANCE },
  ],
  passes: [
    { name: '60 minutes', properties: { PreferredMaintenanceWindow: 'sun:05:00-sun:06:00' } },
    { name: '60 minutes across the end of the week', properties: { PreferredMaintenanceWindow: 'sun:23:30-mon:00:30' } },
    { name: 'days in upper case', properties: { PreferredMaintenanceWindow: 'Sun:23:00-MON:01:30' } },
    { name: 'absent', properties: {} },
  ],
  token: [
    { name: 'the window', properties: { PreferredMaintenanceWindow: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { PreferredMaintenanceWindow: ['sun:05:00-sun:05:10'] }, verdict: 'compliant' },
  ],
});

describe('the length of a window', () => {
  test.each([
    ['00:00-01:00', 60],
    ['23:00-01:30', 150],
    ['22:00-21:00', 23 * 60],
    ['noon-evening', undefined],
  ])('%s lasts %s minutes', (text, minutes) => expect(minutesOfDailyWindow(text)).toBe(minutes));

  test.each([
    ['mon:00:00-tue:00:00', 24 * 60],
    ['sat:23:00-sun:00:30', 90],
    ['sun:12:00-sun:11:00', 7 * 24 * 60 - 60],
    ['xyz:00:00-mon:01:00', undefined],
  ])('%s lasts %s minutes', (text, minutes) => expect(minutesOfWeeklyWindow(text)).toBe(minutes));
});
