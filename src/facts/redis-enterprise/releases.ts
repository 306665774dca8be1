import { isAtLeast } from '../version';

/**
 * Facts about Redis Enterprise Software. RS stands for redis.io/docs/latest/operate/rs. Copies of that documentation for 7.4, 7.8, 7.22 and
 * 8.0 were compared; for the releases before 7.4 there are release notes and pages of the time.
 */

/** The oldest release whose settings are all documented: 6.0.20 brought the ciphers of the data plane and of the discovery service. */
export const OLDEST_REDIS_ENTERPRISE = '6.0.20';

/**
 * What a certificate has to be (RS/security/certificates/create-certificates): for the name of the cluster; for those of databases, too; with RSA, as nodes
 * know each other by it whatever they are called; one of a client; any with a key; or an authority, without one.
 */
export type CertificateDemands = 'cluster' | 'databases' | 'internode' | 'client' | 'key' | 'trust';

/** A certificate of a cluster. */
export interface RedisEnterpriseCertificateFacts {
  /** The name that the cluster knows it by. */
  readonly name: string;
  /** What it is for, as a sentence says it. */
  readonly use: string;
  /** The first release that has it; absent for what every supported one has. */
  readonly since?: string;
  /** What it has to be. */
  readonly demands: CertificateDemands;
  /**
   * How it is set without a password: under its own name, or together with the other one of its kind. Absent where only the REST API is
   * documented to set it (RS/references/cli-utilities/rladmin/cluster/certificate).
   */
  readonly rladmin?: 'certificate' | 'internal';
}

/** RS/security/certificates. Releases are those of the copy that first lists a name, and of the release notes where they say so. */
export const REDIS_ENTERPRISE_CERTIFICATES = {
  adminConsole: { name: 'cm', use: 'the admin console', rladmin: 'certificate', demands: 'cluster' },
  restApi: { name: 'api', use: 'the REST API', rladmin: 'certificate', demands: 'cluster' },
  // Databases have names below that of the cluster.
  proxy: { name: 'proxy', use: 'the endpoints of databases', rladmin: 'certificate', demands: 'databases' },
  syncer: { name: 'syncer', use: 'replication between clusters', rladmin: 'certificate', demands: 'cluster' },
  metricsExporter: { name: 'metrics_exporter', use: 'the metrics exporter', rladmin: 'certificate', demands: 'cluster' },
  ldapClient: { name: 'ldap_client', use: 'connections to LDAP servers', demands: 'client' },
  mtlsTrustedCa: { name: 'mtls_trusted_ca', use: 'clients of the REST API that authenticate with certificates', since: '7.8.4', demands: 'trust' },
  // 8.0.2 has them too; there was no 8.0 before it.
  controlPlaneInternode: { name: 'ccs_internode_encryption', use: 'the control plane between nodes', since: '7.22.2', rladmin: 'internal', demands: 'internode' },
  dataPlaneInternode: { name: 'data_internode_encryption', use: 'the data plane between nodes', since: '7.22.2', rladmin: 'internal', demands: 'internode' },
  ssoService: { name: 'sso_service', use: 'single sign-on, of the cluster', since: '8.0.6', demands: 'key' },
  ssoIssuer: { name: 'sso_issuer', use: 'single sign-on, of the identity provider', since: '8.0.6', demands: 'trust' },
} as const satisfies Readonly<Record<string, RedisEnterpriseCertificateFacts>>;

/** The names of certificates as options have them. */
export type RedisEnterpriseCertificateRole = keyof typeof REDIS_ENTERPRISE_CERTIFICATES;

/** What is documented about a certificate. */
export function certificateFacts(role: RedisEnterpriseCertificateRole): RedisEnterpriseCertificateFacts {
  return REDIS_ENTERPRISE_CERTIFICATES[role];
}

/** What is documented about the certificate that the cluster knows by a name; nothing for a name that it does not know. */
export function certificateNamed(name: string): RedisEnterpriseCertificateFacts | undefined {
  return Object.values<RedisEnterpriseCertificateFacts>(REDIS_ENTERPRISE_CERTIFICATES).find((certificate) => certificate.name === name);
}

/** A setting of a cluster. */
export interface RedisEnterpriseSettingFacts {
  /** The name that `rladmin cluster config` and the REST API know it by. */
  readonly name: string;
  /** The first release that knows it under this name. */
  readonly since?: string;
  /** The first release that does not know it under this name any more. */
  readonly until?: string;
}

/**
 * RS/references/cli-utilities/rladmin/cluster/config, and the pages below RS/security/encryption. A role that changed its name has an
 * entry for each.
 */
