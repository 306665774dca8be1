import { isAtLeast } from '../version';

/**
 * Facts about Redis Enterprise Software. RS = redis.io/docs/latest/operate/rs.
 *
 * The copies of this documentation for 7.4, 7.8, 7.22 and 8.0 were compared. Older releases: release notes and archived pages.
 */

/** The oldest release with all settings. 6.0.20 added the ciphers of the data plane and of the discovery service. */
export const OLDEST_REDIS_ENTERPRISE = '6.0.20';

/**
 * The requirements for a certificate (RS/security/certificates/create-certificates).
 *
 * - `cluster`: is valid for the name of the cluster
 * - `databases`: is also valid for the names of databases
 * - `internode`: has an RSA key; nodes authenticate each other by it, so host names do not matter
 * - `client`: is a client certificate
 * - `key`: has a private key
 * - `trust`: is a certificate authority, without a private key
 */
export type CertificateDemands = 'cluster' | 'databases' | 'internode' | 'client' | 'key' | 'trust';

/** A certificate of a cluster. */
export interface RedisEnterpriseCertificateFacts {
  /** The name of the certificate in the cluster. */
  readonly name: string;
  /** The purpose, for messages. */
  readonly use: string;
  /** The first release that has it. Absent if all supported releases have it. */
  readonly since?: string;
  /** The requirements for it. */
  readonly demands: CertificateDemands;
  /**
   * How `rladmin` sets it, without a password: by its own name, or together with the other internode certificate. Absent if
   * only the REST API is documented to set it (RS/references/cli-utilities/rladmin/cluster/certificate).
   */
  readonly rladmin?: 'certificate' | 'internal';
}

/** RS/security/certificates. First releases: the release notes, otherwise the first copy of the documentation with the name. */
export const REDIS_ENTERPRISE_CERTIFICATES = {
  adminConsole: { name: 'cm', use: 'the admin console', rladmin: 'certificate', demands: 'cluster' },
  restApi: { name: 'api', use: 'the REST API', rladmin: 'certificate', demands: 'cluster' },
  // The host names of databases are subdomains of the cluster's name.
  proxy: { name: 'proxy', use: 'the endpoints of databases', rladmin: 'certificate', demands: 'databases' },
  syncer: { name: 'syncer', use: 'replication between clusters', rladmin: 'certificate', demands: 'cluster' },
  metricsExporter: { name: 'metrics_exporter', use: 'the metrics exporter', rladmin: 'certificate', demands: 'cluster' },
  ldapClient: { name: 'ldap_client', use: 'connections to LDAP servers', demands: 'client' },
  mtlsTrustedCa: { name: 'mtls_trusted_ca', use: 'clients of the REST API that authenticate with certificates', since: '7.8.4', demands: 'trust' },
  // 8.0.2, the first release of 8.0, has them too.
  controlPlaneInternode: { name: 'ccs_internode_encryption', use: 'the control plane between nodes', since: '7.22.2', rladmin: 'internal', demands: 'internode' },
  dataPlaneInternode: { name: 'data_internode_encryption', use: 'the data plane between nodes', since: '7.22.2', rladmin: 'internal', demands: 'internode' },
  ssoService: { name: 'sso_service', use: 'single sign-on, of the cluster', since: '8.0.6', demands: 'key' },
  ssoIssuer: { name: 'sso_issuer', use: 'single sign-on, of the identity provider', since: '8.0.6', demands: 'trust' },
} as const satisfies Readonly<Record<string, RedisEnterpriseCertificateFacts>>;

/** The names of certificates in options. */
export type RedisEnterpriseCertificateRole = keyof typeof REDIS_ENTERPRISE_CERTIFICATES;

/** The facts about a certificate, by its name in options. */
export function certificateFacts(role: RedisEnterpriseCertificateRole): RedisEnterpriseCertificateFacts {
  return REDIS_ENTERPRISE_CERTIFICATES[role];
}

/** The facts about a certificate, by its name in the cluster. `undefined` for an unknown name. */
export function certificateNamed(name: string): RedisEnterpriseCertificateFacts | undefined {
  return Object.values<RedisEnterpriseCertificateFacts>(REDIS_ENTERPRISE_CERTIFICATES).find((certificate) => certificate.name === name);
}

/** A setting of a cluster. */
export interface RedisEnterpriseSettingFacts {
  /** The name in `rladmin cluster config` and the REST API. */
  readonly name: string;
  /** The first release with this name. */
  readonly since?: string;
  /** The first release without this name. */
  readonly until?: string;
}

/**
 * RS/references/cli-utilities/rladmin/cluster/config, and the pages below RS/security/encryption. A renamed setting has one
 * entry per name, the current name first.
 */
