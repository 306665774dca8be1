import { AddressRange, coverInternet, allAddresses, isOnTheInternet, parseCidr } from './cidr';
import { branchTaken } from './expressions';
import { PORT_RANGE, PortSpan, PROTOCOL_NUMBERS } from '../../facts';
import { evaluate, isObject, isUnknown, referencedResource, Section, TemplateResource, Unknown } from '../../template';
import { SECURITY_GROUP_INGRESS, SUBNET, VPC } from '../resource-types';

export type Protocol = 'tcp' | 'udp';

/** What can be reached through a security group: something that listens on each of some ports, or on one of them. */
export interface Listener {
  readonly protocols: readonly Protocol[];
  readonly ports: readonly number[] | 'any';
  /** Why it is not known on which of the ports something listens. Absent where something listens on all of them. */
  readonly doubt?: Unknown;
}

/** Where an ingress rule lets connections in from, where that can be more than private addresses and other security groups. */
export interface Source {
  /** Where it stands in the resource of its rule. */
  readonly path: string;
  readonly received: unknown;
  readonly addresses: AddressRange | Unknown;
}

/** One ingress rule of a security group. */
export interface IngressRule {
  /** The security group, or the separate resource, that it is written in. */
  readonly owner: TemplateResource;
  readonly sources: readonly Source[];
  /** The rule as it is written, or what the template does not settle. */
  readonly written: Section | Unknown;
  /** The TCP ports that the rule opens, where it opens no other protocol and its ends are known. */
  readonly tcpPorts?: PortSpan;
  /** Whether the rule opens what a listener listens on. */
  covers(listener: Listener): boolean | Unknown;
}

/** The ingress rules that are written in a security group. */
export function inlineRulesOf(group: TemplateResource): IngressRule[] {
  const rules = group.sections('SecurityGroupIngress');
  const path = `${group.path}/SecurityGroupIngress`;
  if (rules === undefined) return [];
  if (isUnknown(rules)) return [new UnknownRule(group, path, rules)];
  return rules.map((rule, index) => (isUnknown(rule) ? new UnknownRule(group, `${path}/${index}`, rule) : new WrittenRule(group, rule)));
}

/** The ingress rules that are written in a resource: a security group, or a rule that stands by itself. */
export function rulesWrittenIn(resource: TemplateResource): IngressRule[] {
  return resource.type === SECURITY_GROUP_INGRESS ? [new WrittenRule(resource, resource)] : inlineRulesOf(resource);
}

/** A rule, or a list of rules, that the template does not settle. */
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

  public covers({ protocols, ports, doubt }: Listener): boolean | Unknown {
    const protocol = protocolOf(this.written);
    // It may be the one that opens all ports.
    if (isUnknown(protocol)) return protocol;
    if (protocol === 'all') return true;
    if (protocol === undefined || !(protocol === 'tcp or udp' || protocols.includes(protocol))) return false;

    const open = new PortRange(this.written);
    if (ports === 'any') return open.isAll || (open.isNone ? false : open.unknown ?? doubt ?? true);
    const each = ports.map((port) => open.includes(port));
    if (each.every((one) => one === true)) return true;
    if (each.every((one) => one === false)) return false;
    return each.find(isUnknown) ?? doubt ?? true;
  }

  private prefix(name: 'CidrIp' | 'CidrIpv6', family: AddressRange['family']): Source | undefined {
    const text = this.written.text(name);
    if (text === undefined || text === '') return undefined;
    const addresses = isUnknown(text) ? addressesOf(this.written, name, text, family) : parseCidr(text) ?? new Unknown(`'${text}', which is no range of addresses`);
    if (addresses === undefined || (!isUnknown(addresses) && !isOnTheInternet(addresses))) return undefined;
    return { path: this.pathOf(name), received: text, addresses };
  }

  private prefixList(): Source | undefined {
    const list = this.written.value('SourcePrefixListId');
    if (list === undefined || list === '') return undefined;
    return { path: this.pathOf('SourcePrefixListId'), received: list, addresses: new Unknown('the entries of a prefix list') };
  }

  /** A rule within a group is one entry; of a resource it is the property that matters. */
  private pathOf(name: string): string {
    return this.written === this.owner ? `${this.written.path}/${name}` : this.written.path;
  }
}

