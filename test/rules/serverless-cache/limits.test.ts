import { serverlessCacheDailySnapshotTime } from '../../../src/rules/serverless-cache/backup/daily-snapshot-time';
import { serverlessCacheSnapshotRetentionRange } from '../../../src/rules/serverless-cache/backup/snapshot-retention-range';
import { serverlessCacheDescriptionCharacters } from '../../../src/rules/serverless-cache/numbers-and-names/description-characters';
import { serverlessCacheDescriptionLength } from '../../../src/rules/serverless-cache/numbers-and-names/description-length';
import { serverlessCacheEnumeratedValues } from '../../../src/rules/serverless-cache/numbers-and-names/enumerated-values';
import { serverlessCacheMajorEngineVersionKnown } from '../../../src/rules/serverless-cache/numbers-and-names/major-engine-version-known';
import { serverlessCacheNameFormat } from '../../../src/rules/serverless-cache/numbers-and-names/name-format';
import { serverlessCacheNameLowercase } from '../../../src/rules/serverless-cache/numbers-and-names/name-lowercase';
import { serverlessCacheDataStorageRange } from '../../../src/rules/serverless-cache/usage-limits/data-storage-range';
import { serverlessCacheEcpuRange } from '../../../src/rules/serverless-cache/usage-limits/ecpu-range';
import { serverlessCacheUsageLimitsOrder } from '../../../src/rules/serverless-cache/usage-limits/usage-limits-order';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NAME = 'Properties/ServerlessCacheName';

describeRule(serverlessCacheNameFormat, {
  fires: ['1orders', '-orders', 'orders-', 'or--ders', 'orders_eu', 'orders.eu', 'orders eu', '', 'a'.repeat(41)].map((name) => (
    { name: `'${name}'`, properties: { ServerlessCacheName: name }, path: NAME, says: /should have 1 to 40 letters/ }
  )),
  passes: ['o', 'orders-1', 'Orders', 'a'.repeat(40)].map((name) => ({ name, properties: { ServerlessCacheName: name } })),
  token: [
    { name: 'the name', properties: { ServerlessCacheName: IMPORTED }, verdict: 'compliant' },
    { name: 'a part of it', properties: { ServerlessCacheName: { 'Fn::Sub': '${AWS::StackName}_orders' } }, verdict: 'compliant' },
    { name: 'a name of the wrong type', properties: { ServerlessCacheName: ['1'] }, verdict: 'compliant' },
  ],
});

describeRule(serverlessCacheNameLowercase, {
  fires: [{ name: 'a capital', properties: { ServerlessCacheName: 'Orders' }, path: NAME, says: /stored as "orders"/ }],
  passes: [{ name: 'lower case', properties: { ServerlessCacheName: 'orders-1' } }],
  token: [{ name: 'the name', properties: { ServerlessCacheName: IMPORTED }, verdict: 'compliant' }],
});

describeRule(serverlessCacheDescriptionLength, {
  fires: [{ name: 'one character too many', properties: { Description: 'a'.repeat(256) }, path: 'Properties/Description', says: /It has 256 characters/ }],
  passes: [{ name: 'the longest', properties: { Description: 'a'.repeat(255) } }, { name: 'none', properties: {} }, { name: 'an empty one', properties: { Description: '' } }],
  token: [{ name: 'the description', properties: { Description: IMPORTED }, verdict: 'compliant' }],
});

describeRule(serverlessCacheDescriptionCharacters, {
  fires: [
    { name: 'a tag', properties: { Description: 'orders <eu' }, path: 'Properties/Description', says: /should have neither < nor >/ },
    { name: 'an arrow', properties: { Description: 'web -> cache' } },
  ],
  passes: [{ name: 'a text', properties: { Description: 'Orders & more, "all" of them: 100 %' } }],
  token: [
    { name: 'the description', properties: { Description: IMPORTED }, verdict: 'compliant' },
    { name: 'one of the wrong type', properties: { Description: ['<'] }, verdict: 'compliant' },
  ],
});

const storage = (limit: unknown): object => ({ CacheUsageLimits: { DataStorage: limit } });
const ecpu = (limit: unknown): object => ({ CacheUsageLimits: { ECPUPerSecond: limit } });

