import { Rule, unresolved, violation } from '../../../engine';
import { DEFAULT_USER, VALKEY } from '../../../facts';
import { isPresent } from '../../../model/presence';
import { USER_GROUP } from '../../../model/resource-types';
import { accessStringOf, isActive } from '../../../model/users/access-string';
import { Member, membersOf } from '../../../model/users/members';
import { mayEqual, withUnknownPieces } from '../../../model/users/partly-known-text';
import { engineOfUser } from '../../../model/users/user';
import { isUnknown, Maybe, Unknown } from '../../../template';

export const userGroupDefaultUser: Rule = {
  id: 'UserGroupDefaultUser',
  resourceTypes: [USER_GROUP],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['UserIds'],
  requirement: 'The user named default in a user group should be switched off.',
  // AWS recommends to disable it or to set a strong password. With a password, all clients that name no user share one login.
  // This applies to Valkey too, where a group does not need this user but may contain it.
  reason: 'A client that does not say who it is counts as that user, so that nobody can tell who did what.',
  fix: "Replace it in UserIds by a user with UserName: 'default', a UserId of its own and AccessString: 'off ~* -@all'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(userGroup) {
    const members = membersOf(userGroup);
    if (members === undefined) return undefined;
    // A Valkey group needs no default user, so an unknown user is unlikely to be it.
    const countsUnknownUsers = engineOfUser(userGroup) !== VALKEY;
    if (isUnknown(members)) return countsUnknownUsers ? unresolved(userGroup, 'UserIds', members) : undefined;
    const standings = members.map(standingOf);
    const certain = standings.find(({ isDefault }) => isDefault === true);
    if (certain) {
      if (isUnknown(certain.active)) return unresolved(userGroup, 'UserIds', certain.active);
      return certain.active ? violation(userGroup, 'UserIds', `The user ${certain.name} is active.`) : undefined;
    }
    const doubt = standings.find(({ isDefault, active, user }) => isUnknown(isDefault) && active !== false && (countsUnknownUsers || user));
    return doubt && unresolved(userGroup, 'UserIds', doubt.isDefault as Unknown);
  },
};

/** Whether a member is the default user, and whether it can log in. */
interface Standing extends Member {
  readonly name: string;
  readonly isDefault: boolean | Unknown;
  readonly active: boolean | Unknown;
}

function standingOf(member: Member): Standing {
  const { id, user } = member;
  if (user) {
    const access = accessStringOf(user);
    // Without an access string, nothing disables the user.
    return { ...member, name: `'${user.logicalId}'`, isDefault: isCalledDefault(user.text('UserName')), active: access ? isActive(access) : true };
  }
  const name = 'with the id default, which the service makes in every account,';
  if (typeof id === 'string' && id.toLowerCase() === DEFAULT_USER) return { ...member, name, isDefault: true, active: true };
  const unknown = isUnknown(id) ? id : new Unknown(`the user '${String(id)}', which is not in the template`);
  return { ...member, name, isDefault: isPresent(id) || isUnknown(id) ? unknown : false, active: unknown };
}

/** Whether a name is that of the default user, in the same case. */
function isCalledDefault(name: Maybe<string>): boolean | Unknown {
  if (!isUnknown(name)) return name === DEFAULT_USER;
  return !name.parameter?.unlike.has(DEFAULT_USER) && mayEqual(withUnknownPieces(name.text), DEFAULT_USER) && name;
}
