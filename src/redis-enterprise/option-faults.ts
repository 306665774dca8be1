import { Stack, Token } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { CertificateSource } from './certificate-source';
import { secretsOf } from './node-policy';
import type { RedisEnterpriseCertificates, RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import { takesApi, wantedCertificates } from './wanted-state';
import { SYSTEMS_MANAGER_LIMITS } from '../facts';
import type { Fault } from '../private/errors';
import { unknownOptions } from '../private/known-options';
import { l1Of } from '../private/l1-of';
import { hasMembers, isKind, isListOf, isNumber, isPlainObject, isString, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';

const SUBJECT = 'RedisEnterpriseTls';
const FQDN = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const DATABASE = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const HOUR_MINUTES = 60;

/** Every option, and what a value of the wrong type should have been. A compile error if one is missing. */
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

const OLD_TLS = 'TLS 1.0 and 1.1 cannot be had. The oldest version is an option of controlPlane, dataPlane and discoveryService: minimumTlsVersion.';
const HTTP = 'The API answers over TLS only. While scripts are moved: httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration(reason).';
const SECRETS = 'Keys and passwords stand in Secrets Manager, and the nodes fetch them: RedisEnterpriseCertificate.fromSecret(secret), credentials: secret.';

const HINTS: Readonly<Record<string, string>> = {
  minimumTlsVersion: OLD_TLS,
  minTlsVersion: OLD_TLS,
  min_control_TLS_version: OLD_TLS,
  min_data_TLS_version: OLD_TLS,
  cipherSuites: 'Each plane has suites of its own: controlPlane, dataPlane and discoveryService have the option cipherSuites.',
  http: HTTP,
  http_support: HTTP,
  httpEnabled: HTTP,
  encryptPrivateKeys: 'Private keys are always encrypted on disk, where the release can.',
  certificate: 'The option is called certificates: { everyComponent: RedisEnterpriseCertificate.fromSecret(secret) }.',
  privateKey: SECRETS,
  password: SECRETS,
  username: SECRETS,
  fqdn: 'The option is called clusterFqdn.',
  instances: 'The option is called nodes: RedisEnterpriseNodes.instances(...).',
  schedule: 'The option is called checkEvery, and takes a Duration.',
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

/** Names that the cluster, its page and others have for the same. */
const CERTIFICATE_HINTS: Readonly<Record<string, string>> = {
  cm: 'It is called adminConsole.',
  api: 'It is called restApi.',
  metrics_exporter: 'It is called metricsExporter.',
  ldap_client: 'It is called ldapClient.',
  mtls_trusted_ca: 'It is called mtlsTrustedCa.',
};

/** The options of the planes, and the types of their values. */
const SUITES: TypeCheck = { is: isListOf(isString), expected: 'a list of names' };
const PLANES = {
  controlPlane: { minimumTlsVersion: undefined, cipherSuites: SUITES },
  dataPlane: { minimumTlsVersion: undefined, cipherSuites: SUITES, cipherSuitesTls13: SUITES },
  discoveryService: { minimumTlsVersion: undefined, cipherSuites: SUITES, tls: { is: isKind('RedisEnterpriseDiscoveryTls'), expected: 'a RedisEnterpriseDiscoveryTls' } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TypeCheck | undefined>>>>;

/** Options that do not exist or have the wrong type: with them nothing can be built. */
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

/** Options that contradict each other or what the services can do. */
export function optionFaults(props: RedisEnterpriseTlsProps): Fault[] {
  return [
    ...props.nodes._faults,
    ...nameFaults(props), ...certificateFaults(props), ...databaseFaults(props),
    ...listFaults(props), ...reasonFaults(props), ...timeFaults(props), ...portFaults(props),
  ];
}

/** A secret that the template puts a text into is no secret: whoever reads the template has the key. */
export function secretFaults(props: RedisEnterpriseTlsProps, sources: readonly CertificateSource[]): Fault[] {
  return secretsOf(props, sources).filter(isReadable).map((secret) => ({
    code: 'SecretInTemplate',
    message: `The template holds the text of the secret ${secret.node.path}, where everybody reads it who reads templates. Make the secret empty, and put the text into it `
      + 'with the AWS CLI or a rotation; or let AWS Private CA make certificates: RedisEnterpriseCertificate.issuedBy(authority). See https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
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
    message: `'clusterFqdn' is ${JSON.stringify(clusterFqdn)}. It is the name of the cluster in the DNS, of letters, digits, hyphens and at least one dot, such as 'redis.example.com': certificates are for it. `
      + 'See https://redis.io/docs/latest/operate/rs/networking/cluster-dns/',
  }];
}

function certificateFaults(props: RedisEnterpriseTlsProps): Fault[] {
  const certificates = wantedCertificates(props.certificates);
  const ofApi = props.credentials ? [] : certificates.filter((certificate) => takesApi(certificate, certificates));
  return [
    ...new Set(certificates.flatMap(({ certificate }) => certificate._faults(props.clusterFqdn))),
    ...ofApi.map(({ role, facts }) => ({
      code: 'CredentialsMissing',
      message: facts.rladmin === 'internal'
        ? `'certificates.${role}' is set alone, and rladmin takes it together with the other one between nodes only. Declare both, or name a user of the REST API: credentials: secret.`
        : `'certificates.${role}' is set over the REST API, as no command of rladmin is documented for it. Name a user of it: credentials: secret.`,
    })),
  ];
}

function databaseFaults({ databases = [], credentials }: RedisEnterpriseTlsProps): Fault[] {
  const wrong = databases.filter(({ name }) => name !== '*' && !Token.isUnresolved(name) && !DATABASE.test(String(name)));
  const faults: Fault[] = wrong.map(({ name }) => ({
    code: 'DatabaseName', message: `'${name}' is not the name of a database: letters, digits and hyphens, 63 at most, a letter or digit first and last.`,
  }));
  const twice = [...new Set(databases.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) < index))];
  faults.push(...twice.map((name) => ({ code: 'DatabaseTwice', message: `'databases' names ${name === '*' ? 'all databases' : name} more than once. Say once what is demanded of it.` })));
  if (databases.length > 0 && !credentials) {
    faults.push({ code: 'CredentialsMissing', message: "'databases' are changed over the REST API, as rladmin cannot turn TLS on. Name a user of it: credentials: secret." });
  }
  return faults;
}

/** A list without a suite would leave no way to connect. What suites may be is said by a rule. */
function listFaults({ controlPlane, dataPlane, discoveryService }: RedisEnterpriseTlsProps): Fault[] {
  const lists = {
    'controlPlane.cipherSuites': controlPlane?.cipherSuites,
    'dataPlane.cipherSuites': dataPlane?.cipherSuites,
    'dataPlane.cipherSuitesTls13': dataPlane?.cipherSuitesTls13,
    'discoveryService.cipherSuites': discoveryService?.cipherSuites,
  };
  return Object.entries(lists).filter(([, list]) => list?.length === 0).map(([name]) => ({
    code: 'CipherSuitesEmpty', message: `'${name}' is empty. Leave it out, and the suites of Mozilla's intermediate configuration are taken.`,
  }));
}

function reasonFaults({ httpSupport, discoveryService }: RedisEnterpriseTlsProps): Fault[] {
  const relaxed = {
    'RedisEnterpriseHttpSupport.enabledDuringMigration(reason)': httpSupport?.reason,
    'RedisEnterpriseDiscoveryTls.allowedDuringMigration(reason)': discoveryService?.tls?.reason,
  };
  return Object.entries(relaxed).filter(([, reason]) => typeof reason === 'string' && reason.trim() === '').map(([name]) => ({
    code: 'ReasonMissing', message: `${name} is a step in between, and has to say why and until when.`,
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
        message: `'checkEvery' is ${minutes} minutes. It takes whole minutes, from ${shortestScheduleMinutes}, the shortest that State Manager knows, to a day, as alarms look back no further. `
          + 'See https://docs.aws.amazon.com/systems-manager/latest/userguide/state-manager-about.html',
      });
    }
  }
  if (waitForSuccess && !waitForSuccess.isUnresolved()) {
    const seconds = waitForSuccess.toSeconds({ integral: false });
    if (!Number.isInteger(seconds) || seconds < min || seconds > max) {
      faults.push({
        code: 'WaitForSuccess',
        message: `'waitForSuccess' is ${seconds} seconds, and CloudFormation waits for ${min} to ${max}. `
          + 'See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-association.html',
      });
    }
  }
  return faults;
}

function portFaults({ restApiPort }: RedisEnterpriseTlsProps): Fault[] {
  if (restApiPort === undefined || Token.isUnresolved(restApiPort)) return [];
  if (Number.isInteger(restApiPort) && restApiPort >= 1 && restApiPort <= 65_535) return [];
  return [{ code: 'RestApiPort', message: `'restApiPort' is ${restApiPort}. A port is a whole number from 1 to 65535; 9443 unless the cluster was told another.` }];
}