describeRule(serverlessCacheEnumeratedValues, {
  fires: [
    { name: 'an engine', properties: { Engine: 'dragonfly' }, path: 'Properties/Engine', says: /Engine takes valkey, redis, memcached/ },
    { name: 'a network type', properties: { NetworkType: 'dualstack' }, path: 'Properties/NetworkType', says: /takes ipv4, ipv6, dual_stack/ },
    { name: 'a network type in upper case', properties: { NetworkType: 'IPv4' } },
    { name: 'a unit', properties: storage({ Maximum: 10, Unit: 'TB' }), path: 'Properties/CacheUsageLimits/DataStorage/Unit', says: /Unit takes GB/ },
    { name: 'a unit in lower case', properties: storage({ Unit: 'gb' }) },
  ],
  passes: [
    ...['valkey', 'redis', 'memcached', 'Redis'].map((Engine) => ({ name: Engine, properties: { Engine } })),
    ...['ipv4', 'ipv6', 'dual_stack'].map((NetworkType) => ({ name: NetworkType, properties: { NetworkType } })),
    { name: 'a unit', properties: storage({ Unit: 'GB' }) },
  ],
  token: [
    { name: 'the values', properties: { Engine: IMPORTED, NetworkType: IMPORTED, ...storage({ Unit: IMPORTED }) }, verdict: 'compliant' },
    { name: 'the limits', properties: { CacheUsageLimits: IMPORTED }, verdict: 'compliant' },
    { name: 'limits of the wrong type', properties: { CacheUsageLimits: ['TB'] }, verdict: 'compliant' },
    { name: 'the storage', properties: storage(IMPORTED), verdict: 'compliant' },
  ],
});

const STORAGE = 'Properties/CacheUsageLimits/DataStorage';

describeRule(serverlessCacheDataStorageRange, {
  fires: [
    { name: 'too much', properties: storage({ Maximum: 5001, Unit: 'GB' }), path: `${STORAGE}/Maximum`, says: /should be whole numbers from 1 to 5000/ },
    { name: 'too little', properties: storage({ Minimum: -1 }), path: `${STORAGE}/Minimum` },
    { name: 'a fraction, as text', properties: storage({ Minimum: '0.5' }), path: `${STORAGE}/Minimum` },
  ],
  passes: [
    { name: 'the smallest and the largest', properties: storage({ Minimum: 1, Maximum: '5000' }) },
    { name: 'a limit that is taken away', properties: storage({ Minimum: 0, Maximum: '0' }) },
    { name: 'no limits', properties: storage({ Unit: 'GB' }) },
    { name: 'processing units, which are counted otherwise', properties: ecpu({ Maximum: 15_000_000 }) },
  ],
  token: [
    { name: 'the limits', properties: storage({ Minimum: IMPORTED, Maximum: IMPORTED }), verdict: 'compliant' },
    { name: 'limits of the wrong type', properties: storage({ Minimum: [0], Maximum: 'much' }), verdict: 'compliant' },
  ],
});

describeRule(serverlessCacheEcpuRange, {
  fires: [
    { name: 'too few', properties: ecpu({ Maximum: 999 }), path: 'Properties/CacheUsageLimits/ECPUPerSecond/Maximum', says: /from 1000 to 15000000/ },
    { name: 'too many', properties: ecpu({ Minimum: 1000, Maximum: '15000001' }), path: 'Properties/CacheUsageLimits/ECPUPerSecond/Maximum' },
  ],
  passes: [
    { name: 'the smallest and the largest', properties: ecpu({ Minimum: 1000, Maximum: 15_000_000 }) },
    { name: 'a limit that is taken away', properties: ecpu({ Minimum: 0 }) },
    { name: 'storage, which is counted otherwise', properties: storage({ Maximum: 5 }) },
  ],
  token: [{ name: 'the limits', properties: ecpu(IMPORTED), verdict: 'compliant' }],
});

