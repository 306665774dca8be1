import { ChildProcess, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Machine, Outcome } from './network-machine';

const STUBS = path.join(__dirname, '..', 'network', 'stubs');

/**
 * All that programs find on the instance: what the image of Amazon Linux 2023 has by itself and the forwarder uses. There is no nft
 * before somebody installs it, no jq, no dig, no iptables.
 */
const TOOLS = [
  'awk', 'bash', 'cat', 'date', 'flock', 'getent', 'grep', 'install', 'ip', 'mkdir', 'mktemp', 'mv', 'rm', 'sed', 'sort', 'stat', 'sync',
  'timeout', 'tr',
];

/** Where the disk of the instance lies over that of this machine. */
const DISK = ['/etc', '/usr/local/lib', '/var/lib'];

const SCRIPT = '/var/lib/cloud/instance/scripts/part-001';

/** What a report told CloudWatch. */
export type Metrics = Record<string, number>;

/** An EC2 instance: a machine with a disk of its own that survives a reboot, and stubs for what exists on EC2 only. */
export class Instance {
  private machine?: Machine;

  /**
   * @param folder for the disk and what the stubs remember
   * @param plug puts the instance into the network
   * @param nameserver that it asks
   */
  public constructor(private readonly folder: string, private readonly plug: (machine: Machine) => void, private readonly nameserver: string) {
    for (const name of ['bin', 'aws', 'dnf', 'systemd', 'disk']) fs.mkdirSync(path.join(folder, name), { recursive: true });
    for (const name of fs.readdirSync(STUBS)) fs.copyFileSync(path.join(STUBS, name), path.join(folder, 'bin', name));
    for (const tool of TOOLS) {
      const found = spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim();
      // By its real name: what it goes by may be in the /etc that the instance does not have.
      fs.symlinkSync(fs.realpathSync(found), path.join(folder, 'bin', tool));
    }
  }

  /** A disk as the image has it. */
  public async launch(): Promise<void> {
    const disk = path.join(this.folder, 'disk');
    await this.stop();
    fs.rmSync(disk, { recursive: true, force: true });
    fs.rmSync(path.join(this.folder, 'bin', 'nft'), { force: true });
    for (const name of ['pause', 'aws/calls', 'aws/metrics', 'dnf/calls', 'systemd']) fs.rmSync(this.stub(name), { recursive: true, force: true });
    fs.mkdirSync(this.stub('systemd'));
    for (const name of DISK) fs.mkdirSync(path.join(disk, name), { recursive: true });
    for (const name of ['passwd', 'group', 'ld.so.cache']) fs.copyFileSync(path.join('/etc', name), path.join(disk, 'etc', name));
    fs.mkdirSync(path.join(disk, 'etc/systemd/system'), { recursive: true });
    fs.writeFileSync(path.join(disk, 'etc/nsswitch.conf'), 'hosts: files dns\n');
    fs.writeFileSync(path.join(disk, 'etc/hosts'), '127.0.0.1 localhost\n');
    fs.writeFileSync(path.join(disk, 'etc/resolv.conf'), `nameserver ${this.nameserver}\nsearch ec2.internal\n`);
    await this.powerOn();
  }

  /** Power off and on again. Rules, connections and settings of the kernel are lost, /run is empty. */
  public async reboot(): Promise<void> {
    await this.stop();
    await this.powerOn();
    this.attempt(['systemctl', 'boot']);
  }

  public async stop(): Promise<void> {
    await this.machine?.end();
    this.machine = undefined;
  }

