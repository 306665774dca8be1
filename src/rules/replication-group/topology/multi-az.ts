import { Rule, unresolved, violation } from '../../../engine';
import { isForKvCaching } from '../../../model/replication-group/kv-caching';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupMultiAz: Rule = {
  id: 'ReplicationGroupMultiAz',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // A group without replicas cannot enable Multi-AZ before it has some. The rule reports it all the same.
  requirement: 'A replication group should have nodes in several Availability Zones.',
  reason: 'A group in one zone is gone, with all that its nodes hold, for as long as that zone is.',
  fix: 'Set MultiAZEnabled: true, AutomaticFailoverEnabled: true, and NumCacheClusters: 2 or ReplicasPerNodeGroup: 1 or more.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  covers: [
    'cdk-nag AwsSolutions-AEC4', 'prowler elasticache_redis_cluster_multi_az_enabled', 'cloudsploit elasticacheRedisMultiAZ',
    'service-screener MultiAZEnabled',
  ],
  check(group) {
    const multiAz = group.boolean('MultiAZEnabled');
    // A secondary of a global datastore inherits the setting. Distributed key-value caching uses one Availability Zone.
    if (multiAz === true || inheritsFromGlobalDatastore(group) || isForKvCaching(group)) return undefined;
    return isUnknown(multiAz) ? unresolved(group, 'MultiAZEnabled', multiAz) : violation(group, 'MultiAZEnabled');
  },
};
