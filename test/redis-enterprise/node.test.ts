import { createHash, createPrivateKey } from 'crypto';
import { once } from 'events';
import * as fs from 'fs';
import { setTimeout as wait } from 'timers/promises';
import { Stack } from 'aws-cdk-lib';
import { CLUSTER, clusterCertificate, declare, describeOnNode, inSecret, putSecret, secretWith, theAuthority } from './node-suite';
import { RedisEnterpriseHttpSupport, RedisEnterpriseVersion } from '../../src';
import { makeCertificate, TestCertificate } from '../helpers/certificates';
import { RedisEnterpriseNode, Run, scriptOf } from '../helpers/redis-enterprise-node';

// Hundreds of processes, on machines that do other things too.
jest.setTimeout(300_000);

let node: RedisEnterpriseNode;
beforeEach(() => { node = new RedisEnterpriseNode(); });
afterEach(() => node.remove());

/** What was set by a run, by name, in the order of time. */
function settingsOf({ changes }: Run): string[] {
  return changes.flatMap((change) => /^rladmin (?:cluster config|cluster certificate set|tune cluster) (\S+)/.exec(change)?.[1] ?? []);
}

/** A digest of a key, as the stand-in for rladmin keeps one of each that it was given. */
function digestOf(key: string): string {
  return createHash('sha256').update(createPrivateKey(key).export({ format: 'der', type: 'pkcs8' })).digest('hex');
}

function delivered(name: string): string | undefined {
  return node.read(`keys/${name}`)?.split(' ')[0];
}

