import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { RedisEnterpriseCertificate } from './redis-enterprise-certificate';
import type { RedisEnterpriseDatabaseTls } from './redis-enterprise-database';
import type { RedisEnterpriseNodes } from './redis-enterprise-nodes';
import type { RedisEnterpriseDiscoveryTls, RedisEnterpriseHttpSupport, RedisEnterpriseTlsVersion } from './redis-enterprise-protection';
import type { RedisEnterpriseVersion } from './redis-enterprise-version';

/**
 * The certificates of a cluster. What is not named here stays as it is: the cluster made itself one, which nobody trusts and which expires after a year.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/certificates/
 */
export interface RedisEnterpriseCertificates {
  /**
   * For the components that every cluster has and that are not named below: admin console, REST API, proxy, syncer and metrics exporter.
   *
   * @default - each keeps the one it has, unless it is named below
   */
  readonly everyComponent?: RedisEnterpriseCertificate;

  /**
   * The admin console, on port 8443 (`cm`).
   *
   * @default - that of `everyComponent`
   */
  readonly adminConsole?: RedisEnterpriseCertificate;

  /**
   * The REST API, on port 9443 (`api`).
   *
   * @default - that of `everyComponent`
   */
  readonly restApi?: RedisEnterpriseCertificate;

  /**
   * The endpoints of databases (`proxy`). It has to be for `*.<clusterFqdn>`, too. Clusters that replicate from this one have to be told when it changes.
   *
   * @default - that of `everyComponent`
   * @see https://redis.io/docs/latest/operate/rs/security/certificates/updating-certificates/
   */
  readonly proxy?: RedisEnterpriseCertificate;

  /**
   * Replication to and from other clusters (`syncer`). These have to be told when it changes.
   *
   * @default - that of `everyComponent`
   * @see https://redis.io/docs/latest/operate/rs/security/certificates/updating-certificates/
   */
  readonly syncer?: RedisEnterpriseCertificate;

  /**
   * The metrics exporter, on port 8070 (`metrics_exporter`).
   *
   * @default - that of `everyComponent`
   */
  readonly metricsExporter?: RedisEnterpriseCertificate;

  /**
   * What the cluster shows to LDAP servers (`ldap_client`). It takes `credentials`.
   *
   * @default - it stays as it is
   */
  readonly ldapClient?: RedisEnterpriseCertificate;

  /**
   * The authorities of clients of the REST API that authenticate with certificates (`mtls_trusted_ca`); no key. Since 7.8.4. It takes `credentials`.
   *
   * @default - it stays as it is
   */
  readonly mtlsTrustedCa?: RedisEnterpriseCertificate;

  /**
   * The control plane between nodes (`ccs_internode_encryption`), with an RSA key. Since 7.22.2. Together with `dataPlaneInternode`, unless
   * there are `credentials`. The cluster puts one of its own in its place 5 days before it expires.
   *
   * @default - the cluster makes and rotates it
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly controlPlaneInternode?: RedisEnterpriseCertificate;

  /**
   * The data plane between nodes (`data_internode_encryption`), with an RSA key. Since 7.22.2. Together with `controlPlaneInternode`, unless
   * there are `credentials`. The cluster puts one of its own in its place 5 days before it expires.
   *
   * @default - the cluster makes and rotates it
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly dataPlaneInternode?: RedisEnterpriseCertificate;

  /**
   * Single sign-on: the cluster (`sso_service`). Since 8.0.6. It takes `credentials`.
   *
   * @default - it stays as it is
   */
  readonly ssoService?: RedisEnterpriseCertificate;

  /**
   * Single sign-on: the identity provider (`sso_issuer`); no key. Since 8.0.6. It takes `credentials`.
   *
   * @default - it stays as it is
   */
  readonly ssoIssuer?: RedisEnterpriseCertificate;
}

