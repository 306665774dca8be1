import * as fs from 'fs';
import { Bed, DOMAIN, ELASTIC_IP } from '../helpers/network-bed';
import { describeOnNetwork } from '../helpers/network-tests';
import { userData } from '../helpers/network-user-data';
import { eventually } from '../helpers/redis-server';

const A = `a.${DOMAIN}`;
const B = `b.${DOMAIN}`;
/** Ports and names of the forwards. */
const [PORT_A, PORT_B] = [6379, 6380];
const [FIRST, SECOND, THIRD] = ['10.0.1.231', '10.0.1.232', '10.0.1.233'];
const ADDRESSES = '/var/lib/cache-forwarder/addresses';
const REPORT = 'cache-forwarder-report.service';

describeOnNetwork('names whose addresses change', () => {
  let bed: Bed;

  beforeAll(async () => {
    bed = await Bed.build();
    for (const address of [FIRST, SECOND, THIRD]) await bed.startCache(address);
    await bed.name({ [A]: [FIRST], [B]: [SECOND] });
    expect((await bed.instance.boot(userData([[PORT_A, A, 6379], [PORT_B, B, 6379]]))).status).toBe(0);
  });
  afterAll(async () => bed?.remove());
  beforeEach(async () => {
    bed.hideNameserver(false);
    await bed.name({ [A]: [FIRST], [B]: [SECOND] });
    expect(bed.instance.tick().status).toBe(0);
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([FIRST, SECOND]);
  });

  test('a node that was replaced is followed', async () => {
    await bed.name({ [A]: [THIRD] });
    bed.instance.tick();
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([THIRD, SECOND]);
    expect(bed.instance.journal()).toContain(`Port ${PORT_A}: ${A} is no longer ${FIRST} but ${THIRD}.`);
  });

  test('addresses that are swapped, as in a failover, are followed', async () => {
    await bed.name({ [A]: [SECOND], [B]: [FIRST] });
    bed.instance.tick();
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([SECOND, FIRST]);
  });

  test('a connection that is established survives: refreshes, the move of another node, and of its own', async () => {
    const [first, second] = [bed.converse(PORT_A), bed.converse(PORT_B)];
    const ids = [await first.say('CLIENT ID'), await second.say('CLIENT ID')];
    for (let round = 0; round < 20; round++) {
      await bed.name({ [B]: [round % 2 === 0 ? THIRD : SECOND] });
      expect(bed.instance.tick().status).toBe(0);
      expect([await first.say('CLIENT ID'), await second.say('CLIENT ID')]).toEqual(ids);
    }
    await bed.name({ [B]: [THIRD] });
    bed.instance.tick();
    expect(bed.whoIs(PORT_B)).toBe(THIRD);
    expect(await second.say('CLIENT ID')).toBe(ids[1]);
    first.end();
    second.end();
  });

  test('of several addresses the one in use stays, whatever their order', async () => {
    await bed.name({ [A]: [FIRST, SECOND, THIRD] });
    const before = bed.instance.journal();
    const rules = bed.instance.inspect(['nft', '-a', 'list', 'table', 'ip', 'cache_forwarder']);
    for (let round = 0; round < 10; round++) bed.instance.tick();
    expect(bed.instance.journal()).toBe(before);
    // Nothing was installed anew: the handles of the rules are the same.
    expect(bed.instance.inspect(['nft', '-a', 'list', 'table', 'ip', 'cache_forwarder'])).toBe(rules);
  });

  test('several ports may lead to the same node', async () => {
    await bed.name({ [B]: [FIRST] });
    expect(bed.instance.tick().status).toBe(0);
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([FIRST, FIRST]);
  });

  test.each([
    ['refuses', () => bed.stopNameserver(), () => bed.startNameserver()],
    ['is silent', () => bed.hideNameserver(true), () => bed.hideNameserver(false)],
  ])('while the name server %s, everything goes on as before, and the unit fails', async (_how, begin, end) => {
    await begin();
    const tick = bed.instance.tick();
    expect(tick.status).not.toBe(0);
    expect(bed.instance.journal()).toContain(`2 of 2 forwards are not up to date: no usable answer for ${A} ${B}.`);
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([FIRST, SECOND]);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(bed.instance.metrics).toMatchObject({ ForwardsConfigured: 2, ForwardsResolved: 0, StaleForwards: 2 });
    expect(bed.instance.metrics.RefreshFailed).toBeGreaterThan(0);
    await end();
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(bed.instance.metrics).toEqual({ ForwardsConfigured: 2, ForwardsResolved: 2, StaleForwards: 0, RefreshFailed: 0 });
  });

  test('when one name vanishes its rule stays, the others are followed, and the unit fails', async () => {
    await bed.name({ [A]: [], [B]: [THIRD] });
    expect(bed.instance.tick().status).not.toBe(0);
    expect(bed.instance.journal()).toContain(`1 of 2 forwards are not up to date: no usable answer for ${A}.`);
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([FIRST, THIRD]);
    bed.instance.tick(REPORT);
    expect(bed.instance.metrics).toEqual({ ForwardsConfigured: 2, ForwardsResolved: 1, StaleForwards: 1, RefreshFailed: 1 });
  });

  test('no new connection fails during hundreds of refreshes that install new rules', async () => {
    const load = bed.load(PORT_A);
    for (let round = 0; round < 200; round++) {
      // Real moves now and then, of this name and of another; in between the rules are installed anew for no reason.
      if (round % 10 === 0) await bed.name({ [A]: [round % 20 === 0 ? THIRD : FIRST], [B]: [round % 20 === 0 ? FIRST : SECOND] });
      fs.rmSync(bed.instance.running('/run/cache-forwarder/rules'), { force: true });
      expect((await bed.instance.tickBeside()).status).toBe(0);
    }
    const { connections, answers, failures } = await load.stop();
    expect(failures).toEqual([]);
    expect(Object.keys(answers).sort()).toEqual([FIRST, THIRD]);
    expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(connections);
    expect(connections).toBeGreaterThan(1000);
  }, 300_000); // Two hundred refreshes take 15 seconds on a machine that does nothing else.

  test('rules that somebody removed or changed are repaired, and those of others are left alone', () => {
    const { rules } = bed.instance;
    bed.instance.inspect(['nft', '-f', '-'], 'flush ruleset; table ip others { chain c { type filter hook input priority 5; tcp dport 9 drop; }; }');
    expect(bed.whoIs(PORT_A)).toBeUndefined();
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.whoIs(PORT_A)).toBe(FIRST);
    bed.instance.inspect(['nft', 'flush', 'chain', 'ip', 'cache_forwarder', 'translate']);
    expect(bed.whoIs(PORT_A)).toBeUndefined();
    bed.instance.tick();
    expect(bed.instance.rules).toBe(rules);
    expect(bed.instance.inspect(['nft', 'list', 'table', 'ip', 'others'])).toContain('tcp dport 9 drop');
    bed.instance.inspect(['nft', 'delete', 'table', 'ip', 'others']);
  });

  test('forwarding that somebody switched off is switched on again', () => {
    bed.instance.inspect(['sysctl', '-q', '-w', 'net.ipv4.ip_forward=0']);
    expect(bed.whoIs(PORT_A, { patience: 1 })).toBeUndefined();
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.whoIs(PORT_A)).toBe(FIRST);
  });

  test('rules that nft refuses leave the old ones as they are, and nothing is remembered of them', async () => {
    const nft = bed.instance.stub('bin/nft');
    const original = fs.readlinkSync(nft);
    const remembered = fs.readFileSync(bed.instance.onDisk(ADDRESSES), 'utf8');
    await bed.name({ [A]: [THIRD] });
    fs.rmSync(nft);
    fs.writeFileSync(nft, `#!/bin/bash\n[[ $1 == list ]] || { echo 'Error: Could not process rule: Device or resource busy' >&2; exit 1; }\nexec ${original} "$@"\n`, { mode: 0o755 });
    expect(bed.instance.tick().status).not.toBe(0);
    expect(bed.whoIs(PORT_A)).toBe(FIRST);
    expect(fs.readFileSync(bed.instance.onDisk(ADDRESSES), 'utf8')).toBe(remembered);
    fs.rmSync(nft);
    fs.symlinkSync(original, nft);
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.whoIs(PORT_A)).toBe(THIRD);
  });

  test('without a default route the unit fails, and the rules stay', () => {
    const { rules } = bed.instance;
    bed.instance.inspect(['ip', 'route', 'del', 'default']);
    expect(bed.instance.tick().status).not.toBe(0);
    expect(bed.instance.journal()).toContain('There is no default route');
    expect(bed.instance.rules).toBe(rules);
    bed.instance.inspect(['ip', 'route', 'add', 'default', 'via', '10.0.0.1']);
  });

  test('a connection that nobody answers goes no further to an address that is no target any more', async () => {
    // The address of a node that hangs, and is somebody else's soon.
    const gone = '10.0.1.239';
    bed.caches.run(['ip', 'addr', 'add', `${gone}/24`, 'dev', 'eth0']);
    bed.caches.run(['nft', '-f', '-'], { input: `table ip hung { counter seen {}; chain c { type filter hook input priority 0; ip daddr ${gone} counter name seen drop; }; }` });
    const seen = (): number => Number(/packets (\d+)/.exec(bed.caches.run(['nft', 'list', 'counter', 'ip', 'hung', 'seen']))![1]);
    await bed.name({ [A]: [gone] });
    expect(bed.instance.tick().status).toBe(0);
    const client = bed.client.spawn(['timeout', '20', 'redis-cli', '-h', ELASTIC_IP, '-p', String(PORT_A), 'ping']);
    await eventually('the node has been asked', () => seen() > 0);
    await bed.name({ [A]: [THIRD] });
    expect(bed.instance.tick().status).toBe(0);
    const before = seen();
    bed.instance.inspect(['nft', 'insert', 'rule', 'ip', 'cache_forwarder', 'only_translated', 'counter']);
    await eventually('the client has asked again', () => Number(/counter packets (\d+)/.exec(bed.instance.rules)![1]) > 0);
    expect(seen()).toBe(before);
    client.kill();
    bed.caches.run(['nft', 'delete', 'table', 'ip', 'hung']);
    bed.caches.run(['ip', 'addr', 'del', `${gone}/24`, 'dev', 'eth0']);
    expect(bed.whoIs(PORT_A)).toBe(THIRD);
  });

  test('runs that come together take turns', async () => {
    await bed.name({ [A]: [THIRD] });
    const refresh = ['/usr/local/lib/cache-forwarder/refresh'];
    const holder = bed.instance.start(['flock', '/run/cache-forwarder/refresh.lock', 'cat']);
    await eventually('somebody holds the lock', () => !bed.instance.canLock('/run/cache-forwarder/refresh.lock'));
    const runs = Promise.all(Array.from({ length: 5 }, async () => bed.instance.follow(refresh)));
    const waiting = (): number => Number(bed.instance.inspect(['sh', '-c', 'cat /proc/[0-9]*/comm | grep -cx flock']));
    await eventually('all of them wait', () => waiting() === 6);
    expect(bed.whoIs(PORT_A)).toBe(FIRST);
    holder.stdin!.end();
    const outcomes = await runs;
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
    // One of them changed the rules, and the others found nothing left to do.
    expect(outcomes.filter(({ stdout }) => stdout.includes('no longer')).length).toBe(1);
    expect(bed.whoIs(PORT_A)).toBe(THIRD);
    expect(bed.instance.leftovers).toEqual([]);
  });

  test('what CloudWatch does not hear today it hears tomorrow, and forwarding goes on', async () => {
    bed.instance.tick(REPORT);
    fs.writeFileSync(bed.instance.stub('aws/down'), '');
    await bed.name({ [A]: [] });
    bed.instance.tick();
    await bed.name({ [A]: [THIRD] });
    expect(bed.instance.tick(REPORT).status).not.toBe(0);
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.whoIs(PORT_A)).toBe(THIRD);
    fs.rmSync(bed.instance.stub('aws/down'));
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(bed.instance.metrics).toMatchObject({ StaleForwards: 0, RefreshFailed: 1 });
  });

  test('refreshes that have stopped are reported', () => {
    fs.utimesSync(bed.instance.running('/run/cache-forwarder/status'), new Date(), new Date(Date.now() - 10 * 60_000));
    expect(bed.instance.tick(REPORT).status).not.toBe(0);
    expect(bed.instance.metrics.RefreshFailed).toBeGreaterThan(0);
    expect(bed.instance.journal(REPORT)).toContain('It has been a while');
  });

  test('the timer follows by itself, within its period', async () => {
    bed.instance.letTimersRun();
    bed.instance.run(['systemctl', 'enable', '--now', 'cache-forwarder.timer']);
    await bed.name({ [A]: [THIRD] });
    const began = Date.now();
    await eventually('the move is followed', () => bed.whoIs(PORT_A) === THIRD);
    // The period of a second, and the time that a turn takes on a busy machine.
    expect(Date.now() - began).toBeLessThan(2500);
  });
});
