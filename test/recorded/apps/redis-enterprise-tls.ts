import { Duration } from 'aws-cdk-lib';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import { House, optionApps, wayApps } from '../recorded-app';
import {
  RedisEnterpriseCertificate, RedisEnterpriseCertificates, RedisEnterpriseControlPlaneOptions, RedisEnterpriseDatabaseOptions,
  RedisEnterpriseDatabaseTls, RedisEnterpriseDataPlaneOptions, RedisEnterpriseDiscoveryServiceOptions, RedisEnterpriseDiscoveryTls,
  RedisEnterpriseHttpSupport, RedisEnterpriseIssuedCertificateOptions, RedisEnterpriseNodes, RedisEnterpriseSecretFields, RedisEnterpriseTls,
  RedisEnterpriseTlsProps, RedisEnterpriseTlsVersion, RedisEnterpriseVersion,
} from 'cdk-encrypted-caches';

function tls({ stack }: House, props: Partial<RedisEnterpriseTlsProps> = {}): RedisEnterpriseTls {
  return new RedisEnterpriseTls(stack, 'Tls', {
    nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'prod'), version: RedisEnterpriseVersion.V8_2, clusterFqdn: 'redis.example.com', ...props,
  });
}

function secret({ stack }: House, name: string): secretsmanager.ISecret {
  return secretsmanager.Secret.fromSecretCompleteArn(stack, name, `arn:aws:secretsmanager:eu-west-1:111111111111:secret:${name}-AbCdEf`);
}

function certificate(house: House): RedisEnterpriseCertificate {
  return RedisEnterpriseCertificate.fromSecret(secret(house, 'certificate'));
}

function issued({ stack }: House, given?: RedisEnterpriseIssuedCertificateOptions): RedisEnterpriseCertificate {
  const arn = 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-1111-1111-1111-111111111111';
  return RedisEnterpriseCertificate.issuedBy(acmpca.CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', arn), given);
}

const SUITES = { cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'] };
const TLS_1_3 = { minimumTlsVersion: RedisEnterpriseTlsVersion.TLS_1_3 };

const options = optionApps<RedisEnterpriseTlsProps>('RedisEnterpriseTlsProps', {
  nodes: () => ({ nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'test') }),
  version: () => ({ version: RedisEnterpriseVersion.V7_4 }),
  clusterFqdn: () => ({ clusterFqdn: 'redis.example.org' }),
  certificates: (house) => ({ certificates: { everyComponent: issued(house) } }),
  controlPlane: () => ({ controlPlane: TLS_1_3 }),
  dataPlane: () => ({ dataPlane: TLS_1_3 }),
  discoveryService: () => ({ discoveryService: TLS_1_3 }),
  httpSupport: () => ({ httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration('scripts move until March') }),
  databases: (house) => ({ credentials: secret(house, 'admin'), databases: [RedisEnterpriseDatabaseTls.all()] }),
  credentials: (house) => ({ credentials: secret(house, 'admin') }),
  restApiPort: () => ({ restApiPort: 9444 }),
  nodeRoles: ({ stack }) => ({ nodeRoles: [iam.Role.fromRoleName(stack, 'Nodes', 'redis-enterprise-nodes')] }),
  checkEvery: () => ({ checkEvery: Duration.minutes(30) }),
  waitForSuccess: () => ({ waitForSuccess: Duration.minutes(15) }),
}, tls);

const certificates = optionApps<RedisEnterpriseCertificates>('RedisEnterpriseCertificates', {
  everyComponent: (house) => ({ everyComponent: certificate(house) }),
  adminConsole: (house) => ({ adminConsole: certificate(house) }),
  restApi: (house) => ({ restApi: certificate(house) }),
  proxy: (house) => ({ proxy: certificate(house) }),
  syncer: (house) => ({ syncer: certificate(house) }),
  metricsExporter: (house) => ({ metricsExporter: certificate(house) }),
  ldapClient: (house) => ({ ldapClient: certificate(house) }),
  mtlsTrustedCa: (house) => ({ mtlsTrustedCa: certificate(house) }),
  controlPlaneInternode: (house) => ({ controlPlaneInternode: certificate(house) }),
  dataPlaneInternode: (house) => ({ dataPlaneInternode: certificate(house) }),
  ssoService: (house) => ({ ssoService: certificate(house) }),
  ssoIssuer: (house) => ({ ssoIssuer: certificate(house) }),
}, (house, given) => tls(house, { credentials: secret(house, 'admin'), certificates: given }));

const settings = [
  ...optionApps<RedisEnterpriseControlPlaneOptions>('RedisEnterpriseControlPlaneOptions', {
    minimumTlsVersion: () => TLS_1_3,
    cipherSuites: () => SUITES,
  }, (house, controlPlane) => tls(house, { controlPlane })),

  ...optionApps<RedisEnterpriseDataPlaneOptions>('RedisEnterpriseDataPlaneOptions', {
    minimumTlsVersion: () => TLS_1_3,
    cipherSuites: () => SUITES,
    cipherSuitesTls13: () => ({ cipherSuitesTls13: ['TLS_AES_256_GCM_SHA384'] }),
  }, (house, dataPlane) => tls(house, { dataPlane })),

  ...optionApps<RedisEnterpriseDiscoveryServiceOptions>('RedisEnterpriseDiscoveryServiceOptions', {
    minimumTlsVersion: () => TLS_1_3,
    cipherSuites: () => ({ cipherSuites: ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] }),
    tls: () => ({ tls: RedisEnterpriseDiscoveryTls.allowedDuringMigration('old clients until March') }),
  }, (house, discoveryService) => tls(house, { discoveryService })),

  ...optionApps<RedisEnterpriseDatabaseOptions>('RedisEnterpriseDatabaseOptions', {
    clientAuthorities: (house) => ({ clientAuthorities: secret(house, 'clients') }),
    internodeEncryption: () => ({ internodeEncryption: true }),
  }, (house, given) => tls(house, { credentials: secret(house, 'admin'), databases: [RedisEnterpriseDatabaseTls.named('orders', given)] })),

  ...optionApps<RedisEnterpriseSecretFields>('RedisEnterpriseSecretFields', {
    certificateField: () => ({ certificateField: 'chain' }),
    privateKeyField: () => ({ privateKeyField: 'key' }),
  }, (house, fields) => tls(house, { certificates: { proxy: RedisEnterpriseCertificate.fromSecret(secret(house, 'proxy'), fields) } })),

  ...optionApps<RedisEnterpriseIssuedCertificateOptions>('RedisEnterpriseIssuedCertificateOptions', {
    keyAlgorithm: () => ({ keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1 }),
  }, (house, given) => tls(house, { certificates: { everyComponent: issued(house, given) } })),
];

const ways = wayApps('RedisEnterpriseTls', {
  'defaults': (house) => tls(house),
  'a certificate of ACM': (house) => {
    const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/11111111-1111-1111-1111-111111111111';
    tls(house, { certificates: { proxy: RedisEnterpriseCertificate.fromAcm(acm.Certificate.fromCertificateArn(house.stack, 'Certificate', arn)) } });
  },
  'addRecommendedAlarms': (house) => tls(house, { certificates: { everyComponent: issued(house) } })
    .addRecommendedAlarms(new actions.SnsAction(sns.Topic.fromTopicArn(house.stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:alarms'))),
  'grants.start': (house) => tls(house).grants.start(new iam.Role(house.stack, 'Operators', { assumedBy: new iam.AccountRootPrincipal() })),
});

export const REDIS_ENTERPRISE_TLS_APPS = [...options, ...certificates, ...settings, ...ways];
