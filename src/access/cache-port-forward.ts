import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwardTarget } from './forward-target';
// Types only: the service folders of the library depend on each other through interfaces.
import type { IEncryptedRedisReplicationGroup } from '../elasticache';
import { refuseUnknownOptions } from '../private/known-options';

/** Options of `CachePortForward.to`. */
export interface CachePortForwardOptions {
  /**
   * The name of the forwards in stack outputs.
   *
   * A letter, followed by letters and digits. Must be unique within the instance.
   *
   * @default - the construct id of the cache, without characters that are not letters or digits
   */
  readonly name?: string;

  /**
   * Whether to forward a port to each node, instead of one to the primary endpoint and one to the reader endpoint.
   *
   * Applies to replication groups with cluster mode disabled. With cluster mode enabled, each node always has its own port.
   *
   * @default false
   */
  readonly perNode?: boolean;

  /**
   * The first port to listen on for this cache. The others follow without gaps.
   *
   * Must be a number that is known at synthesis; tokens are refused.
   *
   * @default - the lowest port from 6379 upwards that starts a free range
   */
  readonly firstPort?: number;

  /**
   * The number of ports to reserve for nodes, from 1 to 32. Applies to replication groups with cluster mode enabled.
   *
   * A node keeps its port when other nodes are added or removed.
   *
   * @default - twice the number of nodes, at most 32, because old and new nodes exist side by side while the group scales; 32
   * if the number of nodes is not known
   */
  readonly nodePorts?: number;
}

/** Options of `CachePortForward.toHost`. */
export interface HostPortForwardOptions {
  /** The DNS name or IPv4 address of the host. */
  readonly hostName: string;

  /** The port of the host, from 1 to 65535. */
  readonly port: number;

  /** The security groups of the host. They get an ingress rule for the instance on `port`. */
  readonly connections: ec2.IConnectable;

  /**
   * Confirms that the host accepts TLS connections only.
   *
   * Must be `true`; any other value is refused, because forwarded traffic can cross the internet. The library cannot find this
   * out by itself.
   */
  readonly speaksTls: boolean;

  /**
   * The name of the forward in stack outputs.
   *
   * A letter, followed by letters and digits. Must be unique within the instance.
   *
   * @default 'Host'
   */
  readonly name?: string;

  /**
   * The port of the instance that clients connect to.
   *
   * Must be a number that is known at synthesis; tokens are refused.
   *
   * @default - the lowest free port from 6379 upwards
   */
  readonly listenPort?: number;

  /**
   * The server name that clients verify in the certificate of the host.
   *
   * @default - the value of `hostName`
   */
  readonly tlsServerName?: string;
}

/**
 * A target that a `NatBastionAccess` instance forwards ports to: a replication group or a host.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html
 */
export class CachePortForward {
  /**
   * Forwards to a replication group.
   *
   * With cluster mode disabled, there is one port for the primary endpoint and one for the reader endpoint, or one for each
   * node. With cluster mode enabled, the instance discovers the nodes, assigns each a port that it keeps, and publishes the
   * address map that clients need in an SSM parameter.
   *
   * @param cache the replication group, created in this app or imported
   * @param options names and ports
   */
  public static to(cache: IEncryptedRedisReplicationGroup, options: CachePortForwardOptions = {}): CachePortForward {
    refuseUnknownOptions('CachePortForward.to', options, ['name', 'perNode', 'firstPort', 'nodePorts']);
    return new CachePortForward({ kind: 'cache', cache, ...options });
  }

  /**
   * Forwards to any other host that accepts TLS only, for example a node of a Memcached cluster.
   *
   * @param options the host, its port, and the confirmation that it accepts TLS only
   */
  public static toHost(options: HostPortForwardOptions): CachePortForward {
    refuseUnknownOptions('CachePortForward.toHost', options, ['hostName', 'port', 'connections', 'speaksTls', 'name', 'listenPort', 'tlsServerName']);
    return new CachePortForward({ kind: 'host', ...options });
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'CachePortForward';

  private constructor(
    /** @internal */
    public readonly _target: ForwardTarget,
  ) {}
}
