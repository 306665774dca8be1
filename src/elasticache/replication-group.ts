import { IResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { CacheEndpoint } from './cache-endpoint';
import { ReplicationGroupGrants } from './replication-group-grants';

/** The endpoints of a replication group. What it does not have, or what is not known of it, is absent. */
export interface ReplicationGroupEndpoints {
  /**
   * Where clients write to.
   *
   * @default - none: cluster mode is enabled, or the group was imported without it
   */
  readonly primary?: CacheEndpoint;

  /**
   * Where clients read from.
   *
   * @default - none: cluster mode is enabled, or the group was imported without it
   */
  readonly reader?: CacheEndpoint;

  /**
   * Where clients learn which node has which slots.
   *
   * @default - none: cluster mode is disabled, or the group was imported without it
   */
  readonly configuration?: CacheEndpoint;

  /**
   * The nodes of a group with cluster mode disabled, whichever of them is the primary. CloudFormation does not tell those of a group
   * with cluster mode enabled.
   *
   * @default - none: cluster mode is enabled, the number of replicas is a token, or the group was imported without them
   */
  readonly nodes?: CacheEndpoint[];
}

/** A replication group that is encrypted at rest and in transit. */
export interface IEncryptedRedisReplicationGroup extends IResource, ec2.IConnectable, elasticache.IReplicationGroupRef {
  /**
   * The id of the replication group.
   *
   * @attribute
   */
  readonly replicationGroupId: string;

  /**
   * The ARN of the replication group.
   *
   * @attribute
   */
  readonly replicationGroupArn: string;

  /** Where clients write to. Only with cluster mode disabled; otherwise asking for it is an error. */
  readonly primaryEndpoint: CacheEndpoint;

  /** Where clients read from: one name for all replicas. Only with cluster mode disabled; otherwise asking for it is an error. */
  readonly readerEndpoint: CacheEndpoint;

  /** Where clients learn which node has which slots. Only with cluster mode enabled; otherwise asking for it is an error. */
  readonly configurationEndpoint: CacheEndpoint;

  /** All endpoints that are known; for those who take whichever there are. */
  readonly endpoints: ReplicationGroupEndpoints;

  /** The VPC of the nodes, where it is known. */
  readonly vpc?: ec2.IVpc;

  /** The ids of the subnets of the nodes, where they are known. */
  readonly subnetIds?: string[];

  /** The number of nodes, where it is known. Automatic scaling may add some. */
  readonly nodeCount?: number;

  /** The secret with `username` and `password`, where there is one. */
  readonly secret?: secretsmanager.ISecret;

  /** Permissions for those who connect. */
  readonly grants: ReplicationGroupGrants;
}

/** What is known of a replication group that this app does not make. */
export interface ReplicationGroupAttributes {
  /** The id of the replication group. */
  readonly replicationGroupId: string;

  /**
   * The host name of the primary endpoint.
   *
   * @default - asking for the primary endpoint is an error
   */
  readonly primaryEndpointAddress?: string;

  /**
   * The host name of the reader endpoint.
   *
   * @default - asking for the reader endpoint is an error
   */
  readonly readerEndpointAddress?: string;

  /**
   * The host name of the configuration endpoint, of a group with cluster mode enabled.
   *
   * @default - asking for the configuration endpoint is an error
   */
  readonly configurationEndpointAddress?: string;

  /**
   * The host names of the nodes, of a group with cluster mode disabled.
   *
   * @default - `endpoints` has no nodes
   */
  readonly nodeAddresses?: string[];

  /**
   * The port of all endpoints.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * The security groups of the nodes.
   *
   * @default - `connections` opens nothing
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The VPC of the nodes.
   *
   * @default - not known: whoever needs to be in the same one cannot check it
   */
  readonly vpc?: ec2.IVpc;

  /**
   * The ids of the subnets of the nodes.
   *
   * @default - not known
   */
  readonly subnetIds?: string[];

  /**
   * The secret with `username` and `password`.
   *
   * @default - none
   */
  readonly secret?: secretsmanager.ISecret;

  /**
   * The ids of the users that connect with IAM credentials.
   *
   * @default - none, so that `grants.connect` is an error
   */
  readonly iamUserIds?: string[];
}
