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
const ROUNDS = 9;
const MOVES = 12;
const GOAL = 0.95;

/** Of `redis-benchmark`, small enough for a machine that does other things too. */
const LOADS: Record<string, string[]> = {
  'a request at a time': ['-n', '60000', '-c', '16', '-d', '100'],
  '16 requests in a pipeline': ['-n', '600000', '-c', '16', '-d', '100', '-P', '16'],
  'values of 16 KiB': ['-n', '60000', '-c', '16', '-d', '16384'],
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

/** The forwarder and a router in its place take turns. */
async function throughput(bed: Bed): Promise<boolean> {
  const router = await plugRouter(bed);
  let reached = true;
  console.log('| Load | Forwarder | Plain routing | Throughput | p99 | Goal |\n|---|---|---|---|---|---|');
  for (const [name, load] of Object.entries(LOADS)) {
    const forwarder: Measured[] = [];
    const plain: Measured[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const turns = [() => forwarder.push(measure(bed.client, INSTANCE_IP, load)), () => plain.push(measure(bed.client, CACHE, load))];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) turn();
      // The first round warms up.
      if (round === 0) forwarder.length = plain.length = 0;
    }
    const perSecond = forwarder.map((measured, round) => measured.perSecond / plain[round].perSecond);
    const p99 = forwarder.map((measured, round) => measured.p99 / plain[round].p99);
    reached &&= median(perSecond) >= GOAL;
    console.log(`| ${name} | ${describe(forwarder)} | ${describe(plain)} | ${spread(perSecond, 2)} | ${spread(p99, 2)} | `
      + `at least ${GOAL}: ${median(perSecond) >= GOAL ? 'reached' : 'MISSED'} |`);
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
        'bash', '-c', `${prepare}; TIMEFORMAT='%R %U %S'; { time PATH=${bed.instance.stub('bin')} /usr/local/lib/cache-forwarder/refresh; } 2>&1`,
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

function describe(measured: readonly Measured[]): string {
  return `${spread(measured.map(({ perSecond }) => perSecond), 0)}/s, p99 ${median(measured.map(({ p99 }) => p99)).toFixed(2)} ms`;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
