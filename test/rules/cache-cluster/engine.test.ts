import { cacheClusterAutoMinorVersionUpgrade } from '../../../src/rules/cache-cluster/engine/auto-minor-version-upgrade';
import { cacheClusterEngineVersionFormat } from '../../../src/rules/cache-cluster/engine/engine-version-format';
import { cacheClusterEngineVersionKnown } from '../../../src/rules/cache-cluster/engine/engine-version-known';
import { cacheClusterNodeTypeCreatable } from '../../../src/rules/cache-cluster/engine/node-type-creatable';
import { cacheClusterNodeTypeEngineVersion } from '../../../src/rules/cache-cluster/engine/node-type-engine-version';
import { cacheClusterNodeTypeKnown } from '../../../src/rules/cache-cluster/engine/node-type-known';
import { cacheClusterNodeTypeSupported } from '../../../src/rules/cache-cluster/engine/node-type-supported';
import { cacheClusterParameterGroupClusterMode } from '../../../src/rules/cache-cluster/engine/parameter-group-cluster-mode';
import { cacheClusterParameterGroupFamily } from '../../../src/rules/cache-cluster/engine/parameter-group-family';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const VERSION = 'Properties/EngineVersion';
const NODE_TYPE = 'Properties/CacheNodeType';
const PARAMETERS = 'Properties/CacheParameterGroupName';

const memcached = (EngineVersion: unknown, others: object = {}): object => ({ Engine: 'memcached', EngineVersion, ...others });
const redis = (EngineVersion: unknown, others: object = {}): object => ({ Engine: 'redis', EngineVersion, ...others });

const STAY = { Engine: 'redis', AutoMinorVersionUpgrade: false };
const UPGRADE = 'Properties/AutoMinorVersionUpgrade';

