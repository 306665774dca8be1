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

  /**
   * The discovery endpoint, through which clients find the nodes.
   *
   * Reading this property throws an error if the cluster was imported without the endpoint.
   */
  readonly discoveryEndpoint: DaxEndpoint;

  /** Permissions to read and write through the cluster. */
  readonly grants: DaxClusterGrants;

  /**
   * Return the given metric of the whole cluster.
   *
   * @param metricName the name of the metric in the namespace `AWS/DAX`
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  metric(metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;

  /**
   * Return the given metric of one node.
   *
   * @param nodeId the id of the node, as shown in the console
   * @param metricName the name of the metric in the namespace `AWS/DAX`
   * @param options properties of the metric; the default is the average over 5 minutes
   */
  metricOfNode(nodeId: string, metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;
}

/** Attributes of an existing DAX cluster, for importing it. */
export interface DaxClusterAttributes {
  /** The name of the cluster. */
  readonly clusterName: string;

  /**
   * The host name of the discovery endpoint, without scheme and port.
   *
   * @default - reading `discoveryEndpoint` throws an error
   */
  readonly discoveryEndpointAddress?: string;

  /**
   * The port of the nodes.
   *
   * @default 9111
   */
  readonly port?: number;

  /**
   * The security groups of the nodes.
   *
   * @default - none; `connections` cannot add any rules
   */
  readonly securityGroups?: ec2.ISecurityGroup[];
}
