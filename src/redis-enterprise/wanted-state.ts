import type { Construct } from 'constructs';
import type { CertificateSource } from './certificate-source';
import type { RedisEnterpriseCertificate } from './redis-enterprise-certificate';
import type { RedisEnterpriseCertificates, RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import {
  certificateFacts, CERTIFICATES_API_SINCE, CipherNaming, currentSettingName, DEFAULT_CIPHER_SUITES, INTERNODE_ENCRYPTION_SINCE, isAtLeast,
  namesEndWith, REDIS_ENTERPRISE_CERTIFICATES, REDIS_ENTERPRISE_PORTS, RedisEnterpriseCertificateFacts, RedisEnterpriseCertificateRole,
  RedisEnterpriseSettingRole, settingName,
} from '../facts';

/** Where the nodes send their metrics and record the applied settings. */
export interface ReportTargets {
  readonly region: string;
  readonly metricNamespace: string;
  readonly appliedParameterName: string;
}

/** A certificate of the wanted state. */
export interface WantedCertificate {
  readonly role: RedisEnterpriseCertificateRole;
  readonly facts: RedisEnterpriseCertificateFacts;
  readonly certificate: RedisEnterpriseCertificate;
}

const ROLES = Object.keys(REDIS_ENTERPRISE_CERTIFICATES) as RedisEnterpriseCertificateRole[];
/** The components that every cluster has. */
const COMPONENTS: readonly RedisEnterpriseCertificateRole[] = ['adminConsole', 'restApi', 'proxy', 'syncer', 'metricsExporter'];
/**
 * The certificate of the REST API is set last, because changing it closes connections to the API, which sets other
 * certificates.
 */
const LAST: RedisEnterpriseCertificateRole = 'restApi';

/** The certificates of the wanted state, in the order in which they are set. */
export function wantedCertificates(certificates: RedisEnterpriseCertificates = {}): WantedCertificate[] {
  return [...ROLES.filter((role) => role !== LAST), LAST].flatMap((role) => {
    const certificate = certificates[role] ?? (COMPONENTS.includes(role) ? certificates.everyComponent : undefined);
    return certificate ? [{ role, facts: certificateFacts(role), certificate }] : [];
  });
}

/**
 * Whether a certificate must be set through the REST API: rladmin has no documented command, or only one internode certificate
 * is declared.
 */
export function needsApi({ facts }: WantedCertificate, all: readonly WantedCertificate[]): boolean {
  if (facts.rladmin === 'internal') return all.filter((other) => other.facts.rladmin === 'internal').length < 2;
  return facts.rladmin === undefined;
}

/** The source of each certificate. Issued certificates are created in the given scope. */
export function bindCertificates(scope: Construct, wanted: readonly WantedCertificate[], clusterFqdn: string): CertificateSource[] {
  return wanted.map(({ role, certificate }) => certificate._bind(scope, `Certificate${role[0].toUpperCase()}${role.slice(1)}`, clusterFqdn));
}

/** A setting of the wanted state, whether or not the release supports it. */
export interface WantedSetting {
  readonly role: RedisEnterpriseSettingRole;
  readonly value: string;
  /** Whether the user set it. A default is omitted if the release does not support the setting. */
  readonly explicit: boolean;
}

/**
 * The settings of the wanted state, in the order in which they are set: cipher suites before the minimum TLS versions that need
 * them.
 */
export function wantedSettings(props: RedisEnterpriseTlsProps): WantedSetting[] {
  const { controlPlane = {}, dataPlane = {}, discoveryService = {} } = props;
  const setting = (role: RedisEnterpriseSettingRole, value: string | undefined, defaultValue: string): WantedSetting =>
    ({ role, value: value ?? defaultValue, explicit: value !== undefined });
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
 * The wanted state of a cluster, in the format that the program on the nodes reads.
 *
 * One fact per line, in words separated by single spaces. A token is a word or part of a word.
 */
export function wantedState(
  props: RedisEnterpriseTlsProps, sources: readonly CertificateSource[], { region, metricNamespace, appliedParameterName }: ReportTargets,
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
      'certificate', wanted.facts.name, wanted.facts.demands, needsApi(wanted, certificates) ? 'api' : wanted.facts.rladmin === 'internal' ? 'internal' : 'rladmin',
      ...sourceWords(sources[index]),
    ]),
    ...wantedSettings(props).flatMap(({ role, value, explicit }) => {
      const name = settingName(role, version);
      // An explicit setting that the release does not support stays in the document, where a rule of the catalogue reports it.
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
