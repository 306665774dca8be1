import { randomBytes } from 'crypto';
import { Cluster, Redis, RedisOptions } from 'iovalkey';
import { CacheAuthentication, CacheEngineVersion, ClusterMode, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps } from '../../src';
import { Deployed, deploy } from '../helpers/deployed-users';
import { eventually, RedisServer, whyNoServer } from '../helpers/redis-server';
import { testStack } from '../helpers/stack';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');

const obstacle = whyNoServer();
if (obstacle) skipCheck('the test of logins and permissions against a real server', obstacle);
const describeWithServer = obstacle ? describe.skip : describe;

/** A server in the place of the cache that a construct describes. */
async function serve(props: Partial<EncryptedRedisReplicationGroupProps>, operator?: string): Promise<Deployed & {
  server: RedisServer; cache: EncryptedRedisReplicationGroup;
}> {
  const { stack, vpc } = testStack();
  const cache = new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props });
  const place: { port?: number } = {};
  const deployed = deploy(stack, place);
  const server = await RedisServer.start({ users: [...deployed.users, ...(operator ? [operator] : [])], cluster: operator !== undefined });
  place.port = server.port;
  return { ...deployed, server, cache };
}

const IMPATIENT: RedisOptions = { lazyConnect: true, connectTimeout: 5_000, retryStrategy: () => null, maxRetriesPerRequest: 0 };

/** What a client hears that tries to log in and to work. */
async function attempt(url: string, options: RedisOptions): Promise<string> {
  const client = new Redis(url, { ...IMPATIENT, ...options });
  const heard: string[] = [];
  client.on('error', (error) => heard.push(error.message));
  try {
    await client.connect();
    heard.push(await client.ping());
  } catch (error) {
    heard.push((error as Error).message);
  } finally {
    client.disconnect();
  }
  return heard.join('\n');
}

/** Commands that administer the server or could bring it to a halt. */
const FORBIDDEN = [
  'FLUSHALL', 'FLUSHDB', 'KEYS *', 'CONFIG GET *', 'CONFIG SET maxmemory 1', 'ACL LIST', 'ACL SETUSER mallory on nopass +@all',
  'SHUTDOWN NOSAVE', 'DEBUG SLEEP 0', 'REPLICAOF 127.0.0.1 1', 'MIGRATE 127.0.0.1 1 key 0 10', 'MONITOR', 'SAVE', 'BGSAVE',
  'CLIENT KILL TYPE normal', 'MODULE LIST', 'SLOWLOG GET', 'SWAPDB 0 1', 'CLUSTER RESET', 'CLUSTER FAILOVER',
];

describeWithServer.each<[string, Partial<EncryptedRedisReplicationGroupProps>]>([
  ['Valkey, by default', {}],
  ['Redis OSS', { engine: CacheEngineVersion.REDIS_7_1 }],
  ['a user with a name of its own', { authentication: CacheAuthentication.applicationUser({ userName: 'checkout' }) }],
])('the application user on a real server: %s', (_name, props) => {
  let deployed: Awaited<ReturnType<typeof serve>>;
  let url: string;
  let tls: { ca: string };
  let client: Redis;

  beforeAll(async () => {
    deployed = await serve(props);
    url = deployed.text(deployed.cache.primaryEndpoint.url);
    tls = { ca: deployed.server.certificate };
    client = new Redis(url, { ...IMPATIENT, ...deployed.login, tls });
    await client.connect();
  });
  afterAll(async () => {
    client?.disconnect();
    await deployed?.server.stop();
  });

  test('the URL leads to TLS with a certificate that is verified', async () => {
    expect(url).toBe(`rediss://localhost:${deployed.server.port}`);
    expect(client.stream).toMatchObject({ encrypted: true, authorized: true });
    expect(await attempt(url, deployed.login)).toMatch(/self.signed certificate/);
    expect(await attempt(url.replace('localhost', '127.0.0.1'), { ...deployed.login, tls })).toMatch(/IP: 127\.0\.0\.1 is not in the cert/);
  });

  test('a URL with the name of the user and the password logs in', async () => {
    const withLogin = new URL(deployed.text(deployed.cache.primaryEndpoint.urlFor(deployed.cache.userName!)));
    withLogin.password = deployed.login.password;
    expect(await attempt(withLogin.href, { tls })).toBe('PONG');
  });

  test('reads and writes', async () => {
    expect(await client.set('greeting', 'hello')).toBe('OK');
    expect(await client.get('greeting')).toBe('hello');
    expect(await client.expire('greeting', 60)).toBe(1);
    expect(await client.multi().incr('visits').incr('visits').exec()).toEqual([[null, 1], [null, 2]]);
    expect(await client.eval("return redis.call('GET', KEYS[1])", 1, 'greeting')).toBe('hello');
    const id = await client.xadd('orders', '*', 'item', '1');
    expect(await client.xrange('orders', '-', '+')).toEqual([[id, ['item', '1']]]);
    expect((await client.scan('0', 'COUNT', 1000))[1].sort()).toEqual(['greeting', 'orders', 'visits']);
    expect(await client.unlink('greeting', 'orders', 'visits')).toBe(3);
  });

  test('subscribes and publishes', async () => {
    const subscriber = client.duplicate();
    try {
      await subscriber.connect();
      const message = new Promise((resolve) => subscriber.once('message', (...heard) => resolve(heard)));
      await subscriber.subscribe('news');
      expect(await client.publish('news', 'hot')).toBe(1);
      expect(await message).toEqual(['news', 'hot']);
    } finally {
      subscriber.disconnect();
    }
  });

  test('a driver gets what it asks before it works', async () => {
    expect(await client.info()).toContain('redis_version');
    expect(await client.call('HELLO', '2')).toContain('proto');
    expect(await client.client('SETNAME', 'checkout')).toBe('OK');
    expect(await client.command('COUNT')).toBeGreaterThan(200);
    // A driver that does not know yet whether there is a cluster. Without permission the answer would be NOPERM.
    await expect(client.cluster('SLOTS')).rejects.toThrow('cluster support disabled');
  });

  test.each(FORBIDDEN)('is forbidden: %s', async (command) => {
    const [name, ...rest] = command.split(' ');
    await expect(client.call(name, ...rest)).rejects.toThrow(/^NOPERM/);
  });

  test('nobody gets in without the password', async () => {
    const { username } = deployed.login;
    expect(await attempt(url, { username, password: 'guessed', tls })).toMatch(/WRONGPASS/);
    expect(await attempt(url, { username: 'default', password: '', tls })).toMatch(/WRONGPASS|NOAUTH/);
    expect(await attempt(url, { username: 'default', password: deployed.login.password, tls })).toMatch(/WRONGPASS/);
    expect(await attempt(url, { tls })).toMatch(/NOAUTH/);
  });

  test('nobody gets in without TLS', async () => {
    const plaintext = await attempt(url.replace('rediss:', 'redis:'), deployed.login);
    expect(plaintext).toMatch(/Connection is closed|ECONNRESET|EPIPE/);
    expect(plaintext).not.toContain('PONG');
  });
});

