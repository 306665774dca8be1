import { Rule, violation } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNodeGroupIdFormat: Rule = {
  id: 'ReplicationGroupNodeGroupIdFormat',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NodeGroupConfiguration'],
  requirement: 'The id of a shard must have one to four digits, and no two shards may share one.',
  reason: 'The service refuses any other id; it tells the shards apart by it when their number changes.',
  fix: 'Set NodeGroupId: "0001", "0002" and so on.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html',
  check(group) {
    const seen = new Set<string>();
    return knownSections(group, 'NodeGroupConfiguration').flatMap((shard) => {
      const id = shard.text('NodeGroupId');
      if (id === undefined || isUnknown(id)) return [];
      if (!REPLICATION_GROUP_LIMITS.nodeGroupIdPattern.test(id)) return [violation(shard, 'NodeGroupId')];
      if (seen.has(id)) return [violation(shard, 'NodeGroupId', 'A shard before this one has the same id.')];
      seen.add(id);
      return [];
    });
  },
};
