import { USER_GROUP_ID_PATTERN } from '../../facts';
import { USER_GROUP } from '../resource-types';
import type { Rule } from '../rule';
import { unlike } from '../supporting/names';

export const userGroupIdFormat: Rule = {
  id: 'UserGroupIdFormat',
  resourceTypes: [USER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupId'],
  requirement: 'UserGroupId must begin with a letter and have letters, digits and hyphens only.',
  reason: 'The service refuses other ids.',
  fix: "Set UserGroupId: 'app-users', or another id of that form.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_UserGroup.html',
  check: (userGroup) => unlike(userGroup, 'UserGroupId', USER_GROUP_ID_PATTERN),
};
