import { isUnknown, Maybe, TemplateResource } from '../../template';
import { resourceNamed } from '../resource-named';
import { USER } from '../resource-types';

/** One user of a user group. */
export interface Member {
  /** What the group lists. */
  readonly id: unknown;
  /** The user, where a template of this app holds it. */
  readonly user?: TemplateResource;
}

/** The users of a user group. */
export function membersOf(userGroup: TemplateResource): Maybe<Member[]> {
  const ids = userGroup.list('UserIds');
  if (ids === undefined || isUnknown(ids)) return ids;
  return ids.map((id) => ({ id, user: resourceNamed(id, USER, 'UserId', userGroup.template) }));
}

/** The users of a user group that a template of this app holds. */
export function knownUsersOf(userGroup: TemplateResource): TemplateResource[] {
  const members = membersOf(userGroup);
  return Array.isArray(members) ? members.flatMap((member) => member.user ?? []) : [];
}
