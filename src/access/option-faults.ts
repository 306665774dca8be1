import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { clientFaults } from './client-faults';
import type { ForwardTarget } from './forward-target';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import { SSH_PORT } from '../facts';
import type { Fault } from '../private/errors';
import { hasMembers, isBoolean, isKind, isListOf, isPlainObject, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';

const SUBJECT = 'NatBastionAccess';

/** The context key that marks a scope where data is in earnest. */
export const PRODUCTION_CONTEXT = 'cdk-encrypted-caches:production';

const PEERS: TypeCheck = { is: isListOf(hasMembers('toIngressRuleConfig')), expected: "a list of peers, such as [ec2.Peer.ipv4('198.51.100.27/32')]" };

/** Every option, and what a value of the wrong type should have been. A compile error if one is missing. */
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

const SHELL = 'Nobody logs in with a key pair: Session Manager gives a shell, and sshClients opens SSH for EC2 Instance Connect.';
const CHECK = 'The check of source and destination stays on: every packet of the instance has its own address as its source or destination.';

const HINTS: Readonly<Record<string, string>> = {
  trustedPeers: 'The option is called trustedClients.',
  trustedClient: 'The option is called trustedClients, and takes a list.',
  cache: 'The option is called forwards: [CachePortForward.to(cache)].',
  caches: 'The option is called forwards: [CachePortForward.to(cache)].',
  ports: 'Each forward chooses its ports: CachePortForward.to(cache, { firstPort: 7000 }).',
  keyName: SHELL,
  keyPair: SHELL,
  ssh: SHELL,
  sourceDestCheck: CHECK,
  requireImdsv2: 'Version 2 of the metadata service is always required.',
  securityGroup: 'The instance has a security group of its own; connections opens more.',
  securityGroups: 'The instance has a security group of its own; connections opens more.',
  allowAllOutbound: 'Nothing goes out but to the caches, to name servers and to port 443; connections opens more.',
  userData: 'What runs on the instance is not configured.',
};

/** Options that do not exist or have the wrong type: with them nothing can be built. */
export function typeFaults(props: NatBastionAccessProps | undefined): Fault[] {
  return faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
}

/** Options that contradict each other or this construct's promises. */
export function optionFaults(scope: IConstruct, props: NatBastionAccessProps, targets: readonly ForwardTarget[]): Fault[] {
  const { trustedClients = [], sshClients = [], publicAccess = true } = props;
  const faults: Fault[] = [...clientFaults('trustedClients', trustedClients), ...clientFaults('sshClients', sshClients), ...portFaults(targets)];
  if (isProduction(scope)) {
    faults.push({
      code: 'Production',
      message: `This is for development and test, and the context says that ${PRODUCTION_CONTEXT} is true here. One instance is in the way of all clients, and nobody else stands in for it. `
        + 'Use Client VPN, Site-to-Site VPN or Direct Connect. See https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html',
    });
  }
  if (targets.length === 0) faults.push({ code: 'NoForwards', message: "'forwards' is empty: name a cache at least, forwards: [CachePortForward.to(cache)]." });
  if (publicAccess && trustedClients.length === 0) {
    faults.push({
      code: 'NoTrustedClients',
      message: "At least one client has to be trusted: trustedClients: [ec2.Peer.ipv4('198.51.100.27/32')], with the address that it has outside. "
        + 'With publicAccess: false nobody connects from outside, and Session Manager forwards the ports.',
    });
  }
  if (!publicAccess) {
    for (const [option, peers] of Object.entries({ trustedClients, sshClients })) {
      if (peers.length > 0) {
        faults.push({ code: 'ClientsWithoutPublicAccess', message: `With publicAccess: false nobody connects from outside: leave '${option}' out, and give permissions with grants.startSession(identity).` });
      }
    }
  }
  if (sshClients.length > 0 && targets.some((target) => (target.kind === 'host' ? target.listenPort : target.firstPort) === SSH_PORT)) {
    faults.push({ code: 'SshPortTaken', message: `Port ${SSH_PORT} is for 'sshClients'; give the forward another one.` });
  }
  return faults;
}

/** Rules have to be written for ports, and each has to be another one: both need numbers. */
function portFaults(targets: readonly ForwardTarget[]): Fault[] {
  const given = targets.flatMap((target) => (target.kind === 'host' ? [target.listenPort] : [target.firstPort, target.nodePorts]));
  return given.filter((port) => Token.isUnresolved(port)).map(() => ({
    code: 'ListenPortToken', message: 'The ports that the instance listens on have to be numbers that are known at synthesis; got a token.',
  }));
}

function isProduction(scope: IConstruct): boolean {
  const value: unknown = scope.node.tryGetContext(PRODUCTION_CONTEXT);
  // On the command line every value is a text.
  return value === true || String(value).toLowerCase() === 'true';
}
