import { CacheNodeFamily, CacheNodeSize, CacheNodeType } from '../../src';
import { NODE_FAMILIES, nodeTypeFact } from '../../src/facts';
import { messageOf } from '../helpers/stack';

const FAMILIES = Object.values(CacheNodeFamily);
const SIZES = Object.values(CacheNodeSize);
const PAIRS = FAMILIES.flatMap((family) => SIZES.map((size) => ({ family, size, exists: nodeTypeFact(`cache.${family}.${size}`) !== undefined })));

describe('of', () => {
  test('takes every type that new groups can use', () => {
    const written = PAIRS.filter(({ exists }) => exists).map(({ family, size }) => CacheNodeType.of(family, size).name);
    const types = NODE_FAMILIES.filter(({ creatable }) => creatable).flatMap(({ family, sizes }) => sizes.map((size) => `cache.${family}.${size}`));
    expect(written.sort()).toEqual(types.sort());
    expect(written.length).toBeGreaterThan(60);
  });

  test('refuses every pair that does not exist, with the sizes that do', () => {
    const refused = PAIRS.filter(({ exists }) => !exists);
    expect(refused.length).toBeGreaterThan(60);
    for (const { family, size } of refused) {
      const message = messageOf(() => CacheNodeType.of(family, size));
      expect(message).toContain(`'cache.${family}.${size}'`);
      const [, listed] = /in these sizes of CacheNodeSize: ([A-Z0-9, ]+)\./.exec(message)!;
      const values = listed.split(', ').map((name) => CacheNodeSize[name as keyof typeof CacheNodeSize]);
      expect([...values].sort()).toEqual([...NODE_FAMILIES.find((fact) => fact.family === family)!.sizes].sort());
    }
  });

  test('names the code, the pair and what is allowed', () => {
    expect(() => CacheNodeType.of(CacheNodeFamily.R6GD, CacheNodeSize.LARGE)).toThrow(expect.objectContaining({
      name: 'CacheNodeTypeSize',
      message: expect.stringContaining("There is no node type 'cache.r6gd.large'. CacheNodeFamily.R6GD exists in these sizes of CacheNodeSize: "
        + 'XLARGE, XLARGE2, XLARGE4, XLARGE8, XLARGE12, XLARGE16. '),
    }));
  });

  test.each([['a family that new groups cannot use', 'm1'], ['a node type', 'cache.r9g.large'], ['nothing', undefined]])('refuses %s as a family', (_, family) => {
    expect(() => CacheNodeType.of(family as never, CacheNodeSize.SMALL)).toThrow(expect.objectContaining({
      name: 'CacheNodeTypeFamily',
      message: expect.stringMatching(new RegExp(`The family must be a CacheNodeFamily; got '${family}'\\. The members are R7G, .*fromName`)),
    }));
  });
});

test('refuses a size that is not one of the enum', () => {
  expect(() => CacheNodeType.of(CacheNodeFamily.T3, 'MICRO' as never)).toThrow(expect.objectContaining({
    name: 'CacheNodeTypeSize',
    message: expect.stringContaining('CacheNodeFamily.T3 exists in these sizes of CacheNodeSize: MICRO, SMALL, MEDIUM. '),
  }));
});

test('members are spelled as the names of AWS, with numbers at the end', () => {
  for (const [member, value] of Object.entries({ ...CacheNodeFamily, ...CacheNodeSize })) {
    expect(member).toBe(value.toUpperCase().replace(/^(\d+)(XLARGE)$/, '$2$1'));
  }
});

test('is its name as text', () => expect(String(CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.XLARGE2))).toBe('cache.r7g.2xlarge'));
