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
 * Opens the security group of the nodes of a Redis Enterprise Software cluster, port by port and to those who are named.
 *
 * It knows the ports that the product has by default, opens none for plain HTTP, and lets in nobody from everywhere. Clients with a
 * security group that does not let out everything are let out to the ports as well.
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
   * The network of a cluster.
   *
   * @param securityGroup the group that every node of the cluster has, and nothing else
   * @throws for an imported group that takes no rules
   */
  public static of(securityGroup: ec2.ISecurityGroup): RedisEnterpriseClusterNetwork {
    const subject = `${NAME}.of`;
    failOn(typeFaults(subject, { securityGroup }, { securityGroup: GROUP }, {}), CODE, subject);
    failOn(isImmutable(securityGroup) ? [IMMUTABLE] : [], CODE, subject, securityGroup);
    return new RedisEnterpriseClusterNetwork(securityGroup);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = NAME;

  private constructor(
    /** The group of the nodes. */
    public readonly securityGroup: ec2.ISecurityGroup,
  ) {}

  /**
   * Lets the nodes reach each other, with all traffic from the group itself. The ports that nodes use differ from release to release, and
   * there are pings besides, so that a list of them breaks a cluster that is upgraded, and protects nothing: whoever has the group is
   * a node.
   */
  public allowBetweenNodes(): void {
    const { securityGroup } = this;
    const description = describe('between nodes');
    securityGroup.addIngressRule(securityGroup, ec2.Port.allTraffic(), description);
    if (!securityGroup.allowAllOutbound) securityGroup.addEgressRule(securityGroup, ec2.Port.allTraffic(), description);
  }

  /**
   * Lets clients reach databases. That a database demands TLS is a setting of the database.
   *
   * @param other the clients: something with security groups, or addresses
   * @param databasePorts the ports of the databases, from 10000 to 19999 without 10050; by default all of these. Fix the port of a
   * database when it is created: nothing checks that the one which the cluster chooses is open
   * @throws one error that lists all faults
   */
  public allowClientsFrom(other: ec2.IConnectable, databasePorts?: ec2.Port[]): void {
    this.demand('allowClientsFrom', { other, databasePorts }, { other: CONNECTABLE, databasePorts: PORTS }, () => [...peerFaults('other', other), ...portFaults(databasePorts)]);
    this.open(other, databasePorts ?? ALL_DATABASES, 'databases');
  }

  /**
   * Lets administrators, and programs that configure the cluster, reach the Cluster Manager UI and the REST API, both over HTTPS.
   *
   * @param other who administers: something with security groups, or addresses
   * @throws one error that lists all faults
   */
  public allowAdministratorsFrom(other: ec2.IConnectable): void {
    this.allow('allowAdministratorsFrom', other, [RedisEnterprisePorts.ADMIN_CONSOLE, RedisEnterprisePorts.REST_API], 'administration');
  }

  /**
   * Lets a Prometheus server read the metrics, over HTTPS.
   *
   * @param other the server: something with security groups, or addresses
   * @throws one error that lists all faults
   */
  public allowMetricsFrom(other: ec2.IConnectable): void {
    this.allow('allowMetricsFrom', other, [RedisEnterprisePorts.METRICS], 'metrics');
  }

  /**
   * Lets clients ask the discovery service for the endpoints of databases, as they would ask Redis Sentinel. Set `sentinel_tls_mode` of the
   * cluster to `required`, as the service answers without TLS otherwise.
   *
   * @param other the clients: something with security groups, or addresses
   * @throws one error that lists all faults
   */
  public allowDiscoveryFrom(other: ec2.IConnectable): void {
    this.allow('allowDiscoveryFrom', other, [RedisEnterprisePorts.DISCOVERY_SERVICE], 'discovery');
  }

  /**
   * Lets clients, or the name servers that forward to the cluster, ask the nodes for the addresses of databases. Not needed where a hosted
   * zone or the like has them.
   *
   * @param other who asks: something with security groups, or addresses
   * @throws one error that lists all faults
   */
  public allowDnsFrom(other: ec2.IConnectable): void {
    this.allow('allowDnsFrom', other, [RedisEnterprisePorts.DNS], 'names');
  }

  /**
   * Lets another cluster take part in Active-Active databases: to the REST API over HTTPS, to the cluster API and to databases. Where
   * the group does not let out everything, the nodes are let out to the same ports of the other cluster; the other cluster needs the same.
   *
   * @param peer the other cluster: the addresses of its network, or the group of its nodes
   * @throws one error that lists all faults
   */
  public allowActiveActivePeersFrom(peer: ec2.IPeer): void {
    const ports = [RedisEnterprisePorts.REST_API, RedisEnterprisePorts.CLUSTER_API, ...ALL_DATABASES];
    const purpose = 'Active-Active';
    this.demand('allowActiveActivePeersFrom', { peer }, { peer: PEER }, () => peerFaults('peer', peer));
    this.open(peer, ports, purpose);
    const { allowAllOutbound, allowAllIpv6Outbound } = this.securityGroup as ec2.ISecurityGroup & { readonly allowAllIpv6Outbound?: boolean };
    if (ingressSourceOf(peer).cidrIpv6 === undefined ? allowAllOutbound : allowAllIpv6Outbound) return;
    for (const port of ports) this.securityGroup.addEgressRule(peer, port, describe(purpose));
  }

  private allow(method: string, other: ec2.IConnectable, ports: readonly ec2.Port[], purpose: string): void {
    this.demand(method, { other }, { other: CONNECTABLE }, () => peerFaults('other', other));
    this.open(other, ports, purpose);
  }

  /** Throws, before anything is opened: of wrong types first, as nothing else can be said of them. */
  private demand(method: string, given: object, types: Readonly<Record<string, TypeCheck>>, faults: () => Fault[]): void {
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
    return [{ code: 'NoDatabasePorts', message: "'databasePorts' is empty, so that nothing would be opened. Leave it out for all ports of databases, or name them: [RedisEnterprisePorts.database(12000)]." }];
  }
  return ports?.flatMap((port, index) => databasePortFaults(`databasePorts[${index}]`, port)) ?? [];
}

const IMMUTABLE: Fault = {
  code: 'ImmutableSecurityGroup',
  message: "'securityGroup' was imported with mutable: false, so that every rule added to it would be dropped in silence. Import it without that, "
    + `or let whoever owns it open the ports. See ${REDIS_ENTERPRISE_PORTS_PAGE}`,
};

const PROBE = 'RedisEnterpriseClusterNetworkProbe';

/** Whether an imported group drops its rules. It does not say so; what it does with one shows it. */
function isImmutable(group: ec2.ISecurityGroup): boolean {
  // A group that some other class stands for may hand its rules on, where they could not be taken back.
  if (l1Of(group).length > 0 || !ec2.SecurityGroup.isSecurityGroup(group)) return false;
  const before = new Set(group.node.children);
  group.addIngressRule(group, ec2.Port.tcp(1), PROBE);
  const added = group.node.children.filter((child) => !before.has(child));
  for (const child of added) group.node.tryRemoveChild(child.node.id);
  return added.length === 0;
}
