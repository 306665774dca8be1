import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** The source that a peer renders into an ingress rule. */
export interface IngressSource {
  readonly cidrIp?: string;
  readonly cidrIpv6?: string;
  readonly sourcePrefixListId?: string;
  readonly sourceSecurityGroupId?: string;
}

export function ingressSourceOf(peer: ec2.IPeer): IngressSource {
  return peer.toIngressRuleConfig();
}

/**
 * The peers of a connectable: itself if it is a peer, and the peers of its connections.
 *
 * The list of peers is not part of the type declarations. If it is missing, only the security groups are used.
 */
export function peersOf(connectable: ec2.IConnectable): ec2.IPeer[] {
  const { connections } = connectable;
  const { _securityGroupRules: listed } = connections as unknown as { readonly _securityGroupRules?: { asArray?(): ec2.IPeer[] } };
  const own = 'toIngressRuleConfig' in connectable ? [connectable as ec2.IPeer] : [];
  return [...new Set([...own, ...listed?.asArray?.() ?? connections.securityGroups])];
}

/** The end of error messages that refuse a prefix list. */
export const NO_PREFIX_LIST = 'its contents can become the whole internet without a change of this template. Specify the ranges instead:';
