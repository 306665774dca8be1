import { Rule, unresolved, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { missingCapability } from '../../../model/replication-group/capability';
import { engineVersionOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterAutoMinorVersionUpgrade: Rule = {
  id: 'CacheClusterAutoMinorVersionUpgrade',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'practice',
  // The default is true. Control Tower rejects an absent flag; checkov accepts it, and so does this rule.
  onlyWith: ['AutoMinorVersionUpgrade'],
  requirement: 'Redis and Valkey should take minor versions by themselves.',
  reason: 'Minor versions close vulnerabilities; a cluster that is told to stay behind keeps them open until somebody remembers it.',
  fix: 'Set AutoMinorVersionUpgrade: true, or leave it out, and choose the hour with PreferredMaintenanceWindow.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  controls: {
    nist80053r5: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    pciDss: ['6.3.3'],
    securityHub: ['ElastiCache.2'],
    controlTower: ['CT.ELASTICACHE.PR.2'],
  },
  covers: [
    'Control Tower CT.ELASTICACHE.PR.2', 'Security Hub ElastiCache.2', 'AWS Config elasticache-auto-minor-version-upgrade-check', 'checkov CKV_AWS_322',
  ],
  check(cluster) {
    const upgrades = cluster.boolean('AutoMinorVersionUpgrade') ?? true;
    if (upgrades === true) return undefined;
    const engine = clusterEngineOf(cluster);
    // Memcached and Redis before 6 ignore the flag.
    if (engine === undefined || engine === MEMCACHED || missingCapability(cluster, 'autoMinorVersionUpgrade', 'automatic upgrade')) return undefined;
    const unknown = [upgrades, engine, engineVersionOf(cluster)].find(isUnknown);
    return unknown ? unresolved(cluster, 'AutoMinorVersionUpgrade', unknown) : violation(cluster, 'AutoMinorVersionUpgrade');
  },
};
