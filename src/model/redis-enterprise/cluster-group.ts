import { describeSpan, PortSpan, REDIS_ENTERPRISE_PORTS } from '../../facts';
import type { SecurityGroup } from '../network/security-group';

const { adminConsole, restApi, discovery, metrics, databases } = REDIS_ENTERPRISE_PORTS;

/** Ports that much other software uses too, for example Kubernetes webhooks, Tomcat and Kong. */
const COMMON: readonly PortSpan[] = [adminConsole, restApi, discovery].flatMap(({ ports }) => ports);

/** Ports that little other software uses. */
const DISTINCTIVE: readonly PortSpan[] = metrics.ports;

const DATABASES: PortSpan = { first: databases.ports[0].first, last: databases.ports[databases.ports.length - 1].last };

/**
 * The size of the smallest documented range of database ports. Other software uses single ports in there, for example a kubelet.
 */
const SMALLEST_DATABASE_RANGE = Math.min(...databases.ports.map(widthOf));

/** A rule for more ports than this is no evidence. Releases before 7.8 document 8070 and 8071 together. */
const MAX_PORTS_OF_EVIDENCE = 4;

/** The number of the five signs that must be open. */
const REQUIRED_SIGNS = 3;

/**
 * Evidence that a security group belongs to a Redis Enterprise Software cluster, which no template states. The group must open
 * three of five signs, to any source: the ports of the admin console, the API, discovery and metrics, each in a rule for a few
 * ports, and a range of database ports. One of the three must be the metrics port or the range, because other software uses the
 * rest too. Rules for all ports or all protocols, and unknown rules, do not count.
 *
 * @returns the open ports, or `undefined` if the evidence is not sufficient
 */
export function evidenceOfCluster(group: SecurityGroup): string[] | undefined {
  const open = group.rules.map(({ tcpPorts }) => tcpPorts).filter((ports) => ports !== undefined);
  const few = open.filter((ports) => widthOf(ports) <= MAX_PORTS_OF_EVIDENCE);
  const isOpen = (sign: PortSpan): boolean => few.some((ports) => contains(ports, sign));
  const range = open.find((ports) => contains(DATABASES, ports) && widthOf(ports) >= SMALLEST_DATABASE_RANGE);

  const distinctive = [...DISTINCTIVE.filter(isOpen), ...range ? [range] : []];
  const all = [...COMMON.filter(isOpen), ...distinctive];
  return distinctive.length > 0 && all.length >= REQUIRED_SIGNS ? all.map(describeSpan) : undefined;
}

function widthOf({ first, last }: PortSpan): number {
  return last - first + 1;
}

function contains(outer: PortSpan, inner: PortSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
