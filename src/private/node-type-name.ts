import { fail } from './errors';

type Members = Readonly<Record<string, string>>;

/** The enums that node types are written with, and the families in the facts. */
export interface NodeTypeParts {
  readonly families: Members;
  readonly sizes: Members;
  readonly facts: readonly { readonly family: string; readonly sizes: readonly string[] }[];
}

/** The name of the node type of a family and a size. Throws if the service has no such type. */
export function nodeTypeName(service: 'Cache' | 'Dax', { families, sizes, facts }: NodeTypeParts, family: string, size: string): string {
  const prefix = service.toLowerCase();
  const newer = `For types that this library does not know yet, use ${service}NodeType.fromName('${prefix}.<family>.<size>').`;
  const [member] = membersWith(families, [family]);
  const fact = facts.find((each) => each.family === family);
  if (!member || !fact) {
    throw fail(`${service}NodeTypeFamily`, `The family must be a ${service}NodeFamily; got '${family}'. `
      + `The members are ${Object.keys(families).join(', ')}. ${newer}`);
  }
  if (!fact.sizes.includes(size)) {
    throw fail(`${service}NodeTypeSize`, `There is no node type '${prefix}.${family}.${size}'. ${service}NodeFamily.${member} exists in these sizes of `
      + `${service}NodeSize: ${membersWith(sizes, fact.sizes).join(', ')}. ${newer}`);
  }
  return `${prefix}.${family}.${size}`;
}

/** The names of the members that have one of the values. */
function membersWith(members: Members, values: readonly string[]): string[] {
  return Object.keys(members).filter((name) => values.includes(members[name]));
}
