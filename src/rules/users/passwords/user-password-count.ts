import { Rule, violation } from '../../../engine';
import { USER_LIMITS } from '../../../facts';
import { isPresent } from '../../../model/presence';
import { USER } from '../../../model/resource-types';
import { authenticationModeOf, authenticationTypeOf, passwordsOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

const { min, max } = USER_LIMITS.passwords;

export const userPasswordCount: Rule = {
  id: 'UserPasswordCount',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  secret: true,
  onlyWith: ['Passwords', 'AuthenticationMode'],
  requirement: `A user that authenticates with a password must have ${min} or ${max} passwords.`,
  reason: `The service keeps up to ${max}, so that clients can move from one to the next, and refuses other numbers.`,
  fix: "Set AuthenticationMode: { Type: 'password', Passwords: ['{{resolve:secretsmanager:<secret>}}'] }.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    const lists = passwordsOf(user);
    const tooLong = lists.flatMap(({ section, passwords }) => {
      const count = isUnknown(passwords) ? 0 : passwords.filter(isPresent).length;
      return count > max ? violation(section, 'Passwords', `The list has ${count} passwords.`) : [];
    });
    if (tooLong.length > 0) return tooLong;
    const mode = authenticationModeOf(user);
    if (!mode || authenticationTypeOf(user) !== 'password') return undefined;
    const mayHaveOne = lists.some(({ passwords }) => isUnknown(passwords) || passwords.some((password) => password !== ''));
    return mayHaveOne ? undefined : violation(mode, 'Passwords', 'The user has no password.');
  },
};