  /** Runs user data as cloud-init does. */
  public async boot(userData: string): Promise<Outcome> {
    const file = this.onDisk(SCRIPT);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, userData, { mode: 0o700 });
    return this.follow([SCRIPT]);
  }

  /** Other settings, as if the instance had been launched with them. */
  public rewriteSettings(userData: string): void {
    fs.writeFileSync(this.onDisk('/etc/cache-forwarder.conf'), userData.split('#:settings\n')[1]);
  }

  /** One turn of the timer, or another unit if asked. */
  public tick(unit = 'cache-forwarder.service'): Outcome {
    return this.attempt(['systemctl', 'start', unit]);
  }

  /** One turn of the timer while the test goes on. */
  public async tickBeside(): Promise<Outcome> {
    return this.follow(['systemctl', 'start', 'cache-forwarder.service']);
  }

  /** Timers run by themselves from now on, as soon as they are started. */
  public letTimersRun(): void {
    fs.writeFileSync(this.stub('systemd/loop'), '');
  }

  public run(command: readonly string[]): string {
    return this.on.run([...this.environment, ...command]);
  }

  /** A command, while the test goes on. */
  public async follow(command: readonly string[]): Promise<Outcome> {
    return this.on.follow([...this.environment, ...command]);
  }

  public attempt(command: readonly string[]): Outcome {
    return this.on.attempt([...this.environment, ...command]);
  }

  /** What a command prints that has all the tools of this machine: for what a test looks at or breaks. */
  public inspect(command: readonly string[], input?: string): string {
    return this.on.run(command, { input });
  }

  /** Something that runs beside the forwarder. */
  public start(command: readonly string[]): ChildProcess {
    return this.on.spawn(command);
  }

  /** A second interface, with whatever is at its other end. */
  public async plugInto(plug: (machine: Machine) => Promise<void>): Promise<void> {
    await plug(this.on);
  }

  /** The rules of the forwarder as the kernel lists them; nothing if there are none. */
  public get rules(): string {
    return this.on.attempt(['nft', 'list', 'table', 'ip', 'cache_forwarder']).stdout;
  }

  /** Where each port leads to. */
  public get translations(): Record<string, string> {
    return Object.fromEntries([...this.rules.matchAll(/(\d+) : ([\d.]+) \. (\d+)/g)].map(([, port, address, to]) => [port, `${address}:${to}`]));
  }

  /** A file of the instance. */
  public onDisk(file: string): string {
    return path.join(this.folder, 'disk', file);
  }

  /** A file of the running instance that is not on its disk. */
  public running(file: string): string {
    return this.on.seen(file);
  }

  /** Files that a program made and should have removed. */
  public get leftovers(): string[] {
    return this.inspect(['find', '/run/cache-forwarder', '/var/lib/cache-forwarder', '-name', '*.new']).split('\n').filter(Boolean);
  }

  public canLock(file: string): boolean {
    return this.on.attempt(['flock', '-n', file, 'true']).status === 0;
  }

  /** A file that a stub reads or writes: `aws/deny`. */
  public stub(name: string): string {
    return path.join(this.folder, name);
  }

  /** What a stub was told, line by line. */
  public heard(name: string): string[] {
    return fs.existsSync(this.stub(name)) ? fs.readFileSync(this.stub(name), 'utf8').split('\n').filter(Boolean) : [];
  }

  /** What the journal has about a unit. */
  public journal(unit = 'cache-forwarder.service'): string {
    return this.heard(`systemd/${unit}.log`).join('\n');
  }

  /** What CloudWatch was told last. */
  public get metrics(): Metrics {
    const data: { MetricName: string; Value: number }[] = JSON.parse(this.heard('aws/metrics').at(-1)!.replace(/^\S+ /, ''));
    return Object.fromEntries(data.map(({ MetricName, Value }) => [MetricName, Value]));
  }

  private get on(): Machine {
    if (!this.machine) throw new Error('The instance is not running.');
    return this.machine;
  }

  private get environment(): string[] {
    return ['/usr/bin/env', '-i', `PATH=${path.join(this.folder, 'bin')}`, 'LANG=C'];
  }

  private async powerOn(): Promise<void> {
    this.machine = await Machine.start('instance');
    const disk = path.join(this.folder, 'disk');
    for (const name of DISK) this.machine.run(['mount', '--bind', path.join(disk, name), name]);
    this.machine.run(['mount', '-t', 'tmpfs', 'tmpfs', '/run']);
    this.plug(this.machine);
  }
}
