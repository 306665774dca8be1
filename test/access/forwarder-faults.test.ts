import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Duration, Token } from 'aws-cdk-lib';
import { forwarderFaults } from '../../src/access/forwarder-faults';
import type { ForwarderOptions } from '../../src/access/forwarder-options';
import { forwarderUserData } from '../../src/access/forwarder-user-data';
import { bash } from '../helpers/bash';
import { DISCOVERY, OPTIONS } from '../helpers/forwarder';

const COMMON = path.join(__dirname, '../../src/access/forwarder/common.sh');
const forward = { listenPort: 6379, host: 'a.example', port: 6379 };
const codes = (options: Partial<ForwarderOptions>): string[] => forwarderFaults({ ...OPTIONS, ...options }).map(({ code }) => code);

describe('the options of a forwarder', () => {
  test('may be all right', () => {
    expect(codes({ forwards: [forward, { ...forward, listenPort: 6380 }], discovery: DISCOVERY })).toEqual([]);
  });

  test.each<[string, Partial<ForwarderOptions>, string]>([
    ['a port to listen on that is none', { forwards: [{ ...forward, listenPort: 0 }] }, 'ForwardListenPort'],
    ['half a port', { forwards: [{ ...forward, listenPort: 6379.5 }] }, 'ForwardListenPort'],
    ['a port that is none', { forwards: [{ ...forward, port: 65536 }] }, 'ForwardPort'],
    ['a port that is not a number', { forwards: [{ ...forward, port: NaN }] }, 'ForwardPort'],
    ['a port that is taken twice', { forwards: [forward, forward] }, 'ForwardPortTaken'],
    ['the first port of the range for nodes', { forwards: [{ ...forward, listenPort: 6400 }], discovery: DISCOVERY }, 'ForwardPortTaken'],
    ['the last port of the range for nodes', { forwards: [{ ...forward, listenPort: 6407 }], discovery: DISCOVERY }, 'ForwardPortTaken'],
    ['a period that is too short', { refreshPeriod: Duration.seconds(4) }, 'ForwardRefreshPeriod'],
    ['a period that is too long', { refreshPeriod: Duration.seconds(301) }, 'ForwardRefreshPeriod'],
    ['a period with a fraction', { refreshPeriod: Duration.millis(15_500) }, 'ForwardRefreshPeriod'],
    ['no port for nodes', { discovery: { ...DISCOVERY, portCount: 0 } }, 'DiscoveryPortCount'],
    ['more nodes than the map has room for', { discovery: { ...DISCOVERY, portCount: 33 } }, 'DiscoveryPortCount'],
    ['ports for nodes beyond the last', { discovery: { ...DISCOVERY, firstPort: 65530 } }, 'DiscoveryLastPort'],
    ['ports for nodes before the first', { discovery: { ...DISCOVERY, firstPort: 0 } }, 'DiscoveryFirstPort'],
  ])('fail with %s', (_what, options, code) => {
    expect(codes(options)).toEqual([code]);
  });

  test('may take the ports on both sides of the range for nodes', () => {
    expect(codes({ forwards: [6399, 6408].map((listenPort) => ({ ...forward, listenPort })), discovery: DISCOVERY })).toEqual([]);
  });

  test('fail with more forwards than the user data has room for, counting what tokens may become', () => {
    const many = (count: number, host: string): Partial<ForwarderOptions> => ({
      forwards: Array.from({ length: count }, (_, index) => ({ ...forward, host, listenPort: 6379 + index })),
    });
    expect(codes(many(100, 'a.example'))).toEqual([]);
    expect(codes(many(300, 'a.example'))).toEqual(['ForwardsTooMany']);
    const token = Token.asString({ Ref: 'Host' });
    expect(codes(many(30, token))).toEqual([]);
    expect(codes(many(100, token))).toEqual(['ForwardsTooMany']);
  });

  test('are told all faults at once, with what was given', () => {
    const faults = forwarderFaults({ ...OPTIONS, metricNamespace: 'a b', forwards: [{ listenPort: -1, host: '-f', port: 0 }] });
    expect(faults.map(({ code }) => code)).toEqual(['ForwardListenPort', 'ForwardHost', 'ForwardPort', 'ForwardMetricNamespace']);
    expect(faults[0].message).toBe('The port to listen on must be an integer from 1 to 65535; got -1.');
    expect(faults[1].message).toBe("The host of a forward must be a DNS name or an IPv4 address; got '-f'.");
  });

  test('may be tokens, which the instance looks at', () => {
    const text = Token.asString({ Ref: 'X' });
    const number = Token.asNumber({ Ref: 'X' });
    expect(codes({
      region: text,
      forwards: [{ listenPort: number, host: text, port: number }],
      discovery: { ...DISCOVERY, replicationGroupId: text, clientHost: text, addressMapParameter: text },
    })).toEqual([]);
  });
});

