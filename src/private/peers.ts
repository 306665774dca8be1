import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** What a peer tells a rule about where it lets in from. */
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
 * The peers that something connectable lets in from: itself where it is one, or its security groups and whatever else its connections were
 * made of. That list is public in JavaScript alone; without it the security groups have to do.
 */
export function peersOf(connectable: ec2.IConnectable): ec2.IPeer[] {
  const { connections } = connectable;
  const { _securityGroupRules: listed } = connections as unknown as { readonly _securityGroupRules?: { asArray?(): ec2.IPeer[] } };
  const own = 'toIngressRuleConfig' in connectable ? [connectable as ec2.IPeer] : [];
  return [...new Set([...own, ...listed?.asArray?.() ?? connections.securityGroups])];
}

/** Why a prefix list is not taken, and what is. */
export const NO_PREFIX_LIST = 'what is on it can become the whole internet without a change of this template. List the ranges:';
