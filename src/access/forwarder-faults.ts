import { Duration, Token } from 'aws-cdk-lib';
import { ForwarderOptions, NodeDiscovery, PortForward, REFRESH_SECONDS } from './forwarder-options';
import { forwarderSize, USER_DATA_LIMIT } from './forwarder-user-data';
import type { Fault } from '../private/errors';

const PORTS = { min: 1, max: 65535 };
/** Each node takes some 190 characters of the map, or 125 without its address, and a parameter of the standard tier has 4096. */
const MOST_NODES = 32;

// The same as in forwarder/common.sh, which refuses everything else; a test compares the two.
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;
const METRIC_TEXT = /^[A-Za-z0-9._/#-]{1,255}$/;
const GROUP = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const PARAMETER = /^[A-Za-z0-9._/-]{1,1011}$/;

/** What is wrong with the options, as far as it shows before deployment. The instance checks once more what it gets. */
export function forwarderFaults(options: ForwarderOptions): Fault[] {
  const { forwards, discovery } = options;
  const faults: (Fault | undefined)[] = [
    ...forwards.flatMap(({ listenPort, host, port }) => [
      portFault('ForwardListenPort', 'The port to listen on', listenPort),
      textFault('ForwardHost', 'The host of a forward', host, isHost, 'the name of a host or an IPv4 address'),
      portFault('ForwardPort', `The port of ${host}`, port),
    ]),
    ...takenTwice(forwards, discovery),
    ...discovery ? discoveryFaults(discovery) : [],
    periodFault(options.refreshPeriod),
    textFault('ForwardMetricNamespace', 'The namespace of the metrics', options.metricNamespace, (text) => METRIC_TEXT.test(text), METRIC_TEXT.source),
    textFault('ForwardMetricDimension', 'The dimension of the metrics', options.metricDimension, (text) => METRIC_TEXT.test(text), METRIC_TEXT.source),
  ];
  const size = forwarderSize(options);
  if (size > USER_DATA_LIMIT) {
    faults.push({
      code: 'ForwardsTooMany',
      message: `With ${forwards.length} forwards the user data may have ${size} bytes, and ${USER_DATA_LIMIT} are allowed. Spread the forwards over several instances.`,
    });
  }
  return faults.filter((fault) => fault !== undefined);
}

function discoveryFaults({ replicationGroupId, firstPort, portCount, clientHost, addressMapParameter }: NodeDiscovery): (Fault | undefined)[] {
  return [
    textFault('DiscoveryGroup', 'The id of the replication group', replicationGroupId, (text) => GROUP.test(text), GROUP.source),
    portFault('DiscoveryFirstPort', 'The first port for nodes', firstPort),
    portFault('DiscoveryLastPort', 'The last port for nodes', firstPort + portCount - 1),
    textFault('DiscoveryClientHost', 'The host that clients connect to', clientHost, isHost, 'the name of a host or an IPv4 address'),
    textFault('DiscoveryParameter', 'The name of the parameter', addressMapParameter, (text) => PARAMETER.test(text), PARAMETER.source),
    Number.isInteger(portCount) && portCount >= 1 && portCount <= MOST_NODES ? undefined : {
      code: 'DiscoveryPortCount',
      message: `The number of ports for nodes must be an integer from 1 to ${MOST_NODES}, as their map has to fit into one parameter; got ${portCount}.`,
    },
  ];
}

function takenTwice(forwards: readonly PortForward[], discovery?: NodeDiscovery): Fault[] {
  const ports = forwards.map(({ listenPort }) => listenPort).filter((port) => !Token.isUnresolved(port));
  const twice = new Set(ports.filter((port, index) => ports.indexOf(port) !== index
    || discovery && port >= discovery.firstPort && port < discovery.firstPort + discovery.portCount));
  return [...twice].map((port) => ({ code: 'ForwardPortTaken', message: `Each forward needs a port of its own; ${port} is taken twice.` }));
}

function portFault(code: string, what: string, port: number): Fault | undefined {
  if (Token.isUnresolved(port) || Number.isInteger(port) && port >= PORTS.min && port <= PORTS.max) return undefined;
  return { code, message: `${what} must be an integer from ${PORTS.min} to ${PORTS.max}; got ${port}.` };
}

function textFault(code: string, what: string, text: string, isRight: (text: string) => boolean, right: string): Fault | undefined {
  if (Token.isUnresolved(text) || isRight(text)) return undefined;
  return { code, message: `${what} must be ${right.startsWith('^') ? `a text like ${right}` : right}; got '${text}'.` };
}

function isHost(text: string): boolean {
  return HOST.test(text) && !text.includes('..');
}

function periodFault(period: Duration): Fault | undefined {
  if (period.isUnresolved()) return undefined;
  const seconds = period.toSeconds({ integral: false });
  if (Number.isInteger(seconds) && seconds >= REFRESH_SECONDS.min && seconds <= REFRESH_SECONDS.max) return undefined;
  return {
    code: 'ForwardRefreshPeriod',
    message: `The refresh period must be an integer from ${REFRESH_SECONDS.min} to ${REFRESH_SECONDS.max} seconds; got ${seconds}.`,
  };
}
