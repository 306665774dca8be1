// What the forwarder costs: throughput and latency against plain routing over as many hops, the time of a refresh, and the
// time until a node that has moved is followed. Needs root and the tools of the network tests; ends by itself in about three minutes.
//
//   npx ts-node --project tsconfig.dev.json test/network/benchmark.ts [--check]
//
// With --check a goal that is missed is a failure.
import * as os from 'os';
import { Bed, INSTANCE_IP } from '../helpers/network-bed';
import { Machine, whyNoNetwork } from '../helpers/network-machine';
import { Forward, userData } from '../helpers/network-user-data';

const CACHE = '10.0.1.230';
const OTHER = '10.0.1.231';
const NAME = 'cache.demo.example';
const PORT = 6379;
/** Of the forwarder and of plain routing, for each load. Many and short: what else the machine does should hit both alike. */
const TURNS = 48;
const ROUNDS = 9;
const MOVES = 12;
const GOAL = 0.95;

/** Of `redis-benchmark`: how many requests, from how many clients, for a value of how many bytes. */
const LOADS: Record<string, string[]> = {
  'a request at a time': ['-n', '15000', '-c', '16', '-d', '100'],
  '16 requests in a pipeline': ['-n', '160000', '-c', '16', '-d', '100', '-P', '16'],
  'values of 16 KiB': ['-n', '12000', '-c', '16', '-d', '16384'],
};

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
}

async function main(): Promise<void> {
  const obstacle = whyNoNetwork();
  if (obstacle) throw new Error(`There is nothing to measure here: ${obstacle}.`);
  const bed = await Bed.build();
  try {
    for (const address of [CACHE, OTHER]) await bed.startCache(address);
    await bed.name({ [NAME]: [CACHE] });
    await boot(bed, [[PORT, NAME, 6379]]);
    console.log(`${os.availableParallelism()} cores, Linux ${os.release()}. Medians; lowest and highest in brackets.\n`);
    const reached = await throughput(bed);
    await refreshes(bed);
    await moves(bed);
    if (process.argv.includes('--check') && !reached) process.exitCode = 1;
  } finally {
    await bed.remove();
  }
}

async function boot(bed: Bed, forwards: readonly Forward[]): Promise<void> {
  const { status, stderr } = await bed.instance.boot(userData(forwards));
  if (status !== 0) throw new Error(`The instance does not forward:\n${stderr}`);
}

/** The forwarder and a router in its place take turns. What disturbs a turn makes it slower and never faster, so the best of them count. */
async function throughput(bed: Bed): Promise<boolean> {
  const router = await plugRouter(bed);
  let reached = true;
  console.log('| Load | Forwarder | Plain routing | Throughput | p99 | Goal |\n|---|---|---|---|---|---|');
  for (const [name, load] of Object.entries(LOADS)) {
    const forwarder: Measured[] = [];
    const plain: Measured[] = [];
    store(bed.client, load);
    for (let turn = 0; turn <= TURNS; turn++) {
      const turns = [() => forwarder.push(measure(bed.client, INSTANCE_IP, load)), () => plain.push(measure(bed.client, CACHE, load))];
      for (const take of turn % 2 === 0 ? turns : turns.reverse()) take();
      // The first turn warms up.
      if (turn === 0) forwarder.length = plain.length = 0;
    }
    const [ours, theirs] = [best(forwarder), best(plain)];
    const ratio = ours.perSecond / theirs.perSecond;
    reached &&= ratio >= GOAL;
    console.log(`| ${name} | ${describe(ours)} | ${describe(theirs)} | ${ratio.toFixed(3)} | ${(ours.p99 / theirs.p99).toFixed(2)} | `
      + `at least ${GOAL}: ${ratio >= GOAL ? 'reached' : 'MISSED'} |`);
  }
  await router.end();
  return reached;
}

/** A machine that routes, and translates nothing, on a way of its own from the client to the caches and back. */
async function plugRouter(bed: Bed): Promise<Machine> {
  const router = await Machine.start('router');
  router.plugInto(bed.fabric, 'router', 'ens5');
  router.run(['sysctl', '-q', '-w', 'net.ipv4.ip_forward=1']);
  router.run(['ip', 'addr', 'add', '10.0.3.55/24', 'dev', 'ens5']);
  router.run(['ip', 'route', 'add', 'default', 'via', '10.0.3.1']);
  bed.fabric.run(['ip', 'addr', 'add', '10.0.3.1/24', 'dev', 'router']);
  bed.fabric.run(['ip', 'route', 'add', 'default', 'via', '10.0.3.55', 'table', '100']);
  bed.fabric.run(['ip', 'rule', 'add', 'iif', 'client', 'to', '10.0.1.0/24', 'lookup', '100']);
  bed.fabric.run(['ip', 'rule', 'add', 'iif', 'caches', 'to', '198.51.100.0/24', 'lookup', '100']);
  for (const direction of ['iifname', 'oifname']) bed.fabric.run(['nft', 'add', 'rule', 'ip', 'fabric', 'forward', direction, 'router', 'accept']);
  return router;
}

