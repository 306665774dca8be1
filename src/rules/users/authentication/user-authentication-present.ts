import { Rule, violation } from '../../../engine';
import { USER } from '../../../model/resource-types';
import { passwordsOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

export const userAuthenticationPresent: Rule = {
  id: 'UserAuthenticationPresent',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  requirement: 'A user must say how it authenticates: with passwords, with IAM or not at all.',
  // The schema declares all of it optional. The service refuses to create the user: "Input Authentication type: null is not in
  // the allowed list" (crossplane-contrib/provider-upjet-aws#151).
  reason: 'The service has no default: it does not create a user that says nothing.',
  fix: "Set AuthenticationMode: { Type: 'iam' }.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html',
  check(user) {
    const mode = user.section('AuthenticationMode');
    if (isUnknown(mode)) return undefined;
    if (mode) return mode.value('Type') === undefined ? violation(mode, 'Type') : undefined;
    const flag = user.boolean('NoPasswordRequired');
    if (flag === true || isUnknown(flag)) return undefined;
    const mayHavePassword = passwordsOf(user).some(({ passwords }) => isUnknown(passwords) || passwords.some((password) => password !== ''));
    return mayHavePassword ? undefined : violation(user, 'AuthenticationMode');
  },
};
