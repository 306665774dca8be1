import { cacheClusterBackup } from '../../../src/rules/cache-cluster/backup-and-maintenance/backup';
import { cacheClusterMaintenanceWindow } from '../../../src/rules/cache-cluster/backup-and-maintenance/maintenance-window';
import { cacheClusterSnapshotEngine } from '../../../src/rules/cache-cluster/backup-and-maintenance/snapshot-engine';
import { cacheClusterSnapshotRetentionRange } from '../../../src/rules/cache-cluster/backup-and-maintenance/snapshot-retention-range';
import { cacheClusterSnapshotWindow } from '../../../src/rules/cache-cluster/backup-and-maintenance/snapshot-window';
import { cacheClusterInVpc } from '../../../src/rules/cache-cluster/network/in-vpc';
import { cacheClusterNetworkTypeEngineVersion } from '../../../src/rules/cache-cluster/network/network-type-engine-version';
import { cacheClusterNetworkTypeNodeType } from '../../../src/rules/cache-cluster/network/network-type-node-type';
import { cacheClusterNonDefaultPort } from '../../../src/rules/cache-cluster/network/non-default-port';
import { cacheClusterEnumeratedValues } from '../../../src/rules/cache-cluster/numbers-and-names/enumerated-values';
import { cacheClusterNameFormat } from '../../../src/rules/cache-cluster/numbers-and-names/name-format';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const SUBNETS = 'Properties/CacheSubnetGroupName';
const RETENTION = 'Properties/SnapshotRetentionLimit';

