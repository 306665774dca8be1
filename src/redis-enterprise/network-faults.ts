import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { describeSpan, PortSpan, REDIS_ENTERPRISE_PORTS, REDIS_ENTERPRISE_PORTS_PAGE, redisEnterpriseUseOf } from '../facts';
import { AddressRange, coverInternet, parseCidr } from '../model/network/cidr';
import type { Fault } from '../private/errors';
import { describeValue, hasMembers } from '../private/option-types';
import { ingressSourceOf, NO_PREFIX_LIST, peersOf } from '../private/peers';

const SEE = `See ${REDIS_ENTERPRISE_PORTS_PAGE}`;
const { databases, plainHttp } = REDIS_ENTERPRISE_PORTS;
const DATABASES = databases.ports.map(describeSpan).join(' and ');
const [{ first: HTTP }] = plainHttp.ports;

/**
 * The faults of peers that cover all addresses, alone or together, and of prefix lists, whose ranges are unknown.
 *
 * Tokens are accepted, because their values are not known at synthesis.
 */
export function peerFaults(option: string, connectable: ec2.IConnectable): Fault[] {
  const sources = peersOf(connectable).map(ingressSourceOf);
  const lists = sources.filter(({ sourcePrefixListId }) => sourcePrefixListId !== undefined).map(({ sourcePrefixListId }): Fault => ({
    code: 'PeerPrefixList',
    message: `'${option}' is the prefix list ${sourcePrefixListId}, and ${NO_PREFIX_LIST} ec2.Peer.ipv4('10.1.0.0/16'). ${SEE}`,
  }));
  const ranges = sources.flatMap(({ cidrIp, cidrIpv6 }) => [cidrIp, cidrIpv6])
    .filter((text) => text !== undefined && !Token.isUnresolved(text)).map((text) => ({ text, range: parseCidr(text!) }))
    .filter((each): each is { text: string; range: AddressRange } => each.range !== undefined);
  const everywhere = (['ipv4', 'ipv6'] as const).flatMap((family): Fault[] => {
    const ofFamily = ranges.filter(({ range }) => range.family === family);
    if (!coverInternet(ofFamily.map(({ range }) => range))) return [];
    return [{
      code: 'PeerEverywhere',
      message: `'${option}' is ${ofFamily.map(({ text }) => text).join(' and ')}, which covers every address on the internet, where anyone could try passwords. `
        + `Specify a security group, or the address range of a network such as ec2.Peer.ipv4('10.1.0.0/16'). ${SEE}`,
    }];
  });
  return [...lists, ...everywhere];
}

/** The properties of a security group rule that an `ec2.Port` sets. */
interface PortRule {
  readonly ipProtocol?: unknown;
  readonly fromPort?: unknown;
  readonly toPort?: unknown;
}

/**
 * The faults of a port that no database can have. If one end of a range is a token, only the other end is checked.
 *
 * @param given the value that the user passed, if it is not the port itself
 */
export function databasePortFaults(option: string, port: ec2.Port | undefined, given: unknown = port): Fault[] {
  if (!hasMembers('toRuleJson')(port)) {
    const expected = given === port ? 'a port, such as RedisEnterprisePorts.database(12000)' : 'a number';
    return [{ code: 'OptionType', message: `'${option}' must be ${expected}; got ${describeValue(given)}.` }];
  }
  const { ipProtocol, fromPort, toPort } = port!.toRuleJson() as PortRule;
  const fault = (code: string, why: string): Fault[] => [{
    code, message: `'${option}' is ${String(port)}${why} Databases use TCP ports ${DATABASES}, for example RedisEnterprisePorts.database(12000). ${SEE}`,
  }];
  if (!Token.isUnresolved(ipProtocol) && ipProtocol !== 'tcp') return fault('DatabasePortProtocol', ', which is not TCP.');
  const ends = [fromPort, toPort].filter((end) => !Token.isUnresolved(end)).map(Number);
  if (ends.length === 0) return [];
  const all: PortSpan = { first: ends[0], last: ends[ends.length - 1] };
  if (all.first <= HTTP && HTTP <= all.last) return fault('DatabasePortPlainHttp', `. Port ${HTTP} is ${plainHttp.use}, which is never opened.`);
  const isWithin = ({ first, last }: PortSpan): boolean => first <= all.first && all.first <= all.last && all.last <= last;
  const areNumbers = ends.every(Number.isInteger);
  if (areNumbers && databases.ports.some(isWithin)) return [];
  const use = areNumbers && all.first === all.last ? redisEnterpriseUseOf(all.first)?.use : undefined;
  return fault('DatabasePortRange', use === undefined ? ', which is not within the database ports.' : `, which is for ${use}.`);
}