/** From this length on a prefix is a network of somebody, whichever addresses it begins with. */
const LENGTH_OF_A_NETWORK = 8;

/** The addresses that an unknown text stands for; `undefined` for those of a VPC, and of a single network. */
function addressesOf(rule: Section, name: string, text: Unknown, family: AddressRange['family']): AddressRange | Unknown | undefined {
  const length = /\/(\d{1,3})$/.exec(text.text ?? '')?.[1];
  if (length !== undefined && Number(length) === 0) return allAddresses(family);
  if (length !== undefined && Number(length) >= LENGTH_OF_A_NETWORK) return undefined;
  return isRangeOfVpc(rule, name, text) ? undefined : text;
}

/**
 * Whether a value is the range of a VPC or a subnet: a /16 at most in IPv4, a /44 in IPv6 (VPC user guide, vpc-cidr-blocks). It is taken for
 * one too where the VPC is in another template.
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
 * The protocol of a rule. `all` opens every port, whatever range is written beside it. Absent it is taken for any of those that have ports,
 * though EC2 asks for it. `undefined` for ICMP and the rest, which no cache speaks.
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

/** The ports of a rule. An end that is absent or negative is open, though EC2 asks for both. */
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

  /** Whether it begins behind its end, which EC2 refuses. */
  public get isNone(): boolean {
    return !isUnknown(this.from) && !isUnknown(this.to) && this.from > this.to;
  }

  public includes(port: number): boolean | Unknown {
    if ((!isUnknown(this.from) && this.from > port) || (!isUnknown(this.to) && this.to < port)) return false;
    return this.unknown ?? true;
  }
}

/** A source of a rule. */
export interface Place {
  readonly rule: IngressRule;
  readonly source: Source;
}

/** What lets in connections from everywhere: one source of a rule, or the first of several that add up to it. */
export interface Exposure extends Place {
  /** The other ones that add up to everywhere together with it. */
  readonly others: readonly Place[];
  /** What it depends on, where the template does not settle it. */
  readonly doubt?: Unknown;
}

interface Part extends Place {
  readonly addresses: AddressRange;
  readonly doubt?: Unknown;
}

/** Where rules open a listener to everywhere, or may do so. */
export function exposuresOf(listener: Listener, rules: readonly IngressRule[]): Exposure[] {
  const exposures: Exposure[] = [];
  const parts: Part[] = [];
  for (const rule of rules) {
    if (rule.sources.length === 0) continue;
    const covers = rule.covers(listener);
    if (covers === false) continue;
    const doubt = isUnknown(covers) ? covers : undefined;
    for (const source of rule.sources) {
      const { addresses } = source;
      if (isUnknown(addresses)) exposures.push({ rule, source, others: [], doubt: addresses });
      else if (coverInternet([addresses])) exposures.push({ rule, source, others: [], doubt });
      else parts.push({ rule, source, addresses, doubt });
    }
  }
  for (const family of ['ipv4', 'ipv6'] as const) {
    const all = parts.filter(({ addresses }) => addresses.family === family);
    const certain = all.filter(({ doubt }) => doubt === undefined);
    const [first, ...others] = fewestThatCover(certain) ?? fewestThatCover(all) ?? [];
    if (first) exposures.push({ rule: first.rule, source: first.source, others, doubt: [first, ...others].find(({ doubt }) => doubt)?.doubt });
  }
  return exposures;
}

/** As few of the parts as add up to everywhere, the first ones if there is a choice; `undefined` if they do not. */
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