export const REDIS_ENTERPRISE_SETTINGS = {
  controlPlaneMinimum: [{ name: 'min_control_TLS_version' }],
  dataPlaneMinimum: [{ name: 'min_data_TLS_version' }],
  discoveryMinimum: [{ name: 'min_sentinel_TLS_version' }],
  // In which release the name changed no page says: those up to 6.4 have the old one, the copy for 7.4 has the new one.
  controlPlaneCiphers: [{ name: 'control_cipher_suites', since: '7.4.2' }, { name: 'cipher_suites', until: '7.4.2' }],
  dataPlaneCiphers: [{ name: 'data_cipher_list' }],
  dataPlaneCiphersTls13: [{ name: 'data_cipher_suites_tls_1_3', since: '7.4.2' }],
  discoveryCiphers: [{ name: 'sentinel_cipher_suites' }],
  discoveryMode: [{ name: 'sentinel_tls_mode', since: '7.4.2' }, { name: 'sentinel_ssl_policy', until: '7.4.2' }],
  // Pages up to 6.4 do not have it, the copy for 7.4 does.
  privateKeyEncryption: [{ name: 'encrypt_pkeys', since: '7.4.2' }],
  httpSupport: [{ name: 'http_support' }],
} as const satisfies Readonly<Record<string, readonly RedisEnterpriseSettingFacts[]>>;

/** What a setting is about. */
export type RedisEnterpriseSettingRole = keyof typeof REDIS_ENTERPRISE_SETTINGS;

/** The name of a setting in a release; `undefined` when the release does not have it. */
export function settingName(role: RedisEnterpriseSettingRole, version: string): string | undefined {
  return settingsOf(role).find((setting) => isIn(setting, version))?.name;
}

/** What a setting of this name is about; nothing for a name that no release knows. */
export function settingNamed(name: string): { readonly role: RedisEnterpriseSettingRole; readonly setting: RedisEnterpriseSettingFacts } | undefined {
  for (const role of Object.keys(REDIS_ENTERPRISE_SETTINGS) as RedisEnterpriseSettingRole[]) {
    const setting = settingsOf(role).find((candidate) => candidate.name === name);
    if (setting) return { role, setting };
  }
  return undefined;
}

/** Whether a release is one of those that know something. */
export function isIn({ since, until }: { readonly since?: string; readonly until?: string }, version: string): boolean {
  return (since === undefined || isAtLeast(version, since)) && (until === undefined || !isAtLeast(version, until));
}

function settingsOf(role: RedisEnterpriseSettingRole): readonly RedisEnterpriseSettingFacts[] {
  return REDIS_ENTERPRISE_SETTINGS[role];
}

/** The first release that knows one of the settings of another one under another name; `undefined` if all are called as they are today. */
export function namesEndWith(version: string): string | undefined {
  const ends = (Object.keys(REDIS_ENTERPRISE_SETTINGS) as RedisEnterpriseSettingRole[])
    .flatMap((role) => settingsOf(role).filter((setting) => isIn(setting, version)).flatMap(({ until }) => until ?? []));
  return ends.find((end) => ends.every((other) => isAtLeast(other, end)));
}

/** The name of a setting in the newest release. */
export function currentSettingName(role: RedisEnterpriseSettingRole): string {
  return settingsOf(role)[0].name;
}

/** RS/security/encryption/tls/tls-protocols. TLS 1.3 can be the minimum since 7.4.2, and nothing below 1.2 since then. */
export const REDIS_ENTERPRISE_TLS_VERSIONS: Readonly<Record<string, { readonly since?: string }>> = { 1.2: {}, 1.3: { since: '7.4.2' } };

/** RS/release-notes/rs-7-22-2-releases: from when on the API takes several certificates in one call. The call for one is on its way out since. */
export const CERTIFICATES_API_SINCE = '7.22.2';

/** RS/security/encryption/internode-encryption: the release that brought it; control planes always have it since. */
export const INTERNODE_ENCRYPTION_SINCE = '6.2.4';

/** Limits of AWS Systems Manager: service model of the API (2014-11-06) and the user guide, *documents-syntax-data-elements-parameters*. */
export const SYSTEMS_MANAGER_LIMITS = {
  documentBytes: 65_536,
  instanceIdsPerTarget: 50,
  // How often State Manager runs an association at most (user guide, *state-manager-about*).
  shortestScheduleMinutes: 30,
  waitForSuccessSeconds: { min: 15, max: 172_800 },
} as const;

/** The line of our own documents after which the wanted state stands. */
export const WANTED_STATE_MARK = '#:wanted';

/** What their metadata says, so that they are known for ours whatever becomes of their content. */
export const WANTED_STATE_METADATA = { key: 'EncryptedCaches', value: 'RedisEnterpriseTls' } as const;
