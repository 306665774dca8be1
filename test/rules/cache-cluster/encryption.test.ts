import { cacheClusterEncryptable } from '../../../src/rules/cache-cluster/encryption/encryptable';
import { cacheClusterEncryptionInTransit } from '../../../src/rules/cache-cluster/encryption/encryption-in-transit';
import { cacheClusterNotEncryptedAtRest } from '../../../src/rules/cache-cluster/encryption/not-encrypted-at-rest';
import { cacheClusterTransitEncryptionNodeType } from '../../../src/rules/cache-cluster/encryption/transit-encryption-node-type';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const engines = (...AllowedValues: string[]): { Parameters: Record<string, object> } => parameter({ AllowedValues });

describeRule(cacheClusterEncryptable, {
  fires: [
    { name: 'Redis', properties: { Engine: 'redis', NumCacheNodes: 1 }, path: 'Properties/Engine', says: /is "redis"/ },
    { name: 'Valkey', properties: { Engine: 'valkey', NumCacheNodes: 1 }, path: 'Properties/Engine' },
    { name: 'upper case', properties: { Engine: 'Redis' } },
    { name: 'one of the allowed values', properties: { Engine: P }, parts: engines('memcached', 'redis'), says: /when P is "redis"/ },
    { name: 'a flag that the resource does not have', properties: { Engine: 'redis', AtRestEncryptionEnabled: true } },
  ],
  passes: [
    { name: 'Memcached', properties: { Engine: 'memcached' } },
    { name: 'no engine, which the schema refuses', properties: { NumCacheNodes: 1 } },
    { name: 'only Memcached allowed', properties: { Engine: P }, parts: engines('memcached') },
  ],
  token: [
    { name: 'a value of another stack', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter with a good default', properties: { Engine: P }, parts: parameter({ Default: 'memcached' }), verdict: 'unresolved' },
    { name: 'a value of the wrong type', properties: { Engine: ['memcached'] }, verdict: 'unresolved' },
  ],
});

const MEMCACHED = { Engine: 'memcached' };
const TLS = { ...MEMCACHED, TransitEncryptionEnabled: true };
const FLAG = 'Properties/TransitEncryptionEnabled';
const VERSION = 'Properties/EngineVersion';

describeRule(cacheClusterEncryptionInTransit, {
  fires: [
    { name: 'absent', properties: MEMCACHED, path: FLAG, says: /is absent\. Memcached must encrypt its connections/ },
    { name: 'off', properties: { ...MEMCACHED, TransitEncryptionEnabled: false }, path: FLAG },
    { name: 'off as text', properties: { ...MEMCACHED, TransitEncryptionEnabled: 'false' }, path: FLAG },
    { name: 'no value', properties: { ...MEMCACHED, TransitEncryptionEnabled: { Ref: 'AWS::NoValue' } }, path: FLAG },
    { name: 'a value of a wrong type', properties: { ...MEMCACHED, TransitEncryptionEnabled: ['true'] }, path: FLAG },
    { name: 'the engine in upper case', properties: { Engine: 'Memcached' }, path: FLAG },
    {
      name: 'a version that cannot, whatever the flag says',
      properties: { ...TLS, EngineVersion: '1.6.6' },
      path: VERSION,
      says: /is "1\.6\.6"\. Memcached 1\.6\.6 has no encryption in transit; 1\.6\.12 is the first version with it\./,
    },
    { name: 'an older family of versions', properties: { ...TLS, EngineVersion: '1.5.16' }, path: VERSION },
    { name: 'one of the engines that a parameter takes', properties: { Engine: P }, parts: engines('memcached', 'redis'), path: FLAG, says: /when P is "memcached"/ },
    {
      name: 'one branch of a condition',
      properties: { ...MEMCACHED, TransitEncryptionEnabled: { 'Fn::If': ['Encrypted', true, false] } },
      parts: { ...engines('yes', 'no'), Conditions: { Encrypted: { 'Fn::Equals': [P, 'yes'] } } },
      path: FLAG,
      says: /when P is "no"/,
    },
  ],
  passes: [
    { name: 'on, with a version that the service picks', properties: TLS },
    { name: 'on as text', properties: { ...MEMCACHED, TransitEncryptionEnabled: 'true' } },
    { name: 'on, with the first version that can', properties: { ...TLS, EngineVersion: '1.6.12' } },
    { name: 'on, with a version that came out later', properties: { ...TLS, EngineVersion: '1.7.0' } },
    { name: 'on, with a version whose patch is left to the service', properties: { ...TLS, EngineVersion: '1.6' } },
    { name: 'on, with a text that is no version', properties: { ...TLS, EngineVersion: 'latest' } },
    { name: 'Redis, which CacheClusterEncryptable reports', properties: { Engine: 'redis', NumCacheNodes: 1 } },
    { name: 'Valkey, which CacheClusterEncryptable reports', properties: { Engine: 'valkey', TransitEncryptionEnabled: false } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast' } },
    { name: 'no engine, which the schema refuses', properties: { Engine: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'the flag', properties: { ...MEMCACHED, TransitEncryptionEnabled: IMPORTED }, verdict: 'unresolved' },
    { name: 'the version', properties: { ...TLS, EngineVersion: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine, without encryption', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine, with encryption', properties: { Engine: IMPORTED, TransitEncryptionEnabled: true }, verdict: 'compliant' },
    { name: 'the engine, with a version that only one of them has', properties: { Engine: IMPORTED, TransitEncryptionEnabled: true, EngineVersion: '1.5.16' }, verdict: 'unresolved' },
    { name: 'an engine of a wrong type', properties: { Engine: ['memcached'] }, verdict: 'unresolved' },
  ],
});

describe('encryption in transit', () => {
  test('an old version without the flag has a finding for each', () => {
    const paths = findingsOf(cacheClusterEncryptionInTransit, { ...MEMCACHED, EngineVersion: '1.5.16' }).map(({ path }) => path);
    expect(paths).toEqual([FLAG, VERSION]);
  });

  test('a cluster of Redis has one finding, not two', () => {
    const redis = { Engine: 'redis', NumCacheNodes: 1 };
    expect([cacheClusterEncryptable, cacheClusterEncryptionInTransit].flatMap((rule) => findingsOf(rule, redis)).map(({ rule }) => rule.id)).toEqual(['CacheClusterEncryptable']);
  });
});

describeRule(cacheClusterNotEncryptedAtRest, {
  fires: [
    { name: 'Memcached', properties: TLS, path: 'Properties/Engine', says: /is "memcached"\. Memcached should run where it is encrypted at rest/ },
    { name: 'Memcached in upper case', properties: { Engine: 'MEMCACHED' }, path: 'Properties/Engine' },
    { name: 'one of the engines that a parameter takes', properties: { Engine: P }, parts: engines('memcached', 'redis'), says: /when P is "memcached"/ },
  ],
  passes: [
    { name: 'Redis, which CacheClusterEncryptable reports', properties: { Engine: 'redis' } },
    { name: 'Valkey, which CacheClusterEncryptable reports', properties: { Engine: 'valkey' } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast' } },
  ],
  token: [{ name: 'the engine', properties: { Engine: IMPORTED }, verdict: 'unresolved' }],
});

const on = (CacheNodeType: unknown): object => ({ ...TLS, CacheNodeType });

describeRule(cacheClusterTransitEncryptionNodeType, {
  fires: [
    { name: 'T2', properties: on('cache.t2.micro'), path: 'Properties/CacheNodeType', says: /is "cache\.t2\.micro"\. Memcached with encrypted connections needs a node type/ },
    { name: 'M3', properties: on('cache.m3.medium'), path: 'Properties/CacheNodeType' },
    { name: 'R3', properties: on('cache.r3.large') },
    { name: 'M1', properties: on('cache.m1.small') },
    { name: 'M2', properties: on('cache.m2.xlarge') },
    { name: 'flag as text, engine in upper case', properties: { Engine: 'Memcached', TransitEncryptionEnabled: 'true', CacheNodeType: 'cache.t2.micro' } },
  ],
  passes: [
    { name: 'T3', properties: on('cache.t3.micro') },
    { name: 'a type that the allow-list of 2023 did not have', properties: on('cache.m7g.large') },
    { name: 'the eighth generation', properties: on('cache.r8g.large') },
    { name: 'a family that is not known', properties: on('cache.x99.large') },
    { name: 'T2 without encryption, which is reported as such', properties: { ...MEMCACHED, TransitEncryptionEnabled: false, CacheNodeType: 'cache.t2.micro' } },
    { name: 'Redis', properties: { Engine: 'redis', TransitEncryptionEnabled: true, CacheNodeType: 'cache.t2.micro' } },
    { name: 'no node type', properties: TLS },
  ],
  token: [
    { name: 'the node type', properties: on(IMPORTED), verdict: 'compliant' },
    { name: 'the flag', properties: { ...on('cache.t2.micro'), TransitEncryptionEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { ...on('cache.t2.micro'), Engine: IMPORTED }, verdict: 'compliant' },
  ],
});
