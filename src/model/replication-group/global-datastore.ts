import { isPresent } from '../presence';
import { inheritsFromGlobalDatastore } from './replication-group';
import { isUnknown, Section, TemplateResource } from '../../template';
import { knownSections } from '../known-sections';
import { GLOBAL_REPLICATION_GROUP } from '../resource-types';

/** What a replication group is to a global datastore: the one that takes writes, or one that follows it. */
export type GlobalDatastoreRole = 'PRIMARY' | 'SECONDARY';

/**
 * The role that a global datastore of the same template gives the group. `undefined` when none names the group, or when
 * its role cannot be known.
 */
export function globalDatastoreRoleOf(group: TemplateResource): GlobalDatastoreRole | undefined {
  const [role, ...others] = new Set(membershipsOf(group).map((member) => member.text('Role')));
  if (others.length > 0 || typeof role !== 'string') return undefined;
  const name = role.toUpperCase();
  return name === 'PRIMARY' || name === 'SECONDARY' ? name : undefined;
}

/** Whether the group surely is in a global datastore: it joins one, or one of the same template names it. */
export function isInGlobalDatastore(group: TemplateResource): boolean {
  return inheritsFromGlobalDatastore(group) || membershipsOf(group).length > 0;
}

/** Whether the group may join a global datastore as a secondary, so that what it leaves out proves nothing. */
export function mayInheritFromGlobalDatastore(group: TemplateResource): boolean {
  const datastore = group.value('GlobalReplicationGroupId');
  return isUnknown(datastore) || isPresent(datastore);
}

/** The entries of the global datastores of the template that name the group. */
function membershipsOf(group: TemplateResource): Section[] {
  const members = group.template.resourcesOfType(GLOBAL_REPLICATION_GROUP)
    .filter((datastore) => datastore.isCreated())
    .flatMap((datastore) => knownSections(datastore, 'Members'));
  const referring = members.filter((member) => refersTo(member, group));
  // The members of a datastore may share an id, each in its own Region. A reference leaves no doubt which one is meant.
  return referring.length > 0 ? referring : members.filter((member) => isNamedLike(member, group) && !isElsewhere(member));
}

function refersTo(member: Section, group: TemplateResource): boolean {
  const id = member.value('ReplicationGroupId');
  const reference = isUnknown(id) ? id.reference : undefined;
  return reference?.template === group.template && reference.logicalId === group.logicalId;
}

/** Whether the ids are the same literal. The service stores them in lower case. */
function isNamedLike(member: Section, group: TemplateResource): boolean {
  const [named, own] = [member.text('ReplicationGroupId'), group.text('ReplicationGroupId')];
  return typeof named === 'string' && typeof own === 'string' && named.toLowerCase() === own.toLowerCase();
}

/** Whether a member surely is in another Region than the stack. */
function isElsewhere(member: Section): boolean {
  const region = member.text('ReplicationGroupRegion');
  const here = member.template.pseudoParameter('AWS::Region');
  return typeof region === 'string' && here !== undefined && region !== here;
}