export const REDIS_ENTERPRISE_SETTINGS = {
  controlPlaneMinimum: [{ name: 'min_control_TLS_version' }],
  dataPlaneMinimum: [{ name: 'min_data_TLS_version' }],
  discoveryMinimum: [{ name: 'min_sentinel_TLS_version' }],
  // The release of the rename is not documented. The pages up to 6.4 have the old name, the copy for 7.4 has the new name.
  controlPlaneCiphers: [{ name: 'control_cipher_suites', since: '7.4.2' }, { name: 'cipher_suites', until: '7.4.2' }],
  dataPlaneCiphers: [{ name: 'data_cipher_list' }],
  dataPlaneCiphersTls13: [{ name: 'data_cipher_suites_tls_1_3', since: '7.4.2' }],
  discoveryCiphers: [{ name: 'sentinel_cipher_suites' }],
  discoveryMode: [{ name: 'sentinel_tls_mode', since: '7.4.2' }, { name: 'sentinel_ssl_policy', until: '7.4.2' }],
  // Missing on the pages up to 6.4, present in the copy for 7.4.
  privateKeyEncryption: [{ name: 'encrypt_pkeys', since: '7.4.2' }],
  httpSupport: [{ name: 'http_support' }],
} as const satisfies Readonly<Record<string, readonly RedisEnterpriseSettingFacts[]>>;

/** A setting, independent of its name in a release. */
export type RedisEnterpriseSettingRole = keyof typeof REDIS_ENTERPRISE_SETTINGS;

/** The name of a setting in a release. `undefined` if the release does not have it. */
export function settingName(role: RedisEnterpriseSettingRole, version: string): string | undefined {
  return settingsOf(role).find((setting) => isIn(setting, version))?.name;
}

/** The setting with a name in any release. `undefined` for an unknown name. */
export function settingNamed(name: string): { readonly role: RedisEnterpriseSettingRole; readonly setting: RedisEnterpriseSettingFacts } | undefined {
  for (const role of Object.keys(REDIS_ENTERPRISE_SETTINGS) as RedisEnterpriseSettingRole[]) {
    const setting = settingsOf(role).find((candidate) => candidate.name === name);
    if (setting) return { role, setting };
  }
  return undefined;
}

/** Whether a release is in the range from `since` (included) to `until` (excluded). */
export function isIn({ since, until }: { readonly since?: string; readonly until?: string }, version: string): boolean {
  return (since === undefined || isAtLeast(version, since)) && (until === undefined || !isAtLeast(version, until));
}

function settingsOf(role: RedisEnterpriseSettingRole): readonly RedisEnterpriseSettingFacts[] {
  return REDIS_ENTERPRISE_SETTINGS[role];
}

/** The first release that renames a setting of the given release. `undefined` if all its names are current. */
export function namesEndWith(version: string): string | undefined {
  const ends = (Object.keys(REDIS_ENTERPRISE_SETTINGS) as RedisEnterpriseSettingRole[])
    .flatMap((role) => settingsOf(role).filter((setting) => isIn(setting, version)).flatMap(({ until }) => until ?? []));
  return ends.find((end) => ends.every((other) => isAtLeast(other, end)));
}

/** The name of a setting in the newest release. */
export function currentSettingName(role: RedisEnterpriseSettingRole): string {
  return settingsOf(role)[0].name;
}

/**
 * The supported minimum TLS versions. From 7.4.2, 1.3 is possible and 1.2 is the lowest
 * (RS/security/encryption/tls/tls-protocols).
 */
export const REDIS_ENTERPRISE_TLS_VERSIONS: Readonly<Record<string, { readonly since?: string }>> = { 1.2: {}, 1.3: { since: '7.4.2' } };

/**
 * The first release whose API sets several certificates in one call. The older call is deprecated
 * (RS/release-notes/rs-7-22-2-releases).
 */
export const CERTIFICATES_API_SINCE = '7.22.2';

/**
 * The first release with internode encryption, which is always on for control planes
 * (RS/security/encryption/internode-encryption).
 */
export const INTERNODE_ENCRYPTION_SINCE = '6.2.4';

/**
 * Limits of AWS Systems Manager: service model of the API (2014-11-06), user guide
 * *documents-syntax-data-elements-parameters*.
 */
export const SYSTEMS_MANAGER_LIMITS = {
  documentBytes: 65_536,
  instanceIdsPerTarget: 50,
  // State Manager runs associations at most this often (user guide, *state-manager-about*).
  shortestScheduleMinutes: 30,
  waitForSuccessSeconds: { min: 15, max: 172_800 },
} as const;

/** The line that precedes the desired state in the Systems Manager documents of this library. */
export const WANTED_STATE_MARK = '#:wanted';

/** The resource metadata that identifies these documents even after their content was changed. */
export const WANTED_STATE_METADATA = { key: 'EncryptedCaches', value: 'RedisEnterpriseTls' } as const;
