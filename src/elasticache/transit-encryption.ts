/**
 * Whether clients must connect with TLS.
 *
 * You cannot disable encryption. To enable TLS on an existing group without downtime, deploy three steps, one after the
 * other: `preferredDuringMigration`, then `requiredBeforeAuthentication`, then `REQUIRED` with authentication.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html
 */
export class TransitEncryption {
  /** All connections are encrypted. This is the default. */
  public static readonly REQUIRED = new TransitEncryption('required');

  /**
   * **Accepts plaintext connections** as well as encrypted ones. Step 1 of the migration.
   *
   * Deploy this step, move all clients to `rediss://`, then continue with `requiredBeforeAuthentication`.
   *
   * The service rejects this mode together with an AUTH token or user groups, so the group has **no authentication** during
   * this step. The rules `ReplicationGroupTransitEncryptionMode` and `ReplicationGroupAuthentication` of the policy pack are
   * acknowledged with your reason; the report lists them as suppressed. Every synthesis prints a warning.
   *
   * @param reason why plaintext connections must be accepted, and until when; an empty reason is refused
   */
  public static preferredDuringMigration(reason: string): TransitEncryption {
    return new TransitEncryption('preferred', reason ?? '');
  }

  /**
   * All connections are encrypted, but **clients do not authenticate yet**. Step 2 of the migration.
   *
   * It is not documented whether the service can attach user groups or a token in the same update that ends plaintext
   * connections, so they are attached in a separate step.
   *
   * The rule `ReplicationGroupAuthentication` of the policy pack is acknowledged with your reason. Every synthesis prints a
   * warning.
   *
   * @param reason why there is no authentication, and until when; an empty reason is refused
   */
  public static requiredBeforeAuthentication(reason: string): TransitEncryption {
    return new TransitEncryption('required', reason ?? '');
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'TransitEncryption';

  private constructor(
    /** The transit encryption mode in CloudFormation: `preferred` or `required`. */
    public readonly mode: string,
    /** The reason for the migration. Absent outside a migration. */
    public readonly reason?: string,
  ) {}
}
