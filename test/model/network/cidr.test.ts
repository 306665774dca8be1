import * as fc from 'fast-check';
import { coverInternet, coverTogether, allAddresses, isOnTheInternet, parseCidr } from '../../../src/model/network/cidr';

const range = (text: string) => parseCidr(text)!;

describe('a prefix', () => {
  test.each<[string, bigint, bigint]>([
    ['0.0.0.0/0', 0n, 0xffff_ffffn],
    ['128.0.0.0/1', 0x8000_0000n, 0xffff_ffffn],
    ['10.0.0.0/8', 0x0a00_0000n, 0x0aff_ffffn],
    ['255.255.255.255/32', 0xffff_ffffn, 0xffff_ffffn],
    ['1.2.3.4/0', 0n, 0xffff_ffffn],
    ['10.1.2.3/8', 0x0a00_0000n, 0x0aff_ffffn],
    ['192.168.1.129/25', 0xc0a8_0180n, 0xc0a8_01ffn],
  ])('of IPv4: %s', (text, first, last) => {
    expect(parseCidr(text)).toEqual({ family: 'ipv4', first, last });
  });

  const all = 2n ** 128n - 1n;
  test.each<[string, bigint, bigint]>([
    ['::/0', 0n, all],
    ['0:0:0:0:0:0:0:0/0', 0n, all],
    ['0000:0000:0000:0000:0000:0000:0000:0000/0', 0n, all],
    ['2001:db8::1/0', 0n, all],
    ['::1/128', 1n, 1n],
    ['1::/128', 2n ** 112n, 2n ** 112n],
    ['1:2:3:4:5:6:7:8/128', 0x0001_0002_0003_0004_0005_0006_0007_0008n, 0x0001_0002_0003_0004_0005_0006_0007_0008n],
    ['1:2:3:4:5:6:7::/128', 0x0001_0002_0003_0004_0005_0006_0007_0000n, 0x0001_0002_0003_0004_0005_0006_0007_0000n],
    ['1:2::7:8/128', 0x0001_0002_0000_0000_0000_0000_0007_0008n, 0x0001_0002_0000_0000_0000_0000_0007_0008n],
    ['2001:DB8::/32', 0x2001_0db8n * 2n ** 96n, 0x2001_0db9n * 2n ** 96n - 1n],
    ['8000::/1', 2n ** 127n, all],
    ['::ffff:1.2.3.4/128', 0xffff_0102_0304n, 0xffff_0102_0304n],
    ['::ffff:0.0.0.0/96', 0xffff_0000_0000n, 0xffff_ffff_ffffn],
    ['1:2:3:4:5:6:1.2.3.4/128', 0x0001_0002_0003_0004_0005_0006_0102_0304n, 0x0001_0002_0003_0004_0005_0006_0102_0304n],
  ])('of IPv6: %s', (text, first, last) => {
    expect(parseCidr(text)).toEqual({ family: 'ipv6', first, last });
  });

  test.each([
    '', '/', '/0', '0.0.0.0', '0.0.0.0/', '0.0.0.0/33', '0.0.0.0/00', '0.0.0.0/08', '0.0.0.0/-1', '0.0.0.0/0/0', ' 0.0.0.0/0', '0.0.0.0/0 ', '0.0.0.0/0\n',
    '0.0.0/0', '0.0.0.0.0/0', '00.0.0.0/0', '010.0.0.0/8', '256.0.0.0/8', '1.2.3.x/8', '1..2.3/8', '-1.0.0.0/8', '0x0.0.0.0/0', '０.0.0.0/0', 'any', 'example.com/0',
    '::', '::/129', ':/0', ':::/0', '1::2::3/64', '1:2:3:4:5:6:7/64', '1:2:3:4:5:6:7:8:9/64', '1:2:3:4:5:6:7:8::/64', '12345::/64', 'g::/64', ':1::/64', '1::2:/64',
    '::1.2.3/96', '::1.2.3.4:5/96', '1.2.3.4::/96', '1:2:3:4:5:6:7:1.2.3.4/96', '::1.2.3.256/96', 'fe80::1%eth0/64', '[::]/0',
  ])('is not %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test('of a family holds all of it when it has no length', () => {
    expect(allAddresses('ipv4')).toEqual(parseCidr('0.0.0.0/0'));
    expect(allAddresses('ipv6')).toEqual(parseCidr('::/0'));
  });

  test('holds what a comparison of bits finds, for every address of a small universe', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(octet, fc.integer({ min: 24, max: 32 }), octet, (written, length, asked) => {
      const same = written.toString(2).padStart(8, '0').slice(0, length - 24) === asked.toString(2).padStart(8, '0').slice(0, length - 24);
      for (const [prefix, base] of [[`10.20.30.${written}/${length}`, 0x0a14_1e00n], [`::${written.toString(16)}/${length + 96}`, 0n]] as const) {
        const { first, last } = range(prefix);
        const address = base + BigInt(asked);
        expect(address >= first && address <= last).toBe(same);
      }
    }));
  });

  test('reads back what was written, in every notation of IPv6', () => {
    const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 });
    fc.assert(fc.property(groups, fc.nat(7), fc.integer({ min: 1, max: 8 }), fc.boolean(), (values, from, count, mapped) => {
      const value = values.reduce((sum, group) => sum * 0x10000n + BigInt(group), 0n);
      const hex = values.map((group) => group.toString(16));
      const notations = [hex.join(':'), hex.map((group) => group.padStart(4, '0')).join(':').toUpperCase()];
      const zeros = values.slice(from, from + count);
      if (zeros.every((group) => group === 0)) notations.push(`${hex.slice(0, from).join(':')}::${hex.slice(from + zeros.length).join(':')}`);
      if (mapped) notations.push(`${hex.slice(0, 6).join(':')}:${[values[6] >> 8, values[6] & 255, values[7] >> 8, values[7] & 255].join('.')}`); // eslint-disable-line no-bitwise
      for (const notation of notations) expect(parseCidr(`${notation}/128`)).toEqual({ family: 'ipv6', first: value, last: value });
    }));
  });
});

