import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Fault } from './errors';

/** The options that place the nodes of a cache. */
export interface SubnetOptions {
  readonly vpc: ec2.IVpc;
  readonly vpcSubnets?: ec2.SubnetSelection;
  /** An existing subnet group. */
  readonly subnetGroup?: unknown;
}

/**
 * Finds faults in the placement of a cache: conflicting options, no subnets, or public subnets.
 *
 * @param needs the number of subnets that the cache needs, as a sentence
 */
export function subnetFaults({ vpc, vpcSubnets, subnetGroup }: SubnetOptions, needs: string): Fault[] {
  if (subnetGroup) {
    return vpcSubnets ? [{ code: 'SubnetGroupOrSubnets', message: "'subnetGroup' and 'vpcSubnets' cannot be combined: both determine the subnets. Remove one of them." }] : [];
  }
  const selected = vpc.selectSubnets(vpcSubnets);
  if (selected.isPendingLookup) return [];
  if (selected.subnetIds.length === 0) {
    return [{ code: 'NoSubnets', message: `'vpcSubnets' selects no subnets of ${vpc.node.path}. ${needs}` }];
  }
  if (!selected.hasPublic) return [];
  return [{
    code: 'PublicSubnets',
    message: vpcSubnets
      ? "'vpcSubnets' selects public subnets, but a cache must be in private ones. Use { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } or PRIVATE_WITH_EGRESS."
      : `${vpc.node.path} has no private subnets. Add some to the VPC's subnetConfiguration. A cache needs no route to the internet, so ec2.SubnetType.PRIVATE_ISOLATED is sufficient.`,
  }];
}
