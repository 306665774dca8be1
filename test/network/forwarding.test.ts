import { Bed, DOMAIN, ELASTIC_IP, INSTANCE_IP } from '../helpers/network-bed';
import { describeOnNetwork } from '../helpers/network-tests';
import { userData } from '../helpers/network-user-data';
import { eventually } from '../helpers/redis-server';

const PLAIN = `plain.${DOMAIN}`;
const PRIMARY = `master.${DOMAIN}`;
const READER = `replica.${DOMAIN}`;
const UNLISTED = 6500;

describeOnNetwork('what is forwarded, and what is not', () => {
  let bed: Bed;

  beforeAll(async () => {
    bed = await Bed.build();
    await bed.startCache('10.0.1.230', { name: 'plain' });
    await bed.startCache('10.0.1.230', { name: 'unlisted', port: UNLISTED });
    await bed.startCache('10.0.1.231', { name: 'primary', tls: true });
    await bed.startCache('10.0.1.232', { name: 'reader', tls: true, port: 6390 });
    await bed.name({ [PLAIN]: ['10.0.1.230'], [PRIMARY]: ['10.0.1.231'], [READER]: ['10.0.1.232'] });
    const { status, stderr } = await bed.instance.boot(userData([[6379, PLAIN, 6379], [6380, PRIMARY, 6379], [6381, READER, 6390]]));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  afterAll(async () => bed?.remove());

  test('every port leads to its node', () => {
    expect(bed.whoIs(6379)).toBe('plain');
    expect(bed.whoIs(6380, { tls: PRIMARY })).toBe('primary');
    expect(bed.whoIs(6381, { tls: READER })).toBe('reader');
  });

  test('TLS goes from end to end: the certificate is right for the name of the endpoint, and wrong for the Elastic IP', () => {
    const connect = (...verify: string[]): string => {
      const { stdout, stderr } = bed.client.attempt([
        'timeout', '5', 'openssl', 's_client', '-connect', `${ELASTIC_IP}:6380`, '-CAfile', bed.authority, '-verify_return_error', '-quiet', ...verify,
      ], { input: 'PING\r\nQUIT\r\n' });
      return stdout + stderr;
    };
    expect(connect('-servername', PRIMARY, '-verify_hostname', PRIMARY)).toContain('+PONG');
    const byAddress = connect('-verify_ip', ELASTIC_IP);
    expect(byAddress).toMatch(/IP address mismatch/i);
    expect(byAddress).not.toContain('+PONG');
  });

  test('the cache sees the instance, which is all that its security group lets in', () => {
    expect(bed.ask(6379, ['client', 'list']).stdout).toMatch(new RegExp('laddr=10\\.0\\.1\\.230:6379'));
    expect(bed.ask(6379, ['client', 'list']).stdout.match(/ addr=[\d.]+/g)).toEqual([` addr=${INSTANCE_IP}`]);
  });

  test('the source and destination check of the interface may stay on', () => {
    expect(bed.unchecked).toBe(0);
  });

  test('the Elastic IP is not on the instance, and rules know nothing of it', () => {
    expect(bed.instance.inspect(['ip', 'addr'])).not.toContain(ELASTIC_IP);
    expect(bed.instance.rules).not.toContain(ELASTIC_IP);
  });

  test('a stranger gets nothing', () => {
    for (const port of [6379, 6380, 6381, UNLISTED, 22]) expect(bed.whoIs(port, { from: bed.stranger, patience: 1 })).toBeUndefined();
  });

  test('strict reverse path filtering is no obstacle', () => {
    bed.instance.inspect(['sysctl', '-q', '-w', 'net.ipv4.conf.all.rp_filter=1', 'net.ipv4.conf.ens5.rp_filter=1']);
    expect(bed.whoIs(6379)).toBe('plain');
  });

  test('a port that is not listed leads nowhere, though the cache listens there and the client may connect to it', () => {
    expect(bed.atCache('10.0.1.230', ['get', 'name'], { port: UNLISTED })).toBe('unlisted');
    expect(bed.ask(UNLISTED, ['get', 'name']).stderr).toContain('Connection refused');
  });

  test('even if a security group lets in the whole world, nothing but the listed ports is forwarded', () => {
    bed.openSecurityGroup();
    expect(bed.whoIs(6379, { from: bed.stranger })).toBe('plain');
    for (const port of [22, 80, UNLISTED, 6382, 6390]) expect(bed.ask(port, ['ping'], { from: bed.stranger }).stdout).toBe('');
  });

  test('the instance relays nothing for a machine that takes it for a router', async () => {
    await bed.instance.plugInto((machine) => bed.plugNeighbour(machine));
    await serveOnInstance();
    expect(bed.ask(2222, ['ping'], { from: bed.neighbour, host: '10.0.9.55' }).stdout).toBe('PONG\n');
    for (const host of ['10.0.1.230', '10.0.1.231', '198.51.100.27', ELASTIC_IP]) {
      expect(bed.ask(6379, ['ping'], { from: bed.neighbour, host, patience: 1 }).stdout).toBe('');
    }
    // Ports are forwarded for what comes in through the interface of the default route.
    expect(bed.ask(6379, ['ping'], { from: bed.neighbour, host: '10.0.9.55' }).stderr).toContain('Connection refused');
    expect(bed.unchecked).toBe(0);
  });

  test('nor is anything translated that was meant for somebody else', () => {
    bed.fabric.run(['ip', 'route', 'add', '192.0.2.200/32', 'via', INSTANCE_IP]);
    expect(bed.whoIs(6379, { from: bed.fabric, host: INSTANCE_IP })).toBe('plain');
    expect(bed.whoIs(6379, { from: bed.fabric, host: '192.0.2.200', patience: 1 })).toBeUndefined();
  });

  test('a name that leads to the instance, or to its metadata service, opens neither', async () => {
    const [own, metadata, loopback] = [`own.${DOMAIN}`, `metadata.${DOMAIN}`, `loopback.${DOMAIN}`];
    await bed.name({ [own]: [INSTANCE_IP], [metadata]: ['169.254.169.254'], [loopback]: ['127.0.0.1'] });
    bed.instance.inspect(['ip', 'addr', 'add', '169.254.169.254/32', 'dev', 'lo']);
    await serveOnInstance();
    expect(bed.instance.inspect(['redis-cli', '-h', INSTANCE_IP, '-p', '2222', 'ping'])).toBe('PONG\n');
    bed.instance.rewriteSettings(userData([[6379, PLAIN, 6379], [6382, own, 2222], [6383, metadata, 2222], [6384, loopback, 2222]]));
    expect(bed.instance.tick().status).toBe(1);
    expect(Object.keys(bed.instance.translations)).toEqual(['6379', '6382']);
    for (const port of [6382, 6383, 6384]) expect(bed.ask(port, ['ping'], { patience: 1 }).stdout).toBe('');
    expect(bed.whoIs(6379)).toBe('plain');
  });

  /** Something that listens on the instance itself. */
  async function serveOnInstance(): Promise<void> {
    const listening = (): boolean => bed.instance.inspect(['ss', '-ltnH', 'sport = 2222']) !== '';
    if (!listening()) bed.instance.start(['redis-server', '--port', '2222', '--bind', '0.0.0.0', '--protected-mode', 'no', '--save', '']);
    await eventually('something listens on the instance', listening);
  }
});
