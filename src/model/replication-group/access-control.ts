import { isUnknown, TemplateResource, Unknown } from '../../template';
import { isPresent } from '../presence';
import { resourceNamed } from '../resource-named';
import { USER_GROUP } from '../resource-types';

/** Whether a group has an AUTH token; an `Unknown` if the token may be empty. */
export function hasAuthToken(group: TemplateResource): boolean | Unknown {
  return presenceOf(group.value('AuthToken'));
}

/** Whether a group has a user group; an `Unknown` if the list, or each of its items, may be empty. */
export function hasUserGroups(group: TemplateResource): boolean | Unknown {
  const ids = group.list('UserGroupIds');
  if (!Array.isArray(ids)) return presenceOf(ids);
  const presences = ids.map(presenceOf);
  return presences.includes(true) || (presences.find(isUnknown) ?? false);
}

/** The user groups of a group that the app's templates hold. */
export function userGroupsOf(group: TemplateResource): TemplateResource[] {
  const ids = group.list('UserGroupIds');
  if (!Array.isArray(ids)) return [];
  return ids.map((id) => resourceNamed(id, USER_GROUP, 'UserGroupId', group.template)).filter((userGroup) => userGroup !== undefined);
}

function presenceOf(value: unknown): boolean | Unknown {
  return isPresent(value) || (isUnknown(value) ? value : false);
}
