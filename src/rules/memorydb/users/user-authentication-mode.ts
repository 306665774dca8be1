import { Rule, violation } from '../../../engine';
import { MEMORYDB_USER_LIMITS } from '../../../facts';
import { MEMORYDB_USER } from '../../../model/resource-types';
import { authenticationTypeOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

const types: readonly string[] = MEMORYDB_USER_LIMITS.authenticationTypes;

export const memoryDbUserAuthenticationMode: Rule = {
  id: 'MemoryDbUserAuthenticationMode',
  resourceTypes: [MEMORYDB_USER],
  level: 'error',
  kind: 'limit',
  requirement: `A user of MemoryDB must have an AuthenticationMode of the type ${types.join(' or ')}.`,
  // The CloudFormation schema declares the mode optional; the API requires it.
  reason: 'The service makes no user without one, and none that needs no password.',
  fix: "Set AuthenticationMode: { Type: 'iam' }.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateUser.html',
  check(user) {
    const mode = user.section('AuthenticationMode');
    if (mode === undefined) return violation(user, 'AuthenticationMode');
    const type = authenticationTypeOf(user);
    if (isUnknown(mode) || type === undefined || types.includes(type)) return undefined;
    return violation(mode, 'Type');
  },
};
