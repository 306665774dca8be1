import { redisEnterpriseCertificateKnown } from '../../../src/rules/redis-enterprise/document/certificate-known';
import { redisEnterpriseCipherSuites } from '../../../src/rules/redis-enterprise/document/cipher-suites';
import { redisEnterpriseDiscoveryTlsRequired } from '../../../src/rules/redis-enterprise/document/discovery-tls-required';
import { redisEnterpriseHttpDisabled } from '../../../src/rules/redis-enterprise/document/http-disabled';
import { redisEnterpriseKeyNotInDocument } from '../../../src/rules/redis-enterprise/document/key-not-in-document';
import { redisEnterpriseMinimumTlsVersion } from '../../../src/rules/redis-enterprise/document/minimum-tls-version';
import { redisEnterpriseSettingKnown } from '../../../src/rules/redis-enterprise/document/setting-known';
import { redisEnterpriseTlsVersionKnown } from '../../../src/rules/redis-enterprise/document/tls-version-known';
import { IMPORTED } from '../../helpers/judge';
import { describeRule, FiringCase, RuleCase } from '../../helpers/rule-cases';
import { documentWith, WANTED, wantedBut } from '../../helpers/wanted-state';

const RUN_COMMAND = 'Properties/Content/mainSteps/0/inputs/runCommand';
/** Where a line of the whole state stands: behind the program and the mark. */
const placeOf = (begin: string): string => `${RUN_COMMAND}/${3 + WANTED.findIndex((line) => line.startsWith(begin))}`;
const join = (begin: string) => ({ 'Fn::Join': ['', [`${begin} `, { Ref: 'Chosen' }]] });
const CHOSEN = { Parameters: { Chosen: { Type: 'String' } } };

const fires = (name: string, changes: Record<string, unknown>, more: Partial<FiringCase> = {}): FiringCase => (
  { name, properties: documentWith(wantedBut(changes)), ...more }
);
const passes = (name: string, changes: Record<string, unknown> = {}): RuleCase => ({ name, properties: documentWith(wantedBut(changes)) });

/** What a rule about these documents leaves alone. */
const OTHERS: readonly RuleCase[] = [
  { name: 'a document of somebody else', properties: { Content: { schemaVersion: '2.2', mainSteps: [{ action: 'aws:runShellScript', name: 'x', inputs: { runCommand: ['http enabled', 'setting min_data_TLS_version 1.0'] } }] } } },
  { name: 'a document without steps', properties: { Content: { schemaVersion: '2.2' } } },
  { name: 'a document that is a text', properties: { Content: '{"schemaVersion":"2.2"}' } },
  { name: 'a document whose commands are not known', properties: { Content: { schemaVersion: '2.2', mainSteps: [{ inputs: { runCommand: IMPORTED } }, IMPORTED, { inputs: IMPORTED }] } } },
];

