import { Stack, Token } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { CertificateSource } from './certificate-source';
import { secretsOf } from './node-policy';
import type { RedisEnterpriseCertificates, RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import { needsApi, wantedCertificates } from './wanted-state';
import { SYSTEMS_MANAGER_LIMITS } from '../facts';
import type { Fault } from '../private/errors';
import { unknownOptions } from '../private/known-options';
import { l1Of } from '../private/l1-of';
import { hasMembers, isKind, isListOf, isNumber, isPlainObject, isString, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';

/** The name of the construct in messages. */
export const SUBJECT = 'RedisEnterpriseTls';
const FQDN = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const DATABASE = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const HOUR_MINUTES = 60;

/** The expected type of each option. A missing option is a compile error. */
const OPTIONS: Readonly<Record<keyof RedisEnterpriseTlsProps, TypeCheck | undefined>> = {
  nodes: { is: isKind('RedisEnterpriseNodes'), expected: "nodes, such as RedisEnterpriseNodes.tagged('RedisCluster', 'prod')", required: true },
  version: { is: isKind('RedisEnterpriseVersion'), expected: "a release, such as RedisEnterpriseVersion.V8_0 or RedisEnterpriseVersion.of('7.22.2')", required: true },
  clusterFqdn: { is: isString, expected: "the name of the cluster, such as 'redis.example.com'", required: true },
  certificates: { is: isPlainObject, expected: 'certificates, such as { everyComponent: RedisEnterpriseCertificate.fromSecret(secret) }' },
  controlPlane: { is: isPlainObject, expected: 'options of the control plane' },
  dataPlane: { is: isPlainObject, expected: 'options of the data plane' },
  discoveryService: { is: isPlainObject, expected: 'options of the discovery service' },
  httpSupport: { is: isKind('RedisEnterpriseHttpSupport'), expected: 'a RedisEnterpriseHttpSupport' },
  databases: { is: isListOf(isKind('RedisEnterpriseDatabaseTls')), expected: 'a list of databases, such as [RedisEnterpriseDatabaseTls.all()]' },
  credentials: { is: hasMembers('secretArn'), expected: 'a secret of Secrets Manager (secretsmanager.ISecret)' },
  restApiPort: { is: isNumber, expected: 'a number' },
  nodeRoles: { is: isListOf(hasMembers('roleArn')), expected: 'a list of roles (iam.IRole)' },
  checkEvery: { is: hasMembers('toMinutes'), expected: 'a Duration' },
  waitForSuccess: { is: hasMembers('toSeconds'), expected: 'a Duration' },
};

const OLD_TLS = 'The minimum TLS version is 1.2. To change it, use minimumTlsVersion in controlPlane, dataPlane and discoveryService.';
const HTTP = 'The REST API requires TLS. During a migration, use httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration(reason).';
const SECRETS = 'Store private keys and passwords in Secrets Manager: RedisEnterpriseCertificate.fromSecret(secret), credentials: secret.';

const HINTS: Readonly<Record<string, string>> = {
  minimumTlsVersion: OLD_TLS,
  minTlsVersion: OLD_TLS,
  min_control_TLS_version: OLD_TLS,
  min_data_TLS_version: OLD_TLS,
  cipherSuites: 'Use the option cipherSuites of controlPlane, dataPlane and discoveryService.',
  http: HTTP,
  http_support: HTTP,
  httpEnabled: HTTP,
  encryptPrivateKeys: 'Private keys are always encrypted on disk if the release supports it.',
  certificate: 'The option is called certificates: { everyComponent: RedisEnterpriseCertificate.fromSecret(secret) }.',
  privateKey: SECRETS,
  password: SECRETS,
  username: SECRETS,
  fqdn: 'The option is called clusterFqdn.',
  instances: 'The option is called nodes: RedisEnterpriseNodes.instances(...).',
  schedule: 'The option is called checkEvery and takes a Duration.',
};

const CERTIFICATES: Readonly<Record<keyof RedisEnterpriseCertificates, true>> = {
  everyComponent: true,
  adminConsole: true,
  restApi: true,
  proxy: true,
  syncer: true,
  metricsExporter: true,
  ldapClient: true,
  mtlsTrustedCa: true,
  controlPlaneInternode: true,
  dataPlaneInternode: true,
  ssoService: true,
  ssoIssuer: true,
};

/** The names of certificates in the cluster, which users may try. */
const CERTIFICATE_HINTS: Readonly<Record<string, string>> = {
  cm: 'It is called adminConsole.',
  api: 'It is called restApi.',
  metrics_exporter: 'It is called metricsExporter.',
  ldap_client: 'It is called ldapClient.',
  mtls_trusted_ca: 'It is called mtlsTrustedCa.',
};

/** The options of each plane, with their types. */
const SUITES: TypeCheck = { is: isListOf(isString), expected: 'a list of names' };
const PLANES = {
  controlPlane: { minimumTlsVersion: undefined, cipherSuites: SUITES },
  dataPlane: { minimumTlsVersion: undefined, cipherSuites: SUITES, cipherSuitesTls13: SUITES },
  discoveryService: { minimumTlsVersion: undefined, cipherSuites: SUITES, tls: { is: isKind('RedisEnterpriseDiscoveryTls'), expected: 'a RedisEnterpriseDiscoveryTls' } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TypeCheck | undefined>>>>;

/** The faults of options that do not exist or have the wrong type. Nothing can be built with them. */
export function typeFaults(props: RedisEnterpriseTlsProps | undefined): Fault[] {
  const faults = faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
  if (isPlainObject(props?.certificates)) {
    faults.push(...unknownOptions(`${SUBJECT}.certificates`, props.certificates, Object.keys(CERTIFICATES), CERTIFICATE_HINTS));
    for (const [name, certificate] of Object.entries(props.certificates)) {
      if (certificate === undefined || isKind('RedisEnterpriseCertificate')(certificate)) continue;
      faults.push({ code: 'OptionType', message: `'certificates.${name}' must be a RedisEnterpriseCertificate, such as RedisEnterpriseCertificate.fromSecret(secret). ${SECRETS}` });
    }
  }
  for (const [plane, checks] of Object.entries(PLANES)) {
    const given = props?.[plane as keyof typeof PLANES];
    if (isPlainObject(given)) faults.push(...faultsOfTypes(`${SUBJECT}.${plane}`, given, checks, {}));
  }
  return faults;
}

/** The faults of options that contradict each other or exceed what the services support. */
export function optionFaults(props: RedisEnterpriseTlsProps): Fault[] {
  return [
    ...props.nodes._faults,
    ...nameFaults(props), ...certificateFaults(props), ...databaseFaults(props),
    ...listFaults(props), ...reasonFaults(props), ...timeFaults(props), ...portFaults(props),
  ];
}

/** The faults of secrets whose value is in the template, where everyone who can read the template can read the key. */
export function secretFaults(props: RedisEnterpriseTlsProps, sources: readonly CertificateSource[]): Fault[] {
  return secretsOf(props, sources).filter(isReadable).map((secret) => ({
    code: 'SecretInTemplate',
    message: `The value of the secret ${secret.node.path} is in the template, so everyone who can read the template can read it. Create the secret without a value and set it `
      + 'with the AWS CLI or a rotation, or use AWS Private CA: RedisEnterpriseCertificate.issuedBy(authority). See https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  }));
}

function isReadable(secret: secretsmanager.ISecret): boolean {
  return l1Of(secret).some((l1) => {
    const text: unknown = secretsmanager.CfnSecret.isCfnSecret(l1) ? Stack.of(l1).resolve(l1.secretString) : undefined;
    return typeof text === 'string' && !/^\{\{resolve:(secretsmanager|ssm-secure):/.test(text);
  });
}

function nameFaults({ clusterFqdn }: RedisEnterpriseTlsProps): Fault[] {
  if (Token.isUnresolved(clusterFqdn) || FQDN.test(clusterFqdn)) return [];
  return [{
    code: 'ClusterFqdn',
    message: `'clusterFqdn' must be the DNS name of the cluster, with letters, digits, hyphens and at least one dot, such as 'redis.example.com', because certificates are issued for it; got ${JSON.stringify(clusterFqdn)}. `
      + 'See https://redis.io/docs/latest/operate/rs/networking/cluster-dns/',
  }];
}

function certificateFaults(props: RedisEnterpriseTlsProps): Fault[] {
  const certificates = wantedCertificates(props.certificates);
  const withoutApi = props.credentials ? [] : certificates.filter((certificate) => needsApi(certificate, certificates));
  return [
    ...new Set(certificates.flatMap(({ certificate }) => certificate._faults(props.clusterFqdn))),
    ...withoutApi.map(({ role, facts }) => ({
      code: 'CredentialsMissing',
      message: facts.rladmin === 'internal'
        ? `'certificates.${role}' is the only internode certificate, but rladmin sets both internode certificates together. Specify both, or a user of the REST API: credentials: secret.`
        : `'certificates.${role}' can be set only through the REST API, because rladmin has no documented command for it. Specify a user of the REST API: credentials: secret.`,
    })),
  ];
}

function databaseFaults({ databases = [], credentials }: RedisEnterpriseTlsProps): Fault[] {
  const wrong = databases.filter(({ name }) => name !== '*' && !Token.isUnresolved(name) && !DATABASE.test(String(name)));
  const faults: Fault[] = wrong.map(({ name }) => ({
    code: 'DatabaseName',
    message: `The name of a database must consist of 1 to 63 letters, digits and hyphens, and start and end with a letter or digit; got '${name}'.`,
  }));
  const twice = [...new Set(databases.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) < index))];
  faults.push(...twice.map((name) => ({ code: 'DatabaseTwice', message: `'databases' contains ${name === '*' ? 'all()' : `'${name}'`} more than once. Keep one of the entries.` })));
  if (databases.length > 0 && !credentials) {
    faults.push({ code: 'CredentialsMissing', message: "'databases' can be changed only through the REST API, because rladmin cannot enable TLS. Specify a user of the REST API: credentials: secret." });
  }
  return faults;
}

/**
 * The faults of empty cipher suite lists, with which no client could connect.
 *
 * A rule of the catalogue checks the suites themselves.
 */
function listFaults({ controlPlane, dataPlane, discoveryService }: RedisEnterpriseTlsProps): Fault[] {
  const lists = {
    'controlPlane.cipherSuites': controlPlane?.cipherSuites,
    'dataPlane.cipherSuites': dataPlane?.cipherSuites,
    'dataPlane.cipherSuitesTls13': dataPlane?.cipherSuitesTls13,
    'discoveryService.cipherSuites': discoveryService?.cipherSuites,
  };
  return Object.entries(lists).filter(([, list]) => list?.length === 0).map(([name]) => ({
    code: 'CipherSuitesEmpty', message: `'${name}' is empty, so no client could connect. Omit it to use the suites of Mozilla's intermediate configuration.`,
  }));
}

function reasonFaults({ httpSupport, discoveryService }: RedisEnterpriseTlsProps): Fault[] {
  const relaxed = {
    'RedisEnterpriseHttpSupport.enabledDuringMigration(reason)': httpSupport?.reason,
    'RedisEnterpriseDiscoveryTls.allowedDuringMigration(reason)': discoveryService?.tls?.reason,
  };
  return Object.entries(relaxed).filter(([, reason]) => typeof reason === 'string' && reason.trim() === '').map(([name]) => ({
    code: 'ReasonMissing', message: `${name} requires a reason, because it is for a migration only. Specify why it is needed and until when.`,
  }));
}

function timeFaults({ checkEvery, waitForSuccess }: RedisEnterpriseTlsProps): Fault[] {
  const faults: Fault[] = [];
  const { shortestScheduleMinutes, waitForSuccessSeconds: { min, max } } = SYSTEMS_MANAGER_LIMITS;
  if (checkEvery && !checkEvery.isUnresolved()) {
    const minutes = checkEvery.toMinutes({ integral: false });
    if (!Number.isInteger(minutes) || minutes < shortestScheduleMinutes || minutes > 24 * HOUR_MINUTES) {
      faults.push({
        code: 'CheckEvery',
        message: `'checkEvery' must be whole minutes from ${shortestScheduleMinutes}, the minimum of State Manager, to ${24 * HOUR_MINUTES}, because alarms evaluate at most one day; got ${minutes}. `
          + 'See https://docs.aws.amazon.com/systems-manager/latest/userguide/state-manager-about.html',
      });
    }
  }
  if (waitForSuccess && !waitForSuccess.isUnresolved()) {
    const seconds = waitForSuccess.toSeconds({ integral: false });
    if (!Number.isInteger(seconds) || seconds < min || seconds > max) {
      faults.push({
        code: 'WaitForSuccess',
        message: `'waitForSuccess' must be from ${min} to ${max} whole seconds, the range that CloudFormation allows; got ${seconds}. `
          + 'See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-association.html',
      });
    }
  }
  return faults;
}

function portFaults({ restApiPort }: RedisEnterpriseTlsProps): Fault[] {
  if (restApiPort === undefined || Token.isUnresolved(restApiPort)) return [];
  if (Number.isInteger(restApiPort) && restApiPort >= 1 && restApiPort <= 65_535) return [];
  return [{ code: 'RestApiPort', message: `'restApiPort' must be an integer from 1 to 65535; got ${restApiPort}. The default port of the cluster is 9443.` }];
}
