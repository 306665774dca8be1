/**
 * Whether clients must connect with TLS. There is no way to switch encryption off, only one to let existing clients
 * catch up: `preferredDuringMigration`, then `requiredBeforeAuthentication`, then `REQUIRED` with authentication, each
 * deployed before the next.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html
 */
export class TransitEncryption {
  /** Every connection is encrypted. The default. */
  public static readonly REQUIRED = new TransitEncryption('required');

  /**
   * **Plaintext connections are still accepted**, next to encrypted ones: the first of three steps by which an existing
   * group gets TLS without an outage. Deploy with it, move the clients to `rediss://`, then go on.
   *
   * The service refuses this mode together with an AUTH token or user groups, so that the group has **no authentication**
   * as long as it lasts. The findings `ReplicationGroupTransitEncryptionMode` and `ReplicationGroupAuthentication` of the
   * policy pack are acknowledged with your reason, and show as suppressed in its report; a warning says so at every
   * synthesis.
   *
   * @param reason why plaintext has to be accepted, and until when
   */
  public static preferredDuringMigration(reason: string): TransitEncryption {
    return new TransitEncryption('preferred', reason ?? '');
  }

  /**
   * Every connection is encrypted, but **nobody has to authenticate yet**: the second step of the same migration. Whether
   * the service attaches user groups or a token to a group that still accepts plaintext is not documented, so that they
   * are attached once it no longer does.
   *
   * The finding `ReplicationGroupAuthentication` of the policy pack is acknowledged with your reason, and a warning says
   * so at every synthesis.
   *
   * @param reason why there is no authentication, and until when
   */
  public static requiredBeforeAuthentication(reason: string): TransitEncryption {
    return new TransitEncryption('required', reason ?? '');
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'TransitEncryption';

  private constructor(
    /** The mode as CloudFormation takes it. */
    public readonly mode: string,
    /** Why the migration is not over yet. Absent outside a migration. */
    public readonly reason?: string,
  ) {}
}
