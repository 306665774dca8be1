import { retainedTooBriefly } from '../../../constraints/snapshot-retention';
import type { Rule } from '../../../engine';
import { isForKvCaching } from '../../../model/replication-group/kv-caching';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import type { TemplateResource } from '../../../template';

export const replicationGroupBackup: Rule = {
  id: 'ReplicationGroupBackup',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  requirement: 'A replication group should be backed up daily, and its backups kept for as many days as are asked for.',
  reason: 'Replicas copy a mistake within milliseconds; only a backup brings back what was there before it.',
  fix: 'Set SnapshotRetentionLimit: 7, or the number of days that is asked for.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  controls: {
    nist80053r5: ['CP-6', 'CP-6(1)', 'CP-6(2)', 'CP-9', 'CP-10', 'SC-5(2)', 'SI-12', 'SI-13(5)'],
    pciDss: ['10.3.3'],
    hipaa: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
    securityHub: ['ElastiCache.1'],
  },
  covers: [
    'Security Hub ElastiCache.1', 'AWS Config elasticache-redis-cluster-automatic-backup-check', 'cdk-nag ElastiCacheRedisClusterAutomaticBackup',
    'prowler elasticache_redis_cluster_backup_enabled',
  ],
  check(group, { backupRetentionDays }) {
    const problem = retainedTooBriefly(group, backupRetentionDays);
    return problem && !needsNoBackup(group) ? problem : undefined;
  },
};

/**
 * Whether a group needs no backups. Backups of the primary contain all data of a secondary in a global datastore, which accepts
 * no writes. The service does not back up caches for distributed key-value caching.
 */
function needsNoBackup(group: TemplateResource): boolean {
  return inheritsFromGlobalDatastore(group) || isForKvCaching(group);
}
