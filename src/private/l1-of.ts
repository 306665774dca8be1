import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * The L1 behind something that a user handed in, where this app makes it: the rules then see what it is. Nothing for what
 * is imported.
 */
export function l1Of(construct: IConstruct | undefined): CfnResource[] {
  const candidate = construct && (CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild);
  return candidate && CfnResource.isCfnResource(candidate) ? [candidate] : [];
}