describeRule(serverlessCacheUsageLimitsOrder, {
  fires: [
    { name: 'storage', properties: storage({ Minimum: 11, Maximum: 10 }), path: `${STORAGE}/Minimum`, says: /Minimum is 11\. The upper limit is 10\./ },
    { name: 'processing units, as text', properties: ecpu({ Minimum: '5000', Maximum: '1000' }), path: 'Properties/CacheUsageLimits/ECPUPerSecond/Minimum' },
  ],
  passes: [
    { name: 'the same', properties: storage({ Minimum: 10, Maximum: 10 }) },
    { name: 'in order', properties: ecpu({ Minimum: 1000, Maximum: 5000 }) },
    { name: 'one of them', properties: { CacheUsageLimits: { DataStorage: { Minimum: 10 }, ECPUPerSecond: { Maximum: 1 } } } },
    { name: 'an upper limit that is taken away', properties: storage({ Minimum: 10, Maximum: 0 }) },
    { name: 'no limits', properties: { CacheUsageLimits: {} } },
  ],
  token: [
    { name: 'the upper one', properties: storage({ Minimum: 10, Maximum: IMPORTED }), verdict: 'compliant' },
    { name: 'the lower one', properties: storage({ Minimum: IMPORTED, Maximum: 1 }), verdict: 'compliant' },
  ],
});

const VERSION = 'Properties/MajorEngineVersion';

describeRule(serverlessCacheMajorEngineVersionKnown, {
  fires: [
    { name: 'a minor version', properties: { Engine: 'valkey', MajorEngineVersion: '7.2' }, path: VERSION, says: /Known for Valkey: 7, 8, 9\./ },
    { name: 'an old version', properties: { Engine: 'redis', MajorEngineVersion: 6 }, path: VERSION, says: /Known for Redis: 7\./ },
    { name: 'a version of another engine', properties: { Engine: 'REDIS', MajorEngineVersion: '8' }, path: VERSION },
    { name: 'the major version of Memcached alone', properties: { Engine: 'memcached', MajorEngineVersion: '1' }, path: VERSION, says: /Known for Memcached: 1\.6\./ },
  ],
  passes: [
    ...[['valkey', '7'], ['valkey', '8'], ['valkey', '9'], ['valkey', 8], ['redis', '7'], ['memcached', '1.6'], ['memcached', 1.6]].map(([Engine, MajorEngineVersion]) => (
      { name: `${Engine} ${MajorEngineVersion}`, properties: { Engine, MajorEngineVersion } }
    )),
    { name: 'none', properties: { Engine: 'valkey' } },
    { name: 'an empty one', properties: { Engine: 'valkey', MajorEngineVersion: '' } },
    { name: 'an engine that there is not', properties: { Engine: 'dragonfly', MajorEngineVersion: '1' } },
  ],
  token: [
    { name: 'the version', properties: { Engine: 'valkey', MajorEngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, MajorEngineVersion: '6' }, verdict: 'compliant' },
  ],
});

describeRule(serverlessCacheSnapshotRetentionRange, {
  fires: [
    { name: 'too many days', properties: { SnapshotRetentionLimit: 36 }, path: 'Properties/SnapshotRetentionLimit' },
    { name: 'less than none', properties: { SnapshotRetentionLimit: '-1' } },
    { name: 'half a day', properties: { SnapshotRetentionLimit: 0.5 } },
  ],
  passes: [{ name: 'none', properties: { SnapshotRetentionLimit: 0 } }, { name: 'the most', properties: { SnapshotRetentionLimit: '35' } }],
  token: [{ name: 'the days', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'compliant' }],
});

describeRule(serverlessCacheDailySnapshotTime, {
  fires: ['3:00', '24:00', '03:60', '03:00-04:00', '0300', 'daily', '', 300].map((time) => (
    { name: `'${time}'`, properties: { DailySnapshotTime: time }, path: 'Properties/DailySnapshotTime', says: /must have the form hh24:mi/ }
  )),
  passes: ['00:00', '09:30', '23:59'].map((time) => ({ name: time, properties: { DailySnapshotTime: time } })),
  token: [{ name: 'the time', properties: { DailySnapshotTime: IMPORTED }, verdict: 'compliant' }],
});
