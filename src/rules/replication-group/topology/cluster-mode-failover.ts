import { Rule, violation } from '../../../engine';
import { isFailoverDefinitelyOff } from '../../../model/replication-group/failover';
import { inheritsFromGlobalDatastore, clusterModeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupClusterModeFailover: Rule = {
  id: 'ReplicationGroupClusterModeFailover',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  requirement: 'A replication group with cluster mode must have automatic failover, even if its shards have no replicas.',
  reason: 'The service refuses a replication group with cluster mode enabled and automatic failover off, which is the default.',
  fix: 'Set AutomaticFailoverEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
  covers: ['cfn-lint E3026'],
  check(group) {
    if (inheritsFromGlobalDatastore(group) || !isFailoverDefinitelyOff(group)) return undefined;
    return clusterModeOf(group) === 'enabled' ? violation(group, 'AutomaticFailoverEnabled') : undefined;
  },
};
