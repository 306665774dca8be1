/** The oldest version of TLS that is accepted. Older ones cannot be written down. */
export enum RedisEnterpriseTlsVersion {
  /** TLS 1.2. */
  TLS_1_2 = '1.2',
  /** TLS 1.3: every client has to speak it. Since 7.4.2. */
  TLS_1_3 = '1.3',
}

/**
 * Whether the REST API answers without TLS, on port 8080. It does not, and passwords of administrators travel in the clear if it does.
 *
 * @see https://redis.io/docs/latest/operate/rs/references/rest-api/
 */
export class RedisEnterpriseHttpSupport {
  /** The API answers over TLS only. The default. */
  public static readonly DISABLED = new RedisEnterpriseHttpSupport('disabled');

  /**
   * **The API answers in the clear, too**, until scripts have been moved to port 9443.
   *
   * The finding `RedisEnterpriseHttpDisabled` of the policy pack is acknowledged with your reason, and shows as suppressed in its report; a
   * warning says so at every synthesis.
   *
   * @param reason why plain HTTP is still needed, and until when
   */
  public static enabledDuringMigration(reason: string): RedisEnterpriseHttpSupport {
    return new RedisEnterpriseHttpSupport('enabled', reason ?? '');
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseHttpSupport';

  private constructor(
    /** The value as the cluster takes it. */
    public readonly mode: string,
    /** Why the migration is not over yet. Absent outside a migration. */
    public readonly reason?: string,
  ) {}
}

/**
 * Whether the discovery service, which tells clients of Sentinel where databases are, demands TLS.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/tls-protocols/
 */
export class RedisEnterpriseDiscoveryTls {
  /** Every connection is encrypted. The default here, and not that of the cluster. */
  public static readonly REQUIRED = new RedisEnterpriseDiscoveryTls('required');

  /**
   * **Plaintext connections are accepted**, next to encrypted ones, until clients of Sentinel speak TLS.
   *
   * The finding `RedisEnterpriseDiscoveryTlsRequired` of the policy pack is acknowledged with your reason, and shows as suppressed in its report;
   * a warning says so at every synthesis.
   *
   * @param reason why plaintext has to be accepted, and until when
   */
  public static allowedDuringMigration(reason: string): RedisEnterpriseDiscoveryTls {
    return new RedisEnterpriseDiscoveryTls('allowed', reason ?? '');
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseDiscoveryTls';

  private constructor(
    /** The mode as the cluster takes it. */
    public readonly mode: string,
    /** Why the migration is not over yet. Absent outside a migration. */
    public readonly reason?: string,
  ) {}
}
