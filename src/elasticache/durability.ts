/**
 * How a write survives the loss of nodes. Needs Valkey 9.0, cluster mode enabled and Multi-AZ; on or off is decided when
 * the group is created, and going from one kind to the other is possible later.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html
 */
export enum CacheDurability {
  /** A write is acknowledged once it is durable. */
  SYNC = 'sync',
  /** A write is acknowledged at once and becomes durable shortly after. */
  ASYNC = 'async',
}
