import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { databasePortFaults, peerFaults } from './network-faults';
import { RedisEnterprisePorts } from './redis-enterprise-ports';
import { REDIS_ENTERPRISE_PORTS_PAGE } from '../facts';
import { failOn, Fault } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { hasMembers, isListOf, TypeCheck, typeFaults } from '../private/option-types';
import { ingressSourceOf } from '../private/peers';

const CODE = 'RedisEnterpriseClusterNetworkInvalid';
const NAME = 'RedisEnterpriseClusterNetwork';

const GROUP: TypeCheck = { is: hasMembers('securityGroupId', 'addIngressRule'), expected: 'a security group (ec2.ISecurityGroup)', required: true };
const CONNECTABLE: TypeCheck = { is: hasMembers('connections'), expected: 'something with security groups, or a peer (ec2.IConnectable)', required: true };
const PEER: TypeCheck = { is: hasMembers('toIngressRuleConfig'), expected: "a peer, such as ec2.Peer.ipv4('10.1.0.0/16')", required: true };
const PORTS: TypeCheck = { is: isListOf(() => true), expected: 'a list of ports, such as [RedisEnterprisePorts.database(12000)]' };

const ALL_DATABASES = [RedisEnterprisePorts.DATABASES_TO_10049, RedisEnterprisePorts.DATABASES_FROM_10051];

/**
 * Adds rules to the security group of the nodes of a Redis Enterprise Software cluster.
 *
 * Each method opens the default ports for one purpose to the given clients. No method opens the plain HTTP port, and peers that
 * cover all addresses are refused. If a client has a security group that restricts outbound traffic, a matching egress rule is
 * added to it.
 *
 * @example
 *
 * declare const nodes: ec2.SecurityGroup;
 * declare const application: lambda.Function;
 * const network = RedisEnterpriseClusterNetwork.of(nodes);
 * network.allowBetweenNodes();
 * network.allowClientsFrom(application, [RedisEnterprisePorts.database(12000)]);
 * network.allowAdministratorsFrom(ec2.Peer.ipv4('10.1.0.0/16'));
 *
 * @see https://redis.io/docs/latest/operate/rs/networking/port-configurations/
 */
