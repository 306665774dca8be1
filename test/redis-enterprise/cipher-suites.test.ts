import { execFileSync, spawn } from 'child_process';
import { once } from 'events';
import type { AddressInfo } from 'net';
import * as tls from 'tls';
import { Stack } from 'aws-cdk-lib';
import { declare } from './node-suite';
import { RedisEnterpriseTlsProps, RedisEnterpriseTlsVersion } from '../../src';
import { makeCertificate } from '../helpers/certificates';
import { scriptOf } from '../helpers/redis-enterprise-node';
import { whyNoServer } from '../helpers/redis-server';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');
jest.setTimeout(120_000);

const obstacle = whyNoServer();
if (obstacle?.includes('openssl')) skipCheck('handshakes with the cipher suites of Redis Enterprise clusters', obstacle);
const describeWithOpenssl = obstacle?.includes('openssl') ? describe.skip : describe;

/** The settings that nodes are told, by name. */
function settingsOf(props: Partial<RedisEnterpriseTlsProps> = {}): Record<string, string> {
  const lines = scriptOf(Stack.of(declare(props))).split('\n').filter((line) => line.startsWith('setting '));
  return Object.fromEntries(lines.map((line) => line.split(' ').slice(1)));
}

/** Go calls suites by the names of the standard, and openssl knows those too. */
function fromGo(list: string): string {
  const names = new Map(execFileSync('openssl', ['ciphers', '-stdname', 'ALL:COMPLEMENTOFALL'], { encoding: 'utf8' }).trim().split('\n')
    .map((line) => line.trim().split(/\s+/)).map(([standard, , name]) => [standard, name]));
  return list.split(':').map((name) => names.get(name) ?? name).join(':');
}

/** What a plane makes a server accept. */
interface Plane {
  readonly minimum: string;
  readonly suites: string;
  readonly tls13?: string;
}

function planesOf(props?: Partial<RedisEnterpriseTlsProps>): Record<string, Plane> {
  const settings = settingsOf(props);
  return {
    control: { minimum: settings.min_control_TLS_version, suites: settings.control_cipher_suites },
    data: { minimum: settings.min_data_TLS_version, suites: settings.data_cipher_list, tls13: settings.data_cipher_suites_tls_1_3 },
    discovery: { minimum: settings.min_sentinel_TLS_version, suites: fromGo(settings.sentinel_cipher_suites) },
  };
}

const TLS13 = 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256';
/** All that the library can do: what a server refuses it refuses by its own settings. */
const LAX: Plane = { minimum: '1', suites: 'ALL:COMPLEMENTOFALL', tls13: TLS13 };

describeWithOpenssl('handshakes', () => {
  const certificates = [makeCertificate({ subject: 'localhost' }), makeCertificate({ subject: 'localhost', key: 'ec' })];

  /** What a client and a server with these settings agree on; nothing if they do not. */
  async function handshake({ minimum, suites, tls13 = TLS13 }: Plane, ...client: string[]): Promise<string | undefined> {
    const server = tls.createServer({
      cert: certificates.map(({ certificate }) => certificate),
      key: certificates.map(({ key }) => key),
      minVersion: `TLSv${minimum}` as tls.SecureVersion,
      maxVersion: 'TLSv1.3',
      ciphers: `${tls13}:${suites}:@SECLEVEL=0`,
    }, (socket) => socket.end());
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const child = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${(server.address() as AddressInfo).port}`, '-brief', ...client], { stdio: ['pipe', 'pipe', 'pipe'] });
      child.stdin.end();
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
      await once(child, 'close');
      return /^Ciphersuite: (\S+)/m.exec(output)?.[1];
    } finally {
      server.close();
    }
  }

  const OLD: [string, string[]][] = [
    ['TLS 1.0', ['-tls1', '-cipher', 'ALL:@SECLEVEL=0']],
    ['TLS 1.1', ['-tls1_1', '-cipher', 'ALL:@SECLEVEL=0']],
  ];
  const WEAK = ['AES128-SHA', 'AES256-GCM-SHA384', 'ECDHE-RSA-AES128-SHA', 'ECDHE-RSA-AES256-SHA384', 'ECDHE-ECDSA-AES128-SHA256', 'AECDH-AES128-SHA', 'NULL-SHA256', 'CAMELLIA128-SHA']
    .map((suite): [string, string[]] => [suite, ['-tls1_2', '-cipher', `${suite}:@SECLEVEL=0`]]);
  const MODERN = [
    ...['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-AES128-GCM-SHA256'].map((suite): [string, string[]] => [suite, ['-tls1_2', '-cipher', suite]]),
    ...TLS13.split(':').map((suite): [string, string[]] => [suite, ['-tls1_3', '-ciphersuites', suite]]),
  ];

  test.each([...OLD, ...WEAK, ...MODERN])('%s is possible at all', async (_, client) => {
    expect(await handshake(LAX, ...client)).toBeDefined();
  });

  describe.each(['control', 'data', 'discovery'])('by default, in the %s plane', (plane) => {
    test.each([...OLD, ...WEAK])('%s is refused', async (_, client) => expect(await handshake(planesOf()[plane], ...client)).toBeUndefined());
    test.each(MODERN)('%s is agreed on', async (suite, client) => expect(await handshake(planesOf()[plane], ...client)).toBe(suite));
  });

  describe('with TLS 1.3', () => {
    const only = { minimumTlsVersion: RedisEnterpriseTlsVersion.TLS_1_3 };
    const planes = (): Record<string, Plane> => planesOf({ controlPlane: only, dataPlane: { ...only, cipherSuitesTls13: ['TLS_AES_256_GCM_SHA384'] }, discoveryService: only });
    test.each(['control', 'data', 'discovery'])('TLS 1.2 is refused in the %s plane', async (plane) => {
      expect(await handshake(planes()[plane], '-tls1_2')).toBeUndefined();
      expect(await handshake(planes()[plane], '-tls1_3')).toMatch(plane === 'data' ? /^TLS_AES_256_GCM_SHA384$/ : /^TLS_/);
    });
    test('suites of TLS 1.3 that are not named are refused', async () => {
      expect(await handshake(planes().data, '-tls1_3', '-ciphersuites', 'TLS_AES_128_GCM_SHA256')).toBeUndefined();
    });
  });
});
