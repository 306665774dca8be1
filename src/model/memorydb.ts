import { CacheEngine, familyOfMemoryDbDefault, memoryDbNodeType, MemoryDbNodeType, REDIS, VALKEY } from '../facts';
import { isUnknown, Maybe, referencedResource, Section, TemplateResource, Unknown } from '../template';
import { resourceNamed } from './resource-named';
import { MEMORYDB_ACL, MEMORYDB_CLUSTER, MEMORYDB_PARAMETER_GROUP, MEMORYDB_SUBNET_GROUP, MEMORYDB_USER } from './resource-types';

/** The engine that a cluster names; `undefined` if it names none, or its name is unknown. */
export function engineOf(cluster: TemplateResource): CacheEngine | undefined {
  const engine = cluster.text('Engine');
  const name = typeof engine === 'string' ? engine.toLowerCase() : undefined;
  return name === REDIS || name === VALKEY ? name : undefined;
}

/** The facts about a cluster's node type; `undefined` if there are none, or the type is unknown. */
export function nodeTypeOf(cluster: TemplateResource): MemoryDbNodeType | undefined {
  const type = cluster.text('NodeType');
  return typeof type === 'string' ? memoryDbNodeType(type) : undefined;
}

/** The ACL of a cluster, if the app's templates hold it. */
export function aclOf(cluster: TemplateResource): TemplateResource | undefined {
  return resourceNamed(cluster.value('ACLName'), MEMORYDB_ACL, 'ACLName', cluster.template);
}

/** The users of an ACL that the app's templates hold. */
export function usersOf(acl: TemplateResource): TemplateResource[] {
  const names = acl.list('UserNames');
  if (!Array.isArray(names)) return [];
  return names.map((name) => resourceNamed(name, MEMORYDB_USER, 'UserName', acl.template)).filter((user) => user !== undefined);
}

/** The parameter group of a cluster, if the app's templates hold it. */
export function parameterGroupOf(cluster: TemplateResource): TemplateResource | undefined {
  return resourceNamed(cluster.value('ParameterGroupName'), MEMORYDB_PARAMETER_GROUP, 'ParameterGroupName', cluster.template);
}

/** The family of a cluster's parameter group, in the template or a default one; `undefined` for any other. */
export function parameterGroupFamilyOf(cluster: TemplateResource): string | undefined {
  const family = parameterGroupOf(cluster)?.text('Family');
  if (typeof family === 'string') return family.toLowerCase();
  const name = cluster.value('ParameterGroupName');
  return typeof name === 'string' ? familyOfMemoryDbDefault(name) : undefined;
}

/** A parameter of a cluster's parameter group, if the template holds the group. */
export function parameterOf(cluster: TemplateResource, name: string): Maybe<string> {
  const parameters: Maybe<Section> = parameterGroupOf(cluster)?.section('Parameters');
  return parameters === undefined || isUnknown(parameters) ? parameters : parameters.text(name);
}

/** The property that names a resource of each type. CloudFormation generates none of these names. */
const NAMES: Readonly<Record<string, string>> = {
  [MEMORYDB_CLUSTER]: 'ClusterName',
  [MEMORYDB_ACL]: 'ACLName',
  [MEMORYDB_USER]: 'UserName',
  [MEMORYDB_SUBNET_GROUP]: 'SubnetGroupName',
  [MEMORYDB_PARAMETER_GROUP]: 'ParameterGroupName',
};

/** The property that holds the name of a MemoryDB resource. */
export function nameOf(resource: TemplateResource): string {
  return NAMES[resource.type];
}

/** The prefix of MemoryDB resource types. The template states the names of all of these. */
const MEMORYDB_TYPE_PREFIX = 'AWS::MemoryDB::';

/**
 * Whether a name is, or may be, that of a resource which the service provides: the ACL `open-access` or the user `default`.
 * References and exports of other stacks name resources that a stack created. A parameter may hold any text.
 */
export function mayBeNamed(name: unknown, reserved: string): boolean | Unknown {
  if (!isUnknown(name)) return typeof name === 'string' && name.trim().toLowerCase() === reserved;
  const { text, reference, parameter, present } = name;
  if (parameter) return parameter.unlike.has(reserved) ? false : name;
  if (text === undefined) return present ? false : name;
  if (!couldBe(text, reserved)) return false;
  if (!reference) return name;
  const resource = referencedResource(name);
  return resource === undefined || resource.type.startsWith(MEMORYDB_TYPE_PREFIX) ? false : name;
}

/** Whether a text with unknown parts, marked `${...}`, or with a dynamic reference may equal a name. */
function couldBe(text: string, name: string): boolean {
  if (text.includes('{{resolve:')) return true;
  const known = text.toLowerCase().split(/\$\{[^}]*\}/);
  return new RegExp(`^${known.map((piece) => piece.replace(/[^a-z0-9-]/g, '\\$&')).join('.*')}$`).test(name);
}
