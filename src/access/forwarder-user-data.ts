import * as fs from 'fs';
import * as path from 'path';
import { Token, Tokenization } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwarderOptions } from './forwarder-options';

/** The maximum size of EC2 user data, in bytes before base64 encoding. */
export const USER_DATA_LIMIT = 16_384;

/** The metrics that the instance sends. The unit of each is Count. */
export const FORWARDER_METRICS = {
  /** Configured forwards, discovered nodes included. */
  CONFIGURED: 'ForwardsConfigured',
  /** Forwards whose host name was resolved at the last refresh. */
  RESOLVED: 'ForwardsResolved',
  /** Forwards that use an address from an earlier refresh, or have none. */
  STALE: 'StaleForwards',
  /** Failed refreshes and node discoveries since the last report. */
  FAILED: 'RefreshFailed',
} as const;

/** The dimension of the metrics. */
export const FORWARDER_DIMENSION = 'Access';

const SOURCES = path.join(__dirname, 'forwarder');
const PROGRAMS = '/usr/local/lib/cache-forwarder';
const UNITS = '/etc/systemd/system';

/** The maximum length of each value, to estimate the size of tokens. ElastiCache endpoints have at most 133 characters. */
const LONGEST = { host: 133, port: 5, region: 25, group: 40, parameter: 256 };

/** A word of the settings. The value of a token is not known at synthesis, but its maximum length is. */
interface Word {
  readonly text: string;
  readonly longest: number;
}

/**
 * The user data of an instance that forwards ports.
 *
 * It consists of a boot program, the files that the program installs, and the settings, which are data. Only the settings
 * contain tokens.
 */
export function forwarderUserData(options: ForwarderOptions): ec2.UserData {
  return ec2.UserData.custom([program(options), ...settings(options).map((words) => words.map(({ text }) => text).join(' ')), ''].join('\n'));
}

/** The size of the user data in bytes. An upper bound if it contains tokens. */
export function forwarderSize(options: ForwarderOptions): number {
  const lengths = settings(options).flat().map(({ text, longest }) => Token.isUnresolved(text) ? longest : Buffer.byteLength(text));
  // A space or a line break follows each word.
  return Buffer.byteLength(program(options)) + 1 + lengths.reduce((sum, length) => sum + length + 1, 0);
}

/** The part before the settings, which is the same for every cache and region. */
function program({ discovery }: ForwarderOptions): string {
  const programs = ['refresh', 'report', ...discovery ? ['discover'] : []];
  const units = ['cache-forwarder.service', 'cache-forwarder.timer', 'cache-forwarder-report.service', 'cache-forwarder-report.timer'];
  return [
    read('boot.sh'),
    section(`${PROGRAMS}/common.sh`, '0644', 'common.sh'),
    ...programs.map((name) => section(`${PROGRAMS}/${name}`, '0755', `${name}.sh`)),
    ...units.map((name) => section(`${UNITS}/${name}`, '0644', name)),
    '#:settings',
  ].join('\n');
}

function section(target: string, mode: string, source: string): string {
  return `#:file ${mode} ${target}\n${read(source)}`;
}

/** Reads a file without its comments and indentation, which would use a third of the size limit. */
function read(name: string): string {
  const lines = fs.readFileSync(path.join(SOURCES, name), 'utf8').split('\n').map((line) => line.trimStart());
  return lines.filter((line) => line !== '' && !/^#(?!!)/.test(line)).join('\n');
}

function settings({ forwards, discovery, refreshPeriod, region, metricNamespace, metricDimension }: ForwarderOptions): Word[][] {
  const lines = [
    [word('region'), word(region, LONGEST.region)],
    [word('period'), word(refreshPeriod.toSeconds({ integral: false }))],
    [word('metrics'), word(metricNamespace), word(metricDimension)],
    ...forwards.map(({ listenPort, host, port }) => [word('forward'), word(listenPort), word(host, LONGEST.host), word(port)]),
  ];
  if (discovery) {
    const { replicationGroupId, firstPort, portCount, clientHost, addressMapParameter } = discovery;
    lines.push(
      [word('discover'), word(replicationGroupId, LONGEST.group), word(firstPort), word(firstPort + portCount - 1), word(clientHost, LONGEST.host)],
      [word('address-map'), word(addressMapParameter, LONGEST.parameter)],
    );
  }
  return [...lines, [word('end'), word(lines.length)]];
}

function word(value: string | number, longest = LONGEST.port): Word {
  return { text: typeof value === 'number' ? Tokenization.stringifyNumber(value) : value, longest };
}
