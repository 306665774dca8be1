import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { SERVERLESS_LIMITS } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

const { min, max } = SERVERLESS_LIMITS.snapshotRetentionDays;

export const serverlessCacheSnapshotRetentionRange: Rule = {
  id: 'ServerlessCacheSnapshotRetentionRange',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshotRetentionLimit'],
  requirement: `Automatic backups must be kept for a whole number of days from ${min} to ${max}.`,
  reason: `The service keeps automatic backups for no more than ${max} days; 0 switches them off.`,
  fix: `Set SnapshotRetentionLimit: ${max} at most, and copy backups that have to live longer.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => outsideRange(cache, 'SnapshotRetentionLimit', { min, max }),
};
