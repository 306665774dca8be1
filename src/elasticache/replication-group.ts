import { IResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { CacheEndpoint } from './cache-endpoint';
import { ReplicationGroupGrants } from './replication-group-grants';

/** The endpoints of a replication group. Endpoints that do not exist or are not known are absent. */
export interface ReplicationGroupEndpoints {
  /**
   * The primary endpoint, for reads and writes.
   *
   * @default - none: cluster mode is enabled, or the group was imported without this endpoint
   */
  readonly primary?: CacheEndpoint;

  /**
   * The reader endpoint, which distributes reads over all replicas.
   *
   * @default - none: cluster mode is enabled, or the group was imported without this endpoint
   */
  readonly reader?: CacheEndpoint;

  /**
   * The configuration endpoint, which tells clients which node holds which slots.
   *
   * @default - none: cluster mode is disabled, or the group was imported without this endpoint
   */
  readonly configuration?: CacheEndpoint;

  /**
   * The endpoints of the primary and of each replica, with cluster mode disabled.
   *
   * Any of them can be the primary. CloudFormation does not provide the node endpoints of a group with cluster mode enabled.
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

  /**
   * The primary endpoint, for reads and writes.
   *
   * Reading this property throws an error with cluster mode enabled.
   */
  readonly primaryEndpoint: CacheEndpoint;

  /**
   * The reader endpoint, which distributes reads over all replicas.
   *
   * Reading this property throws an error with cluster mode enabled.
   */
  readonly readerEndpoint: CacheEndpoint;

  /**
   * The configuration endpoint, which tells clients which node holds which slots.
   *
   * Reading this property throws an error with cluster mode disabled.
   */
  readonly configurationEndpoint: CacheEndpoint;

  /**
   * All known endpoints.
   *
   * Unlike the properties above, its members are absent instead of throwing an error.
   */
  readonly endpoints: ReplicationGroupEndpoints;

  /** The VPC of the nodes, if known. */
  readonly vpc?: ec2.IVpc;

  /** The ids of the subnets of the nodes, if known. */
  readonly subnetIds?: string[];

  /** The number of nodes, if known. Automatic scaling can change the actual number. */
  readonly nodeCount?: number;

  /** The secret with `username` and `password`, if there is one. */
  readonly secret?: secretsmanager.ISecret;

  /** Permissions to connect to the group. */
  readonly grants: ReplicationGroupGrants;
}

/** Attributes of an existing replication group, for importing it. */
export interface ReplicationGroupAttributes {
  /** The id of the replication group. */
  readonly replicationGroupId: string;

  /**
   * The host name of the primary endpoint.
   *
   * @default - reading `primaryEndpoint` throws an error
   */
  readonly primaryEndpointAddress?: string;

  /**
   * The host name of the reader endpoint.
   *
   * @default - reading `readerEndpoint` throws an error
   */
  readonly readerEndpointAddress?: string;

  /**
   * The host name of the configuration endpoint, with cluster mode enabled.
   *
   * @default - reading `configurationEndpoint` throws an error
   */
  readonly configurationEndpointAddress?: string;

  /**
   * The host names of the nodes, with cluster mode disabled.
   *
   * @default - `endpoints.nodes` is absent
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
   * @default - none; `connections` cannot add any rules
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The VPC of the nodes.
   *
   * @default - not known; constructs that must be in the same VPC cannot check it
   */
  readonly vpc?: ec2.IVpc;

  /**
   * The ids of the subnets of the nodes.
   *
   * @default - not known; constructs that need the subnets cannot check them
   */
  readonly subnetIds?: string[];

  /**
   * The secret with `username` and `password`.
   *
   * @default - none
   */
  readonly secret?: secretsmanager.ISecret;

  /**
   * The ids of the users that authenticate with IAM.
   *
   * @default - none; `grants.connect` throws an error
   */
  readonly iamUserIds?: string[];
}
