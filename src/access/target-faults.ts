import { CfnResource, Token, TokenComparison } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import { ForwardPlan, MOST_NODE_PORTS, nodePortsOf } from './forward-plan';
import { CacheTarget, configurationOf, describeTarget, ForwardTarget, HostTarget, nameOf } from './forward-target';
import type { IEncryptedRedisReplicationGroup } from '../elasticache';
import { describeFinding, describeFix } from '../engine';
import { DAX_CLUSTER, SERVERLESS_CACHE } from '../model/resource-types';
import type { Fault } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { hasMembers, isBoolean, isNumber, isString, TypeCheck, typeFaults } from '../private/option-types';
import { findingsOn } from '../self-check/findings';

/** The rules that every forward target must comply with. Only migration options of this library's constructs can relax them. */
const IN_TRANSIT = ['ReplicationGroupEncryptionInTransit', 'ReplicationGroupTransitEncryptionMode'];
const AUTHENTICATED = ['ReplicationGroupAuthentication'];

const ROUTED = 'a connection that routes IP addresses instead of ports: Client VPN, Site-to-Site VPN, Direct Connect or a subnet router. '
  + 'See https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html';
const DAX = 'DAX clusters are not supported: the DAX client discovers the nodes and connects to their private addresses, '
  + `and it does not accept an address map. Use ${ROUTED}`;
const SERVERLESS = 'serverless caches are not supported: they redirect clients to ports 6379 and 6380 of private addresses. '
  + `Use an EncryptedRedisReplicationGroup, or ${ROUTED}`;
const DISCOVERS_ITSELF = 'configuration endpoints are not supported: they redirect clients to the private addresses of the nodes. For a replication group, use '
  + 'CachePortForward.to(cache), which forwards to each node. For other clusters, use one CachePortForward.toHost per node.';

/** Hosts that cannot be forwarded to, by the name patterns of AWS endpoints. */
const UNSUPPORTED_HOSTS: readonly { readonly pattern: RegExp; readonly fault: Fault }[] = [
  { pattern: /\.dax-clusters\./i, fault: { code: 'DaxTarget', message: DAX } },
  { pattern: /\.serverless\.[^.]+\.cache\.amazonaws\./i, fault: { code: 'ServerlessTarget', message: SERVERLESS } },
  { pattern: /^clustercfg\.|\.cfg\.[^.]+\.cache\.amazonaws\./i, fault: { code: 'ConfigurationEndpointTarget', message: DISCOVERS_ITSELF } },
];

const OPTIONAL = {
  name: { is: isString, expected: 'a string' },
  perNode: { is: isBoolean, expected: 'true or false' },
  firstPort: { is: isNumber, expected: 'a number' },
  nodePorts: { is: isNumber, expected: 'a number' },
  listenPort: { is: isNumber, expected: 'a number' },
  tlsServerName: { is: isString, expected: 'a string' },
};

/** The expected type of each option. A missing option is a compile error. */
const CACHE_OPTIONS: Readonly<Record<keyof CacheTarget, TypeCheck | undefined>> = {
  kind: undefined,
  cache: { is: hasMembers('endpoints', 'connections', 'replicationGroupId', 'node'), expected: 'an EncryptedRedisReplicationGroup or an imported one', required: true },
  name: OPTIONAL.name,
  perNode: OPTIONAL.perNode,
  firstPort: OPTIONAL.firstPort,
  nodePorts: OPTIONAL.nodePorts,
};
const HOST_OPTIONS: Readonly<Record<keyof HostTarget, TypeCheck | undefined>> = {
  kind: undefined,
  hostName: { is: isString, expected: 'a string', required: true },
  port: { is: isNumber, expected: 'a number', required: true },
  connections: { is: hasMembers('connections'), expected: 'something with security groups (ec2.IConnectable)', required: true },
  // Checked in hostFaults, which explains why only true is allowed.
  speaksTls: undefined,
  name: OPTIONAL.name,
  listenPort: OPTIONAL.listenPort,
  tlsServerName: OPTIONAL.tlsServerName,
};

/** The faults of targets, and of their options, that have the wrong type. */
export function kindFaults(targets: readonly ForwardTarget[]): Fault[] {
  return targets.flatMap((target, index) => {
    const unsupported = unsupportedFault(target.kind === 'host' ? target.connections : target.cache);
    const [subject, options] = target.kind === 'host' ? ['CachePortForward.toHost', HOST_OPTIONS] : ['CachePortForward.to', CACHE_OPTIONS];
    const faults = unsupported ? [unsupported] : typeFaults(subject, target, options, {});
    return faults.map(({ code, message }) => ({ code, message: `forwards[${index}]: ${message}` }));
  });
}

function unsupportedFault(given: unknown): Fault | undefined {
  const types = hasMembers('node')(given) ? l1Of(given as CfnResource).map(({ cfnResourceType }) => cfnResourceType) : [];
  if (types.includes(DAX_CLUSTER) || hasMembers('discoveryEndpoint')(given)) return { code: 'DaxTarget', message: DAX };
  if (types.includes(SERVERLESS_CACHE) || hasMembers('serverlessCacheRef')(given)) return { code: 'ServerlessTarget', message: SERVERLESS };
  return undefined;
}

