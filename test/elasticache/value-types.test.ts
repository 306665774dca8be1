import { CacheEngineVersion, CacheNodeFamily, CacheNodeSize, CacheNodeType } from '../../src';
import { messageOf } from '../helpers/stack';

describe('CacheEngineVersion', () => {
  test.each<[CacheEngineVersion, object]>([
    [CacheEngineVersion.redis('5.0.6'), {
      parameterGroupFamily: 'redis5.0', isValkey: false, supportsUserGroups: false, supportsGlobalDatastore: true, supportsAutoScaling: false,
    }],
    [CacheEngineVersion.REDIS_6_2, {
      parameterGroupFamily: 'redis6.x', supportsUserGroups: true, supportsIamAuthentication: false, supportsTransitEncryptionMode: false, supportsDataTiering: true,
    }],
    [CacheEngineVersion.REDIS_7_0, { parameterGroupFamily: 'redis7', supportsIamAuthentication: true, supportsTransitEncryptionMode: true, supportsDurability: false }],
    [CacheEngineVersion.VALKEY_8_2, { parameterGroupFamily: 'valkey8', isValkey: true, supportsIamAuthentication: true, supportsDurability: false }],
    [CacheEngineVersion.VALKEY_9_0, { parameterGroupFamily: 'valkey9', supportsDurability: true }],
  ])('%s knows what it can do', (version, capabilities) => {
    for (const [name, value] of Object.entries(capabilities)) {
      expect([name, version[name as keyof CacheEngineVersion]]).toEqual([name, value]);
    }
  });

  test.each(['', 'latest', '8', '8.2.1.0', 'v8.2', '8,2'])('fails on a text that is no version: %j', (text) => {
    expect(messageOf(() => CacheEngineVersion.valkey(text))).toContain(`'${text}'`);
    expect(messageOf(() => CacheEngineVersion.redis(text))).toContain("such as '8.2' or '5.0.6'");
  });

  test('says in words what it is', () => {
    expect([CacheEngineVersion.VALKEY_8_2, CacheEngineVersion.REDIS_7_1].map(String)).toEqual(['Valkey 8.2', 'Redis OSS 7.1']);
  });
});

describe('CacheNodeType', () => {
  test('knows data tiering and virtual CPUs', () => {
    const { R6G, R6GD, R7G, T4G } = CacheNodeFamily;
    const { LARGE, MICRO, XLARGE, XLARGE2, XLARGE16 } = CacheNodeSize;
    expect([R6GD, R6G].map((family) => CacheNodeType.of(family, XLARGE2).dataTiering)).toEqual([true, false]);
    expect(CacheNodeType.of(T4G, MICRO).virtualCpus).toBe(2);
    expect([LARGE, XLARGE, XLARGE16].map((size) => CacheNodeType.of(R7G, size).virtualCpus)).toEqual([2, 4, 64]);
    expect(CacheNodeType.fromName('cache.r9g.metal').virtualCpus).toBeUndefined();
  });

  test.each(['r7g.large', 'cache.r7g', 'cache.R7G.large', 'db.r7g.large', ''])('fails on a text that does not look like one: %j', (text) => {
    expect(messageOf(() => CacheNodeType.fromName(text))).toContain('cache.<family>.<size>');
  });
});
