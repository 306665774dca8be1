import { Rule, violation } from '../../../engine';
import { isFailoverDefinitelyOff } from '../../../model/replication-group/failover';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupMultiAzFailover: Rule = {
  id: 'ReplicationGroupMultiAzFailover',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['MultiAZEnabled'],
  requirement: 'A replication group in several Availability Zones must have automatic failover.',
  reason: 'Multi-AZ is failover to another zone; the service refuses the one without the other.',
  fix: 'Set AutomaticFailoverEnabled: true, or MultiAZEnabled: false.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  check(group) {
    if (group.boolean('MultiAZEnabled') !== true || !isFailoverDefinitelyOff(group)) return undefined;
    return violation(group, 'AutomaticFailoverEnabled', 'MultiAZEnabled is true.');
  },
};
