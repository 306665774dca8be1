import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The L1 of a construct passed as an option, for the rules to check. Empty for imported constructs. */
export function l1Of(construct: IConstruct | undefined): CfnResource[] {
  const candidate = construct && (CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild);
  return candidate && CfnResource.isCfnResource(candidate) ? [candidate] : [];
}
