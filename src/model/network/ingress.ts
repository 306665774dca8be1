import { AddressRange, coverInternet, allAddresses, isOnTheInternet, parseCidr } from './cidr';
import { branchTaken } from './expressions';
import { PORT_RANGE, PortSpan, PROTOCOL_NUMBERS } from '../../facts';
import { evaluate, isObject, isUnknown, referencedResource, Section, TemplateResource, Unknown } from '../../template';
import { SECURITY_GROUP_INGRESS, SUBNET, VPC } from '../resource-types';

export type Protocol = 'tcp' | 'udp';

/** A service behind a security group, which listens on all of some ports, or on one of them. */
export interface Listener {
  readonly protocols: readonly Protocol[];
  readonly ports: readonly number[] | 'any';
  /** Why it is unknown on which of the ports it listens. Absent if it listens on all of them. */
  readonly dependsOn?: Unknown;
}

/** A source of an ingress rule that is neither a security group nor within private addresses. */
export interface Source {
  /** The path of the source in the resource of its rule. */
  readonly path: string;
  readonly received: unknown;
  readonly addresses: AddressRange | Unknown;
}

/** One ingress rule of a security group. */
export interface IngressRule {
  /** The security group, or the separate ingress resource, that contains the rule. */
  readonly owner: TemplateResource;
  readonly sources: readonly Source[];
  /** The rule, or why it is unknown. */
  readonly written: Section | Unknown;
  /** The TCP ports of the rule, if it opens TCP only and its port range is known. */
  readonly tcpPorts?: PortSpan;
  /** Whether the rule opens the ports of a listener. */
  covers(listener: Listener): boolean | Unknown;
}

/** The inline ingress rules of a security group. */
export function inlineRulesOf(group: TemplateResource): IngressRule[] {
  const rules = group.sections('SecurityGroupIngress');
  const path = `${group.path}/SecurityGroupIngress`;
  if (rules === undefined) return [];
  if (isUnknown(rules)) return [new UnknownRule(group, path, rules)];
  return rules.map((rule, index) => (isUnknown(rule) ? new UnknownRule(group, `${path}/${index}`, rule) : new WrittenRule(group, rule)));
}

/** The ingress rules in a resource: a security group, or a separate ingress resource. */
export function rulesWrittenIn(resource: TemplateResource): IngressRule[] {
  return resource.type === SECURITY_GROUP_INGRESS ? [new WrittenRule(resource, resource)] : inlineRulesOf(resource);
}

/** A rule, or a list of rules, that is unknown. */
class UnknownRule implements IngressRule {
  public readonly sources: readonly Source[];

  constructor(public readonly owner: TemplateResource, path: string, public readonly written: Unknown) {
    this.sources = [{ path, received: written, addresses: written }];
  }

  public covers(): Unknown {
    return this.written;
  }
}

class WrittenRule implements IngressRule {
  private found?: readonly Source[];

  constructor(public readonly owner: TemplateResource, public readonly written: Section) {}

  public get sources(): readonly Source[] {
    return this.found ??= [this.prefix('CidrIp', 'ipv4'), this.prefix('CidrIpv6', 'ipv6'), this.prefixList()]
      .filter((source) => source !== undefined);
  }

  public get tcpPorts(): PortSpan | undefined {
    return protocolOf(this.written) === 'tcp' ? new PortRange(this.written).known : undefined;
  }

  public covers({ protocols, ports, dependsOn }: Listener): boolean | Unknown {
    const protocol = protocolOf(this.written);
    // It may open all ports.
    if (isUnknown(protocol)) return protocol;
    if (protocol === 'all') return true;
    if (protocol === undefined || !(protocol === 'tcp or udp' || protocols.includes(protocol))) return false;

    const open = new PortRange(this.written);
    if (ports === 'any') return open.isAll || (open.isNone ? false : open.unknown ?? dependsOn ?? true);
    const each = ports.map((port) => open.includes(port));
    if (each.every((one) => one === true)) return true;
    if (each.every((one) => one === false)) return false;
    return each.find(isUnknown) ?? dependsOn ?? true;
  }

  private prefix(name: 'CidrIp' | 'CidrIpv6', family: AddressRange['family']): Source | undefined {
    const text = this.written.text(name);
    if (text === undefined || text === '') return undefined;
    const addresses = isUnknown(text)
      ? addressesOf(this.written, name, text, family)
      : parseCidr(text) ?? new Unknown(`'${text}', which is no range of addresses`);
    if (addresses === undefined || (!isUnknown(addresses) && !isOnTheInternet(addresses))) return undefined;
    return { path: this.pathOf(name), received: text, addresses };
  }

  private prefixList(): Source | undefined {
    const list = this.written.value('SourcePrefixListId');
    if (list === undefined || list === '') return undefined;
    return { path: this.pathOf('SourcePrefixListId'), received: list, addresses: new Unknown('the entries of a prefix list') };
  }

  /** The path of an inline rule, or of the property of a separate ingress resource. */
  private pathOf(name: string): string {
    return this.written === this.owner ? `${this.written.path}/${name}` : this.written.path;
  }
}

/** CIDR blocks with this prefix length or a longer one belong to a single network, even if their addresses are unknown. */
const SINGLE_NETWORK_LENGTH = 8;

/** The addresses of an unknown CIDR block; `undefined` for a VPC or a single network. */
function addressesOf(rule: Section, name: string, text: Unknown, family: AddressRange['family']): AddressRange | Unknown | undefined {
  const length = /\/(\d{1,3})$/.exec(text.text ?? '')?.[1];
  if (length !== undefined && Number(length) === 0) return allAddresses(family);
  if (length !== undefined && Number(length) >= SINGLE_NETWORK_LENGTH) return undefined;
  return isRangeOfVpc(rule, name, text) ? undefined : text;
}

