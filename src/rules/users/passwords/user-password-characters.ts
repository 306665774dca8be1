import { readableSecret } from '../../../constraints/secret';
import { Rule, violation } from '../../../engine';
import { USER_PASSWORD_CHARACTERS } from '../../../facts';
import { USER } from '../../../model/resource-types';
import { passwordsOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

export const userPasswordCharacters: Rule = {
  id: 'UserPasswordCharacters',
  resourceTypes: [USER],
  level: 'warning',
  kind: 'limit',
  // Documented in 2023; no later copy of the page repeats it.
  disputed: true,
  secret: true,
  onlyWith: ['Passwords', 'AuthenticationMode'],
  requirement: 'A password of a user should have printable characters only, and none of , " / and @.',
  reason: 'The service is documented to refuse others.',
  fix: "Set Passwords: ['{{resolve:secretsmanager:<secret>}}'], with a secret that was generated with ExcludePunctuation: true.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check: (user) => passwordsOf(user).flatMap(({ section, passwords }) => {
    const texts = isUnknown(passwords) ? [] : passwords.flatMap((password) => readableSecret(password) ?? []);
    return texts.every((text) => USER_PASSWORD_CHARACTERS.test(text)) ? [] : violation(section, 'Passwords');
  }),
};
