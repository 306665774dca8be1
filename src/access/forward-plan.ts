import { Token } from 'aws-cdk-lib';
import { CacheTarget, configurationOf, ForwardTarget, HostTarget, nameOf } from './forward-target';
import type { PortForward } from './forwarder-options';
import type { CacheEndpoint } from '../elasticache';
import { REPLICATION_GROUP_LIMITS } from '../facts';

/** A forwarded port, with what clients need to know about it. */
export interface PlannedEndpoint extends PortForward {
  /** The name in stack outputs. */
  readonly name: string;
  /** The server name in the certificate. */
  readonly tlsServerName: string;
}

/** The ports reserved for the nodes of a group with cluster mode enabled. */
export interface PlannedDiscovery {
  readonly target: CacheTarget;
  readonly firstPort: number;
  readonly portCount: number;
  /** The first endpoint that clients connect to. It returns the other nodes. */
  readonly seed: PlannedEndpoint;
}

/** The assignment of ports to targets. */
export interface ForwardPlan {
  readonly endpoints: readonly PlannedEndpoint[];
  readonly discoveries: readonly PlannedDiscovery[];
  /** Every port that the instance can listen on, in ascending order. */
  readonly listenPorts: readonly number[];
}

/** Automatic port assignment starts here. */
const LOWEST_PORT = REPLICATION_GROUP_LIMITS.defaultPort;

/** The maximum number of ports for nodes: the address map has room for this many nodes. */
export const MOST_NODE_PORTS = 32;

/** Old and new nodes exist side by side while a group scales. */
const PORTS_PER_NODE = 2;

/**
 * Assigns ports to forwards.
 *
 * Explicit ports are reserved first. Each remaining forward, in declaration order, gets the lowest free range.
 */
export function planForwards(targets: readonly ForwardTarget[]): ForwardPlan {
  const given = targets.map((target) => ({ target, count: portCount(target), first: target.kind === 'cache' ? target.firstPort : target.listenPort }));
  const taken = new Set(given.flatMap(({ first, count }) => (first === undefined ? [] : portsFrom(first, count))));
  const endpoints: PlannedEndpoint[] = [];
  const discoveries: PlannedDiscovery[] = [];
  for (const { target, count, first } of given) {
    const firstPort = first ?? firstFree(taken, count);
    for (const port of portsFrom(firstPort, count)) taken.add(port);
    const configuration = configurationOf(target);
    if (target.kind === 'host') {
      endpoints.push(endpointOf(target, firstPort));
    } else if (configuration) {
      const [seed] = endpointsOf(target, [['Nodes', configuration]], firstPort);
      discoveries.push({ target, firstPort, portCount: count, seed });
    } else {
      endpoints.push(...endpointsOf(target, suffixedEndpointsOf(target), firstPort));
    }
  }
  return { endpoints, discoveries, listenPorts: [...taken].sort((a, b) => a - b) };
}

function portCount(target: ForwardTarget): number {
  if (target.kind === 'host') return 1;
  return configurationOf(target) ? nodePortsOf(target) : suffixedEndpointsOf(target).length;
}

/** The number of ports to reserve for discovered nodes. */
export function nodePortsOf({ cache, nodePorts }: CacheTarget): number {
  return nodePorts ?? Math.min(MOST_NODE_PORTS, (cache.nodeCount ?? Infinity) * PORTS_PER_NODE);
}

function portsFrom(first: number, count: number): number[] {
  // A number that cannot be counted to is reported as a fault elsewhere; here it reserves nothing or a bounded range.
  if (Token.isUnresolved(first) || Token.isUnresolved(count)) return [];
  const length = Math.min(Math.max(0, Math.trunc(count)), MOST_NODE_PORTS);
  return [...Array(length).keys()].map((index) => first + index);
}

function firstFree(taken: ReadonlySet<number>, count: number): number {
  let first = LOWEST_PORT;
  while (portsFrom(first, count).some((port) => taken.has(port))) first++;
  return first;
}

/** The endpoints of a group with cluster mode disabled that get one port each, with the suffix of their output name. */
function suffixedEndpointsOf({ cache: { endpoints }, perNode }: CacheTarget): [suffix: string, endpoint: CacheEndpoint][] {
  if (perNode) return (endpoints.nodes ?? []).map((endpoint, index) => [`Node${index + 1}`, endpoint]);
  const { primary, reader } = endpoints;
  return [...primary ? [['Primary', primary] as [string, CacheEndpoint]] : [], ...reader ? [['Reader', reader] as [string, CacheEndpoint]] : []];
}

function endpointsOf(target: CacheTarget, suffixed: readonly [suffix: string, endpoint: CacheEndpoint][], firstPort: number): PlannedEndpoint[] {
  return suffixed.map(([suffix, { hostname, port }], index) => ({
    name: `${nameOf(target)}${suffix}`,
    listenPort: firstPort + index,
    host: hostname,
    port: asNumber(port),
    tlsServerName: hostname,
  }));
}

function endpointOf(target: HostTarget, listenPort: number): PlannedEndpoint {
  return { name: nameOf(target), listenPort, host: target.hostName, port: target.port, tlsServerName: target.tlsServerName ?? target.hostName };
}

/** Converts the port of an endpoint, which CloudFormation returns as a string. */
function asNumber(port: string): number {
  return Token.isUnresolved(port) ? Token.asNumber(port) : Number(port);
}
