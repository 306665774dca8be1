import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { USER } from '../../../model/resource-types';

export const userIdLowercase: Rule = {
  id: 'UserIdLowercase',
  resourceTypes: [USER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['UserId'],
  requirement: 'The id of a user should be in lower case.',
  // The schema of the resource type only allows lower case; the API accepts both.
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift), and so do ARNs put together from it.',
  fix: "Write UserId in lower case: 'app-user'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html',
  check: (user) => notInLowerCase(user, 'UserId'),
};
