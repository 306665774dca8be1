/**
 * The addresses of a cache's nodes.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html
 */
export enum CacheNetworkType {
  /** IPv4 addresses only. */
  IPV4 = 'ipv4',
  /** IPv6 addresses only. Every subnet has to be IPv6 only. */
  IPV6 = 'ipv6',
  /** Both. Every subnet has to have both kinds of addresses. */
  DUAL_STACK = 'dual_stack',
}
