import { listLongerThan } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { MEMORYDB_LIMITS } from '../../../facts';
import { MEMORYDB_ACL } from '../../../model/resource-types';

const { usersPerAcl: quota } = MEMORYDB_LIMITS;

export const memoryDbAclUserCount: Rule = {
  id: 'MemoryDbAclUserCount',
  resourceTypes: [MEMORYDB_ACL],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['UserNames'],
  requirement: `An ACL must have ${quota} users at most, unless AWS has raised the quota of the account.`,
  reason: 'Beyond the quota the deployment fails.',
  fix: 'Remove users from UserNames, applications that need the same access can share one; or ask AWS for a higher quota of users per user group.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/quota-limits.html',
  check: (acl) => listLongerThan(acl, 'UserNames', quota, 'users'),
};
