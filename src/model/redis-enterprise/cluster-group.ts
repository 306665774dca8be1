import { describeSpan, PortSpan, REDIS_ENTERPRISE_PORTS } from '../../facts';
import type { SecurityGroup } from '../network/security-group';

const { adminConsole, restApi, discovery, metrics, databases } = REDIS_ENTERPRISE_PORTS;

/** Ports that much other software has too: webhooks of Kubernetes, Tomcat, Kong. */
const COMMON: readonly PortSpan[] = [adminConsole, restApi, discovery].flatMap(({ ports }) => ports);

/** Ports that little other software has. */
const OWN: readonly PortSpan[] = metrics.ports;

const DATABASES: PortSpan = { first: databases.ports[0].first, last: databases.ports[databases.ports.length - 1].last };

/** A range of databases has at least as many ports as the smaller one that is documented. A few ports in there are anybody's: those of a kubelet, for one. */
const RANGE_OF_DATABASES = Math.min(...databases.ports.map(widthOf));

/** More ports at once say nothing of any of them. Some: releases before 7.8 document 8070 and 8071 together. */
const FEW = 4;

/** How many of the five have to be open. */
const ENOUGH = 3;

/**
 * By what a security group shows that it is one of a Redis Enterprise Software cluster, as nothing in a template says so: it opens, to whomever,
 * three of five: the ports of the web pages, of the API, of discovery and of metrics, each by a rule for a few ports, and a range of
 * ports of databases; one of the three is that of metrics or the range, as the others are popular. Rules for all ports or all protocols,
 * and those that the template does not settle, do not count.
 *
 * @returns the ports, or nothing where they do not suffice
 */
export function evidenceOfCluster(group: SecurityGroup): string[] | undefined {
  const open = group.rules.map(({ tcpPorts }) => tcpPorts).filter((ports) => ports !== undefined);
  const few = open.filter((ports) => widthOf(ports) <= FEW);
  const isOpen = (sign: PortSpan): boolean => few.some((ports) => contains(ports, sign));
  const range = open.find((ports) => contains(DATABASES, ports) && widthOf(ports) >= RANGE_OF_DATABASES);

  const own = [...OWN.filter(isOpen), ...range ? [range] : []];
  const all = [...COMMON.filter(isOpen), ...own];
  return own.length > 0 && all.length >= ENOUGH ? all.map(describeSpan) : undefined;
}

function widthOf({ first, last }: PortSpan): number {
  return last - first + 1;
}

function contains(outer: PortSpan, inner: PortSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
