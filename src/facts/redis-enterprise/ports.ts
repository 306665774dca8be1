/**
 * The default ports of Redis Enterprise Software.
 *
 * Source: redis.io/docs/latest/operate/rs/networking/port-configurations (August 2026), compared with its copies for 7.8 and
 * 7.22. A cluster can use other ports for its UI and API (`rladmin cluster config cm_port`, `cnm_https_port`,
 * `cnm_http_port`).
 */

/** A range of ports; both ends are included. */
export interface PortSpan {
  readonly first: number;
  readonly last: number;
}

/** The kind of connection, in the terms of the page: nodes are internal, clients external, peers Active-Active clusters. */
export type RedisEnterpriseSource = 'nodes' | 'clients' | 'peers';

/** The documentation of a group of ports with the same purpose. */
export interface RedisEnterprisePort {
  readonly use: string;
  readonly protocol: 'tcp' | 'udp';
  readonly ports: readonly PortSpan[];
  readonly from: readonly RedisEnterpriseSource[];
}

const one = (port: number): PortSpan => ({ first: port, last: port });
const span = (first: number, last: number): PortSpan => ({ first, last });

/** The ports that accept connections from outside of the cluster. */
export const REDIS_ENTERPRISE_PORTS = {
  adminConsole: { use: 'the Cluster Manager UI over HTTPS', protocol: 'tcp', ports: [one(8443)], from: ['nodes', 'clients'] },
  restApi: { use: 'the REST API over HTTPS', protocol: 'tcp', ports: [one(9443)], from: ['nodes', 'clients', 'peers'] },
  /** `rladmin cluster config http_support disabled` closes it. */
  plainHttp: { use: 'the REST API over plain HTTP', protocol: 'tcp', ports: [one(8080)], from: ['nodes', 'clients', 'peers'] },
  /** Reserved since 7.22.0 (release notes, reserved ports); the page lists it together with the REST API. */
  clusterApi: { use: 'the cluster API', protocol: 'tcp', ports: [one(3346)], from: ['nodes', 'clients', 'peers'] },
  discovery: { use: 'the discovery service', protocol: 'tcp', ports: [one(8001)], from: ['nodes', 'clients'] },
  metrics: { use: 'the metrics for Prometheus', protocol: 'tcp', ports: [one(8070)], from: ['clients'] },
  databases: { use: 'databases', protocol: 'tcp', ports: [span(10000, 10049), span(10051, 19999)], from: ['nodes', 'clients', 'peers'] },
  dns: { use: 'the name server of the cluster', protocol: 'udp', ports: [one(53)], from: ['nodes', 'clients'] },
  mdns: { use: 'multicast DNS', protocol: 'udp', ports: [one(5353)], from: ['nodes', 'clients'] },
} as const satisfies Readonly<Record<string, RedisEnterprisePort>>;

/** The ports for connections between the nodes only. They differ between releases: 7.22 added 3351 to 3354, 3355 and 9082. */
export const REDIS_ENTERPRISE_INTERNAL_PORTS: readonly RedisEnterprisePort[] = [
  { use: 'the proxy', protocol: 'tcp', ports: [one(1968)], from: ['nodes'] },
  { use: 'communication between nodes', protocol: 'tcp', ports: [span(3333, 3345), span(3350, 3354), one(3357), one(36379)], from: ['nodes'] },
  { use: 'metrics within the cluster', protocol: 'tcp', ports: [span(3347, 3349), one(8000), one(8071), one(9091), one(9125)], from: ['nodes'] },
  { use: 'the authentication service', protocol: 'tcp', ports: [one(3355)], from: ['nodes'] },
  { use: 'envoy', protocol: 'tcp', ports: [one(8002), one(8004), one(8006)], from: ['nodes'] },
  { use: 'what is behind the web proxy', protocol: 'tcp', ports: [one(8444), one(9080)], from: ['nodes'] },
  { use: 'the coordinator of Active-Active databases', protocol: 'tcp', ports: [one(9081)], from: ['nodes'] },
  { use: 'the cluster API within the cluster', protocol: 'tcp', ports: [one(9082)], from: ['nodes'] },
  { use: 'monitoring by Zabbix', protocol: 'tcp', ports: [one(10050)], from: ['nodes'] },
  { use: 'the shards of databases', protocol: 'tcp', ports: [span(20000, 29999)], from: ['nodes'] },
];

/** The documentation of a TCP port. `undefined` for a port that the product does not use. */
export function redisEnterpriseUseOf(port: number): RedisEnterprisePort | undefined {
  return [...Object.values<RedisEnterprisePort>(REDIS_ENTERPRISE_PORTS), ...REDIS_ENTERPRISE_INTERNAL_PORTS]
    .find(({ protocol, ports }) => protocol === 'tcp' && ports.some(({ first, last }) => first <= port && port <= last));
}

/** A port or range as a string: `8443`, or `10000-10049`. */
export function describeSpan({ first, last }: PortSpan): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** The page that documents the ports. */
export const REDIS_ENTERPRISE_PORTS_PAGE = 'https://redis.io/docs/latest/operate/rs/networking/port-configurations/';
