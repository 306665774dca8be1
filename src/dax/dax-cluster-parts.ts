import { CfnResource, Duration, Tokenization } from 'aws-cdk-lib';
import * as dax from 'aws-cdk-lib/aws-dax';
import type { Construct } from 'constructs';
import type { EncryptedDaxClusterProps } from './dax-cluster-props';
import { DAX_DEFAULT_PARAMETER_GROUP, DAX_PARAMETERS } from '../facts';
import { l1Of } from '../private/l1-of';

/** A resource that goes with the cluster. */
export interface Part {
  readonly name: string;
  /** The L1, where this construct makes it. */
  readonly resource?: CfnResource;
  /** L1s that somebody else makes. */
  readonly context?: CfnResource[];
}

/** The subnet group: the one that was given, or one of private subnets. */
export function subnetGroup(scope: Construct, props: EncryptedDaxClusterProps): Part {
  if (props.subnetGroup) return { name: props.subnetGroup.subnetGroupRef.subnetGroupName, context: l1Of(props.subnetGroup) };
  const { subnets, subnetIds } = props.vpc.selectSubnets(props.vpcSubnets);
  const resource = new dax.CfnSubnetGroup(scope, 'SubnetGroup', { description: `Subnets of the DAX cluster ${scope.node.path}`, subnetIds });
  return { name: resource.ref, resource, context: subnets.flatMap((subnet) => l1Of(subnet)) };
}

/** The parameter group: one with the times to live that were given, or the service's own. */
export function parameterGroup(scope: Construct, { itemTtl, queryTtl }: EncryptedDaxClusterProps): Part {
  // Named all the same: taking a parameter group out of a template would leave the cluster with the one that it has.
  if (itemTtl === undefined && queryTtl === undefined) return { name: DAX_DEFAULT_PARAMETER_GROUP };
  const values = { ...millis(DAX_PARAMETERS.itemTtl, itemTtl), ...millis(DAX_PARAMETERS.queryTtl, queryTtl) };
  const resource = new dax.CfnParameterGroup(scope, 'ParameterGroup', {
    // The service refuses to change a group that is in use. A new description makes a new group, to which the cluster is moved in place.
    description: `${Object.entries(values).map((entry) => entry.join(' ')).join(', ')} of ${scope.node.path}`,
    parameterNameValues: values,
  });
  return { name: resource.ref, resource };
}

function millis(name: string, ttl: Duration | undefined): Record<string, string> {
  return ttl === undefined ? {} : { [name]: Tokenization.stringifyNumber(ttl.toMilliseconds()) };
}
