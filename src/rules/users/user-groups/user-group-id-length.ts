import { longerThan } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { USER_GROUP_LIMITS } from '../../../facts';
import { USER_GROUP } from '../../../model/resource-types';

const { idMaxLength } = USER_GROUP_LIMITS;

export const userGroupIdLength: Rule = {
  id: 'UserGroupIdLength',
  resourceTypes: [USER_GROUP],
  level: 'warning',
  kind: 'limit',
  // Deployments with longer ids failed (aws-cdk#36459); no page states a length.
  disputed: true,
  onlyWith: ['UserGroupId'],
  requirement: `The id of a user group should have ${idMaxLength} characters at most.`,
  reason: 'Longer ids were refused; no page states how long one may be.',
  fix: "Set UserGroupId: 'app-users', or another short id.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html',
  check: (userGroup) => longerThan(userGroup, 'UserGroupId', idMaxLength),
};
