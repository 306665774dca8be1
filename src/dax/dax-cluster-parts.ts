import { CfnResource, Duration, Tokenization } from 'aws-cdk-lib';
import * as dax from 'aws-cdk-lib/aws-dax';
import type { Construct } from 'constructs';
import type { EncryptedDaxClusterProps } from './dax-cluster-props';
import { DAX_DEFAULT_PARAMETER_GROUP, DAX_PARAMETERS } from '../facts';
import { l1Of } from '../private/l1-of';

/** A resource that the cluster refers to by name. */
export interface Part {
  readonly name: string;
  /** The L1, if this construct created it. */
  readonly resource?: CfnResource;
  /** L1s that were created elsewhere in the app. */
  readonly context?: CfnResource[];
}

/** The given subnet group, or a new one for the selected subnets. */
export function subnetGroup(scope: Construct, props: EncryptedDaxClusterProps): Part {
  if (props.subnetGroup) return { name: props.subnetGroup.subnetGroupRef.subnetGroupName, context: l1Of(props.subnetGroup) };
  const { subnets, subnetIds } = props.vpc.selectSubnets(props.vpcSubnets);
  const resource = new dax.CfnSubnetGroup(scope, 'SubnetGroup', { description: `Subnets of the DAX cluster ${scope.node.path}`, subnetIds });
  return { name: resource.ref, resource, context: subnets.flatMap((subnet) => l1Of(subnet)) };
}

/** A new parameter group with the given TTLs, or else the default one of the service. */
export function parameterGroup(scope: Construct, { itemTtl, queryTtl }: EncryptedDaxClusterProps): Part {
  // Set explicitly: if the property disappeared from a template, the cluster would keep its parameter group.
  if (itemTtl === undefined && queryTtl === undefined) return { name: DAX_DEFAULT_PARAMETER_GROUP };
  const values = { ...millis(DAX_PARAMETERS.itemTtl, itemTtl), ...millis(DAX_PARAMETERS.queryTtl, queryTtl) };
  const resource = new dax.CfnParameterGroup(scope, 'ParameterGroup', {
    // The service rejects changes of a parameter group in use. A new description replaces it and updates the cluster in place.
    description: `${Object.entries(values).map((entry) => entry.join(' ')).join(', ')} of ${scope.node.path}`,
    parameterNameValues: values,
  });
  return { name: resource.ref, resource };
}

function millis(name: string, ttl: Duration | undefined): Record<string, string> {
  return ttl === undefined ? {} : { [name]: Tokenization.stringifyNumber(ttl.toMilliseconds()) };
}
