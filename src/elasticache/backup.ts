import { Duration } from 'aws-cdk-lib';
import type { DailyWindow } from '../schedule';

/** Automatic backups of a replication group. */
export interface CacheBackup {
  /**
   * How long a daily backup is kept, in whole days from 0 to 35. 0 switches automatic backups off.
   *
   * @default Duration.days(7)
   */
  readonly retention?: Duration;

  /**
   * When the daily backup starts, in UTC.
   *
   * @default - the service picks a time
   */
  readonly window?: DailyWindow;
}

/**
 * Where a new replication group gets its first data from. The way to encrypt an existing, unencrypted group: back it up,
 * build an encrypted one from the backup, move the clients, delete the old one.
 *
 * Changing it replaces the replication group.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html
 */
export class CacheRestore {
  /**
   * From a backup in ElastiCache.
   *
   * @param snapshotName the name of the backup
   */
  public static fromSnapshot(snapshotName: string): CacheRestore {
    return new CacheRestore(snapshotName, undefined);
  }

  /**
   * From RDB files in S3, which ElastiCache must be allowed to read.
   *
   * @param objectArns the ARNs of the files, one for each shard
   */
  public static fromS3(...objectArns: string[]): CacheRestore {
    return new CacheRestore(undefined, objectArns);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheRestore';

  private constructor(
    /** The name of the backup. */
    public readonly snapshotName: string | undefined,
    /** The ARNs of the files. */
    public readonly snapshotArns: string[] | undefined,
  ) {}
}
