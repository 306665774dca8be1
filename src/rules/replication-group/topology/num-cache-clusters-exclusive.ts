import { Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNumCacheClustersExclusive: Rule = {
  id: 'ReplicationGroupNumCacheClustersExclusive',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumCacheClusters'],
  requirement: 'The nodes of a replication group must be counted in one way: NumCacheClusters, or shards and the replicas of each.',
  reason: 'NumCacheClusters is the number of nodes of the only shard; the service does not take it together with ReplicasPerNodeGroup or several shards.',
  fix: 'Remove NumCacheClusters and set NumNodeGroups and ReplicasPerNodeGroup, or the other way round.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check(group) {
    if (!isPresent(group.value('NumCacheClusters'))) return undefined;
    if (isPresent(group.value('ReplicasPerNodeGroup'))) {
      return violation(group, 'NumCacheClusters', 'ReplicasPerNodeGroup is there as well.');
    }
    const shards = group.number('NumNodeGroups');
    if (shards === undefined || isUnknown(shards) || shards <= 1) return undefined;
    return violation(group, 'NumCacheClusters', `NumNodeGroups makes ${shards} shards.`);
  },
};
