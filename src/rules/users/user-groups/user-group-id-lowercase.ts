import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { USER_GROUP } from '../../../model/resource-types';

export const userGroupIdLowercase: Rule = {
  id: 'UserGroupIdLowercase',
  resourceTypes: [USER_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['UserGroupId'],
  requirement: 'The id of a user group should be in lower case.',
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift).',
  fix: "Write UserGroupId in lower case: 'app-users'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html',
  check: (userGroup) => notInLowerCase(userGroup, 'UserGroupId'),
};
