import { Rule, violation } from '../../../engine';
import { USER_GROUP } from '../../../model/resource-types';
import { knownUsersOf } from '../../../model/users/members';

export const userGroupUniqueUserNames: Rule = {
  id: 'UserGroupUniqueUserNames',
  resourceTypes: [USER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserIds'],
  requirement: 'The users of a user group must have different names.',
  // Ids are unique in an account and a Region, names in a group.
  reason: 'A client logs in with the name, so that the service refuses a group with two users of the same.',
  fix: "Set UserName: 'app-reader' on one of the users, or take it out of UserIds.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html',
  check(userGroup) {
    const users = new Map<string, string>();
    for (const user of new Set(knownUsersOf(userGroup))) {
      const name = user.text('UserName');
      if (typeof name !== 'string') continue;
      const other = users.get(name);
      if (other !== undefined) return violation(userGroup, 'UserIds', `The users '${other}' and '${user.logicalId}' have the name '${name}'.`);
      users.set(name, user.logicalId);
    }
    return undefined;
  },
};
