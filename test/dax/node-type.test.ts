import { DaxNodeType } from '../../src';
import { DAX_NODE_FAMILIES } from '../../src/facts';
import { messageOf } from '../helpers/stack';

const members = Object.entries(DaxNodeType).filter((entry): entry is [string, DaxNodeType] => entry[1] instanceof DaxNodeType);

test('fails when a type that can encrypt has no member, or a member is one that cannot', () => {
  const types = DAX_NODE_FAMILIES.filter(({ encryptionAtRest }) => encryptionAtRest !== 'no').flatMap(({ family, sizes }) => sizes.map((size) => `dax.${family}.${size}`));
  expect(members.map(([, { name }]) => name).sort()).toEqual(types.sort());
  expect(members.length).toBeGreaterThan(20);
});

test('fails when a member is not named as its type', () => {
  for (const [member, { name }] of members) expect(member).toBe(name.replace('dax.', '').replace('.', '_').toUpperCase());
});

test('T2 and T3 are burstable, and nothing else is', () => {
  expect(members.filter(([, { burstable }]) => burstable).map(([member]) => member).sort()).toEqual(['T2_MEDIUM', 'T2_SMALL', 'T3_MEDIUM', 'T3_SMALL']);
  expect(DaxNodeType.of('dax.r99g.large').burstable).toBe(false);
});

describe('of', () => {
  test('takes a type that the library does not know', () => expect(String(DaxNodeType.of('dax.r8g.metal-24xl'))).toBe('dax.r8g.metal-24xl'));

  test.each(['r5.large', 'dax.r5', 'dax.R5.large', 'cache.r5.large', 'dax.r5.large ', ''])('fails on a text that does not look like one: %j', (text) => {
    expect(messageOf(() => DaxNodeType.of(text))).toContain('dax.<family>.<size>');
  });

  test.each(['dax.r3.large', 'dax.r3.8xlarge', 'dax.r3.unheard-of'])('fails on R3, which cannot be encrypted at rest: %s', (text) => {
    expect(messageOf(() => DaxNodeType.of(text))).toContain('family R3, which does not support encryption at rest');
  });
});
