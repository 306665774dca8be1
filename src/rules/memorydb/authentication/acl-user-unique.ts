import { Rule, violation } from '../../../engine';
import { MEMORYDB_ACL } from '../../../model/resource-types';

export const memoryDbAclUserUnique: Rule = {
  id: 'MemoryDbAclUserUnique',
  resourceTypes: [MEMORYDB_ACL],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserNames'],
  requirement: 'The users of an ACL must differ.',
  // The API returns DuplicateUserNameFault, and the resource type requires unique items.
  reason: 'The service refuses an ACL that names a user twice.',
  fix: 'Keep one entry of UserNames for each user.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateACL.html',
  check(acl) {
    const names = acl.list('UserNames');
    if (!Array.isArray(names)) return undefined;
    const known = names.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
    const twice = known.find((name, index) => known.indexOf(name) !== index);
    return twice === undefined ? undefined : violation(acl, 'UserNames', `The list has the user '${twice}' more than once.`);
  },
};
