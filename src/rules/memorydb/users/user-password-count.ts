import { Rule, violation } from '../../../engine';
import { MEMORYDB_USER_LIMITS } from '../../../facts';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_USER } from '../../../model/resource-types';
import { authenticationModeOf, authenticationTypeOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

const { min, max } = MEMORYDB_USER_LIMITS.passwords;

export const memoryDbUserPasswordCount: Rule = {
  id: 'MemoryDbUserPasswordCount',
  resourceTypes: [MEMORYDB_USER],
  level: 'error',
  kind: 'limit',
  secret: true,
  onlyWith: ['AuthenticationMode'],
  requirement: `A user of MemoryDB that authenticates with a password must have ${min} or ${max} passwords.`,
  reason: `The service keeps up to ${max}, so that clients can move from one to the next, and refuses other numbers.`,
  fix: "Set AuthenticationMode: { Type: 'password', Passwords: ['{{resolve:secretsmanager:<secret>}}'] }.",
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-memorydb-user-authenticationmode.html',
  check(user) {
    const mode = authenticationModeOf(user);
    const passwords = mode?.list('Passwords') ?? [];
    if (!mode || isUnknown(passwords)) return undefined;
    const count = passwords.filter(isPresent).length;
    if (count > max) return violation(mode, 'Passwords', `The list has ${count} passwords.`);
    const mayHaveOne = passwords.some((password) => password !== '');
    return mayHaveOne || authenticationTypeOf(user) !== 'password' ? undefined : violation(mode, 'Passwords', 'The user has no password.');
  },
};
