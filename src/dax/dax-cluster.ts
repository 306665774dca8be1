import { IResource } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { DaxClusterGrants } from './dax-cluster-grants';
import type { DaxEndpoint } from './dax-endpoint';

/** A DAX cluster that is encrypted at rest and in transit. */
export interface IEncryptedDaxCluster extends IResource, ec2.IConnectable, dax.IClusterRef {
  /**
   * The name of the cluster.
   *
   * @attribute
   */
  readonly clusterName: string;

  /**
   * The ARN of the cluster.
   *
   * @attribute
   */
  readonly clusterArn: string;

  /** Where clients find the nodes. An error for an imported cluster that was given none. */
  readonly discoveryEndpoint: DaxEndpoint;

  /** Permissions for those who read and write through the cluster. */
  readonly grants: DaxClusterGrants;

  /**
   * A metric of the whole cluster.
   *
   * @param metricName the name in the namespace `AWS/DAX`
   * @param options what differs from the average over five minutes
   */
  metric(metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /**
   * A metric of one node of the cluster.
   *
   * @param nodeId the id of the node, as the console shows it
   * @param metricName the name in the namespace `AWS/DAX`
   * @param options what differs from the average over five minutes
   */
  metricOfNode(nodeId: string, metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;
}

/** What is known of a DAX cluster that this app does not make. */
export interface DaxClusterAttributes {
  /** The name of the cluster. */
  readonly clusterName: string;

  /**
   * The host name of the discovery endpoint.
   *
   * @default - asking for the endpoint is an error
   */
  readonly discoveryEndpointAddress?: string;

  /**
   * The port of the nodes.
   *
   * @default 9111, the one that speaks TLS
   */
  readonly port?: number;

  /**
   * The security groups of the nodes.
   *
   * @default - `connections` opens nothing
   */
  readonly securityGroups?: ec2.ISecurityGroup[];
}