describeOnNode('the primary node', () => {
  const everyComponent = (stack: Stack): object => ({ certificates: { everyComponent: inSecret(stack, 'tls') } });

  test('brings a fresh cluster to what is wanted, and then leaves it alone', async () => {
    const wanted = clusterCertificate();
    putSecret(node, 'tls', secretWith(wanted));
    const tls = declare(everyComponent);
    const first = await node.run(tls);
    expect(first).toMatchObject({ status: 0, output: expect.stringContaining('All is as wanted.') });

    // Certificates, suites, versions, and HTTP last.
    expect(settingsOf(first)).toEqual([
      'cm', 'proxy', 'syncer', 'metrics_exporter', 'api',
      'control_cipher_suites', 'data_cipher_list', 'data_cipher_suites_tls_1_3', 'sentinel_cipher_suites',
      'min_control_TLS_version', 'min_data_TLS_version', 'min_sentinel_TLS_version', 'sentinel_tls_mode', 'encrypt_pkeys',
      'data_internode_encryption', 'http_support',
    ]);
    for (const name of ['cm', 'proxy', 'syncer', 'metrics_exporter', 'api']) {
      expect(node.installed(name)).toBe(wanted.certificate + theAuthority().certificate);
      expect(delivered(name)).toBe(digestOf(wanted.key));
    }
    expect(node.read('config/http_support')).toBe('disabled');
    expect(node.read('config/min_data_TLS_version')).toBe('1.2');
    expect(node.read('config/sentinel_tls_mode')).toBe('required');
    expect(node.read('restarts')).toBe('restarted\n');
    expect(node.read('metrics')!.trim().split('\n')).toEqual([
      ...['cm', 'proxy', 'syncer', 'metrics_exporter', 'api'].map((name) => `EncryptedCaches/RedisEnterpriseTls DaysToExpiry Cluster=${CLUSTER},Certificate=${name} 89`),
      `EncryptedCaches/RedisEnterpriseTls ApplyFailed Cluster=${CLUSTER} 0`,
    ]);

    const second = await node.run(tls);
    expect(second).toMatchObject({ status: 0, changes: [] });
    expect(node.read('restarts')).toBe('restarted\n');
    expectNoTrace(first, wanted.key);
    expectNoTrace(second, wanted.key);
  });

  test('sets a rotated certificate and nothing else', async () => {
    const certificates = (stack: Stack): object => ({ certificates: { proxy: inSecret(stack, 'tls') } });
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    await node.run(declare(certificates));
    const rotated = clusterCertificate();
    // As one text, which is the other form.
    putSecret(node, 'tls', rotated.certificate + theAuthority().certificate + rotated.key);
    const run = await node.run(declare(certificates));
    expect(run.status).toBe(0);
    expect(settingsOf(run)).toEqual(['proxy']);
    expect(run.output).toContain('crdb-cli crdb update');
    expect(node.installed('proxy')).toBe(rotated.certificate + theAuthority().certificate);
    expectNoTrace(run, rotated.key);
  });

  test('takes a certificate with an intermediate, and a key on an elliptic curve', async () => {
    const intermediate = makeCertificate({ subject: 'intermediate', authority: true, issuer: theAuthority() });
    const wanted = clusterCertificate({ issuer: intermediate, key: 'ec' });
    putSecret(node, 'tls', secretWith(wanted, intermediate.certificate + theAuthority().certificate));
    const run = await node.run(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } })));
    expect(run.status).toBe(0);
    expect(delivered('api')).toBe(digestOf(wanted.key));
    expectNoTrace(run, wanted.key);
  });

  test('sets certificates between nodes together', async () => {
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    const internode = (stack: Stack): object => ({ certificates: { controlPlaneInternode: inSecret(stack, 'tls'), dataPlaneInternode: inSecret(stack, 'tls') } });
    const run = await node.run(declare(internode));
    expect(run.status).toBe(0);
    expect(settingsOf(run)[0]).toBe('internal');
    expect(node.installed('ccs_internode_encryption')).toBe(node.installed('data_internode_encryption'));
    expect((await node.run(declare(internode))).changes).toEqual([]);
  });

  test('leaves HTTP on while scripts are moved', async () => {
    const run = await node.run(declare({ httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration('scripts are moved until June') }));
    expect(run.status).toBe(0);
    expect(node.read('config/http_support')).toBe('enabled');
  });

  test('uses the names of an old release', async () => {
    node.become('6.4.2-115', 'master');
    const run = await node.run(declare({ version: RedisEnterpriseVersion.V6_4 }));
    expect(run.status).toBe(0);
    expect(settingsOf(run)).toEqual([
      'cipher_suites', 'data_cipher_list', 'sentinel_cipher_suites', 'min_control_TLS_version', 'min_data_TLS_version', 'min_sentinel_TLS_version',
      'sentinel_ssl_policy', 'data_internode_encryption', 'http_support',
    ]);
  });

  test('goes on where a run failed half-way', async () => {
    const wanted = clusterCertificate();
    putSecret(node, 'tls', secretWith(wanted));
    node.write('fail/once', 'cluster config min_data_TLS_version *');
    const certificates = (stack: Stack): object => ({ certificates: { restApi: inSecret(stack, 'tls') } });
    const failed = await node.run(declare(certificates));
    expect(failed).toMatchObject({ status: 4, output: expect.stringContaining('min_data_TLS_version: rladmin refuses 1.2.') });
    expect(failed.output).not.toContain('All is as wanted');
    expect(node.read('metrics')).toContain(`ApplyFailed Cluster=${CLUSTER} 1`);
    expect(node.read('config/http_support')).toBe('enabled');
    expect(node.read('restarts')).toBeUndefined();
    expectNoTrace(failed, wanted.key);

    const repeated = await node.run(declare(certificates));
    expect(repeated.status).toBe(0);
    expect(settingsOf(repeated)).toEqual(['min_data_TLS_version', 'min_sentinel_TLS_version', 'sentinel_tls_mode', 'encrypt_pkeys', 'data_internode_encryption', 'http_support']);
    // Suites of the discovery service were set by the run that failed.
    expect(node.read('restarts')).toBe('restarted\n');
  });

  test('fails when a restart does, and restarts at the next run', async () => {
    node.write('fail/once', 'supervisorctl *');
    expect(await node.run(declare())).toMatchObject({ status: 4, output: expect.stringContaining('The discovery service cannot be restarted.') });
    expect(await node.run(declare())).toMatchObject({ status: 0, changes: ['supervisorctl restart sentinel_service'] });
  });

  test.each(['TERM', 'KILL'] as const)('leaves no key behind when it is ended with SIG%s', async (signal) => {
    const wanted = clusterCertificate();
    putSecret(node, 'tls', secretWith(wanted));
    node.write('hang', 'cluster certificate set *');
    const tls = declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } }));
    const child = node.start(scriptOf(Stack.of(tls)));
    const closed = once(child, 'close');
    while (node.read('hanging') === undefined) await wait(50);
    expect(node.left()).toHaveLength(1);
    process.kill(-child.pid!, `SIG${signal}`);
    await closed;
    if (signal === 'KILL') {
      // Nobody could clean up: in memory, for root alone, until the next run.
      expect(node.left()).toHaveLength(1);
      fs.rmSync(`${node.fake}/hang`);
      expect((await node.run(tls)).status).toBe(0);
    }
    expect(node.left()).toEqual([]);
    expect(node.placesOf(wanted.key)).toEqual([]);
  });
});

