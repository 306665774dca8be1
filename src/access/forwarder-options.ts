import type { Duration } from 'aws-cdk-lib';

/** The range of the refresh period, in seconds. */
export const REFRESH_SECONDS = { min: 5, max: 300 };

/** A port of the instance that is forwarded to a port of a host. */
export interface PortForward {
  /** The port that the instance listens on; can be a token. */
  readonly listenPort: number;
  /** The DNS name or IPv4 address of the host; can be a token. */
  readonly host: string;
  /** The port of the host; can be a token. */
  readonly port: number;
}

/** How the instance discovers the nodes of a replication group with cluster mode enabled. */
export interface NodeDiscovery {
  /** The id of the replication group; can be a token. */
  readonly replicationGroupId: string;
  /** The first port for nodes. */
  readonly firstPort: number;
  /** The number of ports for nodes. */
  readonly portCount: number;
  /** The address of the instance for clients, and the host in the address map: the Elastic IP, usually a token. */
  readonly clientHost: string;
  /** The name of the SSM parameter for the address map, of the type String in the standard tier; can be a token. */
  readonly addressMapParameter: string;
}

/** The settings of the forwarder. */
export interface ForwarderOptions {
  /** The forwards that are known at synthesis. */
  readonly forwards: readonly PortForward[];
  /** The replication group whose nodes the instance discovers; none by default. */
  readonly discovery?: NodeDiscovery;
  /** The time between two refreshes. */
  readonly refreshPeriod: Duration;
  /** The region of the instance, which does not query the metadata service; can be a token. */
  readonly region: string;
  /** The CloudWatch namespace of the metrics. */
  readonly metricNamespace: string;
  /** The value of the dimension `Access`, which distinguishes the metrics of several instances. */
  readonly metricDimension: string;
}
