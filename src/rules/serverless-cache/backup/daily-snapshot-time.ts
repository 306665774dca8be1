import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheDailySnapshotTime: Rule = {
  id: 'ServerlessCacheDailySnapshotTime',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['DailySnapshotTime'],
  requirement: 'The time of the daily backup must have the form hh24:mi, in UTC.',
  // A time of day. Replication groups have a window instead.
  reason: 'The service refuses any other form.',
  fix: 'Set DailySnapshotTime: "03:00".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  check: (cache) => notMatching(cache, 'DailySnapshotTime', SERVERLESS_LIMITS.snapshotTimePattern),
};
