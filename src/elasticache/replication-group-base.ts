import { Resource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { replicationGroupArn } from './arns';
import type { CacheEndpoint } from './cache-endpoint';
import { requireEndpoint } from './endpoints';
import type { IEncryptedRedisReplicationGroup, ReplicationGroupEndpoints } from './replication-group';
import { ReplicationGroupGrants } from './replication-group-grants';

/**
 * Common base class of imported replication groups and those created in this app.
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

  /**
   * The primary endpoint, for reads and writes.
   *
   * @throws with cluster mode enabled, where clients use the configuration endpoint
   */
  public get primaryEndpoint(): CacheEndpoint {
    return requireEndpoint(this.endpoints, 'primary', this);
  }

  /**
   * The reader endpoint, which distributes reads over all replicas.
   *
   * @throws with cluster mode enabled, where clients use the configuration endpoint
   */
  public get readerEndpoint(): CacheEndpoint {
    return requireEndpoint(this.endpoints, 'reader', this);
  }

  /**
   * The configuration endpoint, which tells clients which node holds which slots.
   *
   * @throws with cluster mode disabled, where clients use the primary and the reader endpoint
   */
  public get configurationEndpoint(): CacheEndpoint {
    return requireEndpoint(this.endpoints, 'configuration', this);
  }

  /** The ARN of the replication group. */
  public get replicationGroupArn(): string {
    return replicationGroupArn(this, this.replicationGroupId);
  }

  /** A reference to the replication group, accepted by all constructs that take a replication group. */
  public get replicationGroupRef(): elasticache.ReplicationGroupReference {
    return { replicationGroupId: this.replicationGroupId };
  }
}
