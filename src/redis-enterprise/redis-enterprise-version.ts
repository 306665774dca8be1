import { isAtLeast, OLDEST_REDIS_ENTERPRISE, parseVersion } from '../facts';
import { fail } from '../private/errors';

const DOCUMENTATION = 'https://redis.io/docs/latest/operate/rs/release-notes/';

/**
 * A release of Redis Enterprise Software. Certificates and settings that it does not know are an error, and those that have changed their
 * names get the right one.
 *
 * @see https://redis.io/docs/latest/operate/rs/release-notes/
 */
export class RedisEnterpriseVersion {
  /** 8.2. */
  public static readonly V8_2 = new RedisEnterpriseVersion('8.2');
  /** 8.0. Certificates for single sign-on take 8.0.6: declare `of('8.0.2')` if yours is older. */
  public static readonly V8_0 = new RedisEnterpriseVersion('8.0');
  /** 7.22. Certificates of one's own between nodes take 7.22.2: declare `of('7.22.0')` if yours is older. */
  public static readonly V7_22 = new RedisEnterpriseVersion('7.22');
  /** 7.8. Authorities for clients of the REST API take 7.8.4: declare `of('7.8.2')` if yours is older. */
  public static readonly V7_8 = new RedisEnterpriseVersion('7.8');
  /** 7.4, the first release that can demand TLS 1.3. */
  public static readonly V7_4 = new RedisEnterpriseVersion('7.4');
  /** 7.2. */
  public static readonly V7_2 = new RedisEnterpriseVersion('7.2');
  /** 6.4. */
  public static readonly V6_4 = new RedisEnterpriseVersion('6.4');
  /** 6.2. */
  public static readonly V6_2 = new RedisEnterpriseVersion('6.2');

  /**
   * A release that this library has no member for.
   *
   * @param version two or three numbers, `8.0.6` for one. The number of the build is left out
   * @throws when the text is no version, and for releases before 6.0.20
   */
  public static of(version: string): RedisEnterpriseVersion {
    if (!parseVersion(version)) {
      throw fail('RedisEnterpriseVersionSyntax', `A release is written as numbers with dots between them, such as '8.0' or '7.22.2', without the build; got '${version}'. See ${DOCUMENTATION}`);
    }
    if (!isAtLeast(version, OLDEST_REDIS_ENTERPRISE)) {
      throw fail('RedisEnterpriseVersionTooOld', `'${version}' is older than ${OLDEST_REDIS_ENTERPRISE}, the first release with ciphers for the data plane and the discovery service. Upgrade the cluster first. See ${DOCUMENTATION}`);
    }
    return new RedisEnterpriseVersion(version);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseVersion';

  private constructor(
    /** The release, as numbers with dots between them. */
    public readonly version: string,
  ) {}

  /** The release in words, for messages. */
  public toString(): string {
    return `Redis Enterprise Software ${this.version}`;
  }
}