describeRule(cacheClusterInVpc, {
  fires: [
    { name: 'no subnet group', properties: { Engine: 'memcached' }, path: SUBNETS, says: /is absent\. A cluster must be in a subnet group/ },
    { name: 'Redis as well', properties: { Engine: 'redis' }, path: SUBNETS },
    { name: 'an empty name', properties: { CacheSubnetGroupName: '' }, path: SUBNETS },
    {
      name: 'the group of the default VPC, which cdk-nag AwsSolutions-AEC1 and KICS ElastiCache Without VPC pass',
      properties: { CacheSubnetGroupName: 'default' },
      path: SUBNETS,
      says: /of the default VPC/,
    },
    { name: 'the name default behind a parameter', properties: { CacheSubnetGroupName: P }, parts: parameter({ Default: 'default' }), says: /when P is its default/ },
    { name: 'a security group outside a VPC', properties: { CacheSecurityGroupNames: ['classic'] }, path: SUBNETS },
  ],
  passes: [
    { name: 'a named subnet group', properties: { CacheSubnetGroupName: 'private' } },
    {
      name: 'a subnet group of the template',
      properties: { CacheSubnetGroupName: { Ref: 'Subnets' } },
      parts: { Resources: { Subnets: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: {} } } },
    },
    { name: 'a parameter that has a value, which Control Tower CT.ELASTICACHE.PR.6 fails', properties: { CacheSubnetGroupName: P }, parts: parameter({ MinLength: 1 }) },
  ],
  token: [
    { name: 'an export of another stack is there', properties: { CacheSubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter may be empty', properties: { CacheSubnetGroupName: P }, parts: parameter({}), verdict: 'unresolved' },
  ],
});

describeRule(cacheClusterBackup, {
  fires: [
    { name: 'nothing said, which is none', properties: { Engine: 'redis' }, path: RETENTION, says: /is absent\. Days of backups that are kept: 0; asked for: 7\./ },
    { name: 'a day too few', properties: { Engine: 'redis', SnapshotRetentionLimit: '6' }, path: RETENTION, says: /kept: 6; asked for: 7\./ },
    {
      name: 'Valkey, which cdk-nag ElastiCacheRedisClusterAutomaticBackup, trivy AWS-0050 and Control Tower CT.ELASTICACHE.PR.1 pass',
      properties: { Engine: 'valkey', SnapshotRetentionLimit: 0 },
      path: RETENTION,
    },
    { name: 'the engine in upper case', properties: { Engine: 'Redis' }, path: RETENTION },
    { name: 'a node that cannot be backed up, which trivy AWS-0050 passes', properties: { Engine: 'redis', CacheNodeType: 'cache.t1.micro' }, path: RETENTION },
    {
      name: 'as many as usual, where more are asked for',
      properties: { Engine: 'redis', SnapshotRetentionLimit: 7 },
      attributes: { settings: { backupRetentionDays: 8 } },
      says: /kept: 7; asked for: 8\./,
    },
    { name: 'one of the engines that a parameter takes', properties: { Engine: P }, parts: parameter({ AllowedValues: ['memcached', 'redis'] }), says: /when P is "redis"/ },
  ],
  passes: [
    { name: 'exactly as many as asked for', properties: { Engine: 'redis', SnapshotRetentionLimit: 7 } },
    { name: 'one, where one is asked for', properties: { Engine: 'valkey', SnapshotRetentionLimit: 1 }, attributes: { settings: { backupRetentionDays: 1 } } },
    { name: 'Memcached, which has no backups', properties: { Engine: 'memcached' } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast' } },
  ],
  token: [
    { name: 'the number', properties: { Engine: 'redis', SnapshotRetentionLimit: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine, without backups', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    {
      name: 'an engine that is put together, which cdk-nag ElastiCacheRedisClusterAutomaticBackup never resolves',
      properties: { Engine: { 'Fn::Join': ['', ['re', IMPORTED]] } },
      verdict: 'unresolved',
    },
    { name: 'the engine, with backups', properties: { Engine: IMPORTED, SnapshotRetentionLimit: 7 }, verdict: 'compliant' },
    { name: 'both', properties: { Engine: IMPORTED, SnapshotRetentionLimit: IMPORTED }, verdict: 'unresolved' },
    { name: 'a number of a wrong type', properties: { Engine: 'redis', SnapshotRetentionLimit: ['7'] }, verdict: 'unresolved' },
  ],
});

describeRule(cacheClusterNonDefaultPort, {
  fires: [
    { name: 'absent on Memcached', properties: { Engine: 'memcached' }, path: 'Properties/Port', says: /is absent\. The default is 11211\./ },
    { name: 'absent on Redis', properties: { Engine: 'redis' }, path: 'Properties/Port', says: /The default is 6379\./ },
    { name: 'the default port of Memcached', properties: { Engine: 'memcached', Port: 11211 }, path: 'Properties/Port' },
    { name: 'the default port as text', properties: { Engine: 'Memcached', Port: '11211' }, path: 'Properties/Port' },
    { name: 'Valkey on the default port, which cdk-nag AwsSolutions-AEC5 passes', properties: { Engine: 'valkey', Port: 6379 }, path: 'Properties/Port' },
  ],
  passes: [
    { name: 'another port', properties: { Engine: 'memcached', Port: 11311 } },
    { name: 'Memcached on the port of Redis', properties: { Engine: 'memcached', Port: 6379 } },
    { name: 'Redis on the port of Memcached', properties: { Engine: 'redis', Port: '11211' } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast' } },
  ],
  token: [
    { name: 'the port', properties: { Engine: 'memcached', Port: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine on the port of one of them', properties: { Engine: IMPORTED, Port: 6379 }, verdict: 'unresolved' },
    { name: 'the engine on the default port', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine on another port', properties: { Engine: IMPORTED, Port: 12345 }, verdict: 'compliant' },
  ],
});

const called = (ClusterName: unknown): object => ({ ClusterName });

describeRule(cacheClusterNameFormat, {
  fires: [
    { name: 'too long', properties: called('a'.repeat(51)), path: 'Properties/ClusterName', says: /It has 51 characters/ },
    { name: 'empty', properties: called(''), path: 'Properties/ClusterName' },
    { name: 'a digit first', properties: called('1cache') },
    { name: 'a hyphen last', properties: called('cache-') },
    { name: 'two hyphens in a row', properties: called('my--cache') },
    { name: 'an underscore', properties: called('my_cache') },
    { name: 'a number', properties: called(7) },
  ],
  passes: [
    { name: 'the longest', properties: called('a'.repeat(50)) },
    { name: 'the shortest', properties: called('a') },
    { name: 'hyphens and upper case', properties: called('My-Cache-2') },
    { name: 'none', properties: called({ Ref: 'AWS::NoValue' }) },
  ],
  token: [{ name: 'the name', properties: called(IMPORTED), verdict: 'compliant' }, { name: 'a wrong type', properties: called(['1cache']), verdict: 'compliant' }],
});

describeRule(cacheClusterEnumeratedValues, {
  fires: [
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast' }, path: 'Properties/Engine', says: /Engine takes memcached, redis, valkey\./ },
    { name: 'a mode that does not exist', properties: { AZMode: 'multi-az' }, path: 'Properties/AZMode', says: /AZMode takes single-az, cross-az\./ },
    { name: 'a mode in upper case', properties: { AZMode: 'Cross-AZ' }, path: 'Properties/AZMode' },
    { name: 'a network type that does not exist', properties: { NetworkType: 'dual-stack' }, path: 'Properties/NetworkType' },
    { name: 'discovery over both', properties: { IpDiscovery: 'dual_stack' }, path: 'Properties/IpDiscovery' },
    { name: 'an empty value', properties: { AZMode: '' }, path: 'Properties/AZMode' },
  ],
  passes: [
    { name: 'values that exist', properties: { Engine: 'memcached', AZMode: 'cross-az', NetworkType: 'dual_stack', IpDiscovery: 'ipv6' } },
    { name: 'an engine in upper case, which the service takes', properties: { Engine: 'Memcached' } },
    { name: 'no value', properties: { AZMode: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'a value', properties: { Engine: IMPORTED, AZMode: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { NetworkType: ['ipv4'] }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterNetworkTypeEngineVersion, {
  fires: [
    {
      name: 'Memcached 1.5.16',
      properties: { Engine: 'memcached', NetworkType: 'ipv6', EngineVersion: '1.5.16' },
      path: 'Properties/NetworkType',
      says: /Memcached 1\.5\.16 has no IPv6; 1\.6\.6 is the first version with it\./,
    },
    { name: 'dual stack', properties: { Engine: 'Memcached', NetworkType: 'dual_stack', EngineVersion: '1.4.34' }, path: 'Properties/NetworkType' },
    { name: 'Redis 6.0', properties: { Engine: 'redis', NetworkType: 'ipv6', EngineVersion: '6.0' }, says: /Redis 6\.0 has no IPv6/ },
  ],
  passes: [
    { name: 'Memcached 1.6.6', properties: { Engine: 'memcached', NetworkType: 'ipv6', EngineVersion: '1.6.6' } },
    { name: 'IPv4', properties: { Engine: 'memcached', NetworkType: 'ipv4', EngineVersion: '1.4.5' } },
    { name: 'a version that the service picks', properties: { Engine: 'memcached', NetworkType: 'ipv6' } },
    { name: 'a text that is no version', properties: { Engine: 'memcached', NetworkType: 'ipv6', EngineVersion: 'old' } },
    { name: 'Redis 6.2', properties: { Engine: 'redis', NetworkType: 'ipv6', EngineVersion: '6.2' } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', NetworkType: 'ipv6', EngineVersion: '1.5.16' } },
  ],
  token: [
    { name: 'the version', properties: { Engine: 'memcached', NetworkType: 'ipv6', EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, NetworkType: 'ipv6', EngineVersion: '1.5.16' }, verdict: 'compliant' },
    { name: 'the network type', properties: { Engine: 'memcached', NetworkType: IMPORTED, EngineVersion: '1.5.16' }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterNetworkTypeNodeType, {
  fires: [
    { name: 'IPv6 on M4', properties: { NetworkType: 'ipv6', CacheNodeType: 'cache.m4.large' }, path: 'Properties/NetworkType', says: /family m4 are not on the Nitro System/ },
    { name: 'dual stack on T2', properties: { NetworkType: 'dual_stack', CacheNodeType: 'cache.t2.micro' }, path: 'Properties/NetworkType' },
  ],
  passes: [
    { name: 'IPv6 on M5', properties: { NetworkType: 'ipv6', CacheNodeType: 'cache.m5.large' } },
    { name: 'IPv4 on M4', properties: { NetworkType: 'ipv4', CacheNodeType: 'cache.m4.large' } },
  ],
  token: [{ name: 'the node type', properties: { NetworkType: 'ipv6', CacheNodeType: IMPORTED }, verdict: 'compliant' }],
});

const MEMCACHED = { Engine: 'memcached' };

describeRule(cacheClusterSnapshotEngine, {
  fires: [
    { name: 'days of backups', properties: { ...MEMCACHED, SnapshotRetentionLimit: 7 }, path: RETENTION, says: /another engine than Memcached/ },
    { name: 'a window', properties: { ...MEMCACHED, SnapshotWindow: '03:00-05:00' }, path: 'Properties/SnapshotWindow' },
    { name: 'a backup to restore', properties: { ...MEMCACHED, SnapshotName: 'before' }, path: 'Properties/SnapshotName' },
    { name: 'files to restore', properties: { ...MEMCACHED, SnapshotArns: ['arn:aws:s3:::bucket/backup.rdb'] }, path: 'Properties/SnapshotArns' },
    { name: 'a backup that is there, whichever', properties: { ...MEMCACHED, SnapshotName: IMPORTED }, path: 'Properties/SnapshotName' },
  ],
  passes: [
    { name: 'no days', properties: { ...MEMCACHED, SnapshotRetentionLimit: 0 } },
    { name: 'no days as text', properties: { ...MEMCACHED, SnapshotRetentionLimit: '0' } },
    { name: 'empty values', properties: { ...MEMCACHED, SnapshotName: '', SnapshotArns: [], SnapshotWindow: { Ref: 'AWS::NoValue' } } },
    { name: 'Redis', properties: { Engine: 'redis', SnapshotRetentionLimit: 7, SnapshotWindow: '03:00-05:00' } },
    { name: 'an engine that does not exist', properties: { Engine: 'hazelcast', SnapshotRetentionLimit: 7 } },
  ],
  token: [
    { name: 'the engine', properties: { Engine: IMPORTED, SnapshotRetentionLimit: 7 }, verdict: 'compliant' },
    { name: 'a number that may be none', properties: { ...MEMCACHED, SnapshotRetentionLimit: P }, parts: parameter({ Type: 'Number' }), verdict: 'compliant' },
    { name: 'a number of another stack that may be none', properties: { ...MEMCACHED, SnapshotRetentionLimit: IMPORTED }, verdict: 'compliant' },
  ],
});

test('each property about backups has its finding', () => {
  const findings = findingsOf(cacheClusterSnapshotEngine, { ...MEMCACHED, SnapshotRetentionLimit: 7, SnapshotWindow: '03:00-05:00' });
  expect(findings.map(({ path }) => path)).toEqual([RETENTION, 'Properties/SnapshotWindow']);
});

describeRule(cacheClusterSnapshotRetentionRange, {
  fires: [
    { name: 'one day too many', properties: { SnapshotRetentionLimit: 36 }, path: RETENTION, says: /from 0 to 35/ },
    { name: 'a negative number', properties: { SnapshotRetentionLimit: '-1' }, path: RETENTION },
  ],
  passes: [{ name: 'the smallest', properties: { SnapshotRetentionLimit: 0 } }, { name: 'the largest', properties: { SnapshotRetentionLimit: 35 } }],
  token: [{ name: 'the number', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'compliant' }],
});

describeRule(cacheClusterSnapshotWindow, {
  fires: [
    { name: '59 minutes', properties: { SnapshotWindow: '05:00-05:59' }, path: 'Properties/SnapshotWindow', says: /lasts 59 minutes/ },
    { name: 'a weekly window', properties: { SnapshotWindow: 'sun:05:00-sun:09:00' }, path: 'Properties/SnapshotWindow' },
  ],
  passes: [{ name: '60 minutes across midnight', properties: { SnapshotWindow: '23:30-00:30' } }],
  token: [{ name: 'the window', properties: { SnapshotWindow: IMPORTED }, verdict: 'compliant' }],
});

describeRule(cacheClusterMaintenanceWindow, {
  fires: [
    { name: '59 minutes', properties: { PreferredMaintenanceWindow: 'sun:23:30-mon:00:29' }, path: 'Properties/PreferredMaintenanceWindow', says: /lasts 59 minutes/ },
    { name: 'a daily window', properties: { PreferredMaintenanceWindow: '05:00-09:00' }, path: 'Properties/PreferredMaintenanceWindow' },
  ],
  passes: [{ name: '60 minutes', properties: { PreferredMaintenanceWindow: 'sun:05:00-sun:06:00' } }],
  token: [{ name: 'the window', properties: { PreferredMaintenanceWindow: IMPORTED }, verdict: 'compliant' }],
});
