import { replicationGroupAutoMinorVersionUpgrade } from '../../../../src/rules/replication-group/engine/auto-minor-version-upgrade';
import {
  replicationGroupAutoMinorVersionUpgradeEngineVersion,
} from '../../../../src/rules/replication-group/engine/auto-minor-version-upgrade-engine-version';
import { replicationGroupEngineVersionFormat } from '../../../../src/rules/replication-group/engine/engine-version-format';
import { replicationGroupEngineVersionKnown } from '../../../../src/rules/replication-group/engine/engine-version-known';
import { replicationGroupEngineVersionPresent } from '../../../../src/rules/replication-group/engine/engine-version-present';
import { replicationGroupParameterGroupFamily } from '../../../../src/rules/replication-group/engine/parameter-group-family';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const VERSION = 'Properties/EngineVersion';
const NO_VALUE = { Ref: 'AWS::NoValue' };
const redis = (EngineVersion: unknown): { properties: object } => ({ properties: { Engine: 'redis', EngineVersion } });
const valkey = (EngineVersion: unknown): { properties: object } => ({ properties: { Engine: 'valkey', EngineVersion } });

describeRule(replicationGroupEngineVersionFormat, {
  fires: [
    { name: 'a major version', ...redis('7'), path: VERSION, says: /is "7"/ },
    { name: 'a number that lost its zero', ...valkey(8), path: VERSION, says: /is 8\b/ },
    ...['latest', 'v7.1', '7.1.', '7.1.0.1', ' 7.1', '6.X', '7.x.1', '7,1'].map((version) => ({ name: `'${version}'`, ...redis(version), path: VERSION })),
    { name: 'an engine that is not known', properties: { Engine: IMPORTED, EngineVersion: 'latest' }, path: VERSION },
    { name: 'one of the allowed values', ...redis(P), parts: parameter({ AllowedValues: ['7.1', 'latest'] }), says: /when P is "latest"/ },
  ],
  passes: [
    ...['6.x', '7.1', '5.0.6', '3.2.10', '10.0'].map((version) => ({ name: version, ...redis(version) })),
    { name: 'a number', ...valkey(8.2) },
    { name: 'absent', properties: {} },
    { name: 'no value', ...redis(NO_VALUE) },
    { name: 'empty', ...redis('') },
  ],
  token: [
    { name: 'a value of another stack', ...redis(IMPORTED), verdict: 'compliant' },
    { name: 'a value of the wrong type', ...redis(['7.1']), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupEngineVersionKnown, {
  fires: [
    { name: 'a version of the other engine', ...redis('8.0'), path: VERSION, says: /ElastiCache offers Redis 4\.0\.10, 5\.0\.6, 6\.0, 6\.2, 7\.0, 7\.1\./ },
    { name: 'a patch level', ...valkey('9.0.0'), path: VERSION, says: /offers Valkey 7\.2, .*From version 6 on, the service takes no patch level: 9\.0\./ },
    { name: 'a patch level of Redis 6', ...redis('6.2.6'), says: /no patch level: 6\.2\./ },
    { name: 'a patch level below 6 that was withdrawn', ...redis('5.0.5'), says: /7\.1\. EngineVersion should be/ },
    { name: 'no engine, which is Redis', properties: { EngineVersion: '7.2' }, says: /offers Redis/ },
    { name: '7.x', ...redis('7.x') },
    { name: '6.x of Valkey', ...valkey('6.x') },
    { name: 'Valkey 3.2.10, which was a Redis', ...valkey('3.2.10') },
    { name: 'a number', ...valkey(9.9) },
  ],
  passes: [
    ...['4.0.10', '5.0.6', '6.0', '6.2', '6.x', '7.0', '7.1'].map((version) => ({ name: `Redis ${version}`, ...redis(version) })),
    ...['7.2', '8.0', '8.1', '8.2', '9.0', '9.1'].map((version) => ({ name: `Valkey ${version}`, ...valkey(version) })),
    { name: 'a version that was once offered', ...redis('3.2.10') },
    { name: 'a text that is no version', ...redis('latest') },
    { name: 'upper case', properties: { Engine: 'Valkey', EngineVersion: '8.2' } },
    { name: 'absent', properties: { Engine: 'valkey' } },
    { name: 'a secondary of any engine', properties: { EngineVersion: '8.0', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the version', ...redis(IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '1.0' }, verdict: 'compliant' },
    { name: 'a version of the wrong type', ...redis({ major: 1, minor: 0 }), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupEngineVersionPresent, {
  fires: [
    { name: 'Valkey', properties: { Engine: 'valkey' }, path: VERSION, says: /is absent/ },
    { name: 'upper case', properties: { Engine: 'VALKEY' }, path: VERSION },
    { name: 'an empty version', ...valkey(''), path: VERSION },
    { name: 'no value', ...valkey(NO_VALUE), path: VERSION },
  ],
  passes: [
    { name: 'with a version', ...valkey('8.2') },
    { name: 'Redis', properties: { Engine: 'redis' } },
    { name: 'no engine', properties: {} },
    { name: 'a secondary', properties: { Engine: 'valkey', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the version', ...valkey(IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED }, verdict: 'compliant' },
    { name: 'what may be a secondary', properties: { Engine: 'valkey', GlobalReplicationGroupId: P }, parts: parameter(), verdict: 'compliant' },
  ],
});

const UPGRADE = { AutoMinorVersionUpgrade: true };

describeRule(replicationGroupAutoMinorVersionUpgradeEngineVersion, {
  fires: [
    {
      name: 'Redis 5.0.6',
      properties: { ...UPGRADE, EngineVersion: '5.0.6' },
      path: 'Properties/AutoMinorVersionUpgrade',
      says: /Redis 5\.0\.6 has no automatic upgrade; 6\.0 is the first/,
    },
    { name: 'true as text', properties: { AutoMinorVersionUpgrade: 'true', Engine: 'REDIS', EngineVersion: '4.0.10' } },
  ],
  passes: [
    { name: 'Redis 6.0', properties: { ...UPGRADE, EngineVersion: '6.0' } },
    { name: 'Redis 6.x', properties: { ...UPGRADE, EngineVersion: '6.x' } },
    { name: 'Valkey 7.2', properties: { ...UPGRADE, Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'no version', properties: UPGRADE },
    { name: 'false', properties: { AutoMinorVersionUpgrade: false, EngineVersion: '5.0.6' } },
    { name: 'absent', properties: { EngineVersion: '5.0.6' } },
  ],
  token: [
    { name: 'the flag', properties: { AutoMinorVersionUpgrade: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'compliant' },
    { name: 'the version', properties: { ...UPGRADE, EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'a flag of the wrong type', properties: { AutoMinorVersionUpgrade: [true], EngineVersion: '5.0.6' }, verdict: 'compliant' },
  ],
});

const STAY = { AutoMinorVersionUpgrade: false };
const FLAG = 'Properties/AutoMinorVersionUpgrade';

describeRule(replicationGroupAutoMinorVersionUpgrade, {
  fires: [
    { name: 'off', properties: STAY, path: FLAG, says: /is false\. A replication group should take minor versions/ },
    { name: 'off as text', properties: { AutoMinorVersionUpgrade: 'false' }, path: FLAG },
    { name: 'off on Redis 6.0, the first version that takes upgrades', properties: { ...STAY, Engine: 'redis', EngineVersion: '6.0' }, path: FLAG },
    { name: 'off on Valkey', properties: { ...STAY, Engine: 'Valkey', EngineVersion: '7.2' }, path: FLAG },
    { name: 'off on a secondary of a global datastore', properties: { ...STAY, GlobalReplicationGroupId: 'datastore' }, path: FLAG },
  ],
  passes: [
    { name: 'on', properties: { ...UPGRADE, EngineVersion: '7.1' } },
    { name: 'on as text', properties: { AutoMinorVersionUpgrade: 'true' } },
    { name: 'absent, which is on by default, and Control Tower CT.ELASTICACHE.PR.2 fails', properties: { Engine: 'redis', EngineVersion: '7.1' } },
    { name: 'no value', properties: { AutoMinorVersionUpgrade: NO_VALUE } },
    { name: 'off on Redis 5.0.6, which takes none', properties: { ...STAY, Engine: 'redis', EngineVersion: '5.0.6' } },
  ],
  token: [
    { name: 'the flag', properties: { AutoMinorVersionUpgrade: IMPORTED }, verdict: 'unresolved' },
    { name: 'the flag on Redis 5.0.6', properties: { AutoMinorVersionUpgrade: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'compliant' },
    { name: 'the version', properties: { ...STAY, EngineVersion: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine', properties: { ...STAY, Engine: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'unresolved' },
    { name: 'the version, with the flag on', properties: { ...UPGRADE, EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'a flag of a wrong type', properties: { AutoMinorVersionUpgrade: ['false'] }, verdict: 'unresolved' },
  ],
});

const GROUP = 'Properties/CacheParameterGroupName';
const named = (CacheParameterGroupName: unknown, Engine?: string, EngineVersion?: unknown): { properties: object } => (
  { properties: { CacheParameterGroupName, Engine, EngineVersion } }
);
const parameterGroup = (CacheParameterGroupFamily: unknown): TemplateParts => (
  { Resources: { Group: { Type: 'AWS::ElastiCache::ParameterGroup', Properties: { CacheParameterGroupFamily } } } }
);
const REF = { Ref: 'Group' };

describeRule(replicationGroupParameterGroupFamily, {
  fires: [
    {
      name: 'another version',
      ...named('default.redis6.x', 'redis', '7.1'),
      path: GROUP,
      says: /Redis 7\.1 belongs to the family redis7; this parameter group is of the family redis6\.x/,
    },
    { name: 'another engine', ...named('default.redis7', 'valkey', '7.2'), says: /Valkey 7\.2 belongs to the family valkey7/ },
    { name: 'with cluster mode', ...named('default.valkey8.cluster.on', 'valkey', '9.1'), says: /belongs to the family valkey9; .* family valkey8\./ },
    { name: 'a version that counts by its minor', ...named('default.redis5.0', 'redis', '4.0.10'), says: /redis4\.0; / },
    { name: 'upper case', ...named('Default.Redis6.x', 'REDIS', '7.1') },
    { name: 'no engine, which is Redis', ...named('default.valkey8'), says: /Redis needs a family whose name begins with redis; .* family valkey8\./ },
    { name: 'another engine, without a version', ...named('default.redis7', 'valkey'), says: /Valkey needs a family whose name begins with valkey/ },
    { name: 'Memcached', ...named('default.memcached1.6', 'redis', '7.1') },
    { name: 'one of the template', ...named(REF, 'redis', '7.1'), parts: parameterGroup('redis6.x'), path: GROUP, says: /of the family redis6\.x/ },
    { name: 'one of the template, for another engine', ...named(REF, 'valkey'), parts: parameterGroup('redis7') },
  ],
  passes: [
    { name: 'Redis 7.1', ...named('default.redis7', 'redis', '7.1') },
    { name: 'Redis 7.0 with cluster mode', ...named('default.redis7.cluster.on', 'redis', '7.0') },
    { name: 'Redis 6.0', ...named('default.redis6.x', 'redis', '6.0') },
    { name: 'Redis 6.x with cluster mode', ...named('default.redis6.x.cluster.on', 'redis', '6.x') },
    { name: 'Redis 5.0.6', ...named('default.redis5.0.cluster.on', 'redis', '5.0.6') },
    { name: 'Redis 3.2.10', ...named('default.redis3.2', 'redis', '3.2.10') },
    { name: 'Valkey 9.1', ...named('default.valkey9', 'Valkey', '9.1') },
    { name: 'no version', ...named('default.valkey8', 'valkey') },
    { name: 'a text that is no version', ...named('default.redis7', 'redis', 'latest') },
    { name: 'a parameter group of some other place', ...named('mine-for-redis6.x', 'redis', '7.1') },
    { name: 'one of the template', ...named(REF, 'redis', '7.1'), parts: parameterGroup('redis7') },
    { name: 'one of the template in upper case', ...named(REF, 'redis', '7.1'), parts: parameterGroup('Redis7') },
    { name: 'one of the template without a family', ...named(REF, 'redis', '7.1'), parts: parameterGroup(undefined) },
    { name: 'a secondary', properties: { CacheParameterGroupName: 'default.valkey8', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the version', ...named('default.redis6.x', 'redis', IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { CacheParameterGroupName: 'default.redis6.x', Engine: IMPORTED, EngineVersion: '7.1' }, verdict: 'compliant' },
    { name: 'the parameter group', ...named(IMPORTED, 'redis', '7.1'), verdict: 'compliant' },
    { name: 'the family', ...named(REF, 'redis', '7.1'), parts: parameterGroup(IMPORTED), verdict: 'compliant' },
    { name: 'a reference to something else', ...named(REF, 'redis', '7.1'), parts: { Resources: { Group: { Type: 'Custom::Group' } } }, verdict: 'compliant' },
    { name: 'a parameter group of the wrong type', ...named(['default.redis6.x'], 'redis', '7.1'), verdict: 'compliant' },
  ],
});