describeOnNode('other nodes', () => {
  test('change nothing of the cluster, and restart their own discovery service once it has changed', async () => {
    const tls = declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } }));
    putSecret(node, 'tls', secretWith(clusterCertificate()));
    node.become('8.0.6-54', 'slave');
    expect(await node.run(tls)).toMatchObject({ status: 0, changes: [], output: expect.stringContaining('has not changed the settings of the discovery service yet') });

    node.become('8.0.6-54', 'master');
    await node.run(tls);
    // The state of the other machine.
    node.forget();
    node.become('8.0.6-54', 'slave');
    expect(await node.run(tls)).toMatchObject({ status: 0, changes: ['supervisorctl restart sentinel_service'] });
    // Notes in another order are as good, and not theirs to write.
    node.write('parameter', `${node.read('parameter')!.trim().split(' ').reverse().join(' ')}\n`);
    expect(await node.run(tls)).toMatchObject({ status: 0, changes: [] });
  });
});

describeOnNode('certificates that are refused', () => {
  test.each<[string, object]>([
    ['in a first cluster', {
      adminConsole: [() => ({ ...clusterCertificate(), key: clusterCertificate().key }), 'cm: the private key is not that of the certificate.'],
      restApi: [() => clusterCertificate({ period: ['20200101000000Z', '20210101000000Z'] }), 'api: certificate 1 of the chain has expired.'],
      proxy: [() => clusterCertificate({ names: [CLUSTER] }), `proxy: the certificate is not for *.${CLUSTER}.`],
      syncer: [() => clusterCertificate({ extendedKeyUsage: 'serverAuth' }), 'syncer: the extended key usage lacks TLS Web Client Authentication.'],
      metricsExporter: [() => clusterCertificate({ names: ['redis.example.org'] }), `metrics_exporter: the certificate is not for ${CLUSTER}.`],
    }],
    ['in a second cluster', {
      adminConsole: [() => clusterCertificate({ period: ['20990101000000Z', '21000101000000Z'] }), 'cm: certificate 1 of the chain is not valid yet.'],
      restApi: [() => clusterCertificate({ key: 'rsa:1024' }), 'api: the key has 1024 bits, and RSA takes 2048 at least.'],
      proxy: [() => clusterCertificate({ digest: 'sha1' }), 'proxy: the signature is made with MD5 or SHA-1'],
      syncer: [() => clusterCertificate({ names: [] }), `syncer: the certificate is not for ${CLUSTER}.`],
      metricsExporter: [() => ({ ...clusterCertificate(), key: '' }), 'metrics_exporter: there is no private key in PEM form.'],
      controlPlaneInternode: [() => clusterCertificate({ key: 'ec' }), 'ccs_internode_encryption: between nodes, only keys of RSA work.'],
      dataPlaneInternode: [() => ({ certificate: 'none', key: clusterCertificate().key }), 'data_internode_encryption: there is no certificate in PEM form.'],
    }],
  ])('%s, all at once, and nothing is changed', async (_, cases) => {
    const entries = Object.entries(cases as Record<string, [() => TestCertificate, string]>)
      .map(([role, [make, fault]]) => ({ role, made: make(), fault }));
    for (const { role, made } of entries) putSecret(node, role, secretWith(made, made.certificate === 'none' ? '' : undefined));
    const run = await node.run(declare((stack) => ({ certificates: Object.fromEntries(entries.map(({ role }) => [role, inSecret(stack, role)])) })));
    expect(run).toMatchObject({ status: 3, changes: [] });
    for (const { fault } of entries) expect(run.output).toContain(fault);
    expect(run.output.trim().split('\n')).toHaveLength(entries.length + 1);
    expect(run.output).toContain('Nothing was changed.');
    expect(node.read('metrics')).toContain('ApplyFailed');
    for (const { made } of entries) if (made.key) expectNoTrace(run, made.key);
  });

  test.each<[string, (good: ReturnType<typeof clusterCertificate>) => string, string]>([
    ['a chain in the wrong order', ({ certificate, key }) => JSON.stringify({ certificate: theAuthority().certificate + certificate, privateKey: key }), 'certificate 2 of the chain did not issue certificate 1.'],
    ['a chain of somebody else', (good) => secretWith(good, makeCertificate({ subject: 'stranger', authority: true }).certificate), 'certificate 2 of the chain did not issue certificate 1.'],
    ['a certificate that cannot be read', ({ key }) => JSON.stringify({ certificate: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', privateKey: key }), 'certificate 1 of the chain cannot be read.'],
    ['a key with a pass phrase', ({ certificate, key }) => JSON.stringify({ certificate, privateKey: createPrivateKey(key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'phrase' }) }), 'It must not have a pass phrase.'],
    ['a field of another name', ({ certificate, key }) => JSON.stringify({ crt: certificate, privateKey: key }), 'there is no certificate in PEM form.'],
  ])('%s', async (_, text, fault) => {
    const good = clusterCertificate();
    putSecret(node, 'tls', text(good));
    const run = await node.run(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } })));
    expect(run).toMatchObject({ status: 3, changes: [], output: expect.stringContaining(`api: ${fault.startsWith('It') ? 'the private key cannot be read. ' : ''}${fault}`) });
    expectNoTrace(run, good.key);
  });

  test('a secret that is not there', async () => {
    const run = await node.run(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'nowhere') } })));
    expect(run).toMatchObject({ status: 3, changes: [], output: expect.stringMatching(/api: the secret \S+:secret:nowhere-AbCdEf cannot be read\./) });
  });
});

