import { Rule, violation } from '../../../engine';
import { USER } from '../../../model/resource-types';
import { accessStringOf } from '../../../model/users/access-string';

/** Rules about passwords: `>` and `#` add one, `<` and `!` remove one, `reset` removes all. */
const ABOUT_PASSWORDS = /^(?:[><#!].*|reset)$/;

export const userAccessString: Rule = {
  id: 'UserAccessString',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  // An invalid access string may contain a password.
  secret: true,
  requirement: 'A user must have an access string, which must say nothing about passwords.',
  // The schema declares it optional. The API requires it, and fails with an internal error without it
  // (awsdocs/aws-cloudformation-user-guide#1020).
  reason: 'The service refuses a user without one. It keeps the passwords itself, so that it refuses to set or remove them there.',
  fix: "Set AccessString: 'on ~app:* +@read', and passwords in AuthenticationMode.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    const access = accessStringOf(user);
    if (!access) return violation(user, 'AccessString', 'The user has no access string.');
    return access.rules.some((rule) => ABOUT_PASSWORDS.test(rule)) ? violation(user, 'AccessString', 'It sets or removes passwords.') : undefined;
  },
};
