import { INTERNET, NOT_ON_THE_INTERNET } from '../../facts';

/** A range of addresses, both ends included. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a CIDR block. */
export interface AddressRange extends Interval {
  readonly family: 'ipv4' | 'ipv6';
}

const BITS = { ipv4: 32, ipv6: 128 } as const;

/**
 * Parsed CIDR blocks. Saves two thirds of the time on security groups with many conditions; costs an entry for each block of an
 * app.
 */
const PARSED = new Map<string, AddressRange | undefined>();

/**
 * Parses a CIDR block such as `10.0.0.0/8` or `2001:db8::/32`. Host bits are ignored, because EC2 clears them. `undefined` if the
 * text does not follow RFC 4632 or RFC 4291.
 */
export function parseCidr(text: string): AddressRange | undefined {
  if (!PARSED.has(text)) PARSED.set(text, readCidr(text));
  return PARSED.get(text);
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

/** An octet without leading zeros, which some parsers read as octal. */
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
  // `::` replaces one or more groups of zeros, and occurs once at most.
  if (halves.length > 2 || (halves.length === 1 ? known !== GROUPS : known >= GROUPS)) return undefined;
  const zeros = Array<string>(GROUPS - known).fill('0');
  const groups = [...halves[0], ...zeros, ...halves[1] ?? []];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => value * 0x10000n + BigInt(`0x${group}`), 0n);
}

/** Whether the parts together contain every address of the whole. */
export function coverTogether(parts: readonly Interval[], whole: Interval): boolean {
  let next = whole.first;
  for (const { first, last } of [...parts].sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)))) {
    if (first > next) break;
    if (last >= next) next = last + 1n;
  }
  return next > whole.last;
}

const INTERNET_RANGE = { ipv4: parseCidr(INTERNET.ipv4)!, ipv6: parseCidr(INTERNET.ipv6)! } as const;
const NOT_INTERNET = {
  ipv4: NOT_ON_THE_INTERNET.ipv4.map((prefix) => parseCidr(prefix)!),
  ipv6: NOT_ON_THE_INTERNET.ipv6.map((prefix) => parseCidr(prefix)!),
} as const;

/** All addresses of a family. */
export function allAddresses(family: AddressRange['family']): AddressRange {
  return { family, first: 0n, last: 2n ** BigInt(BITS[family]) - 1n };
}

/** Whether ranges of one family contain every address of the internet. Private addresses need not be among them. */
export function coverInternet(ranges: readonly AddressRange[]): boolean {
  if (ranges.length === 0) return false;
  const [{ family }] = ranges;
  return coverTogether([...ranges, ...NOT_INTERNET[family]], INTERNET_RANGE[family]);
}

/** Whether parsed blocks are on the internet. Saves what `PARSED` saves, and goes with its entries. */
const ON_THE_INTERNET = new WeakMap<AddressRange, boolean>();

/** Whether a range contains any address of the internet. */
export function isOnTheInternet(range: AddressRange): boolean {
  let known = ON_THE_INTERNET.get(range);
  if (known === undefined) ON_THE_INTERNET.set(range, known = overlapsInternet(range));
  return known;
}

function overlapsInternet({ family, first, last }: AddressRange): boolean {
  const whole = INTERNET_RANGE[family];
  const within = { first: first > whole.first ? first : whole.first, last: last < whole.last ? last : whole.last };
  return within.first <= within.last && !coverTogether(NOT_INTERNET[family], within);
}
