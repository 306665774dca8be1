/**
 * An endpoint of a replication group.
 *
 * All endpoints use TLS. Clients verify the server certificate against the host name.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html
 */
export class CacheEndpoint {
  constructor(
    /** The host name. A token if the group is created in this app. */
    public readonly hostname: string,
    /** The port, as a string. A token if the group is created in this app. */
    public readonly port: string,
  ) {}

  /** `hostname:port`. */
  public get socketAddress(): string {
    return `${this.hostname}:${this.port}`;
  }

  /** The URL with the TLS scheme: `rediss://hostname:port`. */
  public get url(): string {
    return `rediss://${this.socketAddress}`;
  }

  /**
   * The URL with a user name: `rediss://userName@hostname:port`.
   *
   * For clients that take the user name from the URL and the password from their options. Do not use it with ioredis or
   * iovalkey: they read an empty password from such a URL, and it overrides the password in their options. Give these clients
   * `url`, and the user name and password as options.
   *
   * @param userName the user to authenticate as
   */
  public urlFor(userName: string): string {
    return `rediss://${userName}@${this.socketAddress}`;
  }

  /** `hostname:port`. */
  public toString(): string {
    return this.socketAddress;
  }
}
