import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwardTarget } from './forward-target';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import type { Fault } from '../private/errors';

/** The subnet of the instance, or why there is none. */
export interface SubnetChoice {
  readonly subnet?: ec2.ISubnet;
  readonly faults: readonly Fault[];
}

/**
 * The subnet of the instance: with public access the first public one that no cache is in; otherwise the first private one, be a cache in
 * it or not.
 */
export function chooseSubnet({ vpc, vpcSubnets, publicAccess = true }: NatBastionAccessProps, targets: readonly ForwardTarget[]): SubnetChoice {
  const selected = vpcSubnets ? vpc.selectSubnets(vpcSubnets) : undefined;
  const otherwise = publicAccess ? [vpc.publicSubnets] : [vpc.privateSubnets, vpc.isolatedSubnets];
  const candidates = selected?.subnets ?? otherwise.find((some) => some.length > 0) ?? [];
  if (selected?.isPendingLookup) return { subnet: candidates[0], faults: [] };

  const isPublic = (subnet: ec2.ISubnet): boolean => vpc.publicSubnets.some(({ subnetId }) => subnetId === subnet.subnetId);
  const ofKind = candidates.filter((subnet) => isPublic(subnet) === publicAccess);
  const ofCaches = targets.flatMap((target) => (target.kind === 'cache' ? target.cache.subnetIds ?? [] : []));
  const subnet = publicAccess ? ofKind.find(({ subnetId }) => !ofCaches.includes(subnetId)) : ofKind[0];
  return subnet ? { subnet, faults: [] } : { faults: [fault(vpc, publicAccess, candidates.length, ofKind.length)] };
}

function fault(vpc: ec2.IVpc, publicAccess: boolean, candidates: number, ofKind: number): Fault {
  if (ofKind > 0) {
    return { code: 'SubnetOfCache', message: 'The instance needs a public subnet that no cache is in, and there is none left. Move the cache to private subnets, where it belongs.' };
  }
  const selection = candidates > 0 ? `'vpcSubnets' selects ${publicAccess ? 'no public' : 'public'} subnets` : `${vpc.node.path} has no subnet that could be used`;
  return publicAccess
    ? { code: 'NoPublicSubnet', message: `${selection}: an Elastic IP works in a public subnet only. Select one, or set publicAccess: false and use Session Manager.` }
    : { code: 'NoPrivateSubnet', message: `${selection}: with publicAccess: false the instance belongs in a private one. It has to reach Systems Manager, through a NAT gateway or interface endpoints.` };
}
