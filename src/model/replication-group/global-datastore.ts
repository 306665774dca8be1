import { isPresent } from '../presence';
import { inheritsFromGlobalDatastore } from './replication-group';
import { isUnknown, Section, TemplateResource } from '../../template';
import { knownSections } from '../known-sections';
import { GLOBAL_REPLICATION_GROUP } from '../resource-types';

/** The role of a replication group in a global datastore: the primary accepts writes, a secondary replicates them. */
export type GlobalDatastoreRole = 'PRIMARY' | 'SECONDARY';

/**
 * The role of a group in a global datastore of the same template. `undefined` if no global datastore names the group, or the role
 * is unknown.
 */
export function globalDatastoreRoleOf(group: TemplateResource): GlobalDatastoreRole | undefined {
  const [role, ...otherRoles] = new Set(membershipsOf(group).map((member) => member.text('Role')));
  if (otherRoles.length > 0 || typeof role !== 'string') return undefined;
  const name = role.toUpperCase();
  return name === 'PRIMARY' || name === 'SECONDARY' ? name : undefined;
}

/** Whether a group definitely is in a global datastore: it joins one, or one in the same template names it. */
export function isInGlobalDatastore(group: TemplateResource): boolean {
  return inheritsFromGlobalDatastore(group) || membershipsOf(group).length > 0;
}

/** Whether a group may join a global datastore as a secondary. Properties that it leaves out may then be inherited. */
export function mayInheritFromGlobalDatastore(group: TemplateResource): boolean {
  const datastore = group.value('GlobalReplicationGroupId');
  return isUnknown(datastore) || isPresent(datastore);
}

/** The members of global datastores in the template that name the group. */
function membershipsOf(group: TemplateResource): Section[] {
  const members = group.template.resourcesOfType(GLOBAL_REPLICATION_GROUP)
    .filter((datastore) => datastore.isCreated())
    .flatMap((datastore) => knownSections(datastore, 'Members'));
  const referring = members.filter((member) => refersTo(member, group));
  // Members in different Regions may share an id. A reference is unambiguous.
  return referring.length > 0 ? referring : members.filter((member) => hasSameId(member, group) && !isInOtherRegion(member));
}

function refersTo(member: Section, group: TemplateResource): boolean {
  const id = member.value('ReplicationGroupId');
  const reference = isUnknown(id) ? id.reference : undefined;
  return reference?.template === group.template && reference.logicalId === group.logicalId;
}

/** Whether the ids are the same literal. The service stores ids in lower case. */
function hasSameId(member: Section, group: TemplateResource): boolean {
  const [named, own] = [member.text('ReplicationGroupId'), group.text('ReplicationGroupId')];
  return typeof named === 'string' && typeof own === 'string' && named.toLowerCase() === own.toLowerCase();
}

/** Whether a member definitely is in another Region than the stack. */
function isInOtherRegion(member: Section): boolean {
  const region = member.text('ReplicationGroupRegion');
  const here = member.template.pseudoParameter('AWS::Region');
  return typeof region === 'string' && here !== undefined && region !== here;
}
