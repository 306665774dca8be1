import { Fn } from 'aws-cdk-lib';

/**
 * The place where DAX clients find the nodes of a cluster. It speaks TLS and nothing else; clients verify the certificate
 * against the host name.
 */
export class DaxEndpoint {
  /**
   * @param socketAddress host name and port, as CloudFormation hands them out
   */
  constructor(
    /** `hostname:port`. Clients that take it without a scheme connect without TLS, and are refused: give them `url`. */
    public readonly socketAddress: string,
  ) {}

  /** The host name. A token until the stack is deployed. */
  public get hostname(): string {
    return Fn.select(0, Fn.split(':', this.socketAddress));
  }

  /** The port. A token until the stack is deployed. */
  public get port(): string {
    return Fn.select(1, Fn.split(':', this.socketAddress));
  }

  /** The URL that DAX clients take, with the scheme that stands for TLS: `daxs://hostname:port`. */
  public get url(): string {
    return `daxs://${this.socketAddress}`;
  }
}
