import { once } from 'events';
import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { CLUSTER, clusterCertificate, declare, describeOnNode, inSecret, putSecret, secretNamed, secretWith, settingOf, theAuthority } from './node-suite';
import { RedisEnterpriseCertificate, RedisEnterpriseDatabaseTls, RedisEnterpriseTls } from '../../src';
import { makeCertificate } from '../helpers/certificates';
import { RedisEnterpriseApi } from '../helpers/redis-enterprise-api';
import { arnOf, RedisEnterpriseNode, scriptOf } from '../helpers/redis-enterprise-node';
import { eventually } from '../helpers/redis-server';

jest.setTimeout(120_000);

/** Names of files that are needed for a moment only, whatever is in them. */
const FLEETING = /(^|\/)(secret|phrase|locked\.pem|key\.json|one\.json)$|\/answer$/;

/** A certificate in ACM that leaves it under a pass phrase. */
function inAcm(stack: Stack, name: string): RedisEnterpriseCertificate {
  return RedisEnterpriseCertificate.fromAcm(acm.Certificate.fromCertificateArn(stack, `acm-${name}`, arnOf('acm', name)));
}

function putInAcm(node: RedisEnterpriseNode, name: string, { certificate, key } = clusterCertificate()): void {
  node.write(`acm/${name}`, JSON.stringify({ Certificate: certificate, CertificateChain: theAuthority().certificate, PrivateKey: key }));
}

const restApiOnly = (): RedisEnterpriseTls => declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } }));

describeOnNode('secrets are in memory no longer than they are needed', () => {
  let own: RedisEnterpriseNode;
  beforeAll(async () => {
    own = new RedisEnterpriseNode();
    const api = await RedisEnterpriseApi.start({ password: 'password' });
    api.setting = (name) => settingOf(own, name);
    // The answer with the certificates in use has a key in it.
    api.certificates.ldap_client = theAuthority().certificate;
    putSecret(own, 'admin', JSON.stringify({ username: 'admin@example.com', password: 'password' }));
    putSecret(own, 'object', secretWith(clusterCertificate()));
    const plain = clusterCertificate();
    putSecret(own, 'text', plain.certificate + theAuthority().certificate + plain.key);
    putInAcm(own, 'issued');
    putSecret(own, 'ldap', secretWith(clusterCertificate({ extendedKeyUsage: 'clientAuth' })));
    // Somebody put the key of an authority beside its certificate.
    const clients = makeCertificate({ subject: 'authority of clients', authority: true });
    putSecret(own, 'clients', clients.certificate + clients.key);
    api.databases = [{ uid: 1, name: 'orders', tls_mode: 'disabled' }];
    const run = await own.run(declare((stack) => ({
      credentials: secretNamed(stack, 'admin'),
      restApiPort: api.port,
      certificates: { adminConsole: inSecret(stack, 'object'), restApi: inSecret(stack, 'text'), proxy: inAcm(stack, 'issued'), ldapClient: inSecret(stack, 'ldap') },
      databases: [RedisEnterpriseDatabaseTls.named('orders', { clientAuthorities: secretNamed(stack, 'clients') })],
    })));
    await api.stop();
    expect(run).toMatchObject({ status: 0, output: expect.stringContaining('All is as wanted.') });
  });
  afterAll(() => own.remove());

  test('the cluster is told of certificates when nothing but their keys is left', () => {
    const keys = ['api/key.pem', 'cm/key.pem', 'ldap_client/key.pem', 'proxy/key.pem'];
    const seen = own.seenDuring(/^(rladmin cluster|supervisorctl)/);
    expect(seen.length).toBeGreaterThan(10);
    for (const { call, holdsKey, modes } of seen) {
      expect({ call, holdsKey, fleeting: Object.keys(modes).filter((name) => FLEETING.test(name)) }).toEqual({ call, holdsKey: keys, fleeting: [] });
    }
  });

  test('the API is asked without the secret that its password is from, and its answer does not stay', () => {
    const seen = own.seenDuring(/^curl/);
    expect(seen.length).toBeGreaterThan(5);
    for (const { call, holdsKey, modes } of seen) {
      // A request is in files below the folder that it is about, and nothing is left of another.
      const about = /--data-binary @\S*\/(\w+\/)\w+\.json/.exec(call)?.[1];
      const ofOthers = (name: string): boolean => about === undefined || !name.startsWith(about);
      expect(Object.keys(modes).filter((name) => FLEETING.test(name) && ofOthers(name))).toEqual([]);
      expect(holdsKey.filter((name) => !name.endsWith('/key.pem') && ofOthers(name))).toEqual([]);
    }
  });

  test('a secret is gone before the next one is asked for, and a pass phrase after its export', () => {
    const before = own.seenDuring(/^aws .* (secretsmanager|acm) /).map(({ call, modes }) => (
      [/(secretsmanager|acm) \S+/.exec(call)![0], Object.keys(modes).filter((name) => /(secret|phrase|locked\.pem)$/.test(name))]
    ));
    expect(before).toEqual([
      // What the answer of a call goes to is there, and empty, when it begins.
      ['secretsmanager get-secret-value', ['secret']],
      ['secretsmanager get-secret-value', ['cm/secret']],
      ['acm get-certificate', []],
      ['acm export-certificate', ['proxy/phrase']],
      ['secretsmanager get-secret-value', ['ldap_client/secret']],
      ['secretsmanager get-secret-value', ['api/secret']],
      ['secretsmanager get-secret-value', ['database-orders/secret']],
    ]);
  });

  test('all is gone before the run is reported', () => {
    const [reported] = own.seenDuring(/put-metric-data .*ApplyFailed/);
    expect(reported).toMatchObject({ places: [], modes: {}, holdsKey: [] });
  });
});

