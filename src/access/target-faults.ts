import { CfnResource, Token, TokenComparison } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import { ForwardPlan, MOST_NODE_PORTS, nodePortsOf } from './forward-plan';
import { CacheTarget, configurationOf, describeTarget, ForwardTarget, HostTarget, nameOf } from './forward-target';
import type { IEncryptedRedisReplicationGroup } from '../elasticache';
import { describeFinding, describeFix, judgeTemplate, RuleIndex } from '../engine';
import { DAX_CLUSTER, SERVERLESS_CACHE } from '../model/resource-types';
import type { Fault } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { hasMembers, isBoolean, isNumber, isText, TypeCheck, typeFaults } from '../private/option-types';
import { renderTemplate } from '../private/render';
import { CATALOGUE } from '../rules';
import { Template } from '../template';

/** What a cache keeps to that is reached from outside: only a migration can relax these rules in the constructs of this library. */
const IN_TRANSIT = ['ReplicationGroupEncryptionInTransit', 'ReplicationGroupTransitEncryptionMode'];
const AUTHENTICATED = ['ReplicationGroupAuthentication'];

const ROUTED = 'Use something that carries addresses instead of ports: Client VPN, Site-to-Site VPN, Direct Connect or a subnet router. '
  + 'See https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html';
const DAX = 'DAX cannot be forwarded to: its client asks the discovery endpoint for the nodes and then connects to the private addresses that it is told, '
  + `and it takes no map of addresses. ${ROUTED}`;
const SERVERLESS = 'a serverless cache cannot be forwarded to: it sends its clients on to the name of its endpoint, at ports 6379 and 6380 of private addresses. '
  + `${ROUTED}, or use an EncryptedRedisReplicationGroup.`;
const DISCOVERS_ITSELF = 'that is a configuration endpoint, which sends clients on to the private addresses of nodes. Use CachePortForward.to(cache) for a '
  + 'replication group, which forwards to each node; for others, one CachePortForward.toHost for each node.';

/** Hosts that lead nowhere, by what the services call their endpoints. */
const LEADING_NOWHERE: readonly { readonly pattern: RegExp; readonly fault: Fault }[] = [
  { pattern: /\.dax-clusters\./i, fault: { code: 'DaxTarget', message: DAX } },
  { pattern: /\.serverless\.[^.]+\.cache\.amazonaws\./i, fault: { code: 'ServerlessTarget', message: SERVERLESS } },
  { pattern: /^clustercfg\.|\.cfg\.[^.]+\.cache\.amazonaws\./i, fault: { code: 'ConfigurationEndpointTarget', message: DISCOVERS_ITSELF } },
];

const OPTIONAL = {
  name: { is: isText, expected: 'a text' },
  perNode: { is: isBoolean, expected: 'true or false' },
  firstPort: { is: isNumber, expected: 'a number' },
  nodePorts: { is: isNumber, expected: 'a number' },
  listenPort: { is: isNumber, expected: 'a number' },
  tlsServerName: { is: isText, expected: 'a text' },
};

/** What a value of the wrong type should have been. A compile error if an option is missing. */
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
  hostName: { is: isText, expected: 'a text', required: true },
  port: { is: isNumber, expected: 'a number', required: true },
  connections: { is: hasMembers('connections'), expected: 'something with security groups (ec2.IConnectable)', required: true },
  // Whoever says anything but true is told why.
  speaksTls: undefined,
  name: OPTIONAL.name,
  listenPort: OPTIONAL.listenPort,
  tlsServerName: OPTIONAL.tlsServerName,
};

/** Targets that nothing can be asked of, as they or their options are another kind of thing. */
export function kindFaults(targets: readonly ForwardTarget[]): Fault[] {
  return targets.flatMap((target, index) => {
    const misplaced = misplacedFault(target.kind === 'host' ? target.connections : target.cache);
    const [subject, options] = target.kind === 'host' ? ['CachePortForward.toHost', HOST_OPTIONS] : ['CachePortForward.to', CACHE_OPTIONS];
    const faults = misplaced ? [misplaced] : typeFaults(subject, target, options, {});
    return faults.map(({ code, message }) => ({ code, message: `forwards[${index}]: ${message}` }));
  });
}

function misplacedFault(given: unknown): Fault | undefined {
  const types = hasMembers('node')(given) ? l1Of(given as CfnResource).map(({ cfnResourceType }) => cfnResourceType) : [];
  if (types.includes(DAX_CLUSTER) || hasMembers('discoveryEndpoint')(given)) return { code: 'DaxTarget', message: DAX };
  if (types.includes(SERVERLESS_CACHE) || hasMembers('serverlessCacheRef')(given)) return { code: 'ServerlessTarget', message: SERVERLESS };
  return undefined;
}

/** What is wrong with the targets, for an instance in a VPC. */
export function targetFaults(targets: readonly ForwardTarget[], plan: ForwardPlan, vpc: ec2.IVpc, publicAccess: boolean): Fault[] {
  const faults = targets.flatMap((target) => (target.kind === 'cache' ? cacheFaults(target, vpc, publicAccess) : hostFaults(target)));
  if (plan.discoveries.length > 1) {
    faults.push({
      code: 'SecondCluster',
      message: `An instance finds the nodes of one group with cluster mode enabled, and there are ${plan.discoveries.length}: `
        + `${plan.discoveries.map(({ target }) => describeTarget(target)).join(', ')}. Make a NatBastionAccess for each.`,
    });
  }
  return [...faults, ...nameFaults(targets, plan)];
}

