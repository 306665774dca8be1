import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { RedisEnterpriseCertificate } from './redis-enterprise-certificate';
import type { RedisEnterpriseDatabaseTls } from './redis-enterprise-database';
import type { RedisEnterpriseNodes } from './redis-enterprise-nodes';
import type { RedisEnterpriseDiscoveryTls, RedisEnterpriseHttpSupport, RedisEnterpriseTlsVersion } from './redis-enterprise-protection';
import type { RedisEnterpriseVersion } from './redis-enterprise-version';

/**
 * The certificates of a cluster.
 *
 * A certificate that is omitted does not change. By default, clusters use self-signed certificates, which clients do not trust
 * and which expire after one year.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/certificates/
 */
export interface RedisEnterpriseCertificates {
  /**
   * The certificate for all components that have none of their own in this struct: admin console, REST API, proxy, syncer and
   * metrics exporter.
   *
   * @default - these components keep their certificates
   */
  readonly everyComponent?: RedisEnterpriseCertificate;

  /**
   * The certificate of the admin console on port 8443 (`cm`).
   *
   * @default - the value of `everyComponent`
   */
  readonly adminConsole?: RedisEnterpriseCertificate;

  /**
   * The certificate of the REST API on port 9443 (`api`).
   *
   * @default - the value of `everyComponent`
   */
  readonly restApi?: RedisEnterpriseCertificate;

  /**
   * The certificate of database endpoints (`proxy`).
   *
   * Must also be valid for `*.<clusterFqdn>`. When it changes, update the clusters that replicate from this one.
   *
   * @default - the value of `everyComponent`
   * @see https://redis.io/docs/latest/operate/rs/security/certificates/updating-certificates/
   */
  readonly proxy?: RedisEnterpriseCertificate;

  /**
   * The certificate for replication with other clusters (`syncer`).
   *
   * When it changes, update the other clusters.
   *
   * @default - the value of `everyComponent`
   * @see https://redis.io/docs/latest/operate/rs/security/certificates/updating-certificates/
   */
  readonly syncer?: RedisEnterpriseCertificate;

  /**
   * The certificate of the metrics exporter on port 8070 (`metrics_exporter`).
   *
   * @default - the value of `everyComponent`
   */
  readonly metricsExporter?: RedisEnterpriseCertificate;

  /**
   * The client certificate that the cluster presents to LDAP servers (`ldap_client`). Requires `credentials`.
   *
   * @default - it does not change
   */
  readonly ldapClient?: RedisEnterpriseCertificate;

  /**
   * The certificate authorities of REST API clients that authenticate with certificates (`mtls_trusted_ca`).
   *
   * Has no private key. Requires release 7.8.4 and `credentials`.
   *
   * @default - it does not change
   */
  readonly mtlsTrustedCa?: RedisEnterpriseCertificate;

  /**
   * The certificate of the control plane between nodes (`ccs_internode_encryption`).
   *
   * Must have an RSA key. Requires release 7.22.2, and either `dataPlaneInternode` or `credentials`. The cluster replaces it
   * with a certificate that it generates, 5 days before it expires.
   *
   * @default - the cluster creates and rotates it
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly controlPlaneInternode?: RedisEnterpriseCertificate;

  /**
   * The certificate of the data plane between nodes (`data_internode_encryption`).
   *
   * Must have an RSA key. Requires release 7.22.2, and either `controlPlaneInternode` or `credentials`. The cluster replaces it
   * with a certificate that it generates, 5 days before it expires.
   *
   * @default - the cluster creates and rotates it
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly dataPlaneInternode?: RedisEnterpriseCertificate;

  /**
   * The certificate of the cluster for single sign-on (`sso_service`). Requires release 8.0.6 and `credentials`.
   *
   * @default - it does not change
   */
  readonly ssoService?: RedisEnterpriseCertificate;

  /**
   * The certificate of the identity provider for single sign-on (`sso_issuer`).
   *
   * Has no private key. Requires release 8.0.6 and `credentials`.
   *
   * @default - it does not change
   */
  readonly ssoIssuer?: RedisEnterpriseCertificate;
}

