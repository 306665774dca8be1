import { ChildProcess, execFileSync, spawn, spawnSync } from 'child_process';
import { once } from 'events';
import * as fs from 'fs';
import * as net from 'net';
import * as os from 'os';
import * as path from 'path';

const SERVER = 'redis-server';
/** Permissions on subcommands and channels are what the access strings are made of. */
const OLDEST_SERVER = 7;
const PATIENCE_MS = 10_000;
/** Another process may take a free port before the server does. */
const ATTEMPTS = 3;

/** Why no server can be started here; `undefined` where one can. */
export function whyNoServer(): string | undefined {
  const openssl = spawnSync('openssl', ['version']);
  if (openssl.status !== 0) return 'there is no openssl';
  const server = spawnSync(SERVER, ['--version'], { encoding: 'utf8' });
  if (server.status !== 0) return `there is no ${SERVER}`;
  const version = /\bv=(\d+)/.exec(server.stdout)?.[1];
  return Number(version) >= OLDEST_SERVER ? undefined : `${SERVER} is older than version ${OLDEST_SERVER}`;
}

export interface ServerOptions {
  /** The users, each as an access control list file has it: `application on ~* +@read >password`. */
  readonly users: readonly string[];
  /** Whether the server is the only node of a cluster. Its slots are not assigned yet. */
  readonly cluster?: boolean;
}

/** A server that speaks TLS only, on the loopback interface, under the name `localhost`. */
export class RedisServer {
  /** Starts a server and waits until it listens. */
  public static async start(options: ServerOptions): Promise<RedisServer> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-server-'));
    try {
      makeCertificate(folder);
      const users = options.users.map((user) => `user ${user}\n`).join('');
      // A file and not the command line, which every process of the machine can read.
      fs.writeFileSync(path.join(folder, 'users.acl'), users, { mode: 0o600 });
      for (let attempt = 1; ; attempt++) {
        const port = await freePort();
        const server = new RedisServer(port, folder, spawnServer(folder, port, options.cluster ? await freePort() : undefined));
        try {
          await server.ready();
          return server;
        } catch (error) {
          await server.end();
          if (attempt === ATTEMPTS) throw error;
        }
      }
    } catch (error) {
      fs.rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private log = '';

  private constructor(
    public readonly port: number,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    const remember = (chunk: Buffer): void => { this.log += chunk.toString(); };
    child.stdout!.on('data', remember);
    child.stderr!.on('data', remember);
    child.on('error', (error) => remember(Buffer.from(String(error))));
  }

  /** The certificate that clients have to trust. */
  public get certificate(): string {
    return fs.readFileSync(path.join(this.folder, 'certificate.pem'), 'utf8');
  }

  /** Ends the server and removes what it left behind. */
  public async stop(): Promise<void> {
    await this.end();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    await eventually(`${SERVER} listens`, () => {
      if (this.ended()) throw new Error(`${SERVER} did not start:\n${this.log}`);
      return this.log.includes('Ready to accept connections');
    });
  }

  private async end(): Promise<void> {
    if (this.ended()) return;
    const exit = once(this.child, 'exit');
    this.child.kill();
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS / 2);
    await exit;
    clearTimeout(impatience);
  }

  private ended(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** Waits until something holds, but not forever. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!await holds()) {
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function spawnServer(folder: string, port: number, busPort?: number): ChildProcess {
  const inFolder = (name: string): string => path.join(folder, name);
  const options: Record<string, string | number> = {
    'port': 0,
    'tls-port': port,
    'tls-cert-file': inFolder('certificate.pem'),
    'tls-key-file': inFolder('key.pem'),
    'tls-ca-cert-file': inFolder('certificate.pem'),
    'tls-auth-clients': 'no',
    'bind': '127.0.0.1 -::1',
    'aclfile': inFolder('users.acl'),
    'dir': folder,
    'save': '',
    // Off by default, which would answer for the permissions.
    'enable-debug-command': 'yes',
    'daemonize': 'no',
    ...(busPort === undefined ? {} : {
      'cluster-enabled': 'yes',
      'cluster-port': busPort,
      'tls-cluster': 'yes',
      // As in ElastiCache, nodes go by the name that is in their certificate.
      'cluster-announce-hostname': 'localhost',
      'cluster-preferred-endpoint-type': 'hostname',
    }),
  };
  const lines = Object.entries(options).map(([name, value]) => `${name} ${value === '' ? '""' : value}\n`);
  fs.writeFileSync(inFolder('redis.conf'), lines.join(''));
  return spawn(SERVER, [inFolder('redis.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A certificate for `localhost` that vouches for itself. */
function makeCertificate(folder: string): void {
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
    '-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'certificate.pem'),
  ], { stdio: 'pipe', timeout: PATIENCE_MS });
}

async function freePort(): Promise<number> {
  const listener = net.createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as net.AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