/** The faults of targets for an instance in a VPC. */
export function targetFaults(targets: readonly ForwardTarget[], plan: ForwardPlan, vpc: ec2.IVpc, publicAccess: boolean): Fault[] {
  const faults = targets.flatMap((target) => (target.kind === 'cache' ? cacheFaults(target, vpc, publicAccess) : hostFaults(target)));
  if (plan.discoveries.length > 1) {
    faults.push({
      code: 'SecondCluster',
      message: `An instance can discover the nodes of one replication group with cluster mode enabled; got ${plan.discoveries.length}: `
        + `${plan.discoveries.map(({ target }) => describeTarget(target)).join(', ')}. Create a NatBastionAccess for each.`,
    });
  }
  return [...faults, ...nameFaults(targets, plan)];
}

function hostFaults({ hostName, speaksTls }: HostTarget): Fault[] {
  const faults: Fault[] = [];
  if (speaksTls !== true) {
    faults.push({
      code: 'TargetWithoutTls',
      message: `'speaksTls' must be true for ${hostName}, because the instance does not encrypt the traffic that it forwards. Enable TLS on the host, then set speaksTls: true.`,
    });
  }
  const unsupported = Token.isUnresolved(hostName) ? undefined : UNSUPPORTED_HOSTS.find(({ pattern }) => pattern.test(hostName));
  return unsupported ? [...faults, { ...unsupported.fault, message: `${hostName}: ${unsupported.fault.message}` }] : faults;
}

function cacheFaults(target: CacheTarget, vpc: ec2.IVpc, publicAccess: boolean): Fault[] {
  const { cache, perNode } = target;
  const { primary, reader, nodes } = cache.endpoints;
  const path = cache.node.path;
  const faults = encryptionFaults(cache, publicAccess);
  if (!configurationOf(target)) {
    if (perNode && !nodes) {
      faults.push({ code: 'NodesUnknown', message: `The nodes of ${path} are not known. Specify the number of replicas as a number, not a token; for an imported group, specify 'nodeAddresses' in fromReplicationGroupAttributes.` });
    } else if (!perNode && !primary && !reader) {
      faults.push({ code: 'TargetWithoutEndpoints', message: `No endpoint of ${path} is known. Specify the endpoint addresses in fromReplicationGroupAttributes.` });
    }
  } else if (cache.nodeCount !== undefined && cache.nodeCount > nodePortsOf(target)) {
    faults.push({
      code: 'TooFewNodePorts',
      message: `${path} has ${cache.nodeCount} nodes, and each needs a port, but only ${nodePortsOf(target)} ports are reserved. Increase 'nodePorts', up to ${MOST_NODE_PORTS}. For more nodes, use ${ROUTED}`,
    });
  }
  if (cache.connections.securityGroups.length === 0) {
    faults.push({
      code: 'TargetWithoutSecurityGroups',
      message: `No security group of ${path} is known, so no rule can allow the instance. Specify 'securityGroups' in fromReplicationGroupAttributes.`,
    });
  }
  if (cache.vpc && areDifferent(cache.vpc, vpc)) {
    faults.push({ code: 'OtherVpc', message: `${path} is in ${cache.vpc.node.path}, but the instance is in ${vpc.node.path}. Both must be in the same VPC.` });
  }
  const { publicSubnets } = vpc;
  if (cache.subnetIds?.some((id) => publicSubnets.some(({ subnetId }) => subnetId === id))) {
    faults.push({ code: 'CacheInPublicSubnet', message: `${path} is in a public subnet of ${vpc.node.path}. Move the cache to private subnets: clients reach it through the instance.` });
  }
  return faults;
}

/**
 * The problems that the rules of the catalogue find in a cache of this app.
 *
 * The constructs relax some of these rules during migrations.
 */
function encryptionFaults(cache: IEncryptedRedisReplicationGroup, publicAccess: boolean): Fault[] {
  const l1s = l1Of(cache);
  const required = publicAccess ? [...IN_TRANSIT, ...AUTHENTICATED] : IN_TRANSIT;
  const findings = findingsOn(required, l1s).filter(({ unresolved }) => unresolved === undefined);
  const faults = findings.map((finding) => ({
    code: finding.rule.id,
    message: `Cannot forward to ${cache.node.path}. ${describeFinding(finding)} ${describeFix(finding)}`,
  }));
  if (l1s.some((l1) => elasticache.CfnReplicationGroup.isCfnReplicationGroup(l1) && l1.networkType === 'ipv6')) {
    faults.push({ code: 'TargetIpv6', message: `${cache.node.path} has only IPv6 addresses, but the instance forwards only IPv4. Use the network type ipv4 or dual_stack.` });
  }
  return faults;
}

function areDifferent(left: ec2.IVpc, right: ec2.IVpc): boolean {
  if (left === right || Token.compareStrings(left.vpcId, right.vpcId) === TokenComparison.SAME) return false;
  // The ids of two VPCs of this app are tokens that cannot be compared.
  return Token.compareStrings(left.vpcId, right.vpcId) === TokenComparison.DIFFERENT || (l1Of(left).length > 0 && l1Of(right).length > 0);
}

/** Names become part of the construct ids of outputs. */
function nameFaults(targets: readonly ForwardTarget[], { endpoints, discoveries }: ForwardPlan): Fault[] {
  const faults: Fault[] = targets.filter(({ name }) => name !== undefined && !/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    .map(({ name }) => ({ code: 'ForwardName', message: `The name of a forward must start with a letter and contain only letters and digits; got '${name}'.` }));
  const names = [...endpoints, ...discoveries.map(({ seed }) => seed)].map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const blamed = new Set(targets.map(nameOf).filter((name) => [...twice].some((full) => full.startsWith(name))));
  return [...faults, ...[...blamed].map((name) => ({
    code: 'ForwardNameTaken', message: `More than one forward has the name '${name}'. Set a different 'name' for each.`,
  }))];
}