function hostFaults({ hostName, speaksTls }: HostTarget): Fault[] {
  const faults: Fault[] = [];
  if (speaksTls !== true) {
    faults.push({
      code: 'TargetWithoutTls',
      message: `'speaksTls' must be true for ${hostName}: what is forwarded crosses the internet as client and host send it. Turn TLS on there, and say so.`,
    });
  }
  const nowhere = Token.isUnresolved(hostName) ? undefined : LEADING_NOWHERE.find(({ pattern }) => pattern.test(hostName));
  return nowhere ? [...faults, { ...nowhere.fault, message: `${hostName}: ${nowhere.fault.message}` }] : faults;
}

function cacheFaults(target: CacheTarget, vpc: ec2.IVpc, publicAccess: boolean): Fault[] {
  const { cache, perNode } = target;
  const { primary, reader, nodes } = cache.endpoints;
  const path = cache.node.path;
  const faults = encryptionFaults(cache, publicAccess);
  if (!configurationOf(target)) {
    if (perNode && !nodes) {
      faults.push({ code: 'NodesUnknown', message: `The nodes of ${path} are not known: give the number of its replicas as a number, or fromReplicationGroupAttributes its nodeAddresses.` });
    } else if (!perNode && !primary && !reader) {
      faults.push({ code: 'TargetWithoutEndpoints', message: `No endpoint of ${path} is known. Give fromReplicationGroupAttributes the addresses of its endpoints.` });
    }
  } else if (cache.nodeCount !== undefined && cache.nodeCount > nodePortsOf(target)) {
    faults.push({
      code: 'TooFewNodePorts',
      message: `${path} has ${cache.nodeCount} nodes, and each needs a port; got ${nodePortsOf(target)}. One instance keeps up to ${MOST_NODE_PORTS} ports. ${ROUTED}`,
    });
  }
  if (cache.connections.securityGroups.length === 0) {
    faults.push({
      code: 'TargetWithoutSecurityGroups',
      message: `No security group of ${path} is known, so that the instance cannot be let in. Give fromReplicationGroupAttributes its securityGroups.`,
    });
  }
  if (cache.vpc && areDifferent(cache.vpc, vpc)) {
    faults.push({ code: 'OtherVpc', message: `${path} is in ${cache.vpc.node.path}, and the instance in ${vpc.node.path}. Both have to be in the same VPC.` });
  }
  const { publicSubnets } = vpc;
  if (cache.subnetIds?.some((id) => publicSubnets.some(({ subnetId }) => subnetId === id))) {
    faults.push({ code: 'CacheInPublicSubnet', message: `${path} is in a public subnet of ${vpc.node.path}. A cache that is reached through an instance belongs in private ones.` });
  }
  return faults;
}

/** What the rules of the catalogue say about the cache, where this app makes it. The constructs relax some of them during migrations. */
function encryptionFaults(cache: IEncryptedRedisReplicationGroup, publicAccess: boolean): Fault[] {
  const l1s = l1Of(cache);
  const required = publicAccess ? [...IN_TRANSIT, ...AUTHENTICATED] : IN_TRANSIT;
  const index = new RuleIndex(CATALOGUE.filter(({ id }) => required.includes(id)));
  const findings = judgeTemplate(new Template(renderTemplate(l1s)), index).filter(({ unresolved }) => unresolved === undefined);
  const faults = findings.map((finding) => ({
    code: finding.rule.id,
    message: `Nothing is forwarded to ${cache.node.path}. ${describeFinding(finding)} ${describeFix(finding)}`,
  }));
  if (l1s.some((l1) => elasticache.CfnReplicationGroup.isCfnReplicationGroup(l1) && l1.networkType === 'ipv6')) {
    faults.push({ code: 'TargetIpv6', message: `${cache.node.path} has IPv6 addresses only, and the instance forwards IPv4.` });
  }
  return faults;
}

function areDifferent(left: ec2.IVpc, right: ec2.IVpc): boolean {
  if (left === right || Token.compareStrings(left.vpcId, right.vpcId) === TokenComparison.SAME) return false;
  // The ids of two VPCs that this app makes are tokens that cannot be compared.
  return Token.compareStrings(left.vpcId, right.vpcId) === TokenComparison.DIFFERENT || (l1Of(left).length > 0 && l1Of(right).length > 0);
}

/** The names become parts of the ids of outputs. */
function nameFaults(targets: readonly ForwardTarget[], { endpoints, discoveries }: ForwardPlan): Fault[] {
  const faults: Fault[] = targets.filter(({ name }) => name !== undefined && !/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    .map(({ name }) => ({ code: 'ForwardName', message: `The name of a forward must be a letter, then letters and digits; got '${name}'.` }));
  const names = [...endpoints, ...discoveries.map(({ seed }) => seed)].map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const blamed = new Set(targets.map(nameOf).filter((name) => [...twice].some((full) => full.startsWith(name))));
  return [...faults, ...[...blamed].map((name) => ({
    code: 'ForwardNameTaken', message: `Two forwards are called '${name}'. Give one of them another 'name'.`,
  }))];
}
