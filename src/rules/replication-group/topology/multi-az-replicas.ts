import { Rule, violation } from '../../../engine';
import { propertyWithoutReplica } from '../../../model/replication-group/replicas';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupMultiAzReplicas: Rule = {
  id: 'ReplicationGroupMultiAzReplicas',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['MultiAZEnabled'],
  requirement: 'Each shard of a replication group in several Availability Zones must have a replica.',
  reason: 'A primary without a replica has nothing in another zone to fail over to, and the service refuses the group.',
  fix: 'Set NumCacheClusters: 2 or more, or ReplicasPerNodeGroup: 1 or more with cluster mode.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  check(group) {
    const property = group.boolean('MultiAZEnabled') === true ? propertyWithoutReplica(group) : undefined;
    return property === undefined ? undefined : violation(group, property, 'That leaves a primary without a replica.');
  },
};
