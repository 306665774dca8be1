import { Rule, unresolved, violation } from '../../../engine';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupAutomaticFailover: Rule = {
  id: 'ReplicationGroupAutomaticFailover',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // Control Tower CT.ELASTICACHE.PR.3 only checks Redis. Failover works the same with Valkey.
  requirement: 'A replication group should fail over to a replica by itself.',
  reason: 'When the primary fails, nothing can be written until somebody promotes a replica by hand.',
  fix: 'Set AutomaticFailoverEnabled: true and NumCacheClusters: 2 or more.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  controls: {
    nist80053r5: ['CP-10', 'SC-36', 'SC-5(2)', 'SI-13(5)'],
    securityHub: ['ElastiCache.3'],
    controlTower: ['CT.ELASTICACHE.PR.3'],
  },
  covers: [
    'Control Tower CT.ELASTICACHE.PR.3', 'Security Hub ElastiCache.3', 'AWS Config elasticache-repl-grp-auto-failover-enabled', 'checkov CKV2_AWS_50',
    'prowler elasticache_redis_cluster_automatic_failover_enabled',
  ],
  check(group) {
    const failover = group.boolean('AutomaticFailoverEnabled');
    // A secondary of a global datastore inherits the setting of its primary.
    if (failover === true || inheritsFromGlobalDatastore(group)) return undefined;
    return isUnknown(failover) ? unresolved(group, 'AutomaticFailoverEnabled', failover) : violation(group, 'AutomaticFailoverEnabled');
  },
};
