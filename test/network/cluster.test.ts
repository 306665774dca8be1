import * as fs from 'fs';
import * as path from 'path';
import { DISCOVERY } from '../helpers/forwarder';
import { Bed, DOMAIN, ELASTIC_IP, Server } from '../helpers/network-bed';
import { describeOnNetwork } from '../helpers/network-tests';
import { userData } from '../helpers/network-user-data';
import { eventually } from '../helpers/redis-server';

const GROUP = DISCOVERY.replicationGroupId;
const FIRST_PORT = DISCOVERY.firstPort;
const DISCOVER = '/usr/local/lib/cache-forwarder/discover';
const REPORT = 'cache-forwarder-report.service';
const CLIENT = path.join(__dirname, 'clients', 'cluster.js');

interface Member {
  readonly id: string;
  readonly address: string;
}

const MEMBERS: Member[] = [[1, 1], [1, 2], [2, 1], [2, 2], [3, 1], [3, 2]].map(([shard, node], index) => ({
  id: `${GROUP}-000${shard}-00${node}`, address: `10.0.1.${11 + index}`,
}));

type AddressMap = Record<string, { readonly host: string; readonly port: number }>;

interface Seen {
  readonly right: number;
  readonly reached: { readonly id: string; readonly host: string; readonly port: number }[];
  readonly errors: string[];
}