/** TLS settings of the admin console and the REST API. */
export interface RedisEnterpriseControlPlaneOptions {
  /**
   * The minimum TLS version.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The cipher suites for TLS 1.2, by their OpenSSL (BoringSSL) names. The suites for TLS 1.3 are fixed.
   *
   * @default - the six ECDHE suites of Mozilla's intermediate configuration
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];
}

/** TLS settings of database endpoints. */
export interface RedisEnterpriseDataPlaneOptions {
  /**
   * The minimum TLS version.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The cipher suites for TLS 1.2, by their OpenSSL names.
   *
   * @default - the six ECDHE suites of Mozilla's intermediate configuration
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];

  /**
   * The cipher suites for TLS 1.3. Requires release 7.4.2.
   *
   * @default - all three suites
   */
  readonly cipherSuitesTls13?: string[];
}

/** TLS settings of the discovery service on port 8001. */
export interface RedisEnterpriseDiscoveryServiceOptions {
  /**
   * The minimum TLS version.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The cipher suites for TLS 1.2, by their Go names. The suites for TLS 1.3 are fixed.
   *
   * @default - the ECDHE suites with AES-GCM
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];

  /**
   * Whether the service requires TLS.
   *
   * @default RedisEnterpriseDiscoveryTls.REQUIRED
   */
  readonly tls?: RedisEnterpriseDiscoveryTls;
}

/**
 * Properties of `RedisEnterpriseTls`.
 *
 * No property allows TLS 1.0 or 1.1, unencrypted private keys on disk, or private keys in templates.
 */
export interface RedisEnterpriseTlsProps {
  /** All nodes of the cluster. */
  readonly nodes: RedisEnterpriseNodes;

  /**
   * The release that the cluster runs.
   *
   * A run on a node with an older release fails and changes nothing. After an upgrade of the cluster, change the version here.
   * A run also fails if the nodes have a newer release in which settings have other names, which is the case after an upgrade
   * from below 7.4.2 to a later release.
   */
  readonly version: RedisEnterpriseVersion;

  /**
   * The fully qualified domain name of the cluster, for example `redis.example.com`.
   *
   * The names of database endpoints are below this name.
   */
  readonly clusterFqdn: string;

  /**
   * The certificates of the cluster.
   *
   * @default - the certificates do not change
   */
  readonly certificates?: RedisEnterpriseCertificates;

  /**
   * TLS settings of the admin console and the REST API.
   *
   * @default - TLS 1.2 and later, with cipher suites that have forward secrecy
   */
  readonly controlPlane?: RedisEnterpriseControlPlaneOptions;

  /**
   * TLS settings of database endpoints. `databases` selects the databases that require TLS.
   *
   * @default - TLS 1.2 and later, with cipher suites that have forward secrecy
   */
  readonly dataPlane?: RedisEnterpriseDataPlaneOptions;

  /**
   * TLS settings of the discovery service.
   *
   * A change restarts the service on one node after the other.
   *
   * @default - TLS is required: TLS 1.2 and later, with cipher suites that have forward secrecy
   */
  readonly discoveryService?: RedisEnterpriseDiscoveryServiceOptions;

  /**
   * Whether the REST API also accepts requests without TLS.
   *
   * @default RedisEnterpriseHttpSupport.DISABLED
   */
  readonly httpSupport?: RedisEnterpriseHttpSupport;

  /**
   * The databases that require TLS. Requires `credentials`.
   *
   * @default - the databases do not change
   */
  readonly databases?: RedisEnterpriseDatabaseTls[];

  /**
   * The credentials of a REST API user that can change the cluster and its databases.
   *
   * The value of the secret must be a JSON object with `username` and `password`. With credentials, the nodes read the actual
   * settings and verify the name of the cluster. Without credentials, they rely on the settings that earlier runs recorded.
   *
   * @default - none; everything that requires the REST API is refused
   */
  readonly credentials?: secretsmanager.ISecret;

  /**
   * The port of the REST API over TLS, from 1 to 65535.
   *
   * @default 9443
   */
  readonly restApiPort?: number;

  /**
   * Additional roles of the nodes that get the policy `nodePolicy`.
   *
   * @default - only the known roles of `nodes` get the policy
   */
  readonly nodeRoles?: iam.IRole[];

  /**
   * The time between two runs, in whole minutes from 30 minutes to 24 hours.
   *
   * A rotated certificate is in use after this time at the latest. The nodes also run after every deployment that changes the
   * settings.
   *
   * @default Duration.hours(1)
   */
  readonly checkEvery?: Duration;

  /**
   * How long a deployment waits for the first run to succeed, in whole seconds from 15 seconds to 2 days.
   *
   * The deployment fails if the run does not succeed in this time.
   *
   * @default - the deployment does not wait
   */
  readonly waitForSuccess?: Duration;
}
