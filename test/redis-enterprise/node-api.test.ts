import { Stack } from 'aws-cdk-lib';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { BOTH_USAGES, CLUSTER, clusterCertificate, declare, describeOnNode, inSecret, putSecret, secretNamed, secretWith, settingOf, theAuthority } from './node-suite';
import { RedisEnterpriseCertificate, RedisEnterpriseDatabaseTls, RedisEnterpriseTls, RedisEnterpriseTlsProps, RedisEnterpriseVersion } from '../../src';
import { makeCertificate } from '../helpers/certificates';
import { RedisEnterpriseApi } from '../helpers/redis-enterprise-api';
import { arnOf, RedisEnterpriseNode, Run } from '../helpers/redis-enterprise-node';

jest.setTimeout(300_000);

/** With what is hard to quote. */
const PASSWORD = 'it\'s "$(date)" \\ `id` :@%20#é';

let node: RedisEnterpriseNode;
let api: RedisEnterpriseApi;
beforeEach(async () => {
  node = new RedisEnterpriseNode();
  api = await RedisEnterpriseApi.start({ password: PASSWORD });
  api.setting = (name) => settingOf(node, name);
  putSecret(node, 'admin', JSON.stringify({ username: 'admin@example.com', password: PASSWORD }));
});
afterEach(async () => {
  await api.stop();
  node.remove();
});

function withApi(more: (stack: Stack) => Partial<RedisEnterpriseTlsProps> = () => ({})): RedisEnterpriseTls {
  return declare((stack) => ({ credentials: secretNamed(stack, 'admin'), restApiPort: api.port, ...more(stack) }));
}

/** Neither the password nor a part of it is in the output, on a command line or in a file. */
function expectNoTraceOfPassword(run: Run): void {
  expect(run.output).not.toContain('$(date)');
  expect(node.placesOf(`${PASSWORD} and more, as only long lines are looked for`)).toEqual([]);
  expect(node.read('calls')).not.toContain(PASSWORD.slice(0, 10));
  expect(node.left()).toEqual([]);
}

describeOnNode('with credentials of the API', () => {
  test('what others changed is changed back', async () => {
    expect((await node.run(withApi())).status).toBe(0);
    expect((await node.run(withApi())).changes).toEqual([]);
    node.write('config/min_data_TLS_version', '1.1');
    node.write('config/sentinel_tls_mode', 'allowed');
    const run = await node.run(withApi());
    expect(run.status).toBe(0);
    expect(run.changes.filter((change) => !change.startsWith('aws'))).toEqual([
      'rladmin cluster config min_data_TLS_version 1.2', 'rladmin cluster config sentinel_tls_mode required', 'supervisorctl restart sentinel_service',
    ]);
    expectNoTraceOfPassword(run);
  });

  test('suites in another order are the same suites', async () => {
    await node.run(withApi());
    node.write('config/data_cipher_list', node.read('config/data_cipher_list')!.split(':').reverse().join(':'));
    expect((await node.run(withApi())).changes).toEqual([]);
  });

  test('a setting that does not stick is a failure', async () => {
    const { setting } = api;
    api.setting = (name) => (name === 'min_control_TLS_version' ? '1.1' : setting(name));
    expect(await node.run(withApi())).toMatchObject({ status: 4, output: expect.stringContaining('min_control_TLS_version was set to 1.2, and is 1.1.') });
  });

  test('another cluster is left alone', async () => {
    api.cluster.name = 'other.example.com';
    expect(await node.run(withApi())).toMatchObject({ status: 3, changes: [], output: expect.stringContaining('is called other.example.com, and redis.example.com is declared') });
  });

  test.each([
    ['a wrong password', JSON.stringify({ username: 'admin', password: 'wrong' }), 4, 'The API answers GET /v1/cluster with 401 unauthorized'],
    ['a secret without a password', JSON.stringify({ username: 'admin' }), 2, "is no JSON object with 'username' and 'password'"],
    ['a secret that is a text', 'password', 2, 'is no JSON object'],
  ])('%s', async (_, secret, status, words) => {
    putSecret(node, 'admin', secret);
    const run = await node.run(withApi());
    expect(run).toMatchObject({ status, changes: [], output: expect.stringContaining(words) });
    expect(api.changes).toEqual([]);
  });

  test.each([
    ['one call for many', RedisEnterpriseVersion.V8_0, '8.0.6-54', '/v1/cluster/certificates'],
    ['one at a time, before 7.22.2', RedisEnterpriseVersion.V7_8, '7.8.4-18', '/v1/cluster/update_cert'],
  ])('sets certificates that rladmin does not know: %s', async (_, version, release, path) => {
    node.become(release, 'master');
    api.newApi = path.endsWith('certificates');
    api.busy = 1;
    const client = clusterCertificate({ extendedKeyUsage: 'clientAuth' });
    putSecret(node, 'ldap', secretWith(client));
    // An authority alone, as text.
    putSecret(node, 'clients', theAuthority().certificate);
    const tls = withApi((stack) => ({ version, certificates: { ldapClient: inSecret(stack, 'ldap'), mtlsTrustedCa: inSecret(stack, 'clients') } }));
    const run = await node.run(tls);
    expect(run.status).toBe(0);
    expect(api.changes.map((change) => change.path)).toEqual([path, path]);
    expect(api.certificates).toEqual({ ldap_client: client.certificate + theAuthority().certificate, mtls_trusted_ca: theAuthority().certificate });
    expect(node.read('metrics')).toContain('Certificate=ldap_client 89');

    api.changes = [];
    expect(await node.run(tls)).toMatchObject({ status: 0, changes: [] });
    expect(api.changes).toEqual([]);
    expect(run.output).not.toContain('a key that nobody may see');
    expect(node.placesOf('a key that nobody may see in a log or on a disk')).toEqual([]);
    expect(node.placesOf(client.key)).toEqual([]);
    expectNoTraceOfPassword(run);
  });

  test('a certificate between nodes may come alone', async () => {
    const wanted = clusterCertificate();
    putSecret(node, 'tls', secretWith(wanted));
    expect((await node.run(withApi((stack) => ({ certificates: { dataPlaneInternode: inSecret(stack, 'tls') } })))).status).toBe(0);
    expect(Object.keys(api.certificates)).toEqual(['data_internode_encryption']);
    expect(node.placesOf(wanted.key)).toEqual([]);
  });
});

