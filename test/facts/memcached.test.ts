import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Resource } from '@aws-cdk/service-spec-types';
import {
  BACKUP_PROPERTIES, CACHE_CLUSTER_LIMITS, CACHE_CLUSTER_VALUES, CLUSTER_ENGINE_NAMES, compareVersions, FIRST_MEMCACHED_VERSION, MEMCACHED_VERSIONS,
  memcachedFamily, memcachedHas, NO_MEMCACHED_TLS_FAMILIES, NODE_FAMILIES, PARAMETER_GROUP_FAMILIES, parseVersion,
} from '../../src/facts';

// Against a source that is not ours: the database that the L1s are generated from.
const CLUSTER: Resource = loadAwsServiceSpecSync().lookup('resource', 'cloudFormationType', 'equals', 'AWS::ElastiCache::CacheCluster').only();
const proseOf = (property: string): string => CLUSTER.properties[property].documentation!;

describe('what the schema says of a cluster', () => {
  test('the length of its name', () => {
    expect(/contain (\d+) to (\d+) alphanumeric/.exec(proseOf('ClusterName'))?.slice(1).map(Number)).toEqual([1, CACHE_CLUSTER_LIMITS.nameMaxLength]);
    expect(CACHE_CLUSTER_LIMITS.namePattern.test('a'.repeat(CACHE_CLUSTER_LIMITS.nameMaxLength))).toBe(true);
    expect(CACHE_CLUSTER_LIMITS.namePattern.test('a'.repeat(CACHE_CLUSTER_LIMITS.nameMaxLength + 1))).toBe(false);
  });

  test.each(Object.entries(CACHE_CLUSTER_VALUES).filter(([name]) => name !== 'AZMode'))('the values of %s', (name, values) => {
    for (const value of values) expect(proseOf(name)).toMatch(new RegExp(`\\b${value}\\b`));
  });

  test('the mode that it takes where none is named', () => {
    expect(proseOf('AZMode')).toContain('If the `AZMode` and `PreferredAvailabilityZones` are not specified, ElastiCache assumes `single-az` mode');
    expect(CACHE_CLUSTER_VALUES.AZMode).toContain('single-az');
  });

  test('the engines', () => expect(Object.keys(CLUSTER_ENGINE_NAMES).sort()).toEqual([...CACHE_CLUSTER_VALUES.Engine].sort()));

  test('the first version with IPv6', () => {
    expect(/Memcached engine version ([\d.]+) and above/.exec(proseOf('NetworkType'))?.[1]).toBe(FIRST_MEMCACHED_VERSION.ipv6);
  });

  test.each(BACKUP_PROPERTIES)('%s is not for Memcached', (property) => {
    expect(proseOf(property)).toContain('This parameter is only valid if the `Engine` parameter is `redis`');
  });

  test('zones are for Memcached, one for each node', () => {
    expect(proseOf('AZMode')).toContain('only supported for Memcached');
    expect(proseOf('PreferredAvailabilityZones')).toContain('only supported on Memcached');
    expect(proseOf('PreferredAvailabilityZones')).toContain('must equal the value of `NumCacheNodes`');
  });

  test('cluster mode is not for a cluster', () => {
    expect(proseOf('CacheParameterGroupName')).toContain("You cannot use any parameter group which has `cluster-enabled='yes'`");
  });

  test('there is no encryption at rest, no key and no token', () => {
    for (const name of ['AtRestEncryptionEnabled', 'KmsKeyId', 'AuthToken']) expect(Object.keys(CLUSTER.properties)).not.toContain(name);
    expect(Object.keys(CLUSTER.properties)).toContain('TransitEncryptionEnabled');
  });
});

describe('versions of Memcached', () => {
  test('can be read, are in order, and belong to families that are known', () => {
    const numbers = MEMCACHED_VERSIONS.map((version) => parseVersion(version)!);
    numbers.slice(1).forEach((version, index) => expect(compareVersions(version, numbers[index])).toBeGreaterThan(0));
    for (const version of MEMCACHED_VERSIONS) expect(PARAMETER_GROUP_FAMILIES).toContain(memcachedFamily(version));
  });

  test.each([['1.6.22', 'memcached1.6'], ['1.4.5', 'memcached1.4'], ['1.6', 'memcached1.6'], ['1.x', undefined], ['latest', undefined]])(
    'the family of %s is %s', (version, family) => expect(memcachedFamily(version)).toBe(family));

  test.each(Object.entries(FIRST_MEMCACHED_VERSION))('the first one with %s is %s', (capability, first) => {
    const has = MEMCACHED_VERSIONS.map((version) => memcachedHas(capability as keyof typeof FIRST_MEMCACHED_VERSION, version));
    expect(has).toEqual(MEMCACHED_VERSIONS.map((_, index) => index >= MEMCACHED_VERSIONS.indexOf(first)));
    expect(has).toContain(true);
    expect(has).toContain(false);
  });

  test('fails when the first version of a family of nodes is none that the service ever had', () => {
    const minimums = NODE_FAMILIES.flatMap(({ minMemcached }) => minMemcached ?? []);
    expect(minimums.length).toBeGreaterThan(5);
    expect(minimums.filter((version) => !MEMCACHED_VERSIONS.includes(version))).toEqual([]);
  });

  test('fails when a family that cannot encrypt its connections is not known, or is offered for new clusters', () => {
    for (const name of NO_MEMCACHED_TLS_FAMILIES) expect(NODE_FAMILIES.find(({ family }) => family === name)).toMatchObject({ creatable: false });
  });
});
