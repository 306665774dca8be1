import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwardTarget } from './forward-target';
// As a type only: wings of the library know each other through interfaces.
import type { IEncryptedRedisReplicationGroup } from '../elasticache';
import { refuseUnknownOptions } from '../private/known-options';

/** Options of `CachePortForward.to`. */
export interface CachePortForwardOptions {
  /**
   * What the forwards are called in outputs: a letter, then letters and digits.
   *
   * @default - the id of the cache's construct
   */
  readonly name?: string;

  /**
   * With cluster mode disabled, whether each node gets a port of its own, instead of the primary and the reader endpoint. With cluster mode
   * enabled each node always does.
   *
   * @default false
   */
  readonly perNode?: boolean;

  /**
   * The first of the ports that the cache is given; the others follow.
   *
   * @default - the lowest from 6379 up that leaves room
   */
  readonly firstPort?: number;

  /**
   * With cluster mode enabled, how many ports are kept for nodes, from 1 to 32. A node keeps its port when others come and go.
   *
   * @default - twice the number of nodes, as those that go and those that come are there at once while the group is scaled; 32 at most, and
   * where the number of nodes is not known
   */
  readonly nodePorts?: number;
}

/** Options of `CachePortForward.toHost`. */
export interface HostPortForwardOptions {
  /** The name of the host, or its IPv4 address. */
  readonly hostName: string;

  /** The port of the host. */
  readonly port: number;

  /** The security groups of the host: the instance is let in at its port. */
  readonly connections: ec2.IConnectable;

  /**
   * That the host accepts connections with TLS only. Nothing else is forwarded to, so that anything but `true` is refused; it is asked for
   * because nothing of it can be seen from here.
   */
  readonly speaksTls: boolean;

  /**
   * What the forward is called in outputs: a letter, then letters and digits.
   *
   * @default - `Host`
   */
  readonly name?: string;

  /**
   * The port that clients connect to.
   *
   * @default - the lowest from 6379 up that is free
   */
  readonly listenPort?: number;

  /**
   * The name in the certificate of the host.
   *
   * @default - `hostName`
   */
  readonly tlsServerName?: string;
}

/**
 * What an instance forwards to: an endpoint or a node for each of its ports.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html
 */
export class CachePortForward {
  /**
   * To a replication group. With cluster mode disabled that is a port for the primary and one for the reader endpoint, or one for each
   * node. With cluster mode enabled the instance finds the nodes, gives each a port that it keeps, and publishes the map of addresses that
   * clients need in an SSM parameter.
   *
   * @param cache a group of this app or an imported one
   * @param options names and ports
   */
  public static to(cache: IEncryptedRedisReplicationGroup, options: CachePortForwardOptions = {}): CachePortForward {
    refuseUnknownOptions('CachePortForward.to', options, ['name', 'perNode', 'firstPort', 'nodePorts']);
    return new CachePortForward({ kind: 'cache', cache, ...options });
  }

  /**
   * To a host that this library knows nothing of: a node of a cache that speaks TLS.
   *
   * @param options the host, its port, and that it speaks TLS
   */
  public static toHost(options: HostPortForwardOptions): CachePortForward {
    refuseUnknownOptions('CachePortForward.toHost', options, ['hostName', 'port', 'connections', 'speaksTls', 'name', 'listenPort', 'tlsServerName']);
    return new CachePortForward({ kind: 'host', ...options });
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'CachePortForward';

  private constructor(
    /** @internal */
    public readonly _target: ForwardTarget,
  ) {}
}
