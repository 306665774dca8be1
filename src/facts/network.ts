import { DAX_PORTS } from './dax';
import { REPLICATION_GROUP_LIMITS } from './elasticache/limits';
import { CACHE_CLUSTER_LIMITS } from './elasticache/memcached';

/**
 * Facts about addresses, ports and instances, with their sources. DG stands for docs.aws.amazon.com/AmazonElastiCache/latest/dg, EC2 for
 * docs.aws.amazon.com/AWSEC2/latest/UserGuide.
 */

/**
 * The ports that caches listen on where nobody says otherwise. DG/ReadReplicas: the readers of a serverless cache are reached on a second
 * port. A DAX cluster with TLS has a port of its own.
 */
export const CACHE_PORTS = {
  redis: REPLICATION_GROUP_LIMITS.defaultPort,
  serverlessReader: 6380,
  memcached: CACHE_CLUSTER_LIMITS.defaultPorts.memcached,
  dax: DAX_PORTS.plaintext,
  daxTls: DAX_PORTS.tls,
} as const;

/** The port of SSH: IANA service names and port numbers. */
export const SSH_PORT = 22;

/** The ports that there are. */
export const PORT_RANGE = { min: 0, max: 65535 } as const;

/** IANA protocol numbers: a security group takes the number for the name. */
export const PROTOCOL_NUMBERS: Readonly<Record<string, 'tcp' | 'udp'>> = { 6: 'tcp', 17: 'udp' };

/**
 * Within what a prefix can reach clients on the internet: all of IPv4; of IPv6 the one block that IANA hands out addresses from (IANA IPv6
 * address space).
 */
export const INTERNET = { ipv4: '0.0.0.0/0', ipv6: '2000::/3' } as const;

/**
 * The prefixes within these that no client on the internet has an address of: those that the IANA special-purpose address registries
 * (RFC 6890, RFC 8190) do not call globally reachable, and multicast (IANA IPv4 address space). 6to4 and its relays (RFC 7526) count
 * too, and so does the whole block of protocol assignments, for all that a few addresses of it are reachable.
 */
export const NOT_ON_THE_INTERNET = {
  ipv4: [
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
    '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  ],
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
} as const;

/** EC2/device_naming: the names that AMIs of Amazon Linux, other Linux distributions and Windows give to the root volume. */
export const ROOT_DEVICE_NAMES: readonly string[] = ['/dev/xvda', '/dev/sda1'];
