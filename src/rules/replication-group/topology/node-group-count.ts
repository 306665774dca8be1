import { Rule, violation } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNodeGroupCount: Rule = {
  id: 'ReplicationGroupNodeGroupCount',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NodeGroupConfiguration'],
  requirement: 'NodeGroupConfiguration must describe as many shards as NumNodeGroups says, or none.',
  reason: 'The service refuses a group whose description of shards and number of shards disagree.',
  fix: 'Set NumNodeGroups to the number of entries of NodeGroupConfiguration.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check(group) {
    const described = group.list('NodeGroupConfiguration');
    const shards = group.number('NumNodeGroups');
    if (!Array.isArray(described) || described.length === 0 || shards === undefined || isUnknown(shards)) return undefined;
    if (described.length === shards) return undefined;
    return violation(group, 'NumNodeGroups', `Entries of NodeGroupConfiguration: ${described.length}.`);
  },
};
