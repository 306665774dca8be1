/**
 * A forwarded endpoint that clients outside of AWS connect to.
 *
 * The TLS connection is between the client and the cache, and the certificate is that of the cache. Clients must verify it
 * against `tlsServerName`, not against the address that they connect to.
 */
export class NatBastionEndpoint {
  constructor(
    /** The name in stack outputs. */
    public readonly name: string,
    /**
     * The address to connect to: the Elastic IP (a token), or `127.0.0.1` without public access, where Session Manager listens.
     */
    public readonly hostname: string,
    /** The port to connect to. */
    public readonly port: number,
    /** The server name in the certificate. */
    public readonly tlsServerName: string,
    /** The AWS CLI command that forwards the same port of the local machine to the endpoint through Session Manager. */
    public readonly sessionCommand: string,
  ) {}

  /** The URL of the endpoint: `rediss://hostname:port`. */
  public get url(): string {
    return `rediss://${this.hostname}:${this.port}`;
  }

  /** `hostname:port`. */
  public toString(): string {
    return `${this.hostname}:${this.port}`;
  }

  /** The URL and the TLS server name, for display. */
  public get connectionString(): string {
    return `${this.url} with TLS server name ${this.tlsServerName}`;
  }
}