describeWithServer('an AUTH token on a real server', () => {
  let deployed: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => { deployed = await serve({ authentication: CacheAuthentication.authToken() }); });
  afterAll(async () => deployed?.server.stop());

  test('lets in who has it, with and without a user name, and nobody else', async () => {
    const { cache, login: { username, password } } = deployed;
    const url = deployed.text(cache.primaryEndpoint.url);
    const tls = { ca: deployed.server.certificate };
    expect(username).toBe(cache.userName);
    expect(await attempt(url, { username, password, tls })).toBe('PONG');
    expect(await attempt(url, { password, tls })).toBe('PONG');
    expect(await attempt(url, { password: 'guessed', tls })).toMatch(/WRONGPASS/);
    expect(await attempt(url, { tls })).toMatch(/NOAUTH/);
    expect(await attempt(url.replace('rediss:', 'redis:'), { password })).not.toContain('PONG');
  });
});

describeWithServer('cluster mode on a real server', () => {
  const operator = { username: 'operator', password: randomBytes(16).toString('hex') };
  let deployed: Awaited<ReturnType<typeof serve>>;
  let cluster: Cluster;

  beforeAll(async () => {
    const props = { clusterMode: ClusterMode.enabled({ shards: 1, replicasPerShard: 1 }) };
    deployed = await serve(props, `${operator.username} on ~* &* +@all >${operator.password}`);
    const url = deployed.text(deployed.cache.configurationEndpoint.url);
    const tls = { ca: deployed.server.certificate };
    await assignSlots(url, { ...IMPATIENT, ...operator, tls });
    cluster = new Cluster([url], {
      lazyConnect: true,
      clusterRetryStrategy: () => null,
      slotsRefreshTimeout: 5_000,
      // The certificate is for the name, so that an address in its place would not be verified.
      dnsLookup: (address, callback) => callback(null, address),
      redisOptions: { ...IMPATIENT, ...deployed.login, tls },
    });
    await cluster.connect();
  });
  afterAll(async () => {
    cluster?.disconnect();
    await deployed?.server.stop();
  });

  test('the configuration endpoint tells a client of the cluster where the slots are', async () => {
    expect(cluster.nodes('master').map(({ options }) => `${options.host}:${options.port}`)).toEqual([`localhost:${deployed.server.port}`]);
    expect(await cluster.set('{cart}:1', 'tea')).toBe('OK');
    expect(await cluster.get('{cart}:1')).toBe('tea');
    expect(await cluster.multi().incr('{cart}:count').get('{cart}:1').exec()).toEqual([[null, 1], [null, 'tea']]);
  });

  test.each(['INFO', 'KEYSLOT key', 'MYID', 'NODES', 'SHARDS', 'SLOTS'])('the user may ask: CLUSTER %s', async (question) => {
    const [node] = cluster.nodes();
    await expect(node.call('CLUSTER', ...question.split(' '))).resolves.toBeDefined();
  });

  test.each(['ADDSLOTS 1', 'FORGET node', 'MEET 127.0.0.1 1', 'RESET', 'SETSLOT 1 STABLE'])('the user may not change: CLUSTER %s', async (change) => {
    const [node] = cluster.nodes();
    await expect(node.call('CLUSTER', ...change.split(' '))).rejects.toThrow(/^NOPERM/);
  });

  test('reading from replicas is permitted', async () => {
    const [node] = cluster.nodes();
    expect(await node.readonly()).toBe('OK');
    expect(await node.readwrite()).toBe('OK');
  });
});

/** What the service does when it makes a cluster. */
async function assignSlots(url: string, options: RedisOptions): Promise<void> {
  const client = new Redis(url, options);
  try {
    await client.connect();
    await client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    await eventually('the cluster serves', async () => String(await client.call('CLUSTER', 'INFO')).includes('cluster_state:ok'));
  } finally {
    client.disconnect();
  }
}
