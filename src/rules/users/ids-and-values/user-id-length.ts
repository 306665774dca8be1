import { longerThan } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { USER_LIMITS } from '../../../facts';
import { USER } from '../../../model/resource-types';

const { idMaxLength } = USER_LIMITS;

export const userIdLength: Rule = {
  id: 'UserIdLength',
  resourceTypes: [USER],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['UserId'],
  requirement: `The id of a user should have ${idMaxLength} characters at most.`,
  reason: 'That is the length that public constructs keep to; no page states one.',
  fix: "Set UserId: 'app-user', or another short id. The name that clients log in with is the UserName.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html',
  check: (user) => longerThan(user, 'UserId', idMaxLength),
};
