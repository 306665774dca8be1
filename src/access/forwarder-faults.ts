import { Duration, Token } from 'aws-cdk-lib';
import { ForwarderOptions, NodeDiscovery, PortForward, REFRESH_SECONDS } from './forwarder-options';
import { forwarderSize, USER_DATA_LIMIT } from './forwarder-user-data';
import type { Fault } from '../private/errors';

const PORTS = { min: 1, max: 65535 };
/** A node takes about 190 characters of the address map, 125 without its IP address. A standard-tier parameter holds 4096. */
const MOST_NODES = 32;

// The same patterns as in forwarder/common.sh, which refuses everything else. A test compares the two.
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;
const METRIC_TEXT = /^[A-Za-z0-9._/#-]{1,255}$/;
const GROUP = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const PARAMETER = /^[A-Za-z0-9._/-]{1,1011}$/;

/** The faults in the options that show before deployment. The instance validates the final values again. */
export function forwarderFaults(options: ForwarderOptions): Fault[] {
  const { forwards, discovery } = options;
  const faults: (Fault | undefined)[] = [
    ...forwards.flatMap(({ listenPort, host, port }) => [
      portFault('ForwardListenPort', 'The port to listen on', listenPort),
      textFault('ForwardHost', 'The host of a forward', host, isHost, 'a DNS name or an IPv4 address'),
      portFault('ForwardPort', `The port of '${host}'`, port),
    ]),
    ...duplicatePorts(forwards, discovery),
    ...discovery ? discoveryFaults(discovery) : [],
    periodFault(options.refreshPeriod),
    textFault('ForwardMetricNamespace', 'The namespace of the metrics', options.metricNamespace, (text) => METRIC_TEXT.test(text), METRIC_TEXT.source),
    textFault('ForwardMetricDimension', 'The dimension of the metrics', options.metricDimension, (text) => METRIC_TEXT.test(text), METRIC_TEXT.source),
  ];
  const size = forwarderSize(options);
  if (size > USER_DATA_LIMIT) {
    faults.push({
      code: 'ForwardsTooMany',
      message: `The user data of ${forwards.length} forwards can take ${size} bytes, but EC2 allows ${USER_DATA_LIMIT}. Split the forwards across several NatBastionAccess instances.`,
    });
  }
  return faults.filter((fault) => fault !== undefined);
}

function discoveryFaults({ replicationGroupId, firstPort, portCount, clientHost, addressMapParameter }: NodeDiscovery): (Fault | undefined)[] {
  return [
    textFault('DiscoveryGroup', 'The replication group id', replicationGroupId, (text) => GROUP.test(text), GROUP.source),
    portFault('DiscoveryFirstPort', 'The first port for nodes', firstPort),
    portFault('DiscoveryLastPort', 'The last port for nodes', firstPort + portCount - 1),
    textFault('DiscoveryClientHost', 'The host that clients connect to', clientHost, isHost, 'a DNS name or an IPv4 address'),
    textFault('DiscoveryParameter', 'The name of the address map parameter', addressMapParameter, (text) => PARAMETER.test(text), PARAMETER.source),
    Number.isInteger(portCount) && portCount >= 1 && portCount <= MOST_NODES ? undefined : {
      code: 'DiscoveryPortCount',
      message: `The number of ports for nodes must be an integer from 1 to ${MOST_NODES}, because the address map must fit into one SSM parameter; got ${portCount}.`,
    },
  ];
}

function duplicatePorts(forwards: readonly PortForward[], discovery?: NodeDiscovery): Fault[] {
  const ports = forwards.map(({ listenPort }) => listenPort).filter((port) => !Token.isUnresolved(port));
  const twice = new Set(ports.filter((port, index) => ports.indexOf(port) !== index
    || discovery && port >= discovery.firstPort && port < discovery.firstPort + discovery.portCount));
  return [...twice].map((port) => ({ code: 'ForwardPortTaken', message: `Port ${port} is assigned to more than one forward. Each forward must listen on a different port.` }));
}

function portFault(code: string, what: string, port: number): Fault | undefined {
  if (Token.isUnresolved(port) || Number.isInteger(port) && port >= PORTS.min && port <= PORTS.max) return undefined;
  return { code, message: `${what} must be an integer from ${PORTS.min} to ${PORTS.max}; got ${port}.` };
}

function textFault(code: string, what: string, text: string, isValid: (text: string) => boolean, expected: string): Fault | undefined {
  if (Token.isUnresolved(text) || isValid(text)) return undefined;
  return { code, message: `${what} must ${expected.startsWith('^') ? `match ${expected}` : `be ${expected}`}; got '${text}'.` };
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