describeOnNode('databases', () => {
  const database = (uid: number, name: string, more: object = {}): { uid: number; name: string } => ({ uid, name, tls_mode: 'disabled', ...more } as { uid: number; name: string });

  test('take TLS as it is declared for each, once', async () => {
    api.databases = [database(1, 'orders'), database(2, 'sessions'), database(3, 'shared', { crdt: true }), database(4, 'done', { tls_mode: 'enabled' })];
    const second = makeCertificate({ subject: 'another authority', authority: true });
    putSecret(node, 'clients', theAuthority().certificate + second.certificate);
    const tls = withApi((stack) => ({
      databases: [
        RedisEnterpriseDatabaseTls.named('orders', { clientAuthorities: secretNamed(stack, 'clients'), internodeEncryption: true }),
        RedisEnterpriseDatabaseTls.all(),
      ],
    }));
    const run = await node.run(tls);
    expect(run.status).toBe(0);
    expect(api.databases).toEqual([
      {
        ...database(1, 'orders'),
        tls_mode: 'enabled',
        data_internode_encryption: true,
        enforce_client_authentication: 'enabled',
        authentication_ssl_client_certs: [{ client_cert: theAuthority().certificate }, { client_cert: second.certificate }],
      },
      { ...database(2, 'sessions'), tls_mode: 'enabled' },
      database(3, 'shared', { crdt: true }),
      database(4, 'done', { tls_mode: 'enabled' }),
    ]);
    expect(api.changes.map(({ path }) => path)).toEqual(['/v1/bdbs/1', '/v1/bdbs/2']);
    api.changes = [];
    expect(await node.run(tls)).toMatchObject({ status: 0, changes: [] });
    expect(api.changes).toEqual([]);
    expectNoTraceOfPassword(run);
  });

  test('of which one is called all are not all of them', async () => {
    api.databases = [database(1, 'all'), database(2, 'sessions')];
    putSecret(node, 'clients', theAuthority().certificate);
    const run = await node.run(withApi((stack) => ({
      databases: [RedisEnterpriseDatabaseTls.named('all', { clientAuthorities: secretNamed(stack, 'clients') }), RedisEnterpriseDatabaseTls.all()],
    })));
    expect(run.status).toBe(0);
    expect(api.databases[0]).toMatchObject({ tls_mode: 'enabled', enforce_client_authentication: 'enabled' });
    expect(api.databases[1]).toEqual({ ...database(2, 'sessions'), tls_mode: 'enabled' });
  });

  test('are all there, and of one cluster, or nothing is changed', async () => {
    api.databases = [database(3, 'shared', { crdt: true })];
    putSecret(node, 'clients', 'nothing');
    const run = await node.run(withApi((stack) => ({
      databases: [
        RedisEnterpriseDatabaseTls.named('orders'), RedisEnterpriseDatabaseTls.named('shared'),
        RedisEnterpriseDatabaseTls.all({ clientAuthorities: secretNamed(stack, 'clients') }),
      ],
    })));
    expect(run).toMatchObject({ status: 3, changes: [] });
    for (const words of ['database orders: there is none of this name.', 'database shared: it is Active-Active', 'database *: there is no certificate in PEM form']) {
      expect(run.output).toContain(words);
    }
    expect(api.changes).toEqual([]);
  });
});

