import { Rule, violation } from '../../../engine';
import { USER } from '../../../model/resource-types';
import { authenticationTypeOf } from '../../../model/users/user';

export const userIamUserName: Rule = {
  id: 'UserIamUserName',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AuthenticationMode'],
  requirement: 'A user that authenticates with IAM must have the same UserName and UserId, in lower case.',
  // The service stores the id, but not the name, in lower case.
  reason: 'The IAM policy names the id and the connection the name; the service refuses a user on which they differ.',
  fix: 'Set UserName to the UserId in lower case.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html',
  check(user) {
    if (authenticationTypeOf(user) !== 'iam') return undefined;
    const id = user.text('UserId');
    const name = user.text('UserName');
    if (typeof id !== 'string' || typeof name !== 'string' || id.toLowerCase() === name) return undefined;
    return violation(user, 'UserName', `The UserId is stored as ${JSON.stringify(id.toLowerCase())}.`);
  },
};
