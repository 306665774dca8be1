import { refuseUnknownOptions } from '../private/known-options';

/** Availability Zones and hash slots of one shard of a group with cluster mode enabled. */
export interface ShardOptions {
  /**
   * The Availability Zone of the primary.
   *
   * Changing it replaces the replication group.
   *
   * @default - the service spreads the nodes over the Availability Zones of the subnets
   */
  readonly primaryAvailabilityZone?: string;

  /**
   * The Availability Zones of the replicas, one per replica.
   *
   * Changing them replaces the replication group.
   *
   * @default - the service spreads the nodes over the Availability Zones of the subnets
   */
  readonly replicaAvailabilityZones?: string[];

  /**
   * The range of hash slots, for example `0-8191`.
   *
   * Set it for all shards or for none; together, the ranges must cover 0 to 16383. Remove it after the first resharding,
   * because from then on the service balances the slots.
   *
   * @default - the slots are distributed evenly
   */
  readonly slots?: string;
}

/** Options of `ClusterMode.disabled`. */
export interface ClusterModeDisabledOptions {
  /**
   * The number of read replicas, from 0 to 5.
   *
   * Without replicas there is no automatic failover and no Multi-AZ.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The Availability Zones of the nodes: one per node, the primary first.
   *
   * Changing them replaces the replication group.
   *
   * @default - the service spreads the nodes over the Availability Zones of the subnets
   */
  readonly availabilityZones?: string[];
}

/** Options of `ClusterMode.enabled`. */
export interface ClusterModeEnabledOptions {
  /**
   * The number of shards, from 1 to 500.
   *
   * Changing it reshards the group online.
   */
  readonly shards: number;

  /**
   * The number of read replicas per shard, from 0 to 5.
   *
   * **Changing it replaces the replication group. The data is not copied to the new group.**
   *
   * @default 1
   */
  readonly replicasPerShard?: number;

  /**
   * Availability Zones and hash slots of the shards, one entry per shard.
   *
   * @default - the service chooses the Availability Zones and distributes the slots evenly
   */
  readonly shardOptions?: ShardOptions[];
}

/** Options of `ClusterMode.compatibleDuringMigration`. */
export interface ClusterModeMigrationOptions {
  /**
   * The number of read replicas, from 1 to 5: the migration needs automatic failover.
   *
   * @default 1
   */
  readonly replicas?: number;

  /** Why the migration is in progress, and until when. Synthesis prints it in a warning. An empty reason is refused. */
  readonly reason: string;
}

/** The endpoints of a replication group. */
export enum CacheEndpoints {
  /** A primary and a reader endpoint. */
  PRIMARY_AND_READER = 'PRIMARY_AND_READER',

  /** A configuration endpoint, which tells clients which node holds which slots. */
  CONFIGURATION = 'CONFIGURATION',
}

/**
 * The cluster mode of a replication group: one shard, or data partitioned across shards.
 *
 * The two modes have different options and endpoints. With `disabled`, the group has `primaryEndpoint` and
 * `readerEndpoint`; with `enabled`, it has `configurationEndpoint`.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Redis-RedisCluster.html
 */
export class ClusterMode {
  /**
   * Cluster mode disabled: one shard, which is a primary with all the data and its replicas.
   *
   * @param options replicas and Availability Zones
   */
  public static disabled(options: ClusterModeDisabledOptions = {}): ClusterMode {
    refuseUnknownOptions('ClusterMode.disabled', options, ['replicas', 'availabilityZones']);
    return new ClusterMode(CacheEndpoints.PRIMARY_AND_READER, 1, options.replicas ?? 1, options.availabilityZones);
  }

  /**
   * Cluster mode enabled: the data is partitioned across shards, each with a primary and its replicas.
   *
   * @param options shards, replicas, Availability Zones and hash slots
   */
  public static enabled(options: ClusterModeEnabledOptions): ClusterMode {
    refuseUnknownOptions('ClusterMode.enabled', options, ['shards', 'replicasPerShard', 'shardOptions']);
    for (const shard of options.shardOptions ?? []) {
      refuseUnknownOptions('shardOptions', shard, ['primaryAvailabilityZone', 'replicaAvailabilityZones', 'slots']);
    }
    return new ClusterMode(CacheEndpoints.CONFIGURATION, options.shards, options.replicasPerShard ?? 1, undefined, options.shardOptions);
  }

  /**
   * The intermediate step for moving an existing group from `disabled` to `enabled`.
   *
   * Clients can connect with and without the cluster protocol. Deploy this mode, move the clients to the cluster protocol,
   * then deploy with `enabled`. You cannot go back from `enabled`.
   *
   * @param options replicas and the reason for the migration
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html
   */
  public static compatibleDuringMigration(options: ClusterModeMigrationOptions): ClusterMode {
    refuseUnknownOptions('ClusterMode.compatibleDuringMigration', options, ['replicas', 'reason']);
    return new ClusterMode(CacheEndpoints.PRIMARY_AND_READER, 1, options.replicas ?? 1, undefined, undefined, options.reason ?? '');
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'ClusterMode';

  private constructor(
    /** The endpoints of a group with this mode. */
    public readonly endpoints: CacheEndpoints,
    /** The number of shards; 1 with cluster mode disabled. */
    public readonly shards: number,
    /** The number of read replicas per shard. */
    public readonly replicasPerShard: number,
    /** The Availability Zones of the nodes, with cluster mode disabled. */
    public readonly availabilityZones?: string[],
    /** Availability Zones and hash slots of the shards, with cluster mode enabled. */
    public readonly shardOptions?: ShardOptions[],
    /** The reason for the migration. Absent outside a migration. */
    public readonly migrationReason?: string,
  ) {}
}