describeOnNode('a certificate that AWS Private CA issues', () => {
  const issued = (stack: Stack): Partial<RedisEnterpriseTlsProps> => {
    const authority = acmpca.CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/one');
    const certificate = RedisEnterpriseCertificate.issuedBy(authority);
    return { certificates: { restApi: certificate, proxy: certificate } };
  };

  /** As ACM has it: the certificate, its chain, and the key, which comes out under a pass phrase only. */
  function inAcm({ certificate, key }: { certificate: string; key: string }): void {
    node.write('acm/issued', JSON.stringify({ Certificate: certificate, CertificateChain: theAuthority().certificate, PrivateKey: key }));
  }

  test('is exported when it is another one, and only then', async () => {
    const first = clusterCertificate({ extendedKeyUsage: BOTH_USAGES });
    inAcm(first);
    const run = await node.run(declare(issued));
    expect(run.status).toBe(0);
    expect(node.installed('proxy')).toBe(first.certificate + theAuthority().certificate);
    expect(node.installed('api')).toBe(node.installed('proxy'));
    // One certificate for two components leaves ACM once.
    expect(exports()).toBe(1);
    expect(node.placesOf(first.key)).toEqual([]);

    const second = await node.run(declare(issued));
    expect(second).toMatchObject({ status: 0, changes: [] });
    expect(exports()).toBe(0);
    expect(node.read('metrics')).toContain(`DaysToExpiry Cluster=${CLUSTER},Certificate=api 89`);

    const renewed = clusterCertificate();
    inAcm(renewed);
    expect((await node.run(declare(issued))).status).toBe(0);
    expect(node.installed('proxy')).toBe(renewed.certificate + theAuthority().certificate);
    expect(node.placesOf(renewed.key)).toEqual([]);
    expect(node.left()).toEqual([]);
  });

  test('is exported again for nodes, where only the other one of the two was renewed', async () => {
    const inAcmAs = (name: string, { certificate, key }: { certificate: string; key: string }): void => (
      node.write(`acm/${name}`, JSON.stringify({ Certificate: certificate, CertificateChain: theAuthority().certificate, PrivateKey: key }))
    );
    const internode = (stack: Stack): Partial<RedisEnterpriseTlsProps> => {
      const inAcmOf = (name: string) => RedisEnterpriseCertificate.fromAcm(acm.Certificate.fromCertificateArn(stack, name, arnOf('acm', name)));
      return { certificates: { controlPlaneInternode: inAcmOf('one'), dataPlaneInternode: inAcmOf('two') } };
    };
    const first = clusterCertificate();
    inAcmAs('one', first);
    inAcmAs('two', clusterCertificate());
    expect((await node.run(declare(internode))).status).toBe(0);
    const renewed = clusterCertificate();
    inAcmAs('two', renewed);
    expect((await node.run(declare(internode))).status).toBe(0);
    expect(node.installed('ccs_internode_encryption')).toBe(first.certificate + theAuthority().certificate);
    expect(node.installed('data_internode_encryption')).toBe(renewed.certificate + theAuthority().certificate);
    expect((await node.run(declare(internode))).changes).toEqual([]);
    for (const { key } of [first, renewed]) expect(node.placesOf(key)).toEqual([]);
  });

  test('is waited for', async () => {
    expect(await node.run(declare(issued))).toMatchObject({ status: 3, changes: [], output: expect.stringContaining('It may not have been issued yet.') });
  });

  function exports(): number {
    return node.read('calls')!.split('\n').filter((call) => call.includes('export-certificate')).length;
  }
});