export class RedisEnterpriseClusterNetwork {
  /**
   * Returns the network of a cluster.
   *
   * @param securityGroup the security group of all nodes of the cluster, used by nothing else
   * @throws for an imported, immutable security group
   */
  public static of(securityGroup: ec2.ISecurityGroup): RedisEnterpriseClusterNetwork {
    const subject = `${NAME}.of`;
    failOn(typeFaults(subject, { securityGroup }, { securityGroup: GROUP }, {}), CODE, subject);
    failOn(isImmutable(securityGroup) ? [IMMUTABLE] : [], CODE, subject, securityGroup);
    return new RedisEnterpriseClusterNetwork(securityGroup);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = NAME;

  private constructor(
    /** The security group of the nodes. */
    public readonly securityGroup: ec2.ISecurityGroup,
  ) {}

  /**
   * Allows all traffic between the nodes.
   *
   * The ports between nodes differ between releases, and nodes also use ICMP. A list of ports would break the cluster at an
   * upgrade without improving its protection, because only nodes have the security group.
   */
  public allowBetweenNodes(): void {
    const { securityGroup } = this;
    const description = describe('between nodes');
    securityGroup.addIngressRule(securityGroup, ec2.Port.allTraffic(), description);
    if (!securityGroup.allowAllOutbound) securityGroup.addEgressRule(securityGroup, ec2.Port.allTraffic(), description);
  }

  /**
   * Allows clients to connect to databases.
   *
   * Whether a database requires TLS is a setting of the database: see `RedisEnterpriseDatabaseTls`.
   *
   * @param other the clients, as security groups or address ranges
   * @param databasePorts the ports of the databases, from 10000 to 19999 except 10050; all of these by default. Set a fixed port
   * when you create a database, because nothing checks that a port chosen by the cluster is open
   * @throws one error that lists all faults
   */
  public allowClientsFrom(other: ec2.IConnectable, databasePorts?: ec2.Port[]): void {
    this.validate('allowClientsFrom', { other, databasePorts }, { other: CONNECTABLE, databasePorts: PORTS }, () => [...peerFaults('other', other), ...portFaults(databasePorts)]);
    this.open(other, databasePorts ?? ALL_DATABASES, 'databases');
  }

  /**
   * Allows administrators to connect to the Cluster Manager UI and the REST API, both over HTTPS.
   *
   * @param other the administrators, as security groups or address ranges
   * @throws one error that lists all faults
   */
  public allowAdministratorsFrom(other: ec2.IConnectable): void {
    this.allow('allowAdministratorsFrom', other, [RedisEnterprisePorts.ADMIN_CONSOLE, RedisEnterprisePorts.REST_API], 'administration');
  }

  /**
   * Allows a Prometheus server to read the metrics over HTTPS.
   *
   * @param other the server, as security groups or address ranges
   * @throws one error that lists all faults
   */
  public allowMetricsFrom(other: ec2.IConnectable): void {
    this.allow('allowMetricsFrom', other, [RedisEnterprisePorts.METRICS], 'metrics');
  }

  /**
   * Allows Sentinel clients to query the discovery service for the endpoints of databases.
   *
   * Set `sentinel_tls_mode` of the cluster to `required`. Otherwise the service also accepts connections without TLS.
   *
   * @param other the clients, as security groups or address ranges
   * @throws one error that lists all faults
   */
  public allowDiscoveryFrom(other: ec2.IConnectable): void {
    this.allow('allowDiscoveryFrom', other, [RedisEnterprisePorts.DISCOVERY_SERVICE], 'discovery');
  }

  /**
   * Allows clients, or DNS servers that forward to the cluster, to resolve database endpoints through the nodes.
   *
   * Not needed if the endpoints are in a hosted zone or in another DNS service.
   *
   * @param other the clients or DNS servers, as security groups or address ranges
   * @throws one error that lists all faults
   */
  public allowDnsFrom(other: ec2.IConnectable): void {
    this.allow('allowDnsFrom', other, [RedisEnterprisePorts.DNS], 'names');
  }

  /**
   * Allows another cluster to take part in Active-Active databases.
   *
   * Opens the REST API over HTTPS, the cluster API and the databases. If the security group of the nodes restricts outbound
   * traffic, the same ports of the other cluster are added as egress rules. The other cluster needs the same rules.
   *
   * @param peer the other cluster, as the security group of its nodes or an address range
   * @throws one error that lists all faults
   */
  public allowActiveActivePeersFrom(peer: ec2.IPeer): void {
    const ports = [RedisEnterprisePorts.REST_API, RedisEnterprisePorts.CLUSTER_API, ...ALL_DATABASES];
    const purpose = 'Active-Active';
    this.validate('allowActiveActivePeersFrom', { peer }, { peer: PEER }, () => peerFaults('peer', peer));
    this.open(peer, ports, purpose);
    const { allowAllOutbound, allowAllIpv6Outbound } = this.securityGroup as ec2.ISecurityGroup & { readonly allowAllIpv6Outbound?: boolean };
    if (ingressSourceOf(peer).cidrIpv6 === undefined ? allowAllOutbound : allowAllIpv6Outbound) return;
    for (const port of ports) this.securityGroup.addEgressRule(peer, port, describe(purpose));
  }

  private allow(method: string, other: ec2.IConnectable, ports: readonly ec2.Port[], purpose: string): void {
    this.validate(method, { other }, { other: CONNECTABLE }, () => peerFaults('other', other));
    this.open(other, ports, purpose);
  }

  /** Throws before any rule is added. Type faults come first, because arguments of the wrong type cannot be checked further. */
  private validate(method: string, given: object, types: Readonly<Record<string, TypeCheck>>, faults: () => Fault[]): void {
    const subject = `${NAME}.${method}`;
    failOn(typeFaults(subject, given, types, {}), CODE, subject, this.securityGroup);
    failOn(faults(), CODE, subject, this.securityGroup);
  }

  private open(other: ec2.IConnectable, ports: readonly ec2.Port[], purpose: string): void {
    for (const port of ports) this.securityGroup.connections.allowFrom(other, port, describe(purpose));
  }
}

function describe(purpose: string): string {
  return `Redis Enterprise: ${purpose}`;
}

function portFaults(ports: readonly ec2.Port[] | undefined): Fault[] {
  if (ports?.length === 0) {
    return [{ code: 'NoDatabasePorts', message: "'databasePorts' is empty, so no port would be opened. Omit it to open all ports of databases, or list them: [RedisEnterprisePorts.database(12000)]." }];
  }
  return ports?.flatMap((port, index) => databasePortFaults(`databasePorts[${index}]`, port)) ?? [];
}

const IMMUTABLE: Fault = {
  code: 'ImmutableSecurityGroup',
  message: "'securityGroup' was imported with mutable: false, so rules added to it are ignored. Import it with mutable: true, "
    + `or add the rules where the security group is defined. See ${REDIS_ENTERPRISE_PORTS_PAGE}`,
};

const PROBE = 'RedisEnterpriseClusterNetworkProbe';

/**
 * Whether an imported group ignores rules.
 *
 * The CDK does not expose this, so the function adds a rule, checks its effect and removes it.
 */
function isImmutable(group: ec2.ISecurityGroup): boolean {
  // A custom implementation could pass the rule on to a place from which it cannot be removed.
  if (l1Of(group).length > 0 || !ec2.SecurityGroup.isSecurityGroup(group)) return false;
  const before = new Set(group.node.children);
  group.addIngressRule(group, ec2.Port.tcp(1), PROBE);
  const added = group.node.children.filter((child) => !before.has(child));
  for (const child of added) group.node.tryRemoveChild(child.node.id);
  return added.length === 0;
}
