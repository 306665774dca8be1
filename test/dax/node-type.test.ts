import { DaxNodeFamily, DaxNodeSize, DaxNodeType } from '../../src';
import { DAX_NODE_FAMILIES, isDaxNodeType } from '../../src/facts';
import { messageOf } from '../helpers/stack';

const ENCRYPTABLE = DAX_NODE_FAMILIES.filter(({ encryptionAtRest }) => encryptionAtRest !== 'no');
const PAIRS = Object.values(DaxNodeFamily).flatMap((family) => Object.values(DaxNodeSize).map((size) => (
  { family, size, exists: isDaxNodeType(`dax.${family}.${size}`) }
)));
const written = (): DaxNodeType[] => PAIRS.filter(({ exists }) => exists).map(({ family, size }) => DaxNodeType.of(family, size));

test('fails when a family or size that can encrypt has no member, or a member is one that cannot', () => {
  expect(Object.values(DaxNodeFamily).sort()).toEqual(ENCRYPTABLE.map(({ family }) => family).sort());
  expect(Object.values(DaxNodeSize).sort()).toEqual([...new Set(ENCRYPTABLE.flatMap(({ sizes }) => sizes))].sort());
});

test('members are spelled as the names of AWS, with numbers at the end', () => {
  for (const [member, value] of Object.entries({ ...DaxNodeFamily, ...DaxNodeSize })) {
    expect(member).toBe(value.toUpperCase().replace(/^(\d+)(XLARGE)$/, '$2$1'));
  }
});

test('T2 and T3 are burstable, and nothing else is', () => {
  expect(written().filter(({ burstable }) => burstable).map(String).sort()).toEqual(['dax.t2.medium', 'dax.t2.small', 'dax.t3.medium', 'dax.t3.small']);
  expect(DaxNodeType.fromName('dax.r99g.large').burstable).toBe(false);
});

describe('of', () => {
  test('takes every type that can encrypt', () => {
    expect(written().map(({ name }) => name).sort()).toEqual(ENCRYPTABLE.flatMap(({ family, sizes }) => sizes.map((size) => `dax.${family}.${size}`)).sort());
    expect(written().length).toBeGreaterThan(20);
  });

  test('refuses every pair that does not exist, with the sizes that do', () => {
    const refused = PAIRS.filter(({ exists }) => !exists);
    expect(refused.length).toBeGreaterThan(20);
    for (const { family, size } of refused) {
      const message = messageOf(() => DaxNodeType.of(family, size));
      expect(message).toContain(`'dax.${family}.${size}'`);
      const [, listed] = /in these sizes of DaxNodeSize: ([A-Z0-9, ]+)\./.exec(message)!;
      const values = listed.split(', ').map((name) => DaxNodeSize[name as keyof typeof DaxNodeSize]);
      expect([...values].sort()).toEqual([...DAX_NODE_FAMILIES.find((fact) => fact.family === family)!.sizes].sort());
    }
  });

  test('refuses R3, which cannot be encrypted at rest, where no compiler does', () => {
    expect(() => DaxNodeType.of('r3' as never, DaxNodeSize.LARGE)).toThrow(expect.objectContaining({
      name: 'DaxNodeTypeFamily',
      message: expect.stringMatching(/must be a DaxNodeFamily; got 'r3'\. The members are R7I, R5, R4, T3, T2\./),
    }));
  });

  test('names the code', () => expect(() => DaxNodeType.of(DaxNodeFamily.T3, DaxNodeSize.LARGE)).toThrow(expect.objectContaining({ name: 'DaxNodeTypeSize' })));
});

describe('fromName', () => {
  test('takes a type that the library does not know', () => expect(String(DaxNodeType.fromName('dax.r8g.metal-24xl'))).toBe('dax.r8g.metal-24xl'));

  test.each(['r5.large', 'dax.r5', 'dax.R5.large', 'cache.r5.large', 'dax.r5.large ', ''])('fails on a text that does not look like one: %j', (text) => {
    expect(messageOf(() => DaxNodeType.fromName(text))).toContain('dax.<family>.<size>');
  });

  test.each(['dax.r3.large', 'dax.r3.8xlarge', 'dax.r3.unheard-of'])('fails on R3, which cannot be encrypted at rest: %s', (text) => {
    expect(messageOf(() => DaxNodeType.fromName(text))).toContain('family R3, which does not support encryption at rest');
  });
});
