import type { Duration } from 'aws-cdk-lib';

/** How often names are looked up, at the most and at the least. */
export const REFRESH_SECONDS = { min: 5, max: 300 };

/** A port of the instance that leads to a port of a host. */
export interface PortForward {
  /** The port that the instance listens on; may be a token. */
  readonly listenPort: number;
  /** The name of the host, or its IPv4 address; may be a token. */
  readonly host: string;
  /** The port of the host; may be a token. */
  readonly port: number;
}

/** How the instance finds the nodes of a replication group with cluster mode enabled. */
export interface NodeDiscovery {
  /** The id of the replication group; may be a token. */
  readonly replicationGroupId: string;
  /** The first of the ports that nodes are given. */
  readonly firstPort: number;
  /** How many ports there are to give. */
  readonly portCount: number;
  /** Where clients reach the instance: the Elastic IP, usually as a token. It becomes the host in the map of addresses. */
  readonly clientHost: string;
  /** The name of the SSM parameter, of the type String in the standard tier, that the map is published in; may be a token. */
  readonly addressMapParameter: string;
}

/** What the instance is to forward, and how it reports on that. */
export interface ForwarderOptions {
  /** The ports that are known at synthesis. */
  readonly forwards: readonly PortForward[];
  /** A group whose nodes are found by the instance; none by default. */
  readonly discovery?: NodeDiscovery;
  /** How often names are looked up. */
  readonly refreshPeriod: Duration;
  /** The region of the instance, as it never asks the metadata service for it; may be a token. */
  readonly region: string;
  /** The CloudWatch namespace of the metrics. */
  readonly metricNamespace: string;
  /** The value of the dimension `Access`, by which the metrics of several instances are told apart. */
  readonly metricDimension: string;
}
