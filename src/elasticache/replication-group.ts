import { IResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { CacheEndpoint } from './cache-endpoint';
import { ReplicationGroupGrants } from './replication-group-grants';

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