describeOnNetwork('cluster mode enabled', () => {
  let bed: Bed;
  const servers: Record<string, Server> = {};

  beforeAll(async () => {
    bed = await Bed.build();
    for (const { id, address } of MEMBERS) servers[id] = await bed.startCache(address, { tls: true, announce: hostOf(id) });
    await bed.name(Object.fromEntries(MEMBERS.map(({ id, address }) => [hostOf(id), [address]])));
    const nodes = MEMBERS.map(({ address }) => `${address}:6379`);
    // Masters are the first three that are listed.
    const inOrder = [nodes[0], nodes[2], nodes[4], nodes[1], nodes[3], nodes[5]];
    bed.atCache(MEMBERS[0].address, ['--cluster', 'create', ...inOrder, '--cluster-replicas', '1', '--cluster-yes'], { tls: true });
    await eventually('the cluster is complete', () => MEMBERS.every(({ address }) => {
      const [info, replicas] = [['cluster', 'info'], ['cluster', 'slots']].map((command) => bed.atCache(address, command, { tls: true }));
      return info.includes('cluster_state:ok') && MEMBERS.every(({ id }) => replicas.includes(hostOf(id)));
    }));
    fs.writeFileSync(bed.instance.stub('aws/group'), GROUP);
    fs.writeFileSync(bed.instance.stub('aws/parameter-name'), DISCOVERY.addressMapParameter);
  });
  afterAll(async () => bed?.remove());
  beforeEach(async () => {
    for (const name of ['aws/deny', 'aws/down', 'aws/parameter']) fs.rmSync(bed.instance.stub(name), { force: true });
    members(MEMBERS.map(({ id }) => id));
    await bed.instance.launch();
  });

  test('a client works with the whole cluster through the map that is published, and verifies every certificate', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    const map = published();
    const expected = MEMBERS.flatMap(({ id, address }, index) => [`${hostOf(id)}:6379`, `${address}:6379`].map((key) => {
      return [key, { host: ELASTIC_IP, port: FIRST_PORT + index }];
    }));
    expect(map).toEqual(Object.fromEntries(expected));
    const seen = work(map);
    expect(seen.errors).toEqual([]);
    expect(seen.right).toBe(60);
    expect(seen.reached.map(({ port }) => port).sort()).toEqual([6400, 6401, 6402, 6403, 6404, 6405]);
    expect(new Set(seen.reached.map(({ id }) => id)).size).toBe(6);
    for (const node of seen.reached) expect(node).toMatchObject({ host: ELASTIC_IP, encrypted: true, authorized: true });
  });

  test('without the map the client is sent to names that it cannot reach', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    expect(() => work({})).toThrow(/getaddrinfo (ENOTFOUND|EAI_AGAIN) demo-/);
  });

  test('after a failover the same map is still right', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    const map = published();
    const role = (address: string): string => bed.atCache(address, ['role'], { tls: true }).split('\n')[0];
    const replica = MEMBERS.find(({ address }) => role(address) === 'slave')!;
    bed.atCache(replica.address, ['cluster', 'failover'], { tls: true });
    await eventually('the replica is the primary', () => role(replica.address) === 'master');
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(published()).toEqual(map);
    expect(work(map).right).toBe(60);
  });

  test('a node that was replaced has another address, its old port, and a map that says so', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    const { id, address } = MEMBERS[5];
    const line = bed.atCache(MEMBERS[0].address, ['cluster', 'nodes'], { tls: true }).split('\n').find((node) => node.includes(`${address}:`))!;
    const [old, , , primary] = line.split(' ');
    await servers[id].stop();
    servers[id] = await bed.startCache('10.0.1.96', { tls: true, announce: hostOf(id) });
    for (const member of MEMBERS.slice(0, 5)) bed.atCache(member.address, ['cluster', 'forget', old], { tls: true });
    bed.atCache(MEMBERS[0].address, ['cluster', 'meet', '10.0.1.96', '6379'], { tls: true });
    await eventually('it belongs to the cluster', () => bed.atCache('10.0.1.96', ['cluster', 'nodes'], { tls: true }).includes(primary));
    expect(bed.atCache('10.0.1.96', ['cluster', 'replicate', primary], { tls: true })).toBe('OK');
    await bed.name({ [hostOf(id)]: ['10.0.1.96'] });
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(published()['10.0.1.96:6379']).toEqual({ host: ELASTIC_IP, port: 6405 });
    expect(published()[`${address}:6379`]).toBeUndefined();
    await eventually('all nodes know', () => MEMBERS.slice(0, 5).every((member) => {
      return bed.atCache(member.address, ['cluster', 'slots'], { tls: true }).includes(hostOf(id));
    }));
    const seen = work(published());
    expect(seen.right).toBe(60);
    expect(seen.reached.map(({ port }) => port).sort()).toEqual([6400, 6401, 6402, 6403, 6404, 6405]);
    MEMBERS[5] = { id, address: '10.0.1.96' };
  });

  test('ports stay with their nodes when others come and go', async () => {
    const [first, second, third, fourth] = MEMBERS.map(({ id }) => id);
    members([first, second, third]);
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    expect(portsByName()).toEqual({ [first]: 6400, [second]: 6401, [third]: 6402 });
    members([second, third, fourth]);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(portsByName()).toEqual({ [second]: 6401, [third]: 6402, [fourth]: 6400 });
    members([first, second, third, fourth]);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(portsByName()).toEqual({ [first]: 6403, [second]: 6401, [third]: 6402, [fourth]: 6400 });
    expect(bed.instance.translations).toMatchObject({ 6401: '10.0.1.12:6379', 6403: '10.0.1.11:6379' });
  });

  test('a new instance learns the ports from the map', async () => {
    const [first, second, third] = MEMBERS.map(({ id }) => id);
    members([first, second]);
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    members([second, third]);
    bed.instance.tick(REPORT);
    const before = portsByName();
    expect(before).toEqual({ [second]: 6401, [third]: 6400 });
    await bed.instance.launch();
    members([first, second, third]);
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    expect(portsByName()).toEqual({ ...before, [first]: 6402 });
  });

  test('a new instance that cannot read the map assigns nothing, and does not overwrite it', async () => {
    fs.writeFileSync(bed.instance.stub('aws/parameter'), '{"x":1}');
    fs.writeFileSync(bed.instance.stub('aws/deny'), 'get-parameter\n');
    const boot = bed.instance.boot(userData([], DISCOVERY));
    await eventually('it has tried', () => bed.instance.journal(REPORT).includes('The map of addresses cannot be read'));
    expect(fs.readFileSync(bed.instance.stub('aws/parameter'), 'utf8')).toBe('{"x":1}');
    expect(bed.instance.translations).toEqual({});
    fs.rmSync(bed.instance.stub('aws/deny'));
    expect((await boot).status).toBe(0);
    expect(Object.keys(portsByName())).toHaveLength(6);
  });

  test('the map is published when it changes, and only then', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    const puts = (): number => bed.instance.heard('aws/calls').filter((call) => call === 'ssm put-parameter').length;
    expect(puts()).toBe(1);
    for (let turn = 0; turn < 3; turn++) expect(bed.instance.tick(REPORT).status).toBe(0);
    await bed.instance.reboot();
    bed.instance.tick();
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(puts()).toBe(1);
    members(MEMBERS.slice(1).map(({ id }) => id));
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(puts()).toBe(2);
    // The node that is gone has no port any more, in the map or in the rules.
    const ports = MEMBERS.slice(1).map((_, index) => FIRST_PORT + 1 + index);
    expect(Object.values(portsByName()).sort()).toEqual(ports);
    expect(Object.keys(bed.instance.translations).map(Number)).toEqual(ports);
  });

  test('a turn without news asks for the members of the group, and nothing else', async () => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    fs.rmSync(bed.instance.stub('aws/calls'));
    bed.instance.tick(REPORT);
    expect(bed.instance.heard('aws/calls')).toEqual(['elasticache describe-replication-groups', 'cloudwatch put-metric-data']);
  });

  test.each([
    ['the call is denied', () => fs.writeFileSync(bed.instance.stub('aws/deny'), 'describe-replication-groups\n')],
    ['the service cannot be reached', () => fs.writeFileSync(bed.instance.stub('aws/down'), '')],
    ['the answer is empty', () => members([])],
  ])('nodes that were found are forwarded on when %s', async (_why, happen) => {
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    const { translations } = bed.instance;
    happen();
    expect(bed.instance.tick(REPORT).status).not.toBe(0);
    expect(bed.instance.tick().status).toBe(0);
    expect(bed.instance.translations).toEqual(translations);
    fs.rmSync(bed.instance.stub('aws/down'), { force: true });
    bed.instance.tick(REPORT);
    expect(bed.instance.metrics.RefreshFailed).toBe(_why === 'the service cannot be reached' ? 0 : 1);
    expect(Object.keys(published())).toHaveLength(12);
  });

  test('a node that is being created is forwarded as soon as it has an endpoint', async () => {
    const [first, second] = MEMBERS.map(({ id }) => id);
    members([first]);
    fs.appendFileSync(bed.instance.stub('aws/members'), `${second} None None\n`);
    expect((await bed.instance.boot(userData([], DISCOVERY))).status).toBe(0);
    expect(portsByName()).toEqual({ [first]: 6400 });
    members([first, second]);
    expect(bed.instance.tick(REPORT).status).toBe(0);
    expect(portsByName()).toEqual({ [first]: 6400, [second]: 6401 });
  });

  test('with more nodes than ports the unit fails, and the ports go to those who have them', async () => {
    const few = { ...DISCOVERY, portCount: 3 };
    members(MEMBERS.slice(0, 3).map(({ id }) => id));
    expect((await bed.instance.boot(userData([], few))).status).toBe(0);
    const before = bed.instance.translations;
    members(MEMBERS.map(({ id }) => id));
    expect(bed.instance.tick(REPORT).status).not.toBe(0);
    expect(bed.instance.journal(REPORT)).toContain(`No port is left for ${hostOf(MEMBERS[3].id)} 6379.`);
    expect(bed.instance.translations).toEqual(before);
    expect(bed.instance.metrics.RefreshFailed).toBe(1);
  });

  test('a map that gets too long does without addresses, and fails when that is not enough', async () => {
    const many = (count: number): void => {
      const lines = Array.from({ length: count }, (_, index) => {
        const id = `${GROUP}-${String(index + 1).padStart(4, '0')}-001`;
        return `${id} ${hostOf(id)} 6379\n`;
      });
      fs.writeFileSync(bed.instance.stub('aws/members'), lines.join(''));
    };
    const wide = { ...DISCOVERY, portCount: 60 };
    const names = Array.from({ length: 60 }, (_, index) => [hostOf(`${GROUP}-${String(index + 1).padStart(4, '0')}-001`), ['10.0.1.11']]);
    await bed.name(Object.fromEntries(names));
    many(30);
    await bed.instance.boot(userData([], wide));
    expect(Object.keys(published())).toHaveLength(30);
    expect(Object.keys(published()).every((key) => key.includes(GROUP))).toBe(true);
    many(60);
    await eventually('all have been described', () => {
      bed.instance.tick(REPORT);
      return Object.keys(bed.instance.translations).length === 60;
    });
    expect(bed.instance.tick(REPORT).status).not.toBe(0);
    expect(bed.instance.journal(REPORT)).toMatch(/The map of addresses has \d+ characters, and 4096 are allowed\./);
    expect(Object.keys(published())).toHaveLength(30);
    await bed.name(Object.fromEntries(MEMBERS.map(({ id, address }) => [hostOf(id), [address]])));
  });

  test('ports that are known at synthesis are forwarded beside those of nodes, and are never given to a node', async () => {
    const host = `configuration.${DOMAIN}`;
    await bed.name({ [host]: [MEMBERS[0].address] });
    expect((await bed.instance.boot(userData([[6399, host, 6379]], DISCOVERY))).status).toBe(0);
    expect(bed.instance.translations).toMatchObject({ 6399: `${MEMBERS[0].address}:6379`, 6400: `${MEMBERS[0].address}:6379` });
    expect(bed.instance.run([DISCOVER])).toBe('');
  });

  function hostOf(id: string): string {
    return `${id}.${DOMAIN}`;
  }

  function members(ids: readonly string[]): void {
    fs.writeFileSync(bed.instance.stub('aws/members'), ids.map((id) => `${id} ${hostOf(id)} 6379\n`).join(''));
  }

  function published(): AddressMap {
    return JSON.parse(fs.readFileSync(bed.instance.stub('aws/parameter'), 'utf8'));
  }

  function portsByName(): Record<string, number> {
    const named = Object.entries(published()).filter(([key]) => key.includes(GROUP));
    return Object.fromEntries(named.map(([key, { port }]) => [key.split('.')[0], port]));
  }

  function work(natMap: AddressMap): Seen {
    const options = { host: ELASTIC_IP, port: FIRST_PORT, natMap, servername: hostOf('clustercfg'), authority: bed.authority, keys: 60 };
    return JSON.parse(bed.client.run([process.execPath, CLIENT, JSON.stringify(options)]));
  }
});
