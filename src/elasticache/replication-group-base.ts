import { Resource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { replicationGroupArn } from './arns';
import type { CacheEndpoint } from './cache-endpoint';
import { demandEndpoint } from './endpoints';
import type { IEncryptedRedisReplicationGroup, ReplicationGroupEndpoints } from './replication-group';
import { ReplicationGroupGrants } from './replication-group-grants';

/**
 * What imported groups and those of this app have in common.
 *
 * @internal
 */
export abstract class ReplicationGroupBase extends Resource implements IEncryptedRedisReplicationGroup {
  public abstract readonly replicationGroupId: string;
  public abstract readonly secret?: secretsmanager.ISecret;
  public abstract readonly grants: ReplicationGroupGrants;
  public abstract readonly connections: ec2.Connections;
  public abstract readonly endpoints: ReplicationGroupEndpoints;
  public abstract readonly vpc?: ec2.IVpc;
  public abstract readonly subnetIds?: string[];
  public abstract readonly nodeCount?: number;

  /** Where clients write to. An error with cluster mode enabled, which has a configuration endpoint instead. */
  public get primaryEndpoint(): CacheEndpoint {
    return demandEndpoint(this.endpoints, 'primary', this);
  }

  /** Where clients read from, one name for all replicas. An error with cluster mode enabled, which has a configuration endpoint instead. */
  public get readerEndpoint(): CacheEndpoint {
    return demandEndpoint(this.endpoints, 'reader', this);
  }

  /** Where clients learn which node has which slots. An error with cluster mode disabled, which has a primary and a reader endpoint instead. */
  public get configurationEndpoint(): CacheEndpoint {
    return demandEndpoint(this.endpoints, 'configuration', this);
  }

  /** The ARN of the replication group. CloudFormation hands out none, so that it is put together. */
  public get replicationGroupArn(): string {
    return replicationGroupArn(this, this.replicationGroupId);
  }

  /** A reference that every construct takes which asks for a replication group. */
  public get replicationGroupRef(): elasticache.ReplicationGroupReference {
    return { replicationGroupId: this.replicationGroupId };
  }
}
