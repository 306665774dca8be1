import { mentions } from './expressions';
import type { IngressRule } from './ingress';
import { SecurityGroup } from './security-group';
import { isUnknown, Section, Template, Unknown } from '../../template';

/** A source of a rule other than the security group of the rule itself. */
export interface Peer {
  /** The path of the source in the resource of the rule. */
  readonly path: string;
  readonly received: unknown;
  /** The unknown value that decides whether there is a source, or another one than the group itself. */
  readonly dependsOn?: Unknown;
}

/** The properties that allow addresses. Private addresses are peers too. */
const ADDRESSES = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId'];

const GROUPS = ['SourceSecurityGroupId', 'SourceSecurityGroupName'] as const;

/** The properties that allow any peer. */
export const PEER_PROPERTIES: readonly string[] = [...ADDRESSES, ...GROUPS];

/** The peers that a rule of a security group allows, besides the group itself. */
export function peersLetInBy({ written, sources, owner }: IngressRule, group: SecurityGroup): Peer[] {
  if (isUnknown(written)) return sources.map(({ path, received }) => ({ path, received, dependsOn: written }));
  const at = (name: string): string => (written === owner ? `${written.path}/${name}` : written.path);
  const peers: Peer[] = ADDRESSES.filter((name) => isWritten(written, name)).map((name) => {
    const received = written.value(name);
    return { path: at(name), received, dependsOn: isUnknown(received) && !received.present ? received : undefined };
  });
  const source = SecurityGroup.namedBy(written, ...GROUPS);
  if (source === undefined || group.is(source)) return peers;
  const name = GROUPS.find((property) => isWritten(written, property))!;
  const received = written.value(name);
  return [...peers, { path: at(name), received, dependsOn: unknownIdentity(group, source, received, written.template) }];
}

function isWritten(rule: Section, name: string): boolean {
  const value = rule.value(name);
  return value !== undefined && value !== '';
}

/** The unknown value that decides whether two different references are to the same group; `undefined` if they are not. */
function unknownIdentity({ resource, identity }: SecurityGroup, source: SecurityGroup, received: unknown, template: Template): Unknown | undefined {
  if (source.resource) return undefined;
  // A group in the template has no id before the deployment, so an import or a parameter refers to another one.
  if (resource) {
    const open = isUnknown(received) && (!received.present || mentions(source.expression, resource.logicalId, template));
    return open ? received : undefined;
  }
  const unknown = new Unknown(`whether '${identity as string}' and '${source.identity as string}' are one group`);
  return isLiteral(identity) && !isUnknown(received) ? undefined : unknown;
}

/** Whether a text is the id of a security group instead of an expression. */
function isLiteral(identity: unknown): boolean {
  return typeof identity === 'string' && /^sg-[0-9a-z]+$/.test(identity);
}