/** Puts the value in its place that `redis-benchmark` asks for. Without it the answers would be empty, whatever the load says. */
function store(client: Machine, load: readonly string[]): void {
  client.run(['redis-benchmark', '-h', CACHE, '-p', String(PORT), '-t', 'set', '-n', '1', '-c', '1', '-d', load[load.indexOf('-d') + 1], '-q']);
}

function measure(client: Machine, host: string, load: readonly string[]): Measured {
  const csv = client.run(['redis-benchmark', '-h', host, '-p', String(PORT), '-t', 'get', '--csv', ...load]).trim().split('\n').at(-1)!;
  const [, perSecond, , , , , p99] = csv.replaceAll('"', '').split(',').map(Number);
  return { perSecond, p99 };
}

async function refreshes(bed: Bed): Promise<void> {
  console.log('\n| Forwards | Refresh without news | processor time | Refresh that installs all rules | processor time |\n|---|---|---|---|---|');
  for (const count of [1, 10, 500]) {
    const names = Array.from({ length: count }, (_, index) => `node${index}.demo.example`);
    await bed.name(Object.fromEntries(names.map((name) => [name, [CACHE]])));
    // More than fit into user data; they are what discovery may come up with.
    bed.instance.rewriteSettings(userData(names.map((name, index) => [7000 + index, name, 6379])));
    const time = (prepare: string): [number, number] => {
      const said = bed.instance.inspect([
        'bash', '--norc', '-c', `${prepare}; TIMEFORMAT='%R %U %S'; { time PATH=${bed.instance.stub('bin')} /usr/local/lib/cache-forwarder/refresh; } 2>&1`,
      ]).trim().split('\n').at(-1)!;
      const [wall, user, system] = said.split(' ').map(Number);
      return [wall * 1000, (user + system) * 1000];
    };
    time(':');
    const idle = Array.from({ length: ROUNDS }, () => time(':'));
    const full = Array.from({ length: ROUNDS }, () => time('rm -f /run/cache-forwarder/rules'));
    if (Object.keys(bed.instance.translations).length !== count) throw new Error(`There are not ${count} forwards.`);
    const cells = [idle, full].flatMap((times) => [0, 1].map((index) => `${spread(times.map((pair) => pair[index]), 0)} ms`));
    console.log(`| ${count} | ${cells.join(' | ')} |`);
  }
}

async function moves(bed: Bed): Promise<void> {
  bed.instance.letTimersRun();
  await boot(bed, [[PORT, NAME, 6379]]);
  const times: number[] = [];
  for (let move = 0; move < MOVES; move++) {
    const target = move % 2 === 0 ? OTHER : CACHE;
    await bed.name({ [NAME]: [target] });
    const began = performance.now();
    while (bed.whoIs(PORT) !== target) await new Promise((resolve) => setTimeout(resolve, 5));
    times.push(performance.now() - began);
    // Moves come at any time of the period.
    await new Promise((resolve) => setTimeout(resolve, move * 83));
  }
  console.log(`\nA node that has moved is followed after ${spread(times, 0)} ms with a period of 1000 ms; a period is 15 s unless told otherwise.`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

function spread(numbers: readonly number[], digits: number): string {
  return `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}-${Math.max(...numbers).toFixed(digits)})`;
}

/** The means of the best quarter: of the most requests in a second, and of the lowest latencies. */
function best(measured: readonly Measured[]): Measured {
  const mean = (numbers: readonly number[]): number => {
    const quarter = numbers.slice(0, Math.ceil(numbers.length / 4));
    return quarter.reduce((sum, number) => sum + number, 0) / quarter.length;
  };
  return {
    perSecond: mean(measured.map(({ perSecond }) => perSecond).sort((left, right) => right - left)),
    p99: mean(measured.map(({ p99 }) => p99).sort((left, right) => left - right)),
  };
}

function describe({ perSecond, p99 }: Measured): string {
  return `${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(2)} ms`;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
