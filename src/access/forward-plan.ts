import { Token } from 'aws-cdk-lib';
import { CacheTarget, configurationOf, ForwardTarget, HostTarget, nameOf } from './forward-target';
import type { PortForward } from './forwarder-options';
import type { CacheEndpoint } from '../elasticache';
import { REPLICATION_GROUP_LIMITS } from '../facts';

/** Where clients connect to, and what they get there. */
export interface PlannedEndpoint extends PortForward {
  /** What outputs call it. */
  readonly name: string;
  /** The name in the certificate. */
  readonly tlsServerName: string;
}

/** The ports for the nodes of a group with cluster mode enabled. */
export interface PlannedDiscovery {
  readonly target: CacheTarget;
  readonly firstPort: number;
  readonly portCount: number;
  /** Where a client finds a first node, from which it learns of the others. */
  readonly seed: PlannedEndpoint;
}

/** Which port leads where. */
export interface ForwardPlan {
  readonly endpoints: readonly PlannedEndpoint[];
  readonly discoveries: readonly PlannedDiscovery[];
  /** Every port that the instance may listen on, in order. */
  readonly listenPorts: readonly number[];
}

/** From here on ports are given out. */
const LOWEST_PORT = REPLICATION_GROUP_LIMITS.defaultPort;

/** As many nodes as the map of addresses has room for. */
export const MOST_NODE_PORTS = 32;

/** While a group is scaled, nodes that go and nodes that come are there at once. */
const PORTS_PER_NODE = 2;

/**
 * Gives each forward its ports: those that were asked for first, so that nobody else is given them, then the lowest that are free, in the
 * order of the forwards.
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
      endpoints.push(...endpointsOf(target, sharesOf(target), firstPort));
    }
  }
  return { endpoints, discoveries, listenPorts: [...taken].sort((a, b) => a - b) };
}

function portCount(target: ForwardTarget): number {
  if (target.kind === 'host') return 1;
  return configurationOf(target) ? nodePortsOf(target) : sharesOf(target).length;
}

/** How many ports are kept for the nodes that the instance finds. */
export function nodePortsOf({ cache, nodePorts }: CacheTarget): number {
  return nodePorts ?? Math.min(MOST_NODE_PORTS, (cache.nodeCount ?? Infinity) * PORTS_PER_NODE);
}

function portsFrom(first: number, count: number): number[] {
  // What is no number of ports is a fault of its own, and nothing to count to.
  if (Token.isUnresolved(first) || Token.isUnresolved(count)) return [];
  const length = Math.min(Math.max(0, Math.trunc(count)), MOST_NODE_PORTS);
  return [...Array(length).keys()].map((index) => first + index);
}

function firstFree(taken: ReadonlySet<number>, count: number): number {
  let first = LOWEST_PORT;
  while (portsFrom(first, count).some((port) => taken.has(port))) first++;
  return first;
}

/** The endpoints of a group that get a port each. */
function sharesOf({ cache: { endpoints }, perNode }: CacheTarget): [suffix: string, endpoint: CacheEndpoint][] {
  if (perNode) return (endpoints.nodes ?? []).map((endpoint, index) => [`Node${index + 1}`, endpoint]);
  const { primary, reader } = endpoints;
  return [...primary ? [['Primary', primary] as [string, CacheEndpoint]] : [], ...reader ? [['Reader', reader] as [string, CacheEndpoint]] : []];
}

function endpointsOf(target: CacheTarget, shares: readonly [suffix: string, endpoint: CacheEndpoint][], firstPort: number): PlannedEndpoint[] {
  return shares.map(([suffix, { hostname, port }], index) => ({
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

/** The port of an endpoint, which is a text as CloudFormation hands it out. */
function asNumber(port: string): number {
  return Token.isUnresolved(port) ? Token.asNumber(port) : Number(port);
}
