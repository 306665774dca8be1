import { ChildProcessByStdio, spawn, spawnSync } from 'child_process';
import { once } from 'events';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import type { Readable } from 'stream';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { RedisEnterpriseTls } from '../../src';

const STUBS = path.join(__dirname, '../redis-enterprise/stubs');
/** Real programs whose calls are written down. */
const OBSERVED = ['openssl', 'jq', 'curl', 'flock'];
/** Calls that change something. */
const CHANGE = /^(rladmin (cluster|tune)|supervisorctl|aws .*put-parameter)/;
const MEMORY = '/dev/shm';
const ACCOUNT = '111111111111';
const REGION = 'eu-west-1';

/** Why no node can be stood in for here; `undefined` where one can. */
export function whyNoNode(): string | undefined {
  for (const tool of ['bash', 'openssl', 'jq', 'curl', 'flock']) {
    if (spawnSync(tool, ['--version']).error) return `there is no ${tool}`;
  }
  const { stdout } = spawnSync('stat', ['-f', '-c', '%T', MEMORY], { encoding: 'utf8' });
  return stdout.trim() === 'tmpfs' ? undefined : `${MEMORY} is not in memory`;
}

export interface NodeState {
  /** The release, as the node itself has it. */
  readonly release?: string;
  readonly role?: 'master' | 'slave';
}

/** How a run of the document ended. */
export interface Run {
  readonly status: number;
  readonly output: string;
  /** What rladmin, supervisorctl and the AWS CLI were called with, to change something. */
  readonly changes: string[];
}

/** What a stub found in memory while it was called. */
export interface Seen {
  readonly call: string;
  /** Which of the two folders in memory are used. */
  readonly places: string[];
  /** Modes of files and folders, by their names below the working folder, which itself has the empty name. */
  readonly modes: Record<string, string>;
  /** The files that a private key is in. */
  readonly holdsKey: string[];
}

