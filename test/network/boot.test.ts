import * as fs from 'fs';
import { Bed, DOMAIN } from '../helpers/network-bed';
import { describeOnNetwork } from '../helpers/network-tests';
import { Forward, userData } from '../helpers/network-user-data';
import { eventually } from '../helpers/redis-server';

const A = `a.${DOMAIN}`;
const B = `b.${DOMAIN}`;
const [PORT_A, PORT_B] = [6379, 6380];
const [FIRST, SECOND, THIRD] = ['10.0.1.231', '10.0.1.232', '10.0.1.233'];
const FORWARDS: Forward[] = [[PORT_A, A, 6379], [PORT_B, B, 6379]];
const ADDRESSES = '/var/lib/cache-forwarder/addresses';
const IP_FORWARD = ['sysctl', '-n', 'net.ipv4.ip_forward'];

describeOnNetwork('how the instance comes up', () => {
  let bed: Bed;

  beforeAll(async () => {
    // As on instances of the Xen types; nothing here is called eth0.
    bed = await Bed.build({ interfaceName: 'enX0' });
    for (const address of [FIRST, SECOND, THIRD]) await bed.startCache(address);
  });
  afterAll(async () => bed?.remove());
  beforeEach(async () => {
    bed.hideNameserver(false);
    await bed.name({ [A]: [FIRST], [B]: [SECOND] });
    await bed.instance.launch();
  });

  function expectForwarding(): void {
    expect([bed.whoIs(PORT_A), bed.whoIs(PORT_B)]).toEqual([FIRST, SECOND]);
  }

  test('the interface is found, whatever it is called', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    expect(bed.instance.rules).toContain('iifname "enX0"');
    expectForwarding();
  });

  test('nobody but root reads the settings, and nobody but root writes what runs', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    const modeOf = (file: string): string => bed.instance.inspect(['stat', '-c', '%a', file]).trim();
    expect(modeOf('/etc/cache-forwarder.conf')).toBe('600');
    for (const name of ['refresh', 'report']) expect([name, modeOf(`/usr/local/lib/cache-forwarder/${name}`)]).toEqual([name, '755']);
    for (const file of ['/usr/local/lib/cache-forwarder/common.sh', '/etc/systemd/system/cache-forwarder.service', '/etc/systemd/system/cache-forwarder.timer']) {
      expect([file, modeOf(file)]).toEqual([file, '644']);
    }
    expect(modeOf('/usr/local/lib/cache-forwarder')).toBe('755');
  });

  test('before there are rules nothing is forwarded', async () => {
    expect(bed.instance.inspect(IP_FORWARD)).toBe('0\n');
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    expect(bed.instance.inspect(IP_FORWARD)).toBe('1\n');
    await bed.instance.reboot();
    expect([bed.instance.inspect(IP_FORWARD), bed.instance.rules]).toEqual(['0\n', '']);
  });

  test('a second run changes nothing, and no connection notices', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    const conversation = bed.converse(PORT_A);
    const id = await conversation.say('CLIENT ID');
    const ruleset = bed.instance.inspect(['nft', '-a', 'list', 'ruleset']);
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    expect(bed.instance.inspect(['nft', '-a', 'list', 'ruleset'])).toBe(ruleset);
    expect(await conversation.say('CLIENT ID')).toBe(id);
    conversation.end();
    expectForwarding();
    expect(bed.instance.leftovers).toEqual([]);
  });

  test('a package manager that is locked, or loses the package, is asked again', async () => {
    fs.writeFileSync(bed.instance.stub('dnf/locked'), '2');
    fs.writeFileSync(bed.instance.stub('dnf/vanishing'), '1');
    const { status, stderr } = await bed.instance.boot(userData(FORWARDS));
    expect(stderr.match(/Job for cache-forwarder\.service failed/g)).toHaveLength(3);
    expect(bed.instance.journal()).toMatch(/can't create transaction lock[^]*nftables cannot be installed\.[^]*There is no nft, though/);
    expect(status).toBe(0);
    expectForwarding();
    expect(bed.instance.heard('dnf/calls')).toEqual(Array(4).fill('-y -q install nftables'));
  });

  test('the timer repairs what the boot could not', async () => {
    fs.writeFileSync(bed.instance.stub('dnf/locked'), '1');
    // The attempt after this one comes when the timer has had its turn.
    fs.writeFileSync(bed.instance.stub('pause'), '3');
    const boot = bed.instance.boot(userData(FORWARDS));
    await eventually('the first attempt has failed', () => bed.instance.journal().includes('nftables cannot be installed'));
    await eventually('a turn of the timer has repaired it', () => bed.instance.tick().status === 0);
    expectForwarding();
    // The program that boots has not tried again yet, and has nothing left to do when it does.
    expect(fs.existsSync(bed.instance.stub('aws/metrics'))).toBe(false);
    expect((await boot).status).toBe(0);
    expect(bed.instance.heard('aws/metrics')).toHaveLength(1);
  });

  test('boot before the DNS', async () => {
    bed.hideNameserver(true);
    const boot = bed.instance.boot(userData(FORWARDS));
    await eventually('the first attempt has failed', () => bed.instance.journal().includes('2 of 2 forwards are not up to date'));
    expect(bed.instance.translations).toEqual({});
    expect(bed.instance.rules).toContain('policy drop');
    bed.hideNameserver(false);
    expect((await boot).status).toBe(0);
    expectForwarding();
  });

  test('boot before one of the names exists: the others are forwarded', async () => {
    await bed.name({ [B]: [] });
    const boot = bed.instance.boot(userData(FORWARDS));
    await eventually('one is forwarded', () => bed.whoIs(PORT_A) === FIRST);
    await bed.name({ [B]: [SECOND] });
    expect((await boot).status).toBe(0);
    expectForwarding();
  });

  test('a reboot without the DNS: the last addresses are forwarded before anybody has answered', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    const getent = bed.instance.stub('bin/getent');
    const original = fs.readlinkSync(getent);
    fs.rmSync(getent);
    // Asks for ever, until the forwarder loses its patience after five seconds.
    fs.writeFileSync(getent, '#!/bin/bash\nexec /bin/sleep 60\n', { mode: 0o755 });
    await bed.instance.reboot();
    expect(bed.whoIs(PORT_A, { patience: 1 })).toBeUndefined();
    const began = Date.now();
    const tick = bed.instance.tickBeside();
    await eventually('the last addresses are forwarded', () => bed.whoIs(PORT_A, { patience: 1 }) === FIRST);
    expect(Date.now() - began).toBeLessThan(4_000);
    expectForwarding();
    expect((await tick).status).not.toBe(0);
    expectForwarding();
    fs.rmSync(getent);
    fs.symlinkSync(original, getent);
    expect(bed.instance.tick().status).toBe(0);
  });

  test('a reboot while a node moves, with the timers and nobody who helps', async () => {
    bed.instance.letTimersRun();
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    await bed.name({ [A]: [THIRD] });
    await bed.instance.reboot();
    await eventually('the move is followed', () => bed.whoIs(PORT_A, { patience: 1 }) === THIRD);
    expect(bed.whoIs(PORT_B)).toBe(SECOND);
  });

  test('what is not an address on the disk is not believed, nor what belongs to another name', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    bed.hideNameserver(true);
    fs.writeFileSync(bed.instance.onDisk(ADDRESSES), `${PORT_A} ${A} 6379 10.0.1.999\n${PORT_B} ${A} 6379 ${THIRD}\na[$(touch /run/gotcha)] x 1 1.1.1.1\n637`);
    await bed.instance.reboot();
    expect(bed.instance.tick().status).not.toBe(0);
    expect(bed.instance.translations).toEqual({});
    expect(fs.existsSync(bed.instance.running('/run/gotcha'))).toBe(false);
    bed.hideNameserver(false);
    expect(bed.instance.tick().status).toBe(0);
    expectForwarding();
  });

  test('no rules are left of ports that are not wanted any more', async () => {
    expect((await bed.instance.boot(userData(FORWARDS))).status).toBe(0);
    expect((await bed.instance.boot(userData([[PORT_B, A, 6379]]))).status).toBe(0);
    expect(bed.instance.translations).toEqual({ [PORT_B]: `${FIRST}:6379` });
    expect(bed.whoIs(PORT_A, { patience: 1 })).toBeUndefined();
    expect(bed.whoIs(PORT_B)).toBe(FIRST);
  });

  const TOUCH = '/bin/touch /run/gotcha';
  test.each([
    `$(${TOUCH})`, `\`${TOUCH}\``, `a;${TOUCH}`, `a|${TOUCH}`, `a&&${TOUCH}`, `a' ;${TOUCH} '`, `a" ;${TOUCH} "`, `a[$(${TOUCH.replace(' ', '${IFS}')})]`,
    '-f', '--help', '../../etc/passwd', 'a..b', 'a b', 'a*', 'é', '', ' ', '{a,b}', 'a\\', '$HOME', '*', '#', 'a/b', 'a'.repeat(254),
    `a 6379\nforward 6390 ${B}`, `a 6379\nend 5\n#:file 0755 /usr/local/lib/cache-forwarder/refresh\n#!/bin/bash\n${TOUCH}\n`,
    `a 6379\n#:file 0755 /usr/local/lib/cache-forwarder/refresh\n#!/bin/bash\n${TOUCH}\n`, `a 6379\nexit\n${TOUCH}\n`,
  ])('a host that is called %j is refused, and nothing is installed', async (host) => {
    const { status, stderr } = await bed.instance.boot(userData([[PORT_A, host, 6379], [PORT_B, B, 6379]]));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^(Refused in|\/etc\/cache-forwarder\.conf\.new has \d+ lines)/);
    expect(fs.existsSync(bed.instance.running('/run/gotcha'))).toBe(false);
    for (const file of ['/etc/cache-forwarder.conf', '/usr/local/lib/cache-forwarder/refresh', '/etc/systemd/system/cache-forwarder.service']) {
      expect([file, fs.existsSync(bed.instance.onDisk(file)), fs.existsSync(bed.instance.onDisk(`${file}.new`))]).toEqual([file, false, false]);
    }
  });
});
