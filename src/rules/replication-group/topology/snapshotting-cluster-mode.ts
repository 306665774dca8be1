import { Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { clusterModeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupSnapshottingClusterMode: Rule = {
  id: 'ReplicationGroupSnapshottingClusterMode',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['SnapshottingClusterId'],
  requirement: 'A replication group with cluster mode must not name the node that its backups are taken from.',
  reason: 'With cluster mode a backup covers all shards, so that no single node can be its source; the service refuses the setting.',
  fix: 'Remove SnapshottingClusterId.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check(group) {
    if (!isPresent(group.value('SnapshottingClusterId')) || clusterModeOf(group) !== 'enabled') return undefined;
    return violation(group, 'SnapshottingClusterId');
  },
};