/** The ARN that a resource of a test stack has once it is deployed. */
export function arnOf(service: string, name: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${service === 'acm' ? `certificate/${name}` : `secret:${name}`}`;
}

/**
 * A node of a cluster, with stand-ins for rladmin, supervisorctl and the AWS CLI, and everything else real. It runs documents like the agent of
 * Systems Manager: parameters are put in by text, and the script goes to a file that sh starts.
 */
export class RedisEnterpriseNode {
  /** The state of the stand-ins. */
  public readonly fake: string;
  private readonly root: string;
  private readonly memory: string;
  private programs = process.env.PATH ?? '';
  private scripts = 0;

  constructor({ release = '8.0.6-54', role = 'master' }: NodeState = {}) {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-node-'));
    this.memory = fs.mkdtempSync(path.join(MEMORY, 'encrypted-caches-node-'));
    this.fake = path.join(this.root, 'fake');
    for (const folder of ['fake/config', 'fake/keys', 'fake/secrets', 'fake/acm', 'fake/fail', 'etc/opt/redislabs', 'bin', 'tmp', 'agent', 'home']) {
      fs.mkdirSync(path.join(this.root, folder), { recursive: true });
    }
    for (const folder of ['run', 'shm']) fs.mkdirSync(path.join(this.memory, folder));
    for (const name of fs.readdirSync(STUBS)) fs.copyFileSync(path.join(STUBS, name), path.join(this.root, 'bin', name));
    for (const name of OBSERVED) fs.copyFileSync(path.join(STUBS, 'observed'), path.join(this.root, 'bin', name));
    this.write('calls', '');
    this.write('config/http_support', 'enabled');
    this.write('internode', 'disabled');
    this.write('parameter', 'nothing\n');
    this.become(release, role);
  }

  /** Makes it another node of the cluster: what is of the cluster stays. */
  public become(release: string, role: 'master' | 'slave'): void {
    this.write('release', release);
    const other = role === 'master' ? 'slave ' : 'master';
    this.write('nodes', [
      'CLUSTER NODES:',
      'NODE:ID ROLE   ADDRESS      EXTERNAL_ADDRESS HOSTNAME     SHARDS CORES FREE_RAM        PROVISIONAL_RAM VERSION   STATUS',
      `node:1  ${other} 198.51.100.2                  3d99db1fdf4b 4/100  6     14.91GB/19.54GB 10.91GB/16.02GB ${release} OK    `,
      `*node:2 ${role.padEnd(6)} 198.51.100.3                  fc7a3d332458 0/100  6     14.91GB/19.54GB 11.4GB/16.02GB  ${release} OK    `,
      '',
    ].join('\n'));
  }

  /** Puts something into the state of the stand-ins: a secret, a setting, a call that fails. */
  public write(name: string, content: string): void {
    fs.writeFileSync(path.join(this.fake, name), content);
  }

  /** Lets go on what hangs. */
  public forgive(): void {
    fs.rmSync(path.join(this.fake, 'hang'));
  }

  /** The state of the stand-ins; nothing if there is none of this name. */
  public read(name: string): string | undefined {
    const file = path.join(this.fake, name);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }

  /** The certificate in use under a name. */
  public installed(name: string): string | undefined {
    const file = path.join(this.root, 'etc/opt/redislabs', `${name}_cert.pem`);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }

  /** Puts a certificate in use, as somebody else would. */
  public install(name: string, certificate: string): void {
    fs.writeFileSync(path.join(this.root, 'etc/opt/redislabs', `${name}_cert.pem`), certificate);
  }

  /** Has the agent run the document of a construct. */
  public async run(tls: RedisEnterpriseTls): Promise<Run> {
    return this.runScript(scriptOf(Stack.of(tls)));
  }

  /** The same with a script. */
  public async runScript(script: string): Promise<Run> {
    this.write('calls', '');
    const child = this.start(script);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    const [status] = await once(child, 'close') as [number | null];
    const calls = this.read('calls')!.split('\n');
    return { status: status ?? -1, output, changes: calls.filter((call) => CHANGE.test(call)).map((call) => call.trimEnd()) };
  }

  /** Starts a script in a process group of its own, which is what an agent ends. */
  public start(script: string): ChildProcessByStdio<null, Readable, Readable> {
    const file = path.join(this.root, 'agent', `_script${++this.scripts}.sh`);
    // The places of a node, below a folder of this test.
    const placed = script
      .replace('INSTALLED=/etc/opt/redislabs', `INSTALLED=${this.root}/etc/opt/redislabs`)
      .replace('STATE=/var/lib/encrypted-caches', `STATE=${this.root}/state`)
      .replace('MEMORY=(/run /dev/shm)', `MEMORY=(${this.memory}/run ${this.memory}/shm)`);
    fs.writeFileSync(file, placed, { mode: 0o700 });
    return spawn('sh', ['-c', file], {
      cwd: this.root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${path.join(this.root, 'bin')}:${this.programs}`,
        HOME: path.join(this.root, 'home'),
        TMPDIR: path.join(this.root, 'tmp'),
        FAKE: this.fake,
        INSTALLED: path.join(this.root, 'etc/opt/redislabs'),
        STAGED: this.memory,
        ORIGINAL_PATH: this.programs,
        OPENSSL: spawnSync('sh', ['-c', 'command -v openssl'], { encoding: 'utf8' }).stdout.trim(),
      },
    });
  }

  /** Takes a program away. */
  public without(program: string): void {
    const folder = path.join(this.root, 'programs');
    fs.mkdirSync(folder);
    for (const place of this.programs.split(':').filter((name) => fs.existsSync(name))) {
      for (const name of fs.readdirSync(place)) {
        const link = path.join(folder, name);
        if (name !== program && !fs.existsSync(link)) fs.symlinkSync(path.join(place, name), link);
      }
    }
    fs.rmSync(path.join(this.root, 'bin', program), { force: true });
    this.programs = folder;
  }

  /** Every place where a text is that must be nowhere: what was called, and files that were left behind. */
  public placesOf(text: string): string[] {
    const needles = text.split('\n').filter((line) => line.length > 30 && !line.startsWith('-----'));
    const places: string[] = [];
    const visit = (folder: string): void => {
      for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) visit(file);
        // Where secrets come from is where they are.
        else if (!/^fake\/(secrets|acm)\//.test(path.relative(this.root, file)) && needles.some((needle) => fs.readFileSync(file, 'utf8').includes(needle))) places.push(file);
      }
    };
    visit(this.root);
    visit(this.memory);
    return places;
  }

  /** Makes it another machine, with nothing on it of what runs left there. */
  public forget(): void {
    fs.rmSync(path.join(this.root, 'state'), { recursive: true, force: true });
  }

  /** What was in memory during the calls that a pattern matches, in the order of the calls. */
  public seenDuring(call: RegExp): Seen[] {
    const looks = (this.read('seen') ?? '').split(/^= /m).slice(1).map((text) => text.trimEnd().split('\n'));
    return looks.filter(([words]) => call.test(words.trim())).map(([words, ...lines]) => {
      const entries = lines.map((line) => line.split(' ')).map(([kind, mode, name]) => ({ kind, mode, place: name.split('/')[0], name: name.split('/').slice(2).join('/') }));
      const holdsKey = entries.filter(({ kind }) => kind === 'key').map(({ name }) => name).sort();
      const modes = entries.filter(({ kind }) => kind !== 'key').map(({ name, mode }) => [name, mode]);
      return { call: words.trim(), places: [...new Set(entries.map(({ place }) => place))], modes: Object.fromEntries(modes), holdsKey };
    });
  }

  /** Files that were left in memory. */
  public left(): string[] {
    return fs.readdirSync(path.join(this.memory, 'run')).concat(fs.readdirSync(path.join(this.memory, 'shm')));
  }

  /** Removes all of it. */
  public remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
    fs.rmSync(this.memory, { recursive: true, force: true });
  }
}

