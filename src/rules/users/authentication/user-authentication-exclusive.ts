import { Problem, Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { USER } from '../../../model/resource-types';
import { authenticationModeOf, authenticationTypeOf, NO_PASSWORD, passwordsOf } from '../../../model/users/user';

export const userAuthenticationExclusive: Rule = {
  id: 'UserAuthenticationExclusive',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NoPasswordRequired', 'AuthenticationMode'],
  requirement: 'A user must authenticate in one way: with passwords, which stand in one place, with IAM, or not at all.',
  // The API reference mentions passwords for the type password only. The error messages for all three types are in moto.
  reason: 'The service refuses a user of which one property says this and another that.',
  fix: "Set AuthenticationMode: { Type: 'iam' }, and leave Passwords and NoPasswordRequired out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_AuthenticationMode.html',
  check(user) {
    const type = authenticationTypeOf(user);
    const withPasswords = passwordsOf(user).filter(({ passwords }) => Array.isArray(passwords) && passwords.some(isPresent));
    const problems: Problem[] = [];
    if (user.boolean('NoPasswordRequired') === true) {
      const other = type !== undefined && type !== NO_PASSWORD ? `AuthenticationMode has the type ${type}.` : undefined;
      const detail = withPasswords.length > 0 ? 'The user has passwords.' : other;
      if (detail) problems.push(violation(user, 'NoPasswordRequired', detail));
    }
    // The finding points to a property next to the passwords, because it shows the value.
    const mode = authenticationModeOf(user);
    if (mode && type !== undefined && type !== 'password' && withPasswords.length > 0) problems.push(violation(mode, 'Type', 'The user has passwords.'));
    else if (mode && withPasswords.length > 1) problems.push(violation(mode, 'Type', 'There are passwords in AuthenticationMode and beside it.'));
    return problems;
  },
};
