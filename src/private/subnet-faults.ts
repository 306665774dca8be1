import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Fault } from './errors';

/** Where somebody wants the nodes of a cache to be. */
export interface SubnetOptions {
  readonly vpc: ec2.IVpc;
  readonly vpcSubnets?: ec2.SubnetSelection;
  /** A subnet group that exists. */
  readonly subnetGroup?: unknown;
}

/**
 * What is wrong with the subnets of a cache: both ways to say where they are, none at all, or public ones.
 *
 * @param needs how many the cache needs, as a sentence
 */
export function subnetFaults({ vpc, vpcSubnets, subnetGroup }: SubnetOptions, needs: string): Fault[] {
  if (subnetGroup) {
    return vpcSubnets ? [{ code: 'SubnetGroupOrSubnets', message: "'subnetGroup' and 'vpcSubnets' are two ways to say the same; leave one of them out." }] : [];
  }
  const selected = vpc.selectSubnets(vpcSubnets);
  if (selected.isPendingLookup) return [];
  if (selected.subnetIds.length === 0) {
    return [{ code: 'NoSubnets', message: `'vpcSubnets' selects no subnet of ${vpc.node.path}. ${needs}` }];
  }
  if (!selected.hasPublic) return [];
  return [{
    code: 'PublicSubnets',
    message: vpcSubnets
      ? "'vpcSubnets' selects public subnets. A cache belongs in private ones: use { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } or PRIVATE_WITH_EGRESS."
      : `${vpc.node.path} has no private subnets. Add some to the VPC's subnetConfiguration: a cache needs no route to the internet, ec2.SubnetType.PRIVATE_ISOLATED is enough.`,
  }];
}
