/**
 * How the server makes writes durable, so they survive the loss of nodes.
 *
 * Requires Valkey 9.0, cluster mode enabled and Multi-AZ. You can enable durability only when you create the group. You can
 * change between the two modes later.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html
 */
export enum CacheDurability {
  /** The server acknowledges a write after it is durable. */
  SYNC = 'sync',
  /** The server acknowledges a write immediately; the write becomes durable shortly afterwards. */
  ASYNC = 'async',
}
