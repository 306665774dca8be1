import { retainedTooBriefly } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { dependingOn, clusterEngineOf } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterBackup: Rule = {
  id: 'CacheClusterBackup',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['Engine'],
  requirement: 'Redis and Valkey should be backed up daily, and the backups kept for as many days as are asked for.',
  reason: 'A cluster is a single node: when it fails, a backup is all that is left of its data.',
  fix: 'Set SnapshotRetentionLimit: 7, or the number of days that is asked for.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  controls: {
    nist80053r5: ['CP-6', 'CP-6(1)', 'CP-6(2)', 'CP-9', 'CP-10', 'SC-5(2)', 'SI-12', 'SI-13(5)'],
    pciDss: ['10.3.3'],
    hipaa: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
    securityHub: ['ElastiCache.1'],
    controlTower: ['CT.ELASTICACHE.PR.1'],
  },
  covers: [
    'Control Tower CT.ELASTICACHE.PR.1', 'Security Hub ElastiCache.1', 'AWS Config elasticache-redis-cluster-automatic-backup-check', 'trivy AWS-0050',
    'KICS ElastiCache Redis Cluster Without Backup', 'cdk-nag ElastiCacheRedisClusterAutomaticBackup',
  ],
  check(cluster, { backupRetentionDays }) {
    const engine = clusterEngineOf(cluster);
    // Memcached nodes do not support backups.
    if (engine === undefined || engine === MEMCACHED) return undefined;
    const problem = retainedTooBriefly(cluster, backupRetentionDays);
    return problem && isUnknown(engine) ? dependingOn(problem, engine) : problem;
  },
};
