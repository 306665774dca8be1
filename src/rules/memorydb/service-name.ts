import { isUnknown, referencedResource, Unknown } from '../../template';

/** The type of a resource of MemoryDB, whose name somebody chose. */
const OF_MEMORYDB = 'AWS::MemoryDB::';

/**
 * Whether a name is, or may turn out to be, one that the service gave: `open-access` for an ACL, `default` for a user. Names of
 * resources and exports of other stacks are names of something that was made; a parameter may hold any text.
 */
export function mayBeCalled(name: unknown, reserved: string): boolean | Unknown {
  if (!isUnknown(name)) return typeof name === 'string' && name.trim().toLowerCase() === reserved;
  const { text, reference, parameter, present } = name;
  if (parameter) return parameter.unlike.has(reserved) ? false : name;
  if (text === undefined) return present ? false : name;
  if (!couldBe(text, reserved)) return false;
  if (!reference) return name;
  const resource = referencedResource(name);
  return resource === undefined || resource.type.startsWith(OF_MEMORYDB) ? false : name;
}

/** Whether a text of which `${...}` is not known, nor where a dynamic reference leads, may be a name. */
function couldBe(text: string, name: string): boolean {
  if (text.includes('{{resolve:')) return true;
  const known = text.toLowerCase().split(/\$\{[^}]*\}/);
  return new RegExp(`^${known.map((piece) => piece.replace(/[^a-z0-9-]/g, '\\$&')).join('.*')}$`).test(name);
}
