import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as readline from 'readline';
import type { Readable } from 'stream';
import { Instance } from './network-instance';
import { Machine, Outcome } from './network-machine';
import { eventually } from './redis-server';

/** The addresses of the guide. */
export const ELASTIC_IP = '203.0.113.73';
export const INSTANCE_IP = '10.0.0.55';
const CLIENTS = path.join(__dirname, '..', 'network', 'clients');

const CLIENT_IP = '198.51.100.27';
const STRANGER_IP = '192.0.2.66';
const NEIGHBOUR_IP = '10.0.9.66';
const NAMESERVER = '10.0.0.2';

/** Names of nodes are in this domain, and so in the certificate. */
export const DOMAIN = 'demo.abc123.use1.cache.amazonaws.com';

export interface BedOptions {
  /** What the interface of the instance is called. */
  readonly interfaceName?: string;
}

export interface CacheOptions {
  readonly port?: number;
  readonly name?: string;
  readonly tls?: boolean;
  /** As a node of a cluster that is called so. Nodes have no key `name`. */
  readonly announce?: string;
}

/** How a client goes about it. */
export interface Way {
  /** The trusted client by default. */
  readonly from?: Machine;
  /** The Elastic IP by default. */
  readonly host?: string;
  /** The name that the certificate is for; no TLS by default. */
  readonly tls?: string;
  /** When it gives up, in seconds. */
  readonly patience?: number;
}

/** What a client saw that made many connections. */
export interface Load {
  readonly connections: number;
  /** How often each cache answered, by its name. */
  readonly answers: Record<string, number>;
  readonly failures: string[];
}

/** Something that runs until the bed ends, or somebody ends it. */
export interface Server {
  stop(): Promise<void>;
}

/**
 * A piece of AWS and of the world, in namespaces: a trusted client and a stranger in the internet, an internet gateway that translates the
 * Elastic IP one to one, security groups, the check of source and destination, a name server, an instance, and a subnet with caches.
 */
