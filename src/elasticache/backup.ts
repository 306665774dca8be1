import { Duration } from 'aws-cdk-lib';
import type { DailyWindow } from '../schedule';

/** Automatic backups of a replication group. */
export interface CacheBackup {
  /**
   * How long to keep a daily backup, in whole days from 0 to 35.
   *
   * 0 disables automatic backups.
   *
   * @default Duration.days(7)
   */
  readonly retention?: Duration;

  /**
   * The daily window in which the backup starts, in UTC.
   *
   * @default - the service chooses a window
   */
  readonly window?: DailyWindow;
}

/**
 * The backup that a new replication group is restored from.
 *
 * This is also how to encrypt an existing unencrypted group: back it up, create an encrypted group from the backup, move
 * the clients, and delete the old group.
 *
 * Changing it replaces the replication group.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html
 */
export class CacheRestore {
  /**
   * Restore from an ElastiCache backup.
   *
   * @param snapshotName the name of the backup
   */
  public static fromSnapshot(snapshotName: string): CacheRestore {
    return new CacheRestore(snapshotName, undefined);
  }

  /**
   * Restore from RDB files in Amazon S3.
   *
   * ElastiCache needs read permission on the files.
   *
   * @param objectArns the ARNs of the files, one per shard
   */
  public static fromS3(...objectArns: string[]): CacheRestore {
    return new CacheRestore(undefined, objectArns);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheRestore';

  private constructor(
    /** The name of the backup. */
    public readonly snapshotName: string | undefined,
    /** The ARNs of the RDB files. */
    public readonly snapshotArns: string[] | undefined,
  ) {}
}
