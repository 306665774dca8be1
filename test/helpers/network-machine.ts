import { ChildProcess, execFileSync, spawn, spawnSync, SpawnSyncReturns } from 'child_process';
import * as fs from 'fs';
import { eventually } from './redis-server';

const TOOLS = ['dnsmasq', 'flock', 'getent', 'ip', 'nft', 'nsenter', 'openssl', 'redis-benchmark', 'redis-cli', 'redis-server', 'setpriv', 'unshare'];
const PATIENCE_MS = 30_000;

/** Why no network can be built here; `undefined` where one can. */
export function whyNoNetwork(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length > 0) return `there is no ${missing.join(', no ')}`;
  const probe = tryRules('chain c { type nat hook prerouting priority dstnat; fib daddr type local tcp dport 1 dnat to 192.0.2.1:1; }');
  return probe.status === 0 ? undefined : `the kernel does not let us: ${probe.stderr.trim()}`;
}

/** Whether this kernel has flow tables. Many that are made for small virtual machines have not. */
export function hasFlowTables(): boolean {
  return tryRules('flowtable f { hook ingress priority filter; devices = { lo }; }; chain c { type filter hook forward priority filter; flow add @f; }').status === 0;
}

/** Rules of a table, in a namespace that ends at once. */
function tryRules(rules: string): SpawnSyncReturns<string> {
  return spawnSync('unshare', ['--net', '--mount', '--pid', '--fork', 'nft', '-f', '-'], { input: `table ip probe { ${rules}; }`, encoding: 'utf8' });
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A machine of its own as far as network, processes and mounts go. The namespaces have no names that could stay behind: they end with
 * the last process in them, all of which are killed when the machine ends, and when this process does.
 */
export class Machine {
  public static async start(name: string): Promise<Machine> {
    const machine = new Machine(name);
    await eventually(`${name} is up`, () => machine.findInit());
    machine.run(['ip', 'link', 'set', 'lo', 'up']);
    return machine;
  }

  private readonly holder: ChildProcess;
  private readonly children: ChildProcess[] = [];
  /** The first process in the namespaces, by the number that it has out here. */
  private init?: number;

  private constructor(public readonly name: string) {
    // The init process has to stay, and to bury its dead.
    const life = 'while :; do sleep 1000 & wait $!; done';
    this.holder = spawn('setpriv', [
      '--pdeathsig', 'KILL', 'unshare', '--net', '--mount', '--pid', '--fork', '--kill-child=KILL', '--mount-proc', 'bash', '--norc', '-c', life,
    ], { stdio: 'ignore' });
  }

  /** The end of a cable, and with it the cable, in another machine. */
  public plugInto(other: Machine, otherInterface: string, ownInterface: string): void {
    nsenter(other.pid, ['--net'], ['ip', 'link', 'add', otherInterface, 'type', 'veth', 'peer', 'name', ownInterface, 'netns', String(this.pid)]);
    other.run(['ip', 'link', 'set', otherInterface, 'up']);
    this.run(['ip', 'link', 'set', ownInterface, 'up']);
  }

  /** What a command prints, which has to succeed. */
  public run(command: readonly string[], options: { readonly input?: string } = {}): string {
    const { status, stdout, stderr } = this.attempt(command, options);
    if (status !== 0) throw new Error(`${this.name}: ${command.join(' ')} ended with ${status}:\n${stderr}${stdout}`);
    return stdout;
  }

  /** What becomes of a command. */
  public attempt(command: readonly string[], options: { readonly input?: string } = {}): Outcome {
    const result: SpawnSyncReturns<string> = spawnSync('nsenter', [...this.into(), '--', ...command], {
      encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 10_000_000, ...options,
    });
    if (result.error) throw result.error;
    return { status: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
  }

  /** A command that goes on beside the test. It ends with the machine at the latest. */
  public spawn(command: readonly string[]): ChildProcess {
    const child = spawn('nsenter', [...this.into(), '--', ...command], { stdio: 'pipe' });
    child.stdin!.on('error', () => { /* whoever does not listen any more has ended */ });
    this.children.push(child);
    return child;
  }

  /** Like `attempt`, but the test goes on meanwhile. */
  public async follow(command: readonly string[]): Promise<Outcome> {
    const child = this.spawn(command);
    const heard = { stdout: '', stderr: '' };
    child.stdout!.on('data', (chunk) => { heard.stdout += chunk; });
    child.stderr!.on('data', (chunk) => { heard.stderr += chunk; });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ status: code ?? -1, ...heard }));
    });
  }

  /** Where a file of it is seen from out here. */
  public seen(file: string): string {
    return `/proc/${this.pid}/root${file}`;
  }

  /** Ends every process in it, and so the namespaces and the cables. */
  public async end(): Promise<void> {
    if (this.init !== undefined) killed(this.init);
    this.holder.kill('SIGKILL');
    for (const child of this.children) child.kill('SIGKILL');
    await eventually(`${this.name} has ended`, () => [this.holder, ...this.children].every((child) => child.exitCode !== null || child.signalCode !== null));
  }

  private get pid(): number {
    if (this.init === undefined) throw new Error(`${this.name} is not up`);
    return this.init;
  }

  private into(): string[] {
    return ['--target', String(this.pid), '--net', '--mount', '--pid'];
  }

  private findInit(): boolean {
    const { pid } = this.holder;
    if (pid === undefined || this.holder.exitCode !== null) throw new Error(`${this.name} did not come up`);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    // Until it is another program it is a copy of the one that makes the namespaces, and not done.
    if (children === '' || fs.readFileSync(`/proc/${children}/comm`, 'utf8').trim() !== 'bash') return false;
    this.init = Number(children);
    return true;
  }
}

function nsenter(pid: number, into: readonly string[], command: readonly string[]): void {
  execFileSync('nsenter', ['--target', String(pid), ...into, '--', ...command], { stdio: 'pipe', timeout: PATIENCE_MS });
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
