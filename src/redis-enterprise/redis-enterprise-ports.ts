import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { databasePortFaults } from './network-faults';
import { RedisEnterprisePort, REDIS_ENTERPRISE_PORTS } from '../facts';
import { failOn } from '../private/errors';

const { adminConsole, restApi, discovery, metrics, databases, dns, mdns, clusterApi } = REDIS_ENTERPRISE_PORTS;

/**
 * The ports of Redis Enterprise Software that clients outside of a cluster connect to, for security group rules.
 *
 * These are the default ports of the product; `rladmin` can change some of them. There is no member for port 8080, the REST API
 * over plain HTTP, and none for ports that only the nodes of a cluster use.
 *
 * @see https://redis.io/docs/latest/operate/rs/networking/port-configurations/
 */
export class RedisEnterprisePorts {
  /** TCP 8443: the Cluster Manager UI over HTTPS. */
  public static readonly ADMIN_CONSOLE: ec2.Port = portOf(adminConsole);

  /** TCP 9443: the REST API over HTTPS. */
  public static readonly REST_API: ec2.Port = portOf(restApi);

  /** TCP 3346: the cluster API. Clusters with Active-Active databases use it between each other since version 7.22. */
  public static readonly CLUSTER_API: ec2.Port = portOf(clusterApi);

  /**
   * TCP 8001: the discovery service, which is compatible with Redis Sentinel.
   *
   * It requires TLS only if `sentinel_tls_mode` of the cluster is `required`.
   */
  public static readonly DISCOVERY_SERVICE: ec2.Port = portOf(discovery);

  /** TCP 8070: Prometheus metrics over HTTPS. */
  public static readonly METRICS: ec2.Port = portOf(metrics);

  /**
   * TCP 10000 to 10049: databases.
   *
   * Together with `DATABASES_FROM_10051`, these are all ports that a cluster assigns to databases. Port 10050 is reserved for
   * node monitoring.
   */
  public static readonly DATABASES_TO_10049: ec2.Port = portOf(databases, 0);

  /** TCP 10051 to 19999: databases. */
  public static readonly DATABASES_FROM_10051: ec2.Port = portOf(databases, 1);

  /** UDP 53: the DNS server of the cluster, for clients that resolve database endpoints through the nodes. */
  public static readonly DNS: ec2.Port = portOf(dns);

  /** UDP 5353: multicast DNS. A VPC does not support multicast without a transit gateway. */
  public static readonly MULTICAST_DNS: ec2.Port = portOf(mdns);

  /**
   * Returns the TCP port of one database.
   *
   * @param port the port, from 10000 to 19999 except 10050; tokens are accepted
   * @throws for any other number
   */
  public static database(port: number): ec2.Port {
    const given = Token.isUnresolved(port) || typeof port === 'number' ? ec2.Port.tcp(port) : undefined;
    failOn(databasePortFaults('port', given, port), 'RedisEnterpriseDatabasePort', 'RedisEnterprisePorts.database');
    return given!;
  }

  private constructor() {}
}

function portOf({ protocol, ports }: RedisEnterprisePort, index = 0): ec2.Port {
  const { first, last } = ports[index];
  if (first === last) return protocol === 'udp' ? ec2.Port.udp(first) : ec2.Port.tcp(first);
  return ec2.Port.tcpRange(first, last);
}
