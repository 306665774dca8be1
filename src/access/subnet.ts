import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ForwardTarget } from './forward-target';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import type { Fault } from '../private/errors';

/** The subnet of the instance, or the faults that explain why none was found. */
export interface SubnetChoice {
  readonly subnet?: ec2.ISubnet;
  readonly faults: readonly Fault[];
}

/**
 * Chooses the subnet of the instance.
 *
 * With public access, the first public subnet that contains no cache. Otherwise the first private subnet, which can contain a
 * cache.
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
    return { code: 'SubnetOfCache', message: 'The instance needs a public subnet without caches, but every public subnet that can be chosen contains a cache. Move the cache to private subnets.' };
  }
  const selection = candidates > 0 ? `'vpcSubnets' selects ${publicAccess ? 'no public' : 'only public'} subnets` : `${vpc.node.path} has no suitable subnet`;
  return publicAccess
    ? { code: 'NoPublicSubnet', message: `${selection}, but an Elastic IP works only in a public subnet. Select a public subnet, or set publicAccess: false and use Session Manager.` }
    : { code: 'NoPrivateSubnet', message: `${selection}, but the instance must be in a private subnet with publicAccess: false. Select one that reaches Systems Manager through a NAT gateway or interface endpoints.` };
}