describe('parts cover a whole', () => {
  test('exactly when each of its addresses is in one of them', () => {
    const interval = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }));
    fc.assert(fc.property(fc.array(interval, { maxLength: 8 }), interval, (parts, whole) => {
      let everyOne = true;
      for (let address = whole.first; address <= whole.last; address++) {
        everyOne &&= parts.some(({ first, last }) => first <= address && address <= last);
      }
      expect(coverTogether(parts, whole)).toBe(everyOne);
    }), { numRuns: 1000 });
  });

  test('whatever the order, and without changing the list', () => {
    const parts = Object.freeze([{ first: 5n, last: 9n }, { first: 0n, last: 4n }]);
    expect(coverTogether(parts, { first: 0n, last: 9n })).toBe(true);
    expect(coverTogether(parts, { first: 0n, last: 10n })).toBe(false);
  });
});

describe('everywhere', () => {
  /** All of IPv4 but for some prefixes, as prefixes. */
  function allBut(...leftOut: string[]): string[] {
    const gone = leftOut.map(range);
    const split = (first: bigint, length: number): string[] => {
      const last = first + 2n ** BigInt(32 - length) - 1n;
      const touched = gone.filter((one) => one.first <= last && first <= one.last);
      if (touched.length === 0) return [`${[24n, 16n, 8n, 0n].map((bits) => first / 2n ** bits % 256n).join('.')}/${length}`];
      if (touched.some((one) => one.first <= first && last <= one.last)) return [];
      return [...split(first, length + 1), ...split(first + 2n ** BigInt(31 - length), length + 1)];
    };
    return split(0n, 0);
  }

  test.each([
    [['0.0.0.0/0']],
    [['0.0.0.0/1', '128.0.0.0/1']],
    [['128.0.0.0/1', '0.0.0.0/2', '64.0.0.0/2']],
    [['::/0']],
    [['2000::/3']],
    [['2000::/4', '3000::/4']],
    [['::/1']],
  ])('is %j', (prefixes) => {
    expect(coverInternet(prefixes.map(range))).toBe(true);
  });

  test.each([
    ['all but private addresses', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
    ['all but what nobody on the internet has', ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '192.0.2.0/24', '198.18.0.0/15', '224.0.0.0/3']],
  ])('is %s', (_, leftOut) => {
    expect(coverInternet(allBut(...leftOut).map(range))).toBe(true);
  });

  test('is not what leaves out a single address', () => {
    expect(coverInternet(allBut('8.8.8.8/32').map(range))).toBe(false);
    expect(coverInternet(allBut('10.0.0.0/8', '11.0.0.0/32').map(range))).toBe(false);
  });

  test.each([
    [[]],
    [['0.0.0.0/1']],
    [['0.0.0.0/2', '128.0.0.0/1']],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
    [['2000::/4']],
    [['8000::/1']],
    [['::ffff:0.0.0.0/96']],
  ])('is not %j', (prefixes) => {
    expect(coverInternet(prefixes.map(range))).toBe(false);
  });

  test.each([
    ['8.8.8.8/32', true], ['10.0.0.0/7', true], ['10.0.0.0/8', false], ['192.168.1.0/24', false], ['100.64.0.0/10', false], ['224.0.0.0/3', false], ['127.0.0.1/32', false],
    ['2600::/16', true], ['::/0', true], ['fd00::/8', false], ['fe80::/10', false], ['2001:db8::/32', false], ['2001:db8::/31', true], ['::ffff:8.8.8.8/128', false],
  ])('has to do with %s: %s', (prefix, expected) => {
    expect(isOnTheInternet(range(prefix))).toBe(expected);
  });
});
