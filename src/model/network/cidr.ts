import { INTERNET, NOT_ON_THE_INTERNET } from '../../facts';

/** The addresses from the first to the last one. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a prefix. */
export interface AddressRange extends Interval {
  readonly family: 'ipv4' | 'ipv6';
}

const BITS = { ipv4: 32, ipv6: 128 } as const;

/** What was read before: an app has few prefixes and many rules. */
const KNOWN = new Map<string, AddressRange | undefined>();

/**
 * Reads a prefix, `10.0.0.0/8` or `2001:db8::/32`. Bits behind the prefix do not count: EC2 clears them. `undefined` when the text is no
 * prefix in one of the notations of RFC 4632 and RFC 4291.
 */
export function parseCidr(text: string): AddressRange | undefined {
  if (!KNOWN.has(text)) KNOWN.set(text, readCidr(text));
  return KNOWN.get(text);
}

function readCidr(text: string): AddressRange | undefined {
  const [, address, length] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  if (address === undefined) return undefined;
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const value = family === 'ipv6' ? parseIpv6(address) : parseIpv4(address);
  if (value === undefined || Number(length) > BITS[family]) return undefined;
  const size = 2n ** BigInt(BITS[family] - Number(length));
  const first = value - value % size;
  return { family, first, last: first + size - 1n };
}

/** An octet without leading zeros, which some take for octal. */
const OCTET = /^(?:0|[1-9]\d{0,2})$/;

function parseIpv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || octets.some((octet) => !OCTET.test(octet) || Number(octet) > 255)) return undefined;
  return octets.reduce((value, octet) => value * 0x100n + BigInt(octet), 0n);
}

const GROUPS = 8;

function parseIpv6(text: string): bigint | undefined {
  // The last two groups may be written as an IPv4 address.
  const lastColon = text.lastIndexOf(':');
  const embedded = text.includes('.') ? parseIpv4(text.slice(lastColon + 1)) : undefined;
  if (text.includes('.') && embedded === undefined) return undefined;
  const written = embedded === undefined
    ? text
    : `${text.slice(0, lastColon + 1)}${(embedded / 0x10000n).toString(16)}:${(embedded % 0x10000n).toString(16)}`;

  const halves = written.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const known = halves.reduce((count, half) => count + half.length, 0);
  // `::` stands for one group of zeros at least, and there is one such place at most.
  if (halves.length > 2 || (halves.length === 1 ? known !== GROUPS : known >= GROUPS)) return undefined;
  const zeros = Array<string>(GROUPS - known).fill('0');
  const groups = [...halves[0], ...zeros, ...halves[1] ?? []];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => value * 0x10000n + BigInt(`0x${group}`), 0n);
}

/** Whether every address of the whole is in one of the parts. */
export function coverTogether(parts: readonly Interval[], whole: Interval): boolean {
  let next = whole.first;
  for (const { first, last } of [...parts].sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)))) {
    if (first > next) break;
    if (last >= next) next = last + 1n;
  }
  return next > whole.last;
}

const WHOLE = { ipv4: parseCidr(INTERNET.ipv4)!, ipv6: parseCidr(INTERNET.ipv6)! } as const;
const LEFT_OUT = {
  ipv4: NOT_ON_THE_INTERNET.ipv4.map((prefix) => parseCidr(prefix)!),
  ipv6: NOT_ON_THE_INTERNET.ipv6.map((prefix) => parseCidr(prefix)!),
} as const;

/** All addresses of a family. */
export function allAddresses(family: AddressRange['family']): AddressRange {
  return { family, first: 0n, last: 2n ** BigInt(BITS[family]) - 1n };
}

/** Whether prefixes of one family hold every address that a client on the internet can have. To leave out private ones does not count. */
export function coverInternet(ranges: readonly AddressRange[]): boolean {
  if (ranges.length === 0) return false;
  const [{ family }] = ranges;
  return coverTogether([...ranges, ...LEFT_OUT[family]], WHOLE[family]);
}

/** What was found out before; a prefix is read once. */
const ON_THE_INTERNET = new WeakMap<AddressRange, boolean>();

/** Whether a prefix holds any address that a client on the internet can have. */
export function isOnTheInternet(range: AddressRange): boolean {
  let known = ON_THE_INTERNET.get(range);
  if (known === undefined) ON_THE_INTERNET.set(range, known = holdsAnyOfTheInternet(range));
  return known;
}

function holdsAnyOfTheInternet({ family, first, last }: AddressRange): boolean {
  const whole = WHOLE[family];
  const within = { first: first > whole.first ? first : whole.first, last: last < whole.last ? last : whole.last };
  return within.first <= within.last && !coverTogether(LEFT_OUT[family], within);
}
