import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { ForwardPlan } from './forward-plan';
import { describeTarget, ForwardTarget } from './forward-target';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import { SSH_PORT } from '../facts';
import { REPLICATION_GROUP } from '../model/resource-types';

const DNS_PORT = 53;
const HTTPS_PORT = 443;

/** The security group of the instance, with all rules except those for the targets. */
export function instanceSecurityGroup(scope: Construct, props: NatBastionAccessProps, { listenPorts }: ForwardPlan): ec2.SecurityGroup {
  const { vpc, trustedClients = [], sshClients = [] } = props;
  const group = new ec2.SecurityGroup(scope, 'SecurityGroup', { vpc, description: `The forwarder ${scope.node.path}`, allowAllOutbound: false });
  for (const client of trustedClients) {
    for (const [from, to] of rangesOf(listenPorts)) group.addIngressRule(client, ec2.Port.tcpRange(from, to), 'Trusted clients');
  }
  for (const client of sshClients) group.addIngressRule(client, ec2.Port.tcp(SSH_PORT), 'SSH');
  group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(HTTPS_PORT), 'Package repositories, Systems Manager and CloudWatch');
  // Security groups do not filter traffic to the Amazon resolver (VPC user guide, vpc-security-groups), but they do filter
  // traffic to a custom one.
  const range = rangeOf(vpc);
  if (range !== undefined) {
    for (const port of [ec2.Port.udp(DNS_PORT), ec2.Port.tcp(DNS_PORT)]) group.addEgressRule(ec2.Peer.ipv4(range), port, 'Name servers of the VPC');
  }
  return group;
}

/** Adds egress rules for the targets to the instance, and ingress rules for the instance to the targets. */
export function openTargets(connections: ec2.Connections, targets: readonly ForwardTarget[]): void {
  for (const target of targets) {
    const description = `Forwards of ${describeTarget(target)}`;
    if (target.kind === 'host') connections.allowTo(target.connections, ec2.Port.tcp(target.port), description);
    else connections.allowToDefaultPort(target.cache, description);
  }
}

/**
 * Template resources that represent the targets when the rules check the instance.
 *
 * A forwarded port exposes a cache like the port of the cache itself, and imported targets are in no template. Therefore each
 * listening port is presented to the rules as the port of a replication group.
 */
export function cachesBehind(listenPorts: readonly number[], securityGroupId: unknown): Record<string, object> {
  return Object.fromEntries(listenPorts.map((port) => [
    `CacheBehindPort${port}`, { Type: REPLICATION_GROUP, Properties: { Port: port, SecurityGroupIds: [securityGroupId] } },
  ]));
}

/** Combines sorted ports into the fewest ranges that contain no other port. */
export function rangesOf(ports: readonly number[]): [from: number, to: number][] {
  const ranges: [from: number, to: number][] = [];
  for (const port of ports) {
    const last = ranges.at(-1);
    if (last && port === last[1] + 1) last[1] = port;
    else ranges.push([port, port]);
  }
  return ranges;
}

/** The IPv4 range of a VPC. Some imported VPCs do not know it and throw. */
function rangeOf(vpc: ec2.IVpc): string | undefined {
  try {
    return vpc.vpcCidrBlock;
  } catch {
    return undefined;
  }
}