describeRule(redisEnterpriseMinimumTlsVersion, {
  fires: [
    ...['control', 'data', 'sentinel'].flatMap((plane) => {
      const begin = `setting min_${plane}_TLS_version`;
      return [
        fires(`TLS 1.1 in ${plane}`, { [begin]: `${begin} 1.1` }, { path: placeOf(begin), says: /TLS_version 1\.1"/ }),
        fires(`nothing about ${plane}`, { [begin]: undefined }, { path: RUN_COMMAND, says: new RegExp(`Nothing sets min_${plane}_TLS_version`) }),
      ];
    }),
    fires('the old way to write TLS 1.0', { 'setting min_data_TLS_version': 'setting min_data_TLS_version 1' }),
    fires('a version that nobody knows', { 'setting min_data_TLS_version': 'setting min_data_TLS_version' }),
    fires('a property of all objects', { 'setting min_data_TLS_version': 'setting min_data_TLS_version constructor' }),
    { name: 'a second line that weakens the first', properties: documentWith([...WANTED, 'setting min_data_TLS_version 1.0']) },
    {
      name: 'one of two values of a parameter',
      properties: documentWith(wantedBut({ 'setting min_data_TLS_version': join('setting min_data_TLS_version') })),
      parts: { Parameters: { Chosen: { Type: 'String', AllowedValues: ['1.2', '1.1'] } } },
      says: /when Chosen is "1\.1"/,
    },
  ],
  passes: [passes('what is wanted by default'), ...OTHERS],
  token: [
    { name: 'a version that a parameter has', properties: documentWith(wantedBut({ 'setting min_data_TLS_version': join('setting min_data_TLS_version') })), parts: { Parameters: { Chosen: { Type: 'AWS::SSM::Parameter::Value<String>', Default: 'a' } } }, verdict: 'unresolved' },
    { name: 'a line that is imported', properties: documentWith(wantedBut({ 'setting min_data_TLS_version': IMPORTED })), verdict: 'unresolved' },
    { name: 'a line that is imported beside all others', properties: documentWith([...WANTED, IMPORTED]), verdict: 'compliant' },
  ],
});

describeRule(redisEnterpriseHttpDisabled, {
  fires: [
    fires('HTTP on', { http: 'http enabled' }, { path: placeOf('http'), says: /"http enabled"/ }),
    fires('nothing about HTTP', { http: undefined }, { path: RUN_COMMAND, says: /Nothing switches HTTP off/ }),
    fires('in capitals', { http: 'http DISABLED' }),
    fires('a line that another one hides', { http: 'https disabled' }),
  ],
  passes: [passes('HTTP off'), ...OTHERS],
  token: [
    { name: 'a parameter', properties: documentWith(wantedBut({ http: join('http') })), parts: { Parameters: { Chosen: { Type: 'AWS::SSM::Parameter::Value<String>', Default: 'a' } } }, verdict: 'unresolved' },
    { name: 'a parameter that may have any value', properties: documentWith(wantedBut({ http: join('http') })), parts: CHOSEN, verdict: 'unresolved' },
    { name: 'a parameter with one value', properties: documentWith(wantedBut({ http: join('http') })), parts: { Parameters: { Chosen: { Type: 'String', AllowedValues: ['disabled'] } } }, verdict: 'compliant' },
    { name: 'an import', properties: documentWith(wantedBut({ http: IMPORTED })), verdict: 'unresolved' },
  ],
});

describeRule(redisEnterpriseDiscoveryTlsRequired, {
  fires: [
    fires('plaintext allowed', { 'setting sentinel_tls_mode': 'setting sentinel_tls_mode allowed' }, { path: placeOf('setting sentinel_tls_mode') }),
    fires('TLS off', { 'setting sentinel_tls_mode': 'setting sentinel_tls_mode disabled' }),
    fires('under its old name', { 'setting sentinel_tls_mode': 'setting sentinel_ssl_policy allowed' }),
    fires('nothing about it', { 'setting sentinel_tls_mode': undefined }, { path: RUN_COMMAND }),
  ],
  passes: [passes('required'), passes('required, under the old name', { 'setting sentinel_tls_mode': 'setting sentinel_ssl_policy required' }), ...OTHERS],
  token: [{ name: 'a mode that is imported', properties: documentWith(wantedBut({ 'setting sentinel_tls_mode': { 'Fn::Join': ['', ['setting sentinel_tls_mode ', IMPORTED]] } })), verdict: 'unresolved' }],
});

const suites = (list: string, suite: string): Record<string, unknown> => ({ [`setting ${list}`]: `setting ${list} ${suite}` });

describeRule(redisEnterpriseCipherSuites, {
  fires: [
    ...[
      ['AES128-SHA', /no forward secrecy/], ['ECDHE-RSA-AES128-SHA', /does not authenticate/], ['ECDHE-RSA-AES256-SHA384', /does not authenticate/], ['DHE-RSA-CHACHA20-POLY1305:RC4-SHA', /'RC4-SHA' uses RC4/],
      ['ECDHE-RSA-DES-CBC3-SHA', /uses DES/], ['NULL-SHA256', /encrypts nothing/], ['AECDH-AES128-SHA', /authenticates nobody/], ['ADH-AES128-GCM-SHA256', /authenticates nobody/], ['EXP-RC4-MD5', /made short on purpose/],
      ['PSK-AES128-GCM-SHA256', /needs a secret/], ['HIGH', /stands for suites/], ['DEFAULT', /stands for suites/], ['ALL', /stands for suites/], ['ECDHE-RSA-AES128-GCM-SHA256:!aNULL', /is not the name of a suite/],
      ['@SECLEVEL=0', /is not the name of a suite/], ['ECDHE-RSA-AES128-GCM-SHA256:', /no forward secrecy|is not the name/], ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', /this list has OpenSSL's names/],
      ['ECDHE-RSA-AES128-GCM-SHA256 AES128-SHA', /is not the name of a suite/],
    ].map(([suite, says]) => fires(`${String(suite)} of OpenSSL`, suites('data_cipher_list', String(suite)), { says: says as RegExp, path: placeOf('setting data_cipher_list') })),
    fires('a weak suite of the control plane', suites('control_cipher_suites', 'AES256-SHA')),
    fires('a weak suite under the old name', { 'setting control_cipher_suites': 'setting cipher_suites AES256-SHA' }),
    fires('a weak suite of Go', suites('sentinel_cipher_suites', 'TLS_RSA_WITH_AES_128_CBC_SHA'), { says: /no forward secrecy/ }),
    fires('a suite of Go with CBC', suites('sentinel_cipher_suites', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'), { says: /does not authenticate/ }),
    fires('a name of OpenSSL where those of Go belong', suites('sentinel_cipher_suites', 'ECDHE-RSA-AES128-GCM-SHA256'), { says: /this list has Go's names/ }),
    fires('a suite of TLS 1.2 where those of TLS 1.3 belong', suites('data_cipher_suites_tls_1_3', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'), { says: /names of TLS 1\.3/ }),
  ],
  passes: [
    passes('what is wanted by default'),
    passes('suites with CCM, and finite fields', suites('data_cipher_list', 'DHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-CCM')),
    passes('all suites of TLS 1.3', suites('data_cipher_suites_tls_1_3', 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_CCM_SHA256')),
    passes('no list', { 'setting data_cipher_list': undefined }),
    ...OTHERS,
  ],
  token: [{ name: 'a list that is imported', properties: documentWith(wantedBut({ 'setting data_cipher_list': { 'Fn::Join': ['', ['setting data_cipher_list ', IMPORTED]] } })), verdict: 'unresolved' }],
});

describeRule(redisEnterpriseKeyNotInDocument, {
  fires: [
    { name: 'a key', properties: documentWith([...WANTED, '-----BEGIN PRIVATE KEY-----']), says: /a value that is not repeated here/ },
    { name: 'a key of the old form', properties: documentWith([...WANTED, '-----BEGIN RSA PRIVATE KEY-----']) },
    { name: 'a dynamic reference', properties: documentWith([...WANTED, 'credentials {{resolve:secretsmanager:admin:SecretString:password}}']) },
    { name: 'a dynamic reference with an ARN', properties: documentWith([...WANTED, { 'Fn::Join': ['', ['credentials {{resolve:secretsmanager:', { Ref: 'Chosen' }, ':SecretString}}']] }]), parts: { Resources: { Chosen: { Type: 'AWS::SecretsManager::Secret' } } } },
    { name: 'a line that is a dynamic reference', properties: documentWith([...WANTED, '{{resolve:secretsmanager:admin:SecretString:line}}']) },
    {
      name: 'a line that begins with a dynamic reference to a secure string',
      properties: documentWith([...WANTED, '{{resolve:ssm-secure:admin:1}} credentials']),
      path: `${RUN_COMMAND}/${3 + WANTED.length}`,
    },
    { name: 'a parameter that is decrypted', properties: documentWith([...WANTED, 'credentials {{ ssm-secure:password }}']) },
  ],
  passes: [
    { name: 'the name of a secret', properties: documentWith([...WANTED, 'certificate api cluster rladmin secret arn:aws:secretsmanager:eu-west-1:111111111111:secret:tls-AbCdEf certificate privateKey']) },
    { name: 'the parameter of the document', properties: documentWith(['#:revision {{ Revision }}', ...WANTED]) },
    ...OTHERS,
  ],
  token: [
    { name: 'the ARN of a secret', properties: documentWith([...WANTED, { 'Fn::Join': ['', ['certificate api cluster rladmin secret ', { Ref: 'Chosen' }, ' certificate privateKey']] }]), parts: { Resources: { Chosen: { Type: 'AWS::SecretsManager::Secret' } } }, verdict: 'compliant' },
    { name: 'a line that is imported', properties: documentWith([...WANTED, IMPORTED]), verdict: 'compliant' },
  ],
});

const certificate = (name: string, version: string): { Content: object } => documentWith([`version ${version}`, `certificate ${name} client api secret arn certificate privateKey`]);

describeRule(redisEnterpriseCertificateKnown, {
  fires: [
    ...[['mtls_trusted_ca', '7.8.2', /since 7\.8\.4/], ['ccs_internode_encryption', '7.22.0', /since 7\.22\.2/], ['sso_service', '8.0.2', /since 8\.0\.6/], ['sso_issuer', '7.22', /single sign-on/]]
      .map(([name, version, says]) => ({ name: `${String(name)} in ${String(version)}`, properties: certificate(String(name), String(version)), says: says as RegExp })),
    { name: 'a name that nobody knows', properties: certificate('mesh_ca_signed', '8.0'), says: /No release has a certificate of this name/ },
  ],
  passes: [
    { name: 'what all releases have', properties: certificate('api', '6.0.20') },
    { name: 'a release that has it', properties: certificate('mtls_trusted_ca', '7.8.4') },
    { name: 'a release without the last number', properties: certificate('sso_service', '8.0') },
    ...OTHERS,
  ],
  token: [
    { name: 'a release that is a token', properties: documentWith([{ 'Fn::Join': ['', ['version ', IMPORTED]] }, 'certificate sso_service key api secret arn certificate privateKey']), verdict: 'compliant' },
    { name: 'a name that is a token', properties: documentWith(['version 7.4', { 'Fn::Join': ['', ['certificate ', IMPORTED, ' key']] }]), verdict: 'compliant' },
  ],
});

const setting = (name: string, value: string, version: string): { Content: object } => documentWith([`version ${version}`, `setting ${name} ${value}`]);

describeRule(redisEnterpriseSettingKnown, {
  fires: [
    { name: 'a name of later', properties: setting('control_cipher_suites', 'x', '7.2'), says: /exists since 7\.4\.2, and the release is 7\.2/ },
    { name: 'a name of before', properties: setting('sentinel_ssl_policy', 'required', '8.0'), says: /until 7\.4\.2, under another name since then/ },
    { name: 'a setting of later', properties: setting('data_cipher_suites_tls_1_3', 'x', '6.4') },
    { name: 'a name that nobody knows', properties: setting('min_data_tls_version', '1.2', '8.0'), says: /No release has a setting of this name/ },
  ],
  passes: [
    { name: 'the names of 7.4', properties: setting('control_cipher_suites', 'x', '7.4') },
    { name: 'the names of 6.2', properties: setting('cipher_suites', 'x', '6.2') },
    ...OTHERS,
  ],
  token: [{ name: 'a release that is a token', properties: documentWith([{ 'Fn::Join': ['', ['version ', IMPORTED]] }, 'setting cipher_suites x']), verdict: 'compliant' }],
});

describeRule(redisEnterpriseTlsVersionKnown, {
  fires: [{ name: 'TLS 1.3 in 7.2', properties: setting('min_data_TLS_version', '1.3', '7.2'), says: /TLS 1\.3 can be demanded since 7\.4\.2/ }],
  passes: [
    { name: 'TLS 1.3 in 7.4', properties: setting('min_data_TLS_version', '1.3', '7.4') },
    { name: 'TLS 1.2 in 6.2', properties: setting('min_data_TLS_version', '1.2', '6.2') },
    { name: 'a version that another rule refuses', properties: setting('min_data_TLS_version', '1.1', '6.2') },
    ...OTHERS,
  ],
  token: [{ name: 'a version that is a token', properties: documentWith(['version 7.2', { 'Fn::Join': ['', ['setting min_data_TLS_version ', IMPORTED]] }]), verdict: 'compliant' }],
});
