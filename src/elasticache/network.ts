/**
 * The IP address types of a cache's nodes.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html
 */
export enum CacheNetworkType {
  /** IPv4 addresses only. */
  IPV4 = 'ipv4',
  /** IPv6 addresses only. All subnets must be IPv6-only. */
  IPV6 = 'ipv6',
  /** IPv4 and IPv6 addresses. All subnets must be dual-stack. */
  DUAL_STACK = 'dual_stack',
}
