import { Rule, violation } from '../../../engine';
import { DEFAULT_USER, REDIS } from '../../../facts';
import { USER_GROUP } from '../../../model/resource-types';
import { Member, membersOf } from '../../../model/users/members';
import { engineOfUser } from '../../../model/users/user';
import { isUnknown } from '../../../template';

export const userGroupDefaultUserPresent: Rule = {
  id: 'UserGroupDefaultUserPresent',
  resourceTypes: [USER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserIds'],
  requirement: 'A user group with the engine redis must have a user with the UserName default.',
  reason: 'Redis logs a client in as that user until it says who it is, so that the service refuses a group without one.',
  fix: "Add to UserIds a user with UserName: 'default' and a UserId of its own, with AccessString: 'off ~* -@all' so that nobody can use it.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(userGroup) {
    if (engineOfUser(userGroup) !== REDIS) return undefined;
    const members = membersOf(userGroup);
    if (members === undefined || isUnknown(members) || members.some(mayBeDefaultUser)) return undefined;
    return violation(userGroup, 'UserIds');
  },
};

function mayBeDefaultUser({ id, user }: Member): boolean {
  // A user that no template of the app holds may be the default user.
  if (!user) return id !== '';
  const name = user.text('UserName');
  return isUnknown(name) || name === DEFAULT_USER;
}
