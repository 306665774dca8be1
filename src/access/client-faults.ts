import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Fault } from '../private/errors';
import { ingressSourceOf, NO_PREFIX_LIST } from '../private/peers';

/**
 * Peers that are no ranges of addresses that the template shows. Ranges that hold all addresses, or add up to that, are left to the rules
 * of the catalogue, which see what others add too.
 */
export function clientFaults(option: string, peers: readonly ec2.IPeer[]): Fault[] {
  return peers.flatMap((peer, index) => {
    const source = ingressSourceOf(peer);
    const place = `${option}[${index}]`;
    if (source.sourceSecurityGroupId !== undefined) {
      return [{
        code: 'ClientSecurityGroup',
        message: `'${place}' is a security group. What is in the VPC needs no forwarder: cache.connections.allowDefaultPortFrom(it) lets it in directly.`,
      }];
    }
    if (source.sourcePrefixListId !== undefined) {
      return [{
        code: 'ClientPrefixList',
        message: `'${place}' is a prefix list, and ${NO_PREFIX_LIST} ec2.Peer.ipv4('198.51.100.27/32').`,
      }];
    }
    if (source.cidrIpv6 !== undefined) {
      return [{
        code: 'ClientIpv6',
        message: `'${place}' is ${source.cidrIpv6}, and the Elastic IP is an IPv4 address, which no IPv6 client reaches. Give the IPv4 address that the client has outside.`,
      }];
    }
    return [];
  });
}
