import { Rule, violation } from '../../../engine';
import { autoScaledGroupOf } from '../../../model/replication-group/auto-scaled-group';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { SCALABLE_TARGET } from '../../../model/resource-types';

export const replicationGroupAutoScalingGlobalDatastore: Rule = {
  id: 'ReplicationGroupAutoScalingGlobalDatastore',
  resourceTypes: [SCALABLE_TARGET],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ResourceId'],
  requirement: 'A replication group that scales automatically must not be in a global datastore.',
  reason: 'The members of a global datastore have the same number of shards, so that the service does not let one of them change its own.',
  fix: 'Remove the scalable target, or take the replication group out of the global datastore.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html',
  check(target) {
    const group = autoScaledGroupOf(target);
    return group && isInGlobalDatastore(group) ? violation(target, 'ResourceId', `${group.logicalId} is in a global datastore.`) : undefined;
  },
};