describeOnNode('secrets on a node', () => {
  let node: RedisEnterpriseNode;
  beforeEach(() => { node = new RedisEnterpriseNode(); });
  afterEach(() => node.remove());

  test('nobody but root reads them', async () => {
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    putInAcm(node, 'issued');
    expect((await node.run(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls'), proxy: inAcm(stack, 'issued') } })))).status).toBe(0);
    const seen = node.seenDuring(/./).flatMap(({ modes }) => Object.values(modes));
    expect([...new Set(seen)].sort()).toEqual(['600', '700']);
  });

  test('the group of the cluster reads what it is told of, and nothing else', async () => {
    node.write('group', '');
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    putSecret(node, 'other', secretWith(clusterCertificate()));
    expect((await node.run(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls'), proxy: inSecret(stack, 'other') } })))).status).toBe(0);
    const [{ modes }] = node.seenDuring(/^rladmin cluster certificate set/);
    expect(modes).toMatchObject({
      '': '710',
      'proxy': '750',
      'proxy/chain.pem': '640',
      'proxy/key.pem': '640',
      'proxy/1.pem': '600',
      'api': '700',
      'api/chain.pem': '600',
      'api/key.pem': '600',
    });
    const given = node.read('calls')!.split('\n').filter((call) => call.startsWith('chgrp')).flatMap((call) => call.trim().split(' ').slice(1));
    expect(new Set(given.map((word) => word.replace(/^.*\/redis-enterprise-tls\.\w+/, '')))).toEqual(new Set([
      'redislabs', '', ...['proxy', 'api'].flatMap((name) => [`/${name}`, `/${name}/chain.pem`, `/${name}/key.pem`]),
    ]));
  });

  test('each export has a pass phrase of its own', async () => {
    putInAcm(node, 'one');
    putInAcm(node, 'two');
    expect((await node.run(declare((stack) => ({ certificates: { restApi: inAcm(stack, 'one'), proxy: inAcm(stack, 'two') } })))).status).toBe(0);
    const phrases = node.read('phrases')!.trim().split('\n');
    for (const phrase of phrases) expect(phrase).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(phrases).size).toBe(2);
    expect(phrases.filter((phrase) => node.read('calls')!.includes(phrase))).toEqual([]);
  });

  test('are not written to a disk: without memory none is fetched', async () => {
    node.write('disks', 'run\nshm\n');
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    const run = await node.run(restApiOnly());
    expect(run).toMatchObject({ status: 2, changes: [], output: expect.stringMatching(/Neither \S+ nor \S+ is in memory, and secrets are not written to a disk\./) });
    expect(node.read('calls')).not.toContain('get-secret-value');
    expect(node.seenDuring(/./).flatMap(({ places }) => places)).toEqual([]);
  });

  test.each([['run', 'shm'], ['shm', 'run']])('are not written to a disk: not to %s if that is one', async (disk, memory) => {
    node.write('disks', disk);
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    expect((await node.run(restApiOnly())).status).toBe(0);
    expect([...new Set(node.seenDuring(/./).flatMap(({ places }) => places))]).toEqual([memory]);
  });
});

describeOnNode('runs that come together', () => {
  let node: RedisEnterpriseNode;
  beforeEach(() => { node = new RedisEnterpriseNode(); });
  afterEach(() => node.remove());

  const flocks = (): number => node.read('calls')!.split('\n').filter((call) => call.startsWith('flock ')).length;
  const callsOf = (name: string): number => node.read('calls')!.split('\n').filter((call) => call.startsWith(name)).length;

  test('take turns', async () => {
    const script = scriptOf(Stack.of(declare()));
    node.write('hang', 'cluster config min_data_TLS_version *');
    const first = node.start(script);
    const firstEnds = once(first, 'close');
    await eventually('the first run is in the middle of its work', () => node.read('hanging') !== undefined);
    const second = node.start(script);
    const secondEnds = once(second, 'close');
    await eventually('the second run asks for the lock', () => flocks() === 2);
    expect(callsOf('rladmin status')).toBe(1);
    node.forgive();
    expect([(await firstEnds)[0], (await secondEnds)[0]]).toEqual([0, 0]);
    expect(callsOf('rladmin status')).toBe(2);
    // The second one found nothing left to do.
    expect(callsOf('rladmin cluster config min_data_TLS_version')).toBe(1);
    expect(node.read('metrics')!.trim().split('\n').filter((line) => line.includes('ApplyFailed'))).toEqual(Array(2).fill(expect.stringContaining(`Cluster=${CLUSTER} 0`)));
  });

  test('and the second one gives up, and changes nothing, if the first does not end', async () => {
    const script = scriptOf(Stack.of(declare()));
    expect(script).toContain('LOCK_SECONDS=900');
    node.write('hang', 'cluster config min_data_TLS_version *');
    const first = node.start(script);
    const firstEnds = once(first, 'close');
    await eventually('the first run is in the middle of its work', () => node.read('hanging') !== undefined);
    expect(await node.runScript(script.replace('LOCK_SECONDS=900', 'LOCK_SECONDS=0'))).toMatchObject({
      status: 2, changes: [], output: expect.stringContaining('Another run has not ended.'),
    });
    node.forgive();
    expect((await firstEnds)[0]).toBe(0);
  });
});
