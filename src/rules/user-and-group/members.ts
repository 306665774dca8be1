import { isUnknown, Maybe, referencedResource, Template, TemplateResource } from '../../template';
import { USER } from '../resource-types';

/**
 * The resource of a type that a value names, by a reference to it or by the id that it has in the same template.
 * `undefined` where no template of this app holds it.
 */
export function resourceNamed(value: unknown, type: string, idProperty: string, template: Template): TemplateResource | undefined {
  const referenced = referencedResource(value);
  if (referenced) return referenced.type === type ? referenced : undefined;
  if (typeof value !== 'string') return undefined;
  // The service stores ids in lower case.
  const id = value.toLowerCase();
  return template.resourcesOfType(type).find((candidate) => {
    const own = candidate.text(idProperty);
    return typeof own === 'string' && own.toLowerCase() === id && candidate.exists();
  });
}

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
