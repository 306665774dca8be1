import { snapshotRetentionRange } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheSnapshotRetentionRange: Rule = {
  id: 'ServerlessCacheSnapshotRetentionRange',
  resourceTypes: [SERVERLESS_CACHE],
  ...snapshotRetentionRange(SERVERLESS_LIMITS.snapshotRetentionDays, 'backups'),
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
};
