import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { clientFaults } from './client-faults';
import type { ForwardTarget } from './forward-target';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import { SSH_PORT } from '../facts';
import type { Fault } from '../private/errors';
import { hasMembers, isBoolean, isKind, isListOf, isPlainObject, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';

/** The name of the construct in messages. */
export const SUBJECT = 'NatBastionAccess';

/** The context key that marks a scope as production. */
export const PRODUCTION_CONTEXT = 'cdk-encrypted-caches:production';

const PEERS: TypeCheck = { is: isListOf(hasMembers('toIngressRuleConfig')), expected: "a list of peers, such as [ec2.Peer.ipv4('198.51.100.27/32')]" };

/** The expected type of each option. A missing option is a compile error. */
const OPTIONS: Readonly<Record<keyof NatBastionAccessProps, TypeCheck | undefined>> = {
  vpc: { is: hasMembers('selectSubnets'), expected: 'a VPC (ec2.IVpc)', required: true },
  forwards: { is: isListOf(isKind('CachePortForward')), expected: 'a list of forwards, such as [CachePortForward.to(cache)]', required: true },
  trustedClients: PEERS,
  publicAccess: { is: isBoolean, expected: 'true or false' },
  sshClients: PEERS,
  vpcSubnets: { is: isPlainObject, expected: 'a selection of subnets (ec2.SubnetSelection)' },
  refreshPeriod: { is: hasMembers('toSeconds'), expected: 'a Duration' },
  instanceType: { is: hasMembers('architecture'), expected: "an instance type, such as new ec2.InstanceType('t4g.nano')" },
  machineImage: { is: hasMembers('getImage'), expected: 'an image of Amazon Linux 2023 (ec2.IMachineImage)' },
  detailedMonitoring: { is: isBoolean, expected: 'true or false' },
};

const SHELL = 'Key pairs are not supported. Session Manager opens a shell, and sshClients opens SSH for EC2 Instance Connect.';
const CHECK = 'The source/destination check stays on: the address of the instance is the source or destination of every packet.';
const OWN_GROUP = 'The instance creates its own security group. Use connections to add rules.';

const HINTS: Readonly<Record<string, string>> = {
  trustedPeers: 'The option is called trustedClients.',
  trustedClient: 'The option is called trustedClients and takes a list.',
  cache: 'The option is called forwards: [CachePortForward.to(cache)].',
  caches: 'The option is called forwards: [CachePortForward.to(cache)].',
  ports: 'Ports are an option of each forward: CachePortForward.to(cache, { firstPort: 7000 }).',
  keyName: SHELL,
  keyPair: SHELL,
  ssh: SHELL,
  sourceDestCheck: CHECK,
  requireImdsv2: 'IMDSv2 is always required.',
  securityGroup: OWN_GROUP,
  securityGroups: OWN_GROUP,
  allowAllOutbound: 'Outbound traffic is limited to the caches, DNS servers and port 443. Use connections to allow more.',
  userData: 'The user data of the instance cannot be changed.',
};

/** The faults of options that do not exist or have the wrong type. Nothing can be built with them. */
export function typeFaults(props: NatBastionAccessProps | undefined): Fault[] {
  return faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
}

/** The faults of options that contradict each other or are not secure. */
export function optionFaults(scope: IConstruct, props: NatBastionAccessProps, targets: readonly ForwardTarget[]): Fault[] {
  const { trustedClients = [], sshClients = [], publicAccess = true } = props;
  const faults: Fault[] = [...clientFaults('trustedClients', trustedClients), ...clientFaults('sshClients', sshClients), ...portFaults(targets)];
  if (isProduction(scope)) {
    faults.push({
      code: 'Production',
      message: `NatBastionAccess is for development and test, but the context value '${PRODUCTION_CONTEXT}' is true. The single instance is a bottleneck and a single point of failure. `
        + 'Use Client VPN, Site-to-Site VPN or Direct Connect. See https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html',
    });
  }
  if (targets.length === 0) faults.push({ code: 'NoForwards', message: "'forwards' is empty. Specify at least one cache or host: forwards: [CachePortForward.to(cache)]." });
  if (publicAccess && trustedClients.length === 0) {
    faults.push({
      code: 'NoTrustedClients',
      message: "'trustedClients' is empty, so no client can connect. Specify the public address of at least one client: trustedClients: [ec2.Peer.ipv4('198.51.100.27/32')]. "
        + 'To connect through Session Manager only, set publicAccess: false.',
    });
  }
  if (!publicAccess) {
    for (const [option, peers] of Object.entries({ trustedClients, sshClients })) {
      if (peers.length > 0) {
        faults.push({ code: 'ClientsWithoutPublicAccess', message: `'${option}' has no effect with publicAccess: false, because no client can connect directly. Omit it, and grant access with grants.startSession(grantee).` });
      }
    }
  }
  if (sshClients.length > 0 && targets.some((target) => (target.kind === 'host' ? target.listenPort : target.firstPort) === SSH_PORT)) {
    faults.push({ code: 'SshPortTaken', message: `A forward listens on port ${SSH_PORT}, which 'sshClients' opens for SSH. Choose another port for the forward.` });
  }
  return faults;
}

/** Security group rules and the check for duplicates need ports that are known at synthesis. */
function portFaults(targets: readonly ForwardTarget[]): Fault[] {
  const given = targets.flatMap((target) => (target.kind === 'host' ? [target.listenPort] : [target.firstPort, target.nodePorts]));
  return given.filter((port) => Token.isUnresolved(port)).map(() => ({
    code: 'ListenPortToken', message: "The ports that the instance listens on must be known at synthesis; got a token. Specify 'firstPort', 'nodePorts' and 'listenPort' as numbers.",
  }));
}

function isProduction(scope: IConstruct): boolean {
  const value: unknown = scope.node.tryGetContext(PRODUCTION_CONTEXT);
  // Context values from the command line are strings.
  return value === true || String(value).toLowerCase() === 'true';
}
