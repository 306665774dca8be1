/** The minimum TLS version. TLS 1.0 and 1.1 have no member. */
export enum RedisEnterpriseTlsVersion {
  /** TLS 1.2. */
  TLS_1_2 = '1.2',
  /** TLS 1.3, which every client must support. Requires release 7.4.2. */
  TLS_1_3 = '1.3',
}

/**
 * Whether the REST API also accepts requests without TLS on port 8080.
 *
 * Without TLS, the passwords of administrators are sent in plaintext.
 *
 * @see https://redis.io/docs/latest/operate/rs/references/rest-api/
 */
export class RedisEnterpriseHttpSupport {
  /** The REST API accepts only TLS. */
  public static readonly DISABLED = new RedisEnterpriseHttpSupport('disabled');

  /**
   * **The REST API also accepts plaintext requests**, until all scripts use port 9443.
   *
   * Acknowledges the finding `RedisEnterpriseHttpDisabled` of the policy pack with the reason; it appears as suppressed in the
   * report. Adds a warning at each synthesis.
   *
   * @param reason why plain HTTP is still needed, and until when; must not be empty
   */
  public static enabledDuringMigration(reason: string): RedisEnterpriseHttpSupport {
    return new RedisEnterpriseHttpSupport('enabled', reason ?? '');
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseHttpSupport';

  private constructor(
    /** The value of the cluster setting. */
    public readonly mode: string,
    /** The reason for the migration setting. `undefined` outside of a migration. */
    public readonly reason?: string,
  ) {}
}

/**
 * Whether the discovery service, which tells Sentinel clients the endpoints of databases, requires TLS.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/tls-protocols/
 */
export class RedisEnterpriseDiscoveryTls {
  /** Only TLS connections are accepted. This is not the default of the cluster. */
  public static readonly REQUIRED = new RedisEnterpriseDiscoveryTls('required');

  /**
   * **Plaintext connections are also accepted**, until all Sentinel clients use TLS.
   *
   * Acknowledges the finding `RedisEnterpriseDiscoveryTlsRequired` of the policy pack with the reason; it appears as suppressed
   * in the report. Adds a warning at each synthesis.
   *
   * @param reason why plaintext is still needed, and until when; must not be empty
   */
  public static allowedDuringMigration(reason: string): RedisEnterpriseDiscoveryTls {
    return new RedisEnterpriseDiscoveryTls('allowed', reason ?? '');
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseDiscoveryTls';

  private constructor(
    /** The value of the cluster setting. */
    public readonly mode: string,
    /** The reason for the migration setting. `undefined` outside of a migration. */
    public readonly reason?: string,
  ) {}
}
