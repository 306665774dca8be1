import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { refuseUnknownOptions } from '../private/known-options';

/** Options of `RedisEnterpriseDatabaseTls`, in addition to TLS for all clients. */
export interface RedisEnterpriseDatabaseOptions {
  /**
   * The certificate authorities that must have issued the certificates of clients.
   *
   * A secret with their certificates in PEM format, as plain text or in the field `certificate` of a JSON object. Clients
   * without such a certificate are refused, even with a valid password.
   *
   * @default - clients need no certificate
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/enable-tls/
   */
  readonly clientAuthorities?: secretsmanager.ISecret;

  /**
   * Whether to encrypt the internode traffic of this database.
   *
   * Enabling it closes the connections of clients. New databases are always encrypted.
   *
   * @default false - the setting of the database does not change
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly internodeEncryption?: boolean;
}

/**
 * Requires TLS for the clients of one or all databases of a cluster.
 *
 * Existing connections stay open. New connections without TLS fail.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/enable-tls/
 */
export class RedisEnterpriseDatabaseTls {
  /**
   * Requires TLS for one database.
   *
   * @param name the name of the database in the cluster
   * @param options additional requirements
   */
  public static named(name: string, options: RedisEnterpriseDatabaseOptions = {}): RedisEnterpriseDatabaseTls {
    return RedisEnterpriseDatabaseTls.make(name, options);
  }

  /**
   * Requires TLS for all databases that are not named individually, including databases that are created later.
   *
   * Active-Active databases are left out, because they must change in all of their clusters at once.
   *
   * @param options additional requirements
   */
  public static all(options: RedisEnterpriseDatabaseOptions = {}): RedisEnterpriseDatabaseTls {
    return RedisEnterpriseDatabaseTls.make('*', options);
  }

  private static make(name: string, options: RedisEnterpriseDatabaseOptions): RedisEnterpriseDatabaseTls {
    refuseUnknownOptions('RedisEnterpriseDatabaseTls', options, ['clientAuthorities', 'internodeEncryption']);
    return new RedisEnterpriseDatabaseTls(name, options);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseDatabaseTls';

  private constructor(
    /** The name of the database, or `*` for all. */
    public readonly name: string,
    /**
     * Additional requirements.
     *
     * @internal
     */
    public readonly _options: RedisEnterpriseDatabaseOptions,
  ) {}
}
