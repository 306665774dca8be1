import { isUnknown, TemplateResource, Unknown } from '../../template';
import { isPresent } from '../presence';
import { resourceNamed } from '../resource-named';
import { USER_GROUP } from '../resource-types';

/** Whether a group has an AUTH token, whichever; an `Unknown` where it may be empty. */
export function hasAuthToken(group: TemplateResource): boolean | Unknown {
  return isThere(group.value('AuthToken'));
}

/** Whether a group has a user group, whichever; an `Unknown` where the list may be empty, or what is on it. */
export function hasUserGroups(group: TemplateResource): boolean | Unknown {
  const ids = group.list('UserGroupIds');
  if (!Array.isArray(ids)) return isThere(ids);
  const presences = ids.map(isThere);
  return presences.includes(true) || (presences.find(isUnknown) ?? false);
}

/** The user groups of a group, as far as this app's templates hold them. */
export function userGroupsOf(group: TemplateResource): TemplateResource[] {
  const ids = group.list('UserGroupIds');
  if (!Array.isArray(ids)) return [];
  return ids.map((id) => resourceNamed(id, USER_GROUP, 'UserGroupId', group.template)).filter((userGroup) => userGroup !== undefined);
}

function isThere(value: unknown): boolean | Unknown {
  return isPresent(value) || (isUnknown(value) ? value : false);
}