/**
 * Whether a value is the CIDR block of a VPC or a subnet: /16 or smaller in IPv4, /44 or smaller in IPv6 (VPC user guide,
 * vpc-cidr-blocks). The VPC may be in another template.
 */
function isRangeOfVpc(rule: Section, name: string, text: Unknown): boolean {
  const ranges = isUnknown(text) && text.reference ? text : selectedFrom(rule, name);
  if (!isUnknown(ranges) || !ranges.reference) return false;
  const { template, logicalId, attribute = '' } = ranges.reference;
  const type = (referencedResource(ranges) ?? template.resource(logicalId))?.type;
  return ['CidrBlock', 'Ipv6CidrBlocks'].includes(attribute) && (type === undefined || type === VPC || type === SUBNET);
}

/** The list that `Fn::Select` takes a value from. */
function selectedFrom(rule: Section, name: string): unknown {
  const expression = branchTaken(rule.raw(name), rule.template);
  const selection = isObject(expression) ? expression['Fn::Select'] : undefined;
  return Array.isArray(selection) ? evaluate(selection[1], rule.template) : undefined;
}

/**
 * The protocol of a rule. `all` opens every port, regardless of the port range. EC2 requires the protocol; if it is absent, it
 * counts as TCP and UDP. `undefined` for ICMP and other protocols that no cache uses.
 */
function protocolOf(rule: Section): Protocol | 'tcp or udp' | 'all' | Unknown | undefined {
  const written = rule.text('IpProtocol');
  if (isUnknown(written)) return written;
  const name = written?.trim().toLowerCase() ?? '';
  if (name === '') return 'tcp or udp';
  if (name === '-1' || name === 'all') return 'all';
  if (name === 'tcp' || name === 'udp') return name;
  return PROTOCOL_NUMBERS[Number(name)];
}

/** The ports of a rule. EC2 requires both ends; an absent or negative end has no limit. */
class PortRange {
  private readonly from: number | Unknown;
  private readonly to: number | Unknown;

  constructor(rule: Section) {
    const [from, to] = [rule.number('FromPort'), rule.number('ToPort')];
    this.from = from === undefined ? PORT_RANGE.min : from;
    this.to = to === undefined || (!isUnknown(to) && to < 0) ? PORT_RANGE.max : to;
  }

  public get unknown(): Unknown | undefined {
    return isUnknown(this.from) ? this.from : isUnknown(this.to) ? this.to : undefined;
  }

  public get known(): PortSpan | undefined {
    return isUnknown(this.from) || isUnknown(this.to) ? undefined : { first: this.from, last: this.to };
  }

  public get isAll(): boolean {
    // Nothing listens on port 0.
    return this.includes(PORT_RANGE.min + 1) === true && this.includes(PORT_RANGE.max) === true;
  }

  /** Whether the first port is greater than the last one, which EC2 rejects. */
  public get isNone(): boolean {
    return !isUnknown(this.from) && !isUnknown(this.to) && this.from > this.to;
  }

  public includes(port: number): boolean | Unknown {
    if ((!isUnknown(this.from) && this.from > port) || (!isUnknown(this.to) && this.to < port)) return false;
    return this.unknown ?? true;
  }
}

/** A source with its rule. */
export interface RuleSource {
  readonly rule: IngressRule;
  readonly source: Source;
}

/** A source that allows the whole internet, alone or combined with others. */
export interface Exposure extends RuleSource {
  /** The further sources that it needs to cover the internet. */
  readonly combinedWith: readonly RuleSource[];
  /** The unknown value that decides, if the template does not. */
  readonly dependsOn?: Unknown;
}

interface Part extends RuleSource {
  readonly addresses: AddressRange;
  readonly dependsOn?: Unknown;
}

/** The sources that open, or may open, a listener to the whole internet. */
export function exposuresOf(listener: Listener, rules: readonly IngressRule[]): Exposure[] {
  const exposures: Exposure[] = [];
  const parts: Part[] = [];
  for (const rule of rules) {
    if (rule.sources.length === 0) continue;
    const covers = rule.covers(listener);
    if (covers === false) continue;
    const dependsOn = isUnknown(covers) ? covers : undefined;
    for (const source of rule.sources) {
      const { addresses } = source;
      if (isUnknown(addresses)) exposures.push({ rule, source, combinedWith: [], dependsOn: addresses });
      else if (coverInternet([addresses])) exposures.push({ rule, source, combinedWith: [], dependsOn });
      else parts.push({ rule, source, addresses, dependsOn });
    }
  }
  for (const family of ['ipv4', 'ipv6'] as const) {
    const all = parts.filter(({ addresses }) => addresses.family === family);
    const certain = all.filter(({ dependsOn }) => dependsOn === undefined);
    const [first, ...combinedWith] = fewestThatCover(certain) ?? fewestThatCover(all) ?? [];
    if (!first) continue;
    const { dependsOn } = [first, ...combinedWith].find((part) => part.dependsOn !== undefined) ?? first;
    exposures.push({ rule: first.rule, source: first.source, combinedWith, dependsOn });
  }
  return exposures;
}

/** The fewest parts that cover the internet together, earlier ones first; `undefined` if all parts do not. */
function fewestThatCover(parts: readonly Part[]): Part[] | undefined {
  const areEnough = (some: readonly Part[]): boolean => coverInternet(some.map(({ addresses }) => addresses));
  if (!areEnough(parts)) return undefined;
  let needed = [...parts];
  for (const part of [...parts].reverse()) {
    const others = needed.filter((other) => other !== part);
    if (areEnough(others)) needed = others;
  }
  return needed;
}
