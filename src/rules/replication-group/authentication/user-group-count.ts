import { listLongerThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupUserGroupCount: Rule = {
  id: 'ReplicationGroupUserGroupCount',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['UserGroupIds'],
  requirement: 'A replication group should have one user group.',
  reason: 'The property is a list, but the service describes one user group per replication group and is not known to take more.',
  fix: "Set UserGroupIds: ['<user group>'], with a user group that holds all users.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check: (group) => listLongerThan(group, 'UserGroupIds', 1, 'user groups'),
};
