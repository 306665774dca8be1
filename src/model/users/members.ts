import { isUnknown, Maybe, TemplateResource } from '../../template';
import { resourceNamed } from '../resource-named';
import { USER } from '../resource-types';

/** One user of a user group. */
export interface Member {
  /** The item in the list of the group. */
  readonly id: unknown;
  /** The user, if a template of the app holds it. */
  readonly user?: TemplateResource;
}

/** The users of a user group. */
export function membersOf(userGroup: TemplateResource): Maybe<Member[]> {
  const ids = userGroup.list('UserIds');
  if (ids === undefined || isUnknown(ids)) return ids;
  return ids.map((id) => ({ id, user: resourceNamed(id, USER, 'UserId', userGroup.template) }));
}

/** The users of a user group that the app's templates hold. */
export function knownUsersOf(userGroup: TemplateResource): TemplateResource[] {
  const members = membersOf(userGroup);
  return Array.isArray(members) ? members.flatMap((member) => member.user ?? []) : [];
}
