import { DAX_PORTS } from './dax';
import { REPLICATION_GROUP_LIMITS } from './elasticache/limits';
import { CACHE_CLUSTER_LIMITS } from './elasticache/memcached';

/**
 * Facts about addresses, ports and instances. Abbreviations of sources: DG = docs.aws.amazon.com/AmazonElastiCache/latest/dg,
 * EC2 = docs.aws.amazon.com/AWSEC2/latest/UserGuide.
 */

/** The default ports of caches. Serverless caches have a separate port for readers (DG/ReadReplicas). */
export const CACHE_PORTS = {
  redis: REPLICATION_GROUP_LIMITS.defaultPort,
  serverlessReader: 6380,
  memcached: CACHE_CLUSTER_LIMITS.defaultPorts.memcached,
  dax: DAX_PORTS.plaintext,
  daxTls: DAX_PORTS.tls,
} as const;

/** The port of SSH (IANA service names and port numbers). */
export const SSH_PORT = 22;

/** The range of TCP and UDP ports. */
export const PORT_RANGE = { min: 0, max: 65535 } as const;

/** IANA protocol numbers. A security group accepts them instead of names. */
export const PROTOCOL_NUMBERS: Readonly<Record<string, 'tcp' | 'udp'>> = { 6: 'tcp', 17: 'udp' };

/**
 * The prefixes with addresses of internet clients: all of IPv4, and the IPv6 block that IANA allocates from (IANA IPv6
 * address space).
 */
export const INTERNET = { ipv4: '0.0.0.0/0', ipv6: '2000::/3' } as const;

/**
 * The prefixes within `INTERNET` without addresses of internet clients.
 *
 * Prefixes that are not globally reachable according to the IANA special-purpose address registries (RFC 6890, RFC 8190), and
 * multicast (IANA IPv4 address space). Also 6to4 and its relays (RFC 7526), and the whole block of protocol assignments,
 * although a few of its addresses are reachable.
 */
export const NOT_ON_THE_INTERNET = {
  ipv4: [
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
    '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  ],
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
} as const;

/** The names of the root volume in AMIs of Amazon Linux, other Linux distributions and Windows (EC2/device_naming). */
export const ROOT_DEVICE_NAMES: readonly string[] = ['/dev/xvda', '/dev/sda1'];
