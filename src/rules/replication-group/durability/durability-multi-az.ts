import { Problem, Rule, violation } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { propertyWithoutReplica } from '../../../model/replication-group/replicas';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDurabilityMultiAz: Rule = {
  id: 'ReplicationGroupDurabilityMultiAz',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Durability'],
  requirement: 'A durable replication group must be in several Availability Zones and have a replica in each shard.',
  reason: 'The service refuses durability where the loss of a zone takes a shard with it.',
  fix: 'Set MultiAZEnabled: true and ReplicasPerNodeGroup: 1 or more.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check(group) {
    if (!isDurable(group)) return undefined;
    const problems: Problem[] = [];
    const multiAz = group.boolean('MultiAZEnabled');
    if (multiAz === false || (multiAz === undefined && !mayInheritFromGlobalDatastore(group))) problems.push(violation(group, 'MultiAZEnabled'));
    const property = propertyWithoutReplica(group);
    if (property !== undefined) problems.push(violation(group, property, 'That leaves a primary without a replica.'));
    return problems;
  },
};
