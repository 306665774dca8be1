/**
 * Where a client outside of AWS connects to, and what it gets there. TLS is between the client and the cache, so that the certificate is
 * the cache's: a client verifies it against `tlsServerName`, and not against the address that it connects to.
 */
export class NatBastionEndpoint {
  constructor(
    /** What outputs call it. */
    public readonly name: string,
    /** The Elastic IP, a token until the stack is deployed. Without public access the client's own machine, where sessions listen. */
    public readonly hostname: string,
    /** The port to connect to. */
    public readonly port: number,
    /** The name in the certificate. */
    public readonly tlsServerName: string,
    /** The command of the AWS CLI that makes the endpoint reachable at the same port of one's own machine, through Session Manager. */
    public readonly sessionCommand: string,
  ) {}

  /** `rediss://hostname:port`. */
  public get url(): string {
    return `rediss://${this.hostname}:${this.port}`;
  }

  /** URL and server name, for people. */
  public get connectionString(): string {
    return `${this.url} with TLS server name ${this.tlsServerName}`;
  }
}
