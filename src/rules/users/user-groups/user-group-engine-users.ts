import { Rule, violation } from '../../../engine';
import { VALKEY } from '../../../facts';
import { USER_GROUP } from '../../../model/resource-types';
import { knownUsersOf } from '../../../model/users/members';
import { engineOfUser, needsNoPassword } from '../../../model/users/user';

export const userGroupEngineUsers: Rule = {
  id: 'UserGroupEngineUsers',
  resourceTypes: [USER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserIds'],
  requirement: 'A user group with the engine valkey must hold only users that authenticate, with a password or with IAM.',
  reason: 'The service refuses users without a password in a group of Valkey.',
  fix: "Set AuthenticationMode: { Type: 'iam' } on the user, and leave NoPasswordRequired out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(userGroup) {
    if (engineOfUser(userGroup) !== VALKEY) return undefined;
    const user = knownUsersOf(userGroup).find(needsNoPassword);
    return user && violation(userGroup, 'UserIds', `The user '${user.logicalId}' needs no password.`);
  },
};