interface Content {
  readonly mainSteps: readonly { readonly inputs: { readonly runCommand: readonly string[] } }[];
  readonly parameters: { readonly Revision: { readonly allowedPattern: string } };
}

/** The script of the only document of a stack, once it is deployed and its parameter is put in. */
export function scriptOf(stack: Stack): string {
  const template = Template.fromStack(stack);
  const [document] = Object.values(template.findResources('AWS::SSM::Document'));
  const [association] = Object.values(template.findResources('AWS::SSM::Association'));
  const content = deployed(document.Properties.Content) as Content;
  const [revision] = deployed(association.Properties.Parameters.Revision) as string[];
  if (!new RegExp(content.parameters.Revision.allowedPattern).test(revision)) throw new Error(`The parameter is not allowed: ${revision}`);
  return content.mainSteps[0].inputs.runCommand.join('\n').replace(/\{\{\s*Revision\s*\}\}/g, revision);
}

/** A value of a template as CloudFormation would fill it in. */
function deployed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: name, 'Fn::Join': join, 'Fn::GetAtt': attribute } = value as Record<string, unknown>;
  if (typeof name === 'string') {
    if (name === 'AWS::Region') return REGION;
    if (name === 'AWS::AccountId') return ACCOUNT;
    if (name === 'AWS::Partition') return 'aws';
    return /^(Certificate|.*Certificate)/.test(name) ? arnOf('acm', 'issued') : `CFN-${name}`;
  }
  if (Array.isArray(join)) return (join[1] as unknown[]).map((part) => String(deployed(part))).join(String(join[0]));
  if (attribute !== undefined) throw new Error(`Not expected in a document: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deployed(part)]));
}

/** An app with a stack for a construct. */
export function nodeStack(): Stack {
  return new Stack(new App(), 'Stack');
}
