import { readableSecret } from '../../../constraints/secret';
import { Rule, violation } from '../../../engine';
import { MEMORYDB_USER_LIMITS } from '../../../facts';
import { MEMORYDB_USER } from '../../../model/resource-types';
import { authenticationModeOf } from '../../../model/users/user';

const { min, max } = MEMORYDB_USER_LIMITS.passwordLength;

export const memoryDbUserPasswordLength: Rule = {
  id: 'MemoryDbUserPasswordLength',
  resourceTypes: [MEMORYDB_USER],
  level: 'warning',
  kind: 'limit',
  // The Terraform provider requires it; no page states a length.
  disputed: true,
  secret: true,
  onlyWith: ['AuthenticationMode'],
  requirement: `A password of a MemoryDB user should have from ${min} to ${max} characters.`,
  reason: 'The service refuses shorter and longer ones.',
  fix: "Set Passwords: ['{{resolve:secretsmanager:<secret>}}'], with a generated secret of 64 characters.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html',
  check(user) {
    const mode = authenticationModeOf(user);
    const passwords = mode?.list('Passwords');
    if (!mode || !Array.isArray(passwords)) return undefined;
    const lengths = passwords.flatMap((password) => readableSecret(password)?.length ?? []);
    const wrong = lengths.filter((length) => length < min || length > max);
    return wrong.length > 0 ? violation(mode, 'Passwords', `The list has passwords of these lengths: ${wrong.join(', ')}.`) : undefined;
  },
};
