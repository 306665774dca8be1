import { listLongerThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { USER_GROUP_LIMITS } from '../../../facts';
import { USER_GROUP } from '../../../model/resource-types';

export const userGroupUserCount: Rule = {
  id: 'UserGroupUserCount',
  resourceTypes: [USER_GROUP],
  level: 'warning',
  kind: 'limit',
  // A quota, whose value was last documented in 2023.
  disputed: true,
  onlyWith: ['UserIds'],
  requirement: `A user group should have at most ${USER_GROUP_LIMITS.users} users.`,
  reason: 'That is the documented quota of an account, and the service refuses more unless it was raised.',
  fix: 'Share users between applications that need the same access, or split the group and its replication group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check: (userGroup) => listLongerThan(userGroup, 'UserIds', USER_GROUP_LIMITS.users, 'users'),
};
