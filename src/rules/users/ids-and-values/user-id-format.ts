import { Rule, violation } from '../../../engine';
import { USER_LIMITS } from '../../../facts';
import { USER } from '../../../model/resource-types';

export const userIdFormat: Rule = {
  id: 'UserIdFormat',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserId'],
  requirement: 'UserId must begin with a letter and have letters, digits and hyphens only.',
  reason: 'The service refuses other ids. The name that clients log in with is the UserName.',
  fix: "Set UserId: 'app-user', or another id of that form.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html',
  check(user) {
    const id = user.text('UserId');
    return typeof id !== 'string' || USER_LIMITS.idPattern.test(id) ? undefined : violation(user, 'UserId');
  },
};
