import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { USER_GROUP_ID_PATTERN } from '../../../facts';
import { USER_GROUP } from '../../../model/resource-types';

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
  check: (userGroup) => notMatching(userGroup, 'UserGroupId', USER_GROUP_ID_PATTERN),
};
