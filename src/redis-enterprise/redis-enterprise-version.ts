import { isAtLeast, OLDEST_REDIS_ENTERPRISE, parseVersion } from '../facts';
import { fail } from '../private/errors';

const DOCUMENTATION = 'https://redis.io/docs/latest/operate/rs/release-notes/';

/**
 * A release of Redis Enterprise Software.
 *
 * Certificates and settings that the release does not support are refused. Settings that were renamed use the name of the
 * release.
 *
 * @see https://redis.io/docs/latest/operate/rs/release-notes/
 */
export class RedisEnterpriseVersion {
  /** Release 8.2. */
  public static readonly V8_2 = new RedisEnterpriseVersion('8.2');
  /** Release 8.0. Single sign-on certificates require 8.0.6; use `of('8.0.2')` for an older cluster. */
  public static readonly V8_0 = new RedisEnterpriseVersion('8.0');
  /** Release 7.22. Custom internode certificates require 7.22.2; use `of('7.22.0')` for an older cluster. */
  public static readonly V7_22 = new RedisEnterpriseVersion('7.22');
  /** Release 7.8. Certificate authorities for REST API clients require 7.8.4; use `of('7.8.2')` for an older cluster. */
  public static readonly V7_8 = new RedisEnterpriseVersion('7.8');
  /** Release 7.4, the first that can require TLS 1.3. */
  public static readonly V7_4 = new RedisEnterpriseVersion('7.4');
  /** Release 7.2. */
  public static readonly V7_2 = new RedisEnterpriseVersion('7.2');
  /** Release 6.4. */
  public static readonly V6_4 = new RedisEnterpriseVersion('6.4');
  /** Release 6.2. */
  public static readonly V6_2 = new RedisEnterpriseVersion('6.2');

  /**
   * Returns a release for which this class has no member.
   *
   * @param version two or three numbers separated by dots, for example `8.0.6`, without the build number
   * @throws if the text is not a version, or if the release is older than 6.0.20
   */
  public static of(version: string): RedisEnterpriseVersion {
    if (!parseVersion(version)) {
      throw fail('RedisEnterpriseVersionSyntax', `The version must be numbers separated by dots, such as '8.0' or '7.22.2', without the build number; got '${version}'. See ${DOCUMENTATION}`);
    }
    if (!isAtLeast(version, OLDEST_REDIS_ENTERPRISE)) {
      throw fail('RedisEnterpriseVersionTooOld', `The version must be ${OLDEST_REDIS_ENTERPRISE} or later, the first release with cipher settings for the data plane and the discovery service; got '${version}'. Upgrade the cluster first. See ${DOCUMENTATION}`);
    }
    return new RedisEnterpriseVersion(version);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseVersion';

  private constructor(
    /** The version numbers, separated by dots. */
    public readonly version: string,
  ) {}

  /** The product and its version, for messages. */
  public toString(): string {
    return `Redis Enterprise Software ${this.version}`;
  }
}
