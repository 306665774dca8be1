import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { refuseUnknownOptions } from '../private/known-options';

/** What is demanded of the connections of a database, TLS aside. */
export interface RedisEnterpriseDatabaseOptions {
  /**
   * The authorities whose clients are let in: a secret with their certificates in PEM form, as text or in the field `certificate` of a JSON object. Others are refused,
   * with a password too.
   *
   * @default - clients need no certificate
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/enable-tls/
   */
  readonly clientAuthorities?: secretsmanager.ISecret;

  /**
   * Whether the nodes encrypt what they tell each other about this database. Changing it ends the connections of its clients. New databases get it in any case.
   *
   * @default false: it stays as it is
   * @see https://redis.io/docs/latest/operate/rs/security/encryption/internode-encryption/
   */
  readonly internodeEncryption?: boolean;
}

/**
 * A database of a cluster whose clients have to speak TLS. Turning it on leaves the connections alone that there are; new ones in the clear
 * fail.
 *
 * @see https://redis.io/docs/latest/operate/rs/security/encryption/tls/enable-tls/
 */
export class RedisEnterpriseDatabaseTls {
  /**
   * One database.
   *
   * @param name its name in the cluster
   * @param options what else is demanded of connections
   */
  public static named(name: string, options: RedisEnterpriseDatabaseOptions = {}): RedisEnterpriseDatabaseTls {
    return RedisEnterpriseDatabaseTls.make(name, options);
  }

  /**
   * All databases that are not named themselves, those to come included. Active-Active ones are left out: they change in all of their clusters at once.
   *
   * @param options what else is demanded of connections
   */
  public static all(options: RedisEnterpriseDatabaseOptions = {}): RedisEnterpriseDatabaseTls {
    return RedisEnterpriseDatabaseTls.make('*', options);
  }

  private static make(name: string, options: RedisEnterpriseDatabaseOptions): RedisEnterpriseDatabaseTls {
    refuseUnknownOptions('RedisEnterpriseDatabaseTls', options, ['clientAuthorities', 'internodeEncryption']);
    return new RedisEnterpriseDatabaseTls(name, options);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseDatabaseTls';

  private constructor(
    /** The name, or a star for all. */
    public readonly name: string,
    /**
     * What else is demanded.
     *
     * @internal
     */
    public readonly _options: RedisEnterpriseDatabaseOptions,
  ) {}
}
