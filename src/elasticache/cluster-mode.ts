import { refuseUnknownOptions } from '../private/known-options';

/** What one shard of a group with cluster mode enabled is given beyond the number of its replicas. */
export interface ShardOptions {
  /**
   * The Availability Zone of the primary.
   *
   * Changing it replaces the replication group.
   *
   * @default - the service spreads the nodes over the zones of the subnets
   */
  readonly primaryAvailabilityZone?: string;

  /**
   * The Availability Zones of the replicas, one for each.
   *
   * Changing them replaces the replication group.
   *
   * @default - the service spreads the nodes over the zones of the subnets
   */
  readonly replicaAvailabilityZones?: string[];

  /**
   * The range of hash slots, `0-8191` for one. All shards need one, and together they cover 0 to 16383. Leave it out
   * again after the first resharding, as the service then balances the slots by itself.
   *
   * @default - the slots are spread evenly
   */
  readonly slots?: string;
}

/** Options of `ClusterMode.disabled`. */
export interface ClusterModeDisabledOptions {
  /**
   * The number of read replicas, from 0 to 5. Without a replica there is no automatic failover and no Multi-AZ.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The Availability Zones of the nodes, the primary's first: as many as there are nodes.
   *
   * Changing them replaces the replication group.
   *
   * @default - the service spreads the nodes over the zones of the subnets
   */
  readonly availabilityZones?: string[];
}

/** Options of `ClusterMode.enabled`. */
export interface ClusterModeEnabledOptions {
  /** The number of shards, from 1 to 500. Changing it reshards the group online. */
  readonly shards: number;

  /**
   * The number of read replicas of each shard, from 0 to 5.
   *
   * **Changing it replaces the replication group** and with it the data.
   *
   * @default 1
   */
  readonly replicasPerShard?: number;

  /**
   * Zones and slots of the shards, one entry for each shard.
   *
   * @default - the service chooses
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

  /** Why the group is in between, and until when. It stands in a warning at synthesis. */
  readonly reason: string;
}

/** Which endpoints a group has. */
export enum CacheEndpoints {
  /** A primary and a reader endpoint. */
  PRIMARY_AND_READER = 'PRIMARY_AND_READER',

  /** One configuration endpoint, from which clients learn where the slots are. */
  CONFIGURATION = 'CONFIGURATION',
}

/**
 * Whether the data of a replication group is spread over shards.
 *
 * The two modes have different inputs and different endpoints, so they are two shapes: `disabled` gives
 * `primaryEndpoint` and `readerEndpoint`, `enabled` gives `configurationEndpoint`.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Redis-RedisCluster.html
 */
export class ClusterMode {
  /**
   * One shard: a primary with all the data, and replicas of it.
   *
   * @param options replicas and zones
   */
  public static disabled(options: ClusterModeDisabledOptions = {}): ClusterMode {
    refuseUnknownOptions('ClusterMode.disabled', options, ['replicas', 'availabilityZones']);
    return new ClusterMode(CacheEndpoints.PRIMARY_AND_READER, 1, options.replicas ?? 1, options.availabilityZones);
  }

  /**
   * The data is spread over shards, each a primary with replicas of it.
   *
   * @param options shards, replicas, zones and slots
   */
  public static enabled(options: ClusterModeEnabledOptions): ClusterMode {
    refuseUnknownOptions('ClusterMode.enabled', options, ['shards', 'replicasPerShard', 'shardOptions']);
    for (const shard of options.shardOptions ?? []) {
      refuseUnknownOptions('shardOptions', shard, ['primaryAvailabilityZone', 'replicaAvailabilityZones', 'slots']);
    }
    return new ClusterMode(CacheEndpoints.CONFIGURATION, options.shards, options.replicasPerShard ?? 1, undefined, options.shardOptions);
  }

  /**
   * The step between `disabled` and `enabled` of a group that exists: clients of both kinds can connect. Deploy with it,
   * move the clients to the cluster protocol, then deploy with `enabled`. From `enabled` there is no way back.
   *
   * @param options replicas, and the reason why the group is in between
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html
   */
  public static compatibleDuringMigration(options: ClusterModeMigrationOptions): ClusterMode {
    refuseUnknownOptions('ClusterMode.compatibleDuringMigration', options, ['replicas', 'reason']);
    return new ClusterMode(CacheEndpoints.PRIMARY_AND_READER, 1, options.replicas ?? 1, undefined, undefined, options.reason ?? '');
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'ClusterMode';

  private constructor(
    /** Which endpoints a group with this mode has. */
    public readonly endpoints: CacheEndpoints,
    /** The number of shards; 1 with cluster mode disabled. */
    public readonly shards: number,
    /** The number of read replicas of each shard. */
    public readonly replicasPerShard: number,
    /** The zones of the nodes of the only shard. */
    public readonly availabilityZones?: string[],
    /** Zones and slots of the shards. */
    public readonly shardOptions?: ShardOptions[],
    /** Why the group is between the modes. Absent in every other case. */
    public readonly migrationReason?: string,
  ) {}
}
