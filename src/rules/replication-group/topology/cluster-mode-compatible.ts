import { Problem, Rule, violation } from '../../../engine';
import { isFailoverDefinitelyOff } from '../../../model/replication-group/failover';
import { propertyWithoutReplica } from '../../../model/replication-group/replicas';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupClusterModeCompatible: Rule = {
  id: 'ReplicationGroupClusterModeCompatible',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterMode'],
  requirement: 'A replication group on its way to cluster mode, in the mode "compatible", must have automatic failover and a replica.',
  reason: 'The service changes the mode node by node and fails over in between, so that it refuses a group which cannot.',
  fix: 'Set AutomaticFailoverEnabled: true and NumCacheClusters: 2 or more.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html',
  check(group) {
    if (group.text('ClusterMode') !== 'compatible') return undefined;
    const problems: Problem[] = [];
    if (isFailoverDefinitelyOff(group)) problems.push(violation(group, 'AutomaticFailoverEnabled'));
    const property = propertyWithoutReplica(group);
    if (property !== undefined) problems.push(violation(group, property, 'That leaves a primary without a replica.'));
    return problems;
  },
};