describeOnNode('nodes that are not ready', () => {
  test.each([
    ['an older release', '7.22.0-28', RedisEnterpriseVersion.V8_0, 3, 'runs 7.22.0-28, and 8.0 is declared'],
    ['a release with other names', '7.4.2-54', RedisEnterpriseVersion.V7_2, 3, 'does not know the names of 7.2 any more'],
  ] as const)('%s', async (_, release, version, status, words) => {
    node.become(release, 'master');
    expect(await node.run(declare({ version }))).toMatchObject({ status, changes: [], output: expect.stringContaining(words) });
  });

  test('a newer release with the same names', async () => {
    node.become('8.2.0-10', 'master');
    expect((await node.run(declare({ version: RedisEnterpriseVersion.V7_8 }))).status).toBe(0);
  });

  test.each([
    ['no cluster', '', 'it belongs to no cluster'],
    ['a role that nobody knows', '*node:1 king 198.51.100.3 8.0.6-54 OK', "calls the role of this node 'king'"],
    ['a release that is not told', '*node:1 master 198.51.100.3 OK', 'does not say which release'],
  ])('%s', async (_, nodes, words) => {
    node.write('nodes', nodes);
    expect(await node.run(declare())).toMatchObject({ status: 2, changes: [], output: expect.stringContaining(words) });
  });

  test('a program is missing', async () => {
    node.without('jq');
    expect(await node.run(declare())).toMatchObject({ status: 2, changes: [], output: expect.stringContaining('Not on this node: jq.') });
  });

  test('a note that nobody can read', async () => {
    fs.rmSync(`${node.fake}/parameter`);
    expect(await node.run(declare())).toMatchObject({ status: 2, changes: [], output: expect.stringContaining('cannot be read') });
  });
});

describeOnNode('values are data', () => {
  const EVIL = ['$(touch evil)', '`touch evil`', '; touch evil', '"; touch evil; "', "'; touch evil; '", '| touch evil', 'a b', '*', '{{ Revision }}', '${stage}', '../../etc', '\\'];
  const LINES = ['cluster', 'version', 'region', 'metrics', 'applied', 'api', 'certificate', 'setting min_data_TLS_version', 'internode', 'http', 'end'];

  test.each(LINES)('in %s', async (name) => {
    const script = scriptOf(Stack.of(declare((stack) => ({ certificates: { restApi: inSecret(stack, 'tls') } }))));
    // One word of each line, then a line more than there are.
    for (const evil of EVIL) {
      const changed = script.replace(new RegExp(`^(${name} .*?)\\S*$`, 'm'), (_, start: string) => `${start}${evil}`);
      expect(changed).not.toBe(script);
      const run = await node.runScript(changed);
      // A region that is none is noticed by the CLI, a setting by the cluster: what counts is that nothing was run.
      expect(run.status).not.toBe(0);
      expect(fs.existsSync(`${node.fake}/../evil`)).toBe(false);
    }
  });

  test.each([
    ['a line that was smuggled in', (script: string) => script.replace(/^http disabled$/m, 'http disabled\nsetting min_data_TLS_version 1.3'), 'not what its last line says'],
    ['a line after the last', (script: string) => `${script}\nsetting min_data_TLS_version 1.3`, 'Not understood'],
    ['a line that nobody knows', (script: string) => script.replace(/^http disabled$/m, 'https disabled'), 'Not understood'],
    ['a second line about the same', (script: string) => script.replace(/^version .*$/m, 'cluster redis.example.org'), 'Not understood'],
    ['a line that is missing', (script: string) => script.replace(/^http disabled$/m, 'internode disabled').replace(/^internode enabled\n/m, ''), "Nothing is said about 'http'"],
  ])('%s is refused', async (_, change, words) => {
    const script = scriptOf(Stack.of(declare()));
    const run = await node.runScript(change(script));
    expect(run).toMatchObject({ status: 2, changes: [], output: expect.stringContaining(words) });
  });
});

/** No byte of a key is in the output, on a command line or in a file. */
function expectNoTrace(run: Run, key: string): void {
  const lines = key.split('\n').filter((line) => line.length > 30 && !line.startsWith('-----'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(run.output).not.toContain(line);
  expect(node.placesOf(key)).toEqual([]);
  expect(node.left()).toEqual([]);
}

