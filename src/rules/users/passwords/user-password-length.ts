import { readableSecret } from '../../../constraints/secret';
import { Rule, violation } from '../../../engine';
import { USER_LIMITS } from '../../../facts';
import { USER } from '../../../model/resource-types';
import { passwordsOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

const { min, max } = USER_LIMITS.passwordLength;

export const userPasswordLength: Rule = {
  id: 'UserPasswordLength',
  resourceTypes: [USER],
  level: 'warning',
  kind: 'limit',
  // The length of an AUTH token, to which the page about users refers. The API reference states none.
  disputed: true,
  secret: true,
  onlyWith: ['Passwords', 'AuthenticationMode'],
  requirement: `A password of a user should have from ${min} to ${max} characters.`,
  reason: 'The service refuses shorter and longer ones.',
  fix: "Set Passwords: ['{{resolve:secretsmanager:<secret>}}'], with a generated secret of 64 characters.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    return passwordsOf(user).flatMap(({ section, passwords }) => {
      const lengths = isUnknown(passwords) ? [] : passwords.flatMap((password) => readableSecret(password)?.length ?? []);
      const wrong = lengths.filter((length) => length < min || length > max);
      return wrong.length > 0 ? violation(section, 'Passwords', `The list has passwords of these lengths: ${wrong.join(', ')}.`) : [];
    });
  },
};
