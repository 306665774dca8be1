import { retainedTooBriefly } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheBackup: Rule = {
  id: 'ServerlessCacheBackup',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'practice',
  // All three engines support backups. Unlike nodes, serverless caches with Memcached do too.
  requirement: 'A serverless cache should be backed up daily, and its backups kept for as many days as are asked for.',
  reason: 'The service copies a mistake to every Availability Zone; only a backup brings back what was there before it.',
  fix: 'Set SnapshotRetentionLimit: 7, or the number of days that is asked for.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  check: (cache, { backupRetentionDays }) => retainedTooBriefly(cache, backupRetentionDays),
};
