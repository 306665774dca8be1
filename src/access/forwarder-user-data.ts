import * as fs from 'fs';
import * as path from 'path';
import { Token, Tokenization } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwarderOptions } from './forwarder-options';

/** Of EC2, in bytes before the encoding. */
export const USER_DATA_LIMIT = 16_384;

/** The metrics that the instance writes; each is a count. */
export const FORWARDER_METRICS = {
  /** Forwards that there should be. */
  CONFIGURED: 'ForwardsConfigured',
  /** Forwards whose name the DNS could tell at the last refresh. */
  RESOLVED: 'ForwardsResolved',
  /** Forwards that lead to an address of an earlier refresh, or nowhere. */
  STALE: 'StaleForwards',
  /** Refreshes and searches for nodes that failed since the last report. */
  FAILED: 'RefreshFailed',
} as const;

/** The dimension of the metrics. */
export const FORWARDER_DIMENSION = 'Access';

const SOURCES = path.join(__dirname, 'forwarder');
const PROGRAMS = '/usr/local/lib/cache-forwarder';
const UNITS = '/etc/systemd/system';

/** What tokens may become: the longest names that ElastiCache gives to endpoints, and that others give to the rest. */
const LONGEST = { host: 133, port: 5, region: 25, group: 40, parameter: 256 };

/** A word of the settings. What a token becomes is not known, but how long it may get. */
interface Word {
  readonly text: string;
  readonly longest: number;
}

/**
 * The user data of an instance that forwards ports: a program, the files that it installs, and after them, as data, the
 * settings. Tokens are in the settings only.
 */
export function forwarderUserData(options: ForwarderOptions): ec2.UserData {
  return ec2.UserData.custom([program(options), ...settings(options).map((words) => words.map(({ text }) => text).join(' ')), ''].join('\n'));
}

/** How many bytes the user data has, or may have at most if there are tokens in it. */
export function forwarderSize(options: ForwarderOptions): number {
  const lengths = settings(options).flat().map(({ text, longest }) => Token.isUnresolved(text) ? longest : Buffer.byteLength(text));
  // Each word is followed by a space or the end of the line.
  return Buffer.byteLength(program(options)) + 1 + lengths.reduce((sum, length) => sum + length + 1, 0);
}

/** All that comes before the settings: it is the same in every region and for every cache. */
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

/** A file without comments and indentation, which would take a third of the room that there is. */
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