export class Bed {
  public static async build(options: BedOptions = {}): Promise<Bed> {
    const bed = new Bed(fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-network-')));
    try {
      await bed.furnish(options);
    } catch (error) {
      await bed.remove();
      throw error;
    }
    return bed;
  }

  public instance!: Instance;
  public client!: Machine;
  public stranger!: Machine;
  /** A machine with a cable to a second interface of the instance, if one has been plugged in. */
  public neighbour?: Machine;
  public caches!: Machine;
  /** The internet gateway and the router of the VPC in one. */
  public fabric!: Machine;
  private readonly machines: Machine[] = [];
  private answering = false;
  private names: Record<string, readonly string[]> = {};

  private constructor(public readonly folder: string) {}

  /** The certificate that clients trust. */
  public get authority(): string {
    return path.join(this.folder, 'ca.pem');
  }

  /** Ends all of it, and leaves nothing. */
  public async remove(): Promise<void> {
    await this.instance?.stop();
    for (const machine of this.machines) await machine.end();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  // --- Names -------------------------------------------------------------------------------------------------------

  /** Makes names known, with their addresses; none makes the name unknown. */
  public async name(names: Record<string, readonly string[]>): Promise<void> {
    this.names = { ...this.names, ...names };
    const lines = Object.entries(this.names).flatMap(([name, addresses]) => addresses.map((address) => `${address} ${name}\n`));
    fs.writeFileSync(path.join(this.folder, 'hosts'), lines.join(''));
    if (!this.answering) return;
    this.signalNameserver('HUP');
    for (const [name, addresses] of Object.entries(names)) {
      await eventually(`${name} is ${addresses.join(', ') || 'unknown'}`, () => {
        const answers = this.fabric.attempt(['getent', 'ahostsv4', name]).stdout.split('\n').filter((line) => line.includes('STREAM'));
        return answers.map((line) => line.split(' ')[0]).sort().join() === [...addresses].sort().join();
      });
    }
  }

  public async startNameserver(): Promise<void> {
    this.fabric.run([
      'dnsmasq', '--conf-file=/dev/null', `--pid-file=${path.join(this.folder, 'dnsmasq.pid')}`, '--user=root', '--group=root', `--listen-address=${NAMESERVER}`,
      '--bind-interfaces', '--no-hosts', '--no-resolv', '--local=/#/', '--cache-size=0', `--addn-hosts=${path.join(this.folder, 'hosts')}`,
    ]);
    this.answering = true;
    await this.name(this.names);
  }

  public async stopNameserver(): Promise<void> {
    this.answering = false;
    this.signalNameserver('KILL');
    await eventually('the name server has ended', () => this.fabric.attempt(['ss', '-lunH', 'sport = :53']).stdout === '');
  }

  /** Questions vanish, which takes longer than a refusal. */
  public hideNameserver(hidden: boolean): void {
    this.fabric.run(['nft', '-f', '-'], {
      input: `flush chain ip fabric resolver\n${hidden ? 'add rule ip fabric resolver udp dport 53 drop\n' : ''}`,
    });
  }

  // --- Caches ------------------------------------------------------------------------------------------------------

  /** Starts a redis-server at an address of the subnet of the caches. Its key `name` has its name: the address, by default. */
  public async startCache(address: string, options: CacheOptions = {}): Promise<Server> {
    const port = options.port ?? 6379;
    const folder = fs.mkdtempSync(path.join(this.folder, `cache-${address}-`));
    const held = this.caches.run(['ip', '-o', '-4', 'addr', 'show', 'to', address]);
    if (held === '') this.caches.run(['ip', 'addr', 'add', `${address}/24`, 'dev', 'eth0']);
    const certificate = [
      '--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no', '--tls-ca-cert-file', this.authority,
      '--tls-cert-file', path.join(this.folder, 'cache.pem'), '--tls-key-file', path.join(this.folder, 'cache.key'),
    ];
    const cluster = [
      '--cluster-enabled', 'yes', '--tls-cluster', 'yes', '--tls-replication', 'yes', '--cluster-node-timeout', '1500',
      '--cluster-announce-ip', address, '--bind-source-addr', address, '--cluster-announce-hostname', options.announce ?? '',
      '--cluster-preferred-endpoint-type', 'hostname',
    ];
    const child = this.caches.spawn([
      'redis-server', '--bind', address, '--protected-mode', 'no', '--save', '', '--dir', folder,
      ...options.tls ? certificate : ['--port', String(port)], ...options.announce ? cluster : [],
    ]);
    let log = '';
    child.stdout!.on('data', (chunk) => { log += chunk; });
    await eventually(`the cache at ${address} listens`, () => {
      if (child.exitCode !== null) throw new Error(`The cache at ${address} did not start:\n${log}`);
      return log.includes('Ready to accept connections');
    });
    if (!options.announce) this.atCache(address, ['set', 'name', options.name ?? address], options);
    const pids = (): string[] => this.caches.run(['ss', '-ltnpH', `src ${address}:${port}`]).match(/(?<=pid=)\d+/g) ?? [];
    return {
      stop: async () => {
        for (const pid of pids()) this.caches.run(['kill', '-9', pid]);
        await eventually(`the cache at ${address} has ended`, () => pids().length === 0);
      },
    };
  }

  /** What a cache answers to a command from next to it. */
  public atCache(address: string, command: readonly string[], { port = 6379, tls = false }: CacheOptions = {}): string {
    const encrypted = tls ? ['--tls', '--cacert', this.authority, '--sni', `node.${DOMAIN}`] : [];
    return this.caches.run(['redis-cli', '-h', address, '-p', String(port), ...encrypted, ...command]).trim();
  }

  // --- Clients -----------------------------------------------------------------------------------------------------

  /** What a client hears that sends a command through the Elastic IP. Without an answer it gives up soon. */
  public ask(port: number, command: readonly string[], options: Way = {}): Outcome {
    const tls = options.tls ? ['--tls', '--cacert', this.authority, '--sni', options.tls] : [];
    const client = ['timeout', String(options.patience ?? 3), 'redis-cli', '-h', options.host ?? ELASTIC_IP, '-p', String(port), ...tls, ...command];
    return (options.from ?? this.client).attempt(client);
  }

  /** The name that a cache was given, by whoever answers at a port. Nothing if nobody does. */
  public whoIs(port: number, options: Way = {}): string | undefined {
    const { status, stdout } = this.ask(port, ['get', 'name'], options);
    return status === 0 ? stdout.trim() : undefined;
  }

  /** Lets in everybody at every port, as a security group that was opened too wide. */
  public openSecurityGroup(): void {
    this.fabric.run(['nft', '-f', '-'], { input: 'flush chain ip fabric ingress\nadd rule ip fabric ingress accept\n' });
  }

  /** A client that makes new connections all the time, and says in the end how that went. */
  public load(port: number): { stop(): Promise<Load> } {
    const child = this.client.spawn([process.execPath, path.join(CLIENTS, 'connections.js'), ELASTIC_IP, String(port)]);
    const said = text(child.stdout!);
    return {
      stop: async () => {
        child.stdin!.end();
        return JSON.parse(await said);
      },
    };
  }

  /** A connection that is kept, and used now and then. */
  public converse(port: number): { say(line: string): Promise<string>; end(): void } {
    const child = this.client.spawn([process.execPath, path.join(CLIENTS, 'conversation.js'), ELASTIC_IP, String(port)]);
    const answers = readline.createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    return {
      say: async (line) => {
        child.stdin!.write(`${line}\n`);
        return String((await answers.next()).value);
      },
      end: () => child.stdin!.end(),
    };
  }

  /** How many packets left the instance, or came to it, that its source and destination check would not let pass. */
  public get unchecked(): number {
    return Number(/packets (\d+)/.exec(this.fabric.run(['nft', 'list', 'counter', 'ip', 'fabric', 'unchecked']))![1]);
  }

  /** A second interface of the instance, with a machine at its other end. */
  public async plugNeighbour(instance: Machine): Promise<void> {
    this.neighbour = await this.machine('neighbour');
    this.neighbour.plugInto(instance, 'ens6', 'eth0');
    instance.run(['ip', 'addr', 'add', '10.0.9.55/24', 'dev', 'ens6']);
    this.neighbour.run(['ip', 'addr', 'add', `${NEIGHBOUR_IP}/24`, 'dev', 'eth0']);
    this.neighbour.run(['ip', 'route', 'add', 'default', 'via', '10.0.9.55']);
  }

  private signalNameserver(signal: string): void {
    this.fabric.run(['kill', `-${signal}`, fs.readFileSync(path.join(this.folder, 'dnsmasq.pid'), 'utf8').trim()]);
  }

  private async machine(name: string): Promise<Machine> {
    const machine = await Machine.start(name);
    this.machines.push(machine);
    return machine;
  }

  private async furnish({ interfaceName = 'ens5' }: BedOptions): Promise<void> {
    makeCertificates(this.folder);
    fs.writeFileSync(path.join(this.folder, 'resolv.conf'), `nameserver ${NAMESERVER}\n`);
    this.fabric = await this.machine('fabric');
    this.fabric.run(['sysctl', '-q', '-w', 'net.ipv4.ip_forward=1']);
    this.fabric.run(['nft', '-f', '-'], { input: FABRIC });
    this.fabric.run(['mount', '--bind', path.join(this.folder, 'resolv.conf'), fs.realpathSync('/etc/resolv.conf')]);
    this.fabric.run(['ip', 'addr', 'add', `${NAMESERVER}/32`, 'dev', 'lo']);
    this.client = await this.attached('client', CLIENT_IP, '198.51.100.1');
    this.stranger = await this.attached('stranger', STRANGER_IP, '192.0.2.1');
    this.caches = await this.attached('caches', '10.0.1.250', '10.0.1.1');
    this.instance = new Instance(path.join(this.folder, 'instance'), (machine) => {
      this.plug(machine, 'instance', interfaceName, INSTANCE_IP, '10.0.0.1');
    }, NAMESERVER);
    await this.instance.launch();
    await this.startNameserver();
  }

  private async attached(name: string, address: string, gateway: string): Promise<Machine> {
    const machine = await this.machine(name);
    this.plug(machine, name, 'eth0', address, gateway);
    return machine;
  }

  private plug(machine: Machine, port: string, interfaceName: string, address: string, gateway: string): void {
    // A cable whose other end has just ended may still be there.
    this.fabric.attempt(['ip', 'link', 'del', port]);
    machine.plugInto(this.fabric, port, interfaceName);
    this.fabric.run(['ip', 'addr', 'add', `${gateway}/24`, 'dev', port]);
    machine.run(['ip', 'addr', 'add', `${address}/24`, 'dev', interfaceName]);
    machine.run(['ip', 'route', 'add', 'default', 'via', gateway]);
  }
}

/** What stands between the machines. */
const FABRIC = `
table ip fabric {
  counter unchecked {}
  chain gateway_in {
    type nat hook prerouting priority dstnat;
    iifname { "client", "stranger" } ip daddr ${ELASTIC_IP} dnat to ${INSTANCE_IP}
  }
  chain gateway_out {
    type nat hook postrouting priority srcnat;
    iifname "instance" oifname { "client", "stranger" } snat to ${ELASTIC_IP}
  }
  chain resolver {}
  chain input {
    type filter hook input priority filter;
    jump resolver
  }
  chain ingress {
    ip saddr ${CLIENT_IP} tcp dport 6379-6999 accept
  }
  chain forward {
    type filter hook forward priority filter; policy drop;
    iifname "instance" ip saddr != ${INSTANCE_IP} counter name unchecked drop
    oifname "instance" ip daddr != ${INSTANCE_IP} counter name unchecked drop
    ct state established,related accept
    oifname "instance" jump ingress
    iifname "instance" oifname "caches" ip saddr ${INSTANCE_IP} tcp dport 6379-6999 accept
  }
}
`;

/** An authority, and a certificate of its for the nodes as ElastiCache has them: for their domain, not for addresses. */
function makeCertificates(folder: string): void {
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-days', '2', '-subj', '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', ...key, '-subj', `/CN=*.${DOMAIN}`, '-addext', `subjectAltName=DNS:*.${DOMAIN}`, '-keyout', 'cache.key', '-out', 'cache.csr');
  openssl('x509', '-req', '-in', 'cache.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy',
    '-out', 'cache.pem');
}

async function text(stream: Readable): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}
