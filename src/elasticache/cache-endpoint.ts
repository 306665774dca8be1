/**
 * A place where clients connect to. Every endpoint of this library speaks TLS; clients verify the certificate against
 * the host name.
 */
export class CacheEndpoint {
  constructor(
    /** The host name. A token until the stack is deployed. */
    public readonly hostname: string,
    /** The port, as CloudFormation hands it out. A token until the stack is deployed. */
    public readonly port: string,
  ) {}

  /** `hostname:port`. */
  public get socketAddress(): string {
    return `${this.hostname}:${this.port}`;
  }

  /** The URL for clients that take one, with the scheme that stands for TLS: `rediss://hostname:port`. */
  public get url(): string {
    return `rediss://${this.socketAddress}`;
  }

  /**
   * The URL with a user name, for clients that take the name from there and the password from elsewhere. Some clients
   * (ioredis, iovalkey) read an empty password from such a URL, which wins over one in their options: give them `url`, and
   * user name and password as options.
   *
   * @param userName the user to log in as
   */
  public urlFor(userName: string): string {
    return `rediss://${userName}@${this.socketAddress}`;
  }
}
