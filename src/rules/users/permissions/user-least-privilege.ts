import { Rule, unresolved } from '../../../engine';
import { MEMORYDB_USER, USER } from '../../../model/resource-types';
import { accessStringOf, allowsEverything, isActive } from '../../../model/users/access-string';
import { isUnknown } from '../../../template';

export const userLeastPrivilege: Rule = {
  id: 'UserLeastPrivilege',
  resourceTypes: [USER, MEMORYDB_USER],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['AccessString'],
  requirement: 'An active user should be allowed the commands and the keys that it needs, not all commands on all keys.',
  // ElectricEye compares the text with `on ~* &* +@all`. Here, a user without a revoked category or command complies.
  reason: 'Who has the login can empty the cache, read what belongs to others, and change settings of the server.',
  fix: "Set AccessString: 'on ~app:* +@read +@write', or at least 'on ~* +@all -@admin -@dangerous'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  covers: ['ElectricEye MemoryDB.5'],
  check(user) {
    const access = accessStringOf(user);
    const full = access ? allowsEverything(access) : false;
    if (!access || full === false) return undefined;
    const active = isActive(access);
    if (active === false) return undefined;
    const unknown = [full, active].find(isUnknown);
    if (unknown) return unresolved(user, 'AccessString', unknown);
    return { path: `${user.path}/AccessString`, received: withoutPasswords(user.text('AccessString')), detail: 'It allows every command on every key.' };
  },
};

/** The access string with passwords redacted. */
function withoutPasswords(value: unknown): string {
  return String(isUnknown(value) ? value.text : value).replace(/(^|[\s(])([><#!])\S+/g, '$1$2...');
}