describeRule(cacheClusterAutoMinorVersionUpgrade, {
  fires: [
    { name: 'off on Redis', properties: STAY, path: UPGRADE, says: /is false\. Redis and Valkey should take minor versions/ },
    { name: 'off as text', properties: { ...STAY, AutoMinorVersionUpgrade: 'false' }, path: UPGRADE },
    { name: 'off on Redis 6.0, the first version that takes upgrades', properties: { ...STAY, EngineVersion: '6.0' }, path: UPGRADE },
    { name: 'off on Valkey, which Control Tower CT.ELASTICACHE.PR.2 skips', properties: { ...STAY, Engine: 'Valkey', EngineVersion: '8.2' }, path: UPGRADE },
    { name: 'off by a parameter', properties: { ...STAY, AutoMinorVersionUpgrade: P }, parts: parameter({ Default: 'false' }) },
  ],
  passes: [
    { name: 'on', properties: { Engine: 'redis', AutoMinorVersionUpgrade: true } },
    { name: 'absent, which is on by default, and Control Tower CT.ELASTICACHE.PR.2 fails', properties: { Engine: 'redis', EngineVersion: '7.1' } },
    { name: 'no value', properties: { Engine: 'redis', AutoMinorVersionUpgrade: { Ref: 'AWS::NoValue' } } },
    { name: 'off on Redis 5.0.6, which takes none', properties: { ...STAY, EngineVersion: '5.0.6' } },
    { name: 'off on Memcached, which takes none, and ElectricEye fails', properties: { ...STAY, Engine: 'memcached' } },
    { name: 'off on an engine that does not exist', properties: { ...STAY, Engine: 'hazelcast' } },
  ],
  token: [
    { name: 'the flag', properties: { Engine: 'redis', AutoMinorVersionUpgrade: IMPORTED }, verdict: 'unresolved' },
    { name: 'the flag on Memcached', properties: { Engine: 'memcached', AutoMinorVersionUpgrade: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { ...STAY, Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'the version', properties: { ...STAY, EngineVersion: IMPORTED }, verdict: 'unresolved' },
  ],
});

describeRule(cacheClusterEngineVersionFormat, {
  fires: [
    { name: 'a word', properties: memcached('latest'), path: VERSION, says: /is "latest"/ },
    { name: 'a number that lost its zero', properties: redis(7), path: VERSION },
    { name: 'four parts', properties: memcached('1.6.12.1'), path: VERSION },
    { name: 'a letter before it', properties: memcached('v1.6.12'), path: VERSION },
  ],
  passes: [
    { name: 'three parts', properties: memcached('1.6.12') },
    { name: 'two parts', properties: redis('7.1') },
    { name: 'empty, which leaves it to the service', properties: memcached('') },
    { name: 'no value', properties: memcached({ Ref: 'AWS::NoValue' }) },
  ],
  token: [
    { name: 'the version', properties: memcached(IMPORTED), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: memcached(['1.6.12']), verdict: 'compliant' },
  ],
});

describeRule(cacheClusterEngineVersionKnown, {
  fires: [
    { name: 'one that was never offered', properties: memcached('1.6.13'), path: VERSION, says: /is "1\.6\.13"\. ElastiCache offers Memcached 1\.4\.5, .*1\.6\.22\./ },
    { name: 'without its patch', properties: memcached('1.6'), path: VERSION },
    { name: 'one that may come', properties: memcached('1.7.0'), path: VERSION },
    { name: 'a version of Redis', properties: memcached('7.1'), path: VERSION },
    { name: 'Redis with a version of Memcached', properties: redis('1.6.12'), path: VERSION, says: /ElastiCache offers Redis 4\.0\.10/ },
    { name: 'Redis with a patch level', properties: redis('7.1.1'), path: VERSION, says: /takes no patch level: 7\.1/ },
    { name: 'Valkey with a version of Redis', properties: { Engine: 'valkey', EngineVersion: '7.1' }, path: VERSION },
    { name: 'the engine in upper case', properties: { Engine: 'MEMCACHED', EngineVersion: '1.6.13' }, path: VERSION },
  ],
  passes: [
    { name: 'the oldest', properties: memcached('1.4.5') },
    { name: 'the newest', properties: memcached('1.6.22') },
    { name: 'Redis', properties: redis('7.1') },
    { name: 'Valkey', properties: { Engine: 'valkey', EngineVersion: '8.2' } },
    { name: 'a text that is no version', properties: memcached('latest') },
    { name: 'none', properties: memcached('') },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', EngineVersion: '5.0' } },
  ],
  token: [
    { name: 'the version', properties: memcached(IMPORTED), verdict: 'compliant' },
    { name: 'the engine, which cfn-lint E3695 skips as well', properties: { Engine: IMPORTED, EngineVersion: '1.6.13' }, verdict: 'compliant' },
  ],
});

const own = (CacheParameterGroupFamily: unknown, parameters: unknown = {}): TemplateParts => ({
  Resources: { Own: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: { CacheParameterGroupFamily, Properties: parameters } } },
});
const OWN = { CacheParameterGroupName: { Ref: 'Own' } };
const named = (CacheParameterGroupName: unknown): object => ({ CacheParameterGroupName });

describeRule(cacheClusterParameterGroupFamily, {
  fires: [
    {
      name: 'the family of another minor version',
      properties: memcached('1.6.12', named('default.memcached1.5')),
      path: PARAMETERS,
      says: /Memcached 1\.6\.12 belongs to the family memcached1\.6; this parameter group is of the family memcached1\.5\./,
    },
    { name: 'in a parameter group of the template', properties: memcached('1.5.16', OWN), parts: own('memcached1.6'), path: PARAMETERS },
    { name: 'the family of another engine, version left out', properties: { Engine: 'memcached', ...named('default.redis7') }, says: /Memcached needs a family whose name begins with memcached/ },
    { name: 'Redis with the family of Memcached', properties: redis('7.1', named('default.memcached1.6')), path: PARAMETERS },
    { name: 'Redis 6 with the family of 7', properties: redis('6.2', named('default.redis7')), says: /belongs to the family redis6\.x/ },
    { name: 'Valkey with the family of Redis', properties: { Engine: 'valkey', EngineVersion: '8.2', ...named('default.redis7') }, says: /family valkey8/ },
  ],
  passes: [
    { name: 'the family of the version', properties: memcached('1.6.12', named('default.memcached1.6')) },
    { name: 'the same in a parameter group of the template', properties: memcached('1.4.34', OWN), parts: own('memcached1.4') },
    { name: 'a family in upper case', properties: memcached('1.6.22', OWN), parts: own('Memcached1.6') },
    { name: 'any family of the engine, version left out', properties: { Engine: 'memcached', ...named('default.memcached1.5') } },
    { name: 'a parameter group of somebody else', properties: memcached('1.6.12', named('shared-parameters')) },
    { name: 'Redis', properties: redis('6.2', named('default.redis6.x')) },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', ...named('default.memcached1.6') } },
    { name: 'a version whose family cannot be told', properties: memcached('1.x', named('default.memcached1.4')) },
  ],
  token: [
    { name: 'the name', properties: memcached('1.6.12', named(IMPORTED)), verdict: 'compliant' },
    { name: 'the family', properties: memcached('1.6.12', OWN), parts: own(IMPORTED), verdict: 'compliant' },
    { name: 'the version', properties: memcached(IMPORTED, named('default.memcached1.5')), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '1.6.12', ...named('default.memcached1.5') }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterParameterGroupClusterMode, {
  fires: [
    { name: 'the default group with cluster mode', properties: redis('7.1', named('default.redis7.cluster.on')), path: PARAMETERS, says: /must have cluster mode off/ },
    { name: 'a group of the template', properties: redis('7.1', OWN), parts: own('redis7', { 'cluster-enabled': 'yes' }), path: PARAMETERS },
    {
      name: 'for one value of a parameter',
      properties: redis('7.1', OWN),
      parts: { ...own('redis7', { 'cluster-enabled': P }), ...parameter({ AllowedValues: ['yes', 'no'] }) },
      says: /when P is "yes"/,
    },
  ],
  passes: [
    { name: 'the default group without', properties: redis('7.1', named('default.redis7')) },
    { name: 'a group of the template without', properties: redis('7.1', OWN), parts: own('redis7', { 'cluster-enabled': 'no' }) },
    { name: 'a group that says nothing of it', properties: redis('7.1', OWN), parts: own('redis7') },
    { name: 'a group of somebody else', properties: redis('7.1', named('shared')) },
    { name: 'none', properties: redis('7.1', named({ Ref: 'AWS::NoValue' })) },
  ],
  token: [
    { name: 'the name', properties: redis('7.1', named(IMPORTED)), verdict: 'compliant' },
    { name: 'the parameter', properties: redis('7.1', OWN), parts: own('redis7', { 'cluster-enabled': IMPORTED }), verdict: 'compliant' },
    { name: 'the parameters', properties: redis('7.1', OWN), parts: own('redis7', IMPORTED), verdict: 'compliant' },
  ],
});

const on = (CacheNodeType: unknown): object => ({ Engine: 'memcached', CacheNodeType });

describeRule(cacheClusterNodeTypeKnown, {
  fires: [
    { name: 'a size that the family does not have', properties: on('cache.r7g.24xlarge'), path: NODE_TYPE, says: /The sizes of the family r7g are large/ },
    { name: 'a family that does not exist', properties: on('cache.x99.large'), path: NODE_TYPE },
    { name: 'the type of a MemoryDB node', properties: on('db.r7g.large'), path: NODE_TYPE },
  ],
  passes: [{ name: 'a type of today', properties: on('cache.r7g.large') }, { name: 'a type of the past', properties: on('cache.m1.small') }, { name: 'empty', properties: on('') }],
  token: [{ name: 'the type', properties: on(IMPORTED), verdict: 'compliant' }, { name: 'a value of a wrong type', properties: on(['cache.x99.large']), verdict: 'compliant' }],
});

describeRule(cacheClusterNodeTypeCreatable, {
  fires: [
    { name: 'T2', properties: on('cache.t2.micro'), path: NODE_TYPE, says: /t2 is a family of a previous generation/ },
    { name: 'M3', properties: on('cache.m3.medium'), path: NODE_TYPE },
  ],
  passes: [{ name: 'T4g', properties: on('cache.t4g.micro') }, { name: 'a family that is not known', properties: on('cache.x99.large') }],
  token: [{ name: 'the type', properties: on(IMPORTED), verdict: 'compliant' }],
});

describeRule(cacheClusterNodeTypeSupported, {
  fires: [
    { name: 'data tiering', properties: on('cache.r6gd.xlarge'), path: NODE_TYPE, says: /The family r6gd is for replication groups only/ },
    { name: 'distributed key-value caching', properties: { Engine: 'valkey', CacheNodeType: 'cache.i8ge.48xlarge' }, path: NODE_TYPE },
  ],
  passes: [{ name: 'R6g', properties: on('cache.r6g.large') }, { name: 'a family that is not known', properties: on('cache.r9gd.large') }],
  token: [{ name: 'the type', properties: on(IMPORTED), verdict: 'compliant' }],
});

describeRule(cacheClusterNodeTypeEngineVersion, {
  fires: [
    {
      name: 'Memcached before Graviton',
      properties: memcached('1.5.10', { CacheNodeType: 'cache.m6g.large' }),
      path: VERSION,
      says: /Nodes of the type cache\.m6g\.large run Memcached from 1\.5\.16 on/,
    },
    { name: 'Memcached before the eighth generation', properties: memcached('1.5.16', { CacheNodeType: 'cache.r8g.large' }), path: VERSION, says: /from 1\.6\.6 on/ },
    { name: 'Redis', properties: redis('5.0.6', { CacheNodeType: 'cache.r7g.large' }), path: VERSION, says: /run Redis from 6\.2 on/ },
    { name: 'Valkey', properties: { Engine: 'valkey', EngineVersion: '7.0', CacheNodeType: 'cache.r7g.large' }, path: VERSION },
  ],
  passes: [
    { name: 'the first version', properties: memcached('1.5.16', { CacheNodeType: 'cache.m6g.large' }) },
    { name: 'the first version on the eighth generation', properties: memcached('1.6.6', { CacheNodeType: 'cache.c8gn.large' }) },
    { name: 'a family without a documented version', properties: memcached('1.4.5', { CacheNodeType: 'cache.r5.large' }) },
    { name: 'a version that the service picks', properties: memcached('', { CacheNodeType: 'cache.r8g.large' }) },
    { name: 'distributed key-value caching, which is reported as such', properties: { Engine: 'valkey', EngineVersion: '8.0', CacheNodeType: 'cache.i8ge.48xlarge' } },
    { name: 'Redis', properties: redis('6.2', { CacheNodeType: 'cache.r7g.large' }) },
  ],
  token: [
    { name: 'the type', properties: memcached('1.4.5', { CacheNodeType: IMPORTED }), verdict: 'compliant' },
    { name: 'the version', properties: memcached(IMPORTED, { CacheNodeType: 'cache.r8g.large' }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '1.5.16', CacheNodeType: 'cache.r8g.large' }, verdict: 'compliant' },
  ],
});