describe('what the instance refuses and what fails at synthesis', () => {
  const LONG = 'a'.repeat(300);
  const HOSTS = ['a', 'a.b', 'A-1.b', '10.0.1.5', 'a-', '-a', 'a.', '.a', 'a..b', 'a_b', 'a b', '', 'é', '$(x)', "a'", 'a\nb', 'a;b', '*', LONG, LONG.slice(0, 253), LONG.slice(0, 254)];
  const METRICS = ['a', 'A/b', 'a.b_c-d#e', 'a:b', 'a b', '', '$x', LONG, LONG.slice(0, 255)];
  const GROUPS = ['a', 'demo-1', '1a', 'a_b', '-a', '', LONG, LONG.slice(0, 40), LONG.slice(0, 41)];
  const PARAMETERS = ['/a/b', 'a', '/a b', '', '/é', LONG];

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-settings-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test.each<[string, readonly string[], (text: string) => Partial<ForwarderOptions>]>([
    ['hosts', HOSTS, (host) => ({ forwards: [{ ...forward, host }] })],
    ['namespaces', METRICS, (metricNamespace) => ({ metricNamespace })],
    ['dimensions', METRICS, (metricDimension) => ({ metricDimension })],
    ['groups', GROUPS, (replicationGroupId) => ({ discovery: { ...DISCOVERY, replicationGroupId } })],
    ['hosts for clients', HOSTS, (clientHost) => ({ discovery: { ...DISCOVERY, clientHost } })],
    ['parameters', PARAMETERS, (addressMapParameter) => ({ discovery: { ...DISCOVERY, addressMapParameter } })],
  ])('is the same: %s', (_what, texts, optionsWith) => {
    const judged = texts.map((text) => {
      const options = { ...OPTIONS, ...optionsWith(text) };
      return { text, instance: isReadable(forwarderUserData(options).render()), synthesis: forwarderFaults(options).length === 0 };
    });
    expect(judged.filter(({ instance, synthesis }) => instance !== synthesis)).toEqual([]);
    expect(new Set(judged.map(({ synthesis }) => synthesis))).toEqual(new Set([true, false]));
  });

  test.each<[string, (settings: string) => string]>([
    ['a line too many', (settings) => settings.replace('forward ', 'forward 6380 b.example 6379\nforward ')],
    ['a line too few', (settings) => settings.replace(/forward .*\n/, '')],
    ['lines after the last', (settings) => `${settings}forward 6380 b.example 6379\n`],
    ['no end', (settings) => settings.replace(/end .*\n/, '')],
    ['two regions', (settings) => settings.replace('period 15', 'region us-east-1')],
    ['a port that is taken twice', (settings) => settings.replace('period 15', 'forward 6379 b.example 6379')],
    ['a port with a leading zero', (settings) => settings.replace('forward 6379', 'forward 06379')],
    ['a port that is code', (settings) => settings.replace('forward 6379', 'forward a[$(touch${IFS}gotcha)]')],
    ['an empty line', (settings) => settings.replace('period', '\nperiod').replace('end 4', 'end 5')],
    ['something unknown', (settings) => settings.replace('period 15', 'password secret')],
    ['a group without a map', (settings) => settings.replace('end 4', 'discover demo 6400 6407 203.0.113.73\nend 5')],
    ['ports for nodes that end before they begin', (settings) => settings.replace('end 4', 'discover demo 6400 6399 203.0.113.73\naddress-map /a\nend 6')],
    ['nothing', () => ''],
  ])('settings with %s are refused', (_what, spoil) => {
    const good = forwarderUserData({ ...OPTIONS, forwards: [forward] }).render().split('#:settings\n')[1];
    expect(reads(good)).toBe(true);
    expect(spoil(good)).not.toBe(good);
    expect(reads(spoil(good))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'gotcha'))).toBe(false);
  });

  test.each([
    ['10.0.1.5', true], ['172.31.255.255', true], ['1.2.3.4', true], ['223.255.255.255', true], ['100.64.0.1', true], ['12.7.0.1', true],
    ['0.0.0.0', false], ['127.0.0.1', false], ['127.1.2.3', false], ['169.254.169.254', false], ['224.0.0.1', false], ['239.1.1.1', false],
    ['255.255.255.255', false], ['240.0.0.1', false], ['10.0.1.256', false], ['10.0.1', false], ['10.0.1.5.6', false], ['10.0.1.05', false], ['::1', false],
    ['', false], ['10.0.1.5 ', false], ['a', false],
  ])('%j may be where a forward leads to: %s', (address, expected) => {
    expect(succeeds('is_target "$1"', address)).toBe(expected);
  });

  function isReadable(userData: string): boolean {
    return reads(userData.slice(userData.indexOf('#:settings\n') + '#:settings\n'.length));
  }

  function reads(settings: string): boolean {
    const file = path.join(folder, 'settings');
    fs.writeFileSync(file, settings);
    return succeeds('read_settings "$1"', file);
  }

  function succeeds(command: string, argument: string): boolean {
    const { status, stderr } = bash(['-euo', 'pipefail', '-c', `. ${COMMON}; ${command}`, 'bash', argument], { cwd: folder });
    expect(stderr).not.toMatch(/syntax error|unbound variable|command not found|bad substitution/);
    return status === 0;
  }
});
