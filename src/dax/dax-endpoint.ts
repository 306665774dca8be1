import { Fn } from 'aws-cdk-lib';

/**
 * The discovery endpoint of a DAX cluster, through which clients find the nodes.
 *
 * It only accepts TLS connections. Clients verify the server certificate against the host name.
 */
export class DaxEndpoint {
  /**
   * @param socketAddress the host name and port, separated by a colon
   */
  constructor(
    /**
     * `hostname:port`. Pass `url` to DAX clients instead.
     *
     * Without a scheme, clients connect without TLS, and the cluster rejects the connection.
     */
    public readonly socketAddress: string,
  ) {}

  /** The host name. A token if the cluster is created in this app. */
  public get hostname(): string {
    return Fn.select(0, Fn.split(':', this.socketAddress));
  }

  /** The port, as a string. A token if the cluster is created in this app. */
  public get port(): string {
    return Fn.select(1, Fn.split(':', this.socketAddress));
  }

  /** The URL for DAX clients, with the TLS scheme: `daxs://hostname:port`. */
  public get url(): string {
    return `daxs://${this.socketAddress}`;
  }

  /** `hostname:port`. Pass `url` to DAX clients instead. */
  public toString(): string {
    return this.socketAddress;
  }
}
