import { mentions } from './expressions';
import type { IngressRule } from './ingress';
import { SecurityGroup } from './security-group';
import { isUnknown, Section, Template, Unknown } from '../../template';

/** Somebody whom a rule lets in and who is not in its security group. */
export interface Other {
  /** Where it stands in the resource of the rule. */
  readonly path: string;
  readonly received: unknown;
  /** What it depends on whether there is anybody, or anybody else than the group itself. */
  readonly doubt?: Unknown;
}

/** Where a rule lets in addresses. Private ones are others too, whatever they are. */
const ADDRESSES = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId'];

const GROUPS = ['SourceSecurityGroupId', 'SourceSecurityGroupName'] as const;

/** The properties that let in anybody at all. */
export const PEER_PROPERTIES: readonly string[] = [...ADDRESSES, ...GROUPS];

/** Whom a rule of a security group lets in beside the group itself. */
export function peersLetInBy({ written, sources, owner }: IngressRule, group: SecurityGroup): Other[] {
  if (isUnknown(written)) return sources.map(({ path, received }) => ({ path, received, doubt: written }));
  const at = (name: string): string => (written === owner ? `${written.path}/${name}` : written.path);
  const others: Other[] = ADDRESSES.filter((name) => isThere(written, name)).map((name) => {
    const received = written.value(name);
    return { path: at(name), received, doubt: isUnknown(received) && !received.present ? received : undefined };
  });
  const source = SecurityGroup.namedBy(written, ...GROUPS);
  if (source === undefined || group.is(source)) return others;
  const name = GROUPS.find((property) => isThere(written, property))!;
  const received = written.value(name);
  return [...others, { path: at(name), received, doubt: dependsOnIdentity(group, source, received, written.template) }];
}

function isThere(rule: Section, name: string): boolean {
  const value = rule.value(name);
  return value !== undefined && value !== '';
}

/** What it depends on whether two groups that the template refers to in different ways are one. */
function dependsOnIdentity({ resource, identity }: SecurityGroup, source: SecurityGroup, received: unknown, template: Template): Unknown | undefined {
  if (source.resource) return undefined;
  // A group that the template makes has no name before the deployment: what comes from elsewhere, by an import or a parameter, is another one.
  if (resource) {
    const open = isUnknown(received) && (!received.present || mentions(source.expression, resource.logicalId, template));
    return open ? received : undefined;
  }
  const unknown = new Unknown(`whether '${identity as string}' and '${source.identity as string}' are one group`);
  return isLiteral(identity) && !isUnknown(received) ? undefined : unknown;
}

/** Whether a text is the id of a group, and no expression. */
function isLiteral(identity: unknown): boolean {
  return typeof identity === 'string' && /^sg-[0-9a-z]+$/.test(identity);
}
