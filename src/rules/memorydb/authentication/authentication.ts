import { Rule, unresolved, violation } from '../../../engine';
import { MEMORYDB_OPEN_ACCESS } from '../../../facts';
import { mayBeNamed, aclOf } from '../../../model/memorydb';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown, TemplateResource, Unknown } from '../../../template';

const { acl: OPEN_ACCESS, user: DEFAULT_USER } = MEMORYDB_OPEN_ACCESS;

export const memoryDbAuthentication: Rule = {
  id: 'MemoryDbAuthentication',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'security',
  requirement: `A MemoryDB cluster must have an ACL of users that authenticate, not ${OPEN_ACCESS}.`,
  reason: 'The user in that ACL needs no password and may do everything: whoever reaches the port reads and writes all data.',
  fix: "Create an AWS::MemoryDB::ACL with UserNames: ['<user>'] and set ACLName: { Ref: 'YourAcl' }.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html',
  check(cluster) {
    const name = cluster.text('ACLName');
    const open = mayBeNamed(name, OPEN_ACCESS);
    if (open === true || (!isUnknown(name) && !isPresent(name))) return violation(cluster, 'ACLName');
    if (isUnknown(open)) return unresolved(cluster, 'ACLName', open);
    // The name is not open-access, but may be empty or of the wrong type.
    if (isUnknown(name) && !name.present) return unresolved(cluster, 'ACLName', name);

    const acl = aclOf(cluster);
    const admits = acl && allowsDefaultUser(acl);
    if (isUnknown(admits)) return unresolved(cluster, 'ACLName', admits);
    return admits ? violation(cluster, 'ACLName', `The ACL '${acl!.logicalId}' holds the user ${DEFAULT_USER}, who needs no password.`) : undefined;
  },
};

/**
 * Whether an ACL contains the default user of the service, which connections without a user name use (AWS CLI, memorydb
 * describe-users: no-password, on ~* &* +@all). No template can create another user with that name.
 */
function allowsDefaultUser(acl: TemplateResource): boolean | Unknown {
  const names = acl.list('UserNames');
  const answers = Array.isArray(names) ? names.map((name) => mayBeNamed(name, DEFAULT_USER)) : [mayBeNamed(names, DEFAULT_USER)];
  return answers.includes(true) || (answers.find(isUnknown) ?? false);
}
