import { Problem, Rule, violation } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDurabilityExclusive: Rule = {
  id: 'ReplicationGroupDurabilityExclusive',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Durability'],
  requirement: 'A durable replication group must neither be in a global datastore nor tier data.',
  reason: 'The service refuses durability together with either.',
  fix: 'Set Durability: "disabled", or take the group out of the global datastore and set DataTieringEnabled: false.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check(group) {
    if (!isDurable(group)) return undefined;
    const problems: Problem[] = [];
    if (isInGlobalDatastore(group)) problems.push(violation(group, 'Durability', 'The group is in a global datastore.'));
    if (group.boolean('DataTieringEnabled') === true) problems.push(violation(group, 'DataTieringEnabled', 'The group is durable.'));
    return problems;
  },
};
