import type { Construct } from 'constructs';
import type { CertificateSource } from './certificate-source';
import type { RedisEnterpriseCertificate } from './redis-enterprise-certificate';
import type { RedisEnterpriseCertificates, RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import {
  certificateFacts, CERTIFICATES_API_SINCE, CipherNaming, currentSettingName, DEFAULT_CIPHER_SUITES, INTERNODE_ENCRYPTION_SINCE, isAtLeast,
  namesEndWith, REDIS_ENTERPRISE_CERTIFICATES, REDIS_ENTERPRISE_PORTS, RedisEnterpriseCertificateFacts, RedisEnterpriseCertificateRole,
  RedisEnterpriseSettingRole, settingName,
} from '../facts';

/** Where the nodes put reports and notes. */
export interface Surroundings {
  readonly region: string;
  readonly metricNamespace: string;
  readonly appliedParameterName: string;
}

/** A certificate that is wanted, and where it comes from. */
export interface WantedCertificate {
  readonly role: RedisEnterpriseCertificateRole;
  readonly facts: RedisEnterpriseCertificateFacts;
  readonly certificate: RedisEnterpriseCertificate;
}

const ROLES = Object.keys(REDIS_ENTERPRISE_CERTIFICATES) as RedisEnterpriseCertificateRole[];
/** What every cluster has. */
const COMPONENTS: readonly RedisEnterpriseCertificateRole[] = ['adminConsole', 'restApi', 'proxy', 'syncer', 'metricsExporter'];
/** That of the API comes last: whoever sets others over the API is hung up on once it changes. */
const LAST: RedisEnterpriseCertificateRole = 'restApi';

/** The certificates that options ask for, in the order in which they are set. */
export function wantedCertificates(certificates: RedisEnterpriseCertificates = {}): WantedCertificate[] {
  return [...ROLES.filter((role) => role !== LAST), LAST].flatMap((role) => {
    const certificate = certificates[role] ?? (COMPONENTS.includes(role) ? certificates.everyComponent : undefined);
    return certificate ? [{ role, facts: certificateFacts(role), certificate }] : [];
  });
}

/** Whether a certificate is set over the API: nothing else is documented for it, or those between nodes are not there both. */
export function takesApi({ facts }: WantedCertificate, all: readonly WantedCertificate[]): boolean {
  if (facts.rladmin === 'internal') return all.filter((other) => other.facts.rladmin === 'internal').length < 2;
  return facts.rladmin === undefined;
}

/** Where each certificate comes from. Those that are issued are made in the construct. */
export function bindCertificates(scope: Construct, wanted: readonly WantedCertificate[], clusterFqdn: string): CertificateSource[] {
  return wanted.map(({ role, certificate }) => certificate._bind(scope, `Certificate${role[0].toUpperCase()}${role.slice(1)}`, clusterFqdn));
}

/** A setting that is wanted, whether or not the release knows it. */
export interface WantedSetting {
  readonly role: RedisEnterpriseSettingRole;
  readonly value: string;
  /** Whether the user asked for it. What is wanted by default gives way where a release does not know it. */
  readonly explicit: boolean;
}

/** The settings that options ask for, in the order in which they are set: suites before the versions that they are for. */
export function wantedSettings(props: RedisEnterpriseTlsProps): WantedSetting[] {
  const { controlPlane = {}, dataPlane = {}, discoveryService = {} } = props;
  const setting = (role: RedisEnterpriseSettingRole, value: string | undefined, standard: string): WantedSetting =>
    ({ role, value: value ?? standard, explicit: value !== undefined });
  const suites = (role: RedisEnterpriseSettingRole, given: readonly string[] | undefined, naming: CipherNaming): WantedSetting =>
    setting(role, given?.join(':'), DEFAULT_CIPHER_SUITES[naming].join(':'));
  return [
    suites('controlPlaneCiphers', controlPlane.cipherSuites, 'openssl'),
    suites('dataPlaneCiphers', dataPlane.cipherSuites, 'openssl'),
    suites('dataPlaneCiphersTls13', dataPlane.cipherSuitesTls13, 'tls13'),
    suites('discoveryCiphers', discoveryService.cipherSuites, 'go'),
    setting('controlPlaneMinimum', controlPlane.minimumTlsVersion, '1.2'),
    setting('dataPlaneMinimum', dataPlane.minimumTlsVersion, '1.2'),
    setting('discoveryMinimum', discoveryService.minimumTlsVersion, '1.2'),
    setting('discoveryMode', discoveryService.tls?.mode, 'required'),
    setting('privateKeyEncryption', undefined, 'enabled'),
  ];
}

/**
 * What is wanted of a cluster, as the program on its nodes reads it: a fact in each line, its words with a blank between them. Tokens are words,
 * or parts of one.
 */
export function wantedState(
  props: RedisEnterpriseTlsProps, sources: readonly CertificateSource[], { region, metricNamespace, appliedParameterName }: Surroundings,
): string[] {
  const { version } = props.version;
  const certificates = wantedCertificates(props.certificates);
  const lines = [
    ['cluster', props.clusterFqdn],
    ['version', version, namesEndWith(version) ?? 'none'],
    ['region', region],
    ['metrics', metricNamespace],
    ['applied', appliedParameterName],
    ['api', `${props.restApiPort ?? REDIS_ENTERPRISE_PORTS.restApi.ports[0].first}`, CERTIFICATES_API_SINCE],
    ...props.credentials ? [['credentials', props.credentials.secretArn, 'username', 'password']] : [],
    ...certificates.map((wanted, index) => [
      'certificate', wanted.facts.name, wanted.facts.demands, takesApi(wanted, certificates) ? 'api' : wanted.facts.rladmin === 'internal' ? 'internal' : 'rladmin',
      ...sourceWords(sources[index]),
    ]),
    ...wantedSettings(props).flatMap(({ role, value, explicit }) => {
      const name = settingName(role, version);
      // What no release of the time knows is left to the rule that says so, if somebody asked for it.
      return name !== undefined ? [['setting', name, value]] : explicit ? [['setting', currentSettingName(role), value]] : [];
    }),
    ...isAtLeast(version, INTERNODE_ENCRYPTION_SINCE) ? [['internode', 'enabled']] : [],
    ...(props.databases ?? []).map(({ name, _options }) => [
      'database', name, _options.internodeEncryption ? 'yes' : 'no', _options.clientAuthorities?.secretArn ?? 'none',
    ]),
    ['http', props.httpSupport?.mode ?? 'disabled'],
  ].map((words) => words.join(' '));
  return [...lines, `end ${lines.length}`];
}

function sourceWords({ secret, certificateArn }: CertificateSource): string[] {
  return secret ? ['secret', secret.secret.secretArn, secret.certificateField, secret.privateKeyField] : ['acm', certificateArn!];
}