/** TLS of the admin console and of the REST API. */
export interface RedisEnterpriseControlPlaneOptions {
  /**
   * The oldest version of TLS that is accepted.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The suites for TLS 1.2, by the names that OpenSSL and BoringSSL have for them. Those for TLS 1.3 cannot be chosen.
   *
   * @default - the six of Mozilla's intermediate configuration that agree on keys with elliptic curves
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];
}

/** TLS of the endpoints of databases. */
export interface RedisEnterpriseDataPlaneOptions {
  /**
   * The oldest version of TLS that is accepted.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The suites for TLS 1.2, by the names that OpenSSL has for them.
   *
   * @default - the six of Mozilla's intermediate configuration that agree on keys with elliptic curves
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];

  /**
   * The suites for TLS 1.3. Since 7.4.2.
   *
   * @default - the three that there are
   */
  readonly cipherSuitesTls13?: string[];
}

/** TLS of the discovery service, on port 8001. */
export interface RedisEnterpriseDiscoveryServiceOptions {
  /**
   * The oldest version of TLS that is accepted.
   *
   * @default RedisEnterpriseTlsVersion.TLS_1_2
   */
  readonly minimumTlsVersion?: RedisEnterpriseTlsVersion;

  /**
   * The suites for TLS 1.2, by the names that Go has for them. Those for TLS 1.3 cannot be chosen.
   *
   * @default - AES-GCM with keys that elliptic curves agree on
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/
   */
  readonly cipherSuites?: string[];

  /**
   * Whether plaintext is refused.
   *
   * @default RedisEnterpriseDiscoveryTls.REQUIRED
   */
  readonly tls?: RedisEnterpriseDiscoveryTls;
}

/** Options of `RedisEnterpriseTls`. There is none for TLS 1.0 and 1.1, for keys that lie on disks in the clear, or for keys in templates. */
export interface RedisEnterpriseTlsProps {
  /** The nodes of the cluster, all of them. */
  readonly nodes: RedisEnterpriseNodes;

  /**
   * The release that the cluster runs. Nodes of an older one are left alone, and say so; change it here after an upgrade, which is in time
   * unless the upgrade goes from below 7.4.2 to above.
   */
  readonly version: RedisEnterpriseVersion;

  /** The name of the cluster, `redis.example.com` for one. Databases have names below it. */
  readonly clusterFqdn: string;

  /**
   * The certificates of the cluster.
   *
   * @default - it keeps those that it has
   */
  readonly certificates?: RedisEnterpriseCertificates;

  /**
   * TLS of the admin console and of the REST API.
   *
   * @default - TLS 1.2 and newer, with suites that have forward secrecy
   */
  readonly controlPlane?: RedisEnterpriseControlPlaneOptions;

  /**
   * TLS of the endpoints of databases. Which databases have TLS at all: `databases`.
   *
   * @default - TLS 1.2 and newer, with suites that have forward secrecy
   */
  readonly dataPlane?: RedisEnterpriseDataPlaneOptions;

  /**
   * TLS of the discovery service. A change restarts it, on each node when its turn comes.
   *
   * @default - TLS 1.2 and newer, with suites that have forward secrecy; plaintext is refused
   */
  readonly discoveryService?: RedisEnterpriseDiscoveryServiceOptions;

  /**
   * Whether the REST API answers without TLS.
   *
   * @default RedisEnterpriseHttpSupport.DISABLED
   */
  readonly httpSupport?: RedisEnterpriseHttpSupport;

  /**
   * The databases whose clients have to speak TLS. It takes `credentials`.
   *
   * @default - they stay as they are
   */
  readonly databases?: RedisEnterpriseDatabaseTls[];

  /**
   * A user of the REST API who may change cluster and databases: a secret that is a JSON object with `username` and `password`. With it the nodes also see what others
   * changed, and that the cluster is the right one; without, they go by what they set themselves.
   *
   * @default - none: what takes the REST API cannot be declared
   */
  readonly credentials?: secretsmanager.ISecret;

  /**
   * The port of the REST API over TLS.
   *
   * @default 9443
   */
  readonly restApiPort?: number;

  /**
   * Roles of the nodes that get the policy, beside those that are known of `nodes`.
   *
   * @default - none: give others `nodePolicy` yourself
   */
  readonly nodeRoles?: iam.IRole[];

  /**
   * How often the nodes compare what is with what is wanted, from 30 minutes to a day: for how long a rotated certificate is not in use. They also do so after every
   * deployment that changes something.
   *
   * @default Duration.hours(1)
   */
  readonly checkEvery?: Duration;

  /**
   * How long a deployment waits for the first run to succeed, from 15 seconds to 2 days. It fails if no node is there by then.
   *
   * @default - it does not wait; the alarm tells
   */
  readonly waitForSuccess?: Duration;
}
