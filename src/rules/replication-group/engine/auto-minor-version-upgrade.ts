import { Rule, unresolved, violation } from '../../../engine';
import { missingCapability } from '../../../model/replication-group/capability';
import { engineOf, engineVersionOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupAutoMinorVersionUpgrade: Rule = {
  id: 'ReplicationGroupAutoMinorVersionUpgrade',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // The default is true. Control Tower rejects an absent flag; checkov accepts it, and so does this rule.
  onlyWith: ['AutoMinorVersionUpgrade'],
  requirement: 'A replication group should take minor versions of its engine by itself.',
  reason: 'Minor versions close vulnerabilities; a group that is told to stay behind keeps them open until somebody remembers it.',
  fix: 'Set AutoMinorVersionUpgrade: true, or leave it out, and choose the hour with PreferredMaintenanceWindow.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  controls: { nist80053r5: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'], pciDss: ['6.3.3'], securityHub: ['ElastiCache.2'] },
  covers: [
    'Security Hub ElastiCache.2', 'AWS Config elasticache-auto-minor-version-upgrade-check',
    'prowler elasticache_redis_cluster_auto_minor_version_upgrades',
  ],
  check(group) {
    const upgrades = group.boolean('AutoMinorVersionUpgrade') ?? true;
    if (upgrades === true) return undefined;
    // Redis before 6 ignores the flag.
    if (missingCapability(group, 'autoMinorVersionUpgrade', 'automatic upgrade') !== undefined) return undefined;
    const unknown = [upgrades, engineOf(group), engineVersionOf(group)].find(isUnknown);
    return unknown ? unresolved(group, 'AutoMinorVersionUpgrade', unknown) : violation(group, 'AutoMinorVersionUpgrade');
  },
};
