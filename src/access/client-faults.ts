import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Fault } from '../private/errors';
import { ingressSourceOf, NO_PREFIX_LIST } from '../private/peers';

/**
 * Refuses peers that are not IPv4 address ranges.
 *
 * Ranges that cover all addresses, alone or together, are left to the rules of the catalogue. These also see what else opens
 * the security group.
 */
export function clientFaults(option: string, peers: readonly ec2.IPeer[]): Fault[] {
  return peers.flatMap((peer, index) => {
    const source = ingressSourceOf(peer);
    const place = `${option}[${index}]`;
    if (source.sourceSecurityGroupId !== undefined) {
      return [{
        code: 'ClientSecurityGroup',
        message: `'${place}' is a security group, but only IPv4 address ranges are allowed. Clients in the VPC do not need a forwarder: allow them directly with cache.connections.allowDefaultPortFrom(client).`,
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
        message: `'${place}' is ${source.cidrIpv6}, but IPv6 clients cannot connect to the Elastic IP, which is an IPv4 address. Specify the public IPv4 address of the client.`,
      }];
    }
    return [];
  });
}
