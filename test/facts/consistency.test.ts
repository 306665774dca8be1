import { CacheEngineVersion, CacheNodeFamily, CacheNodeSize } from '../../src';
import {
  CLIENT_CONNECTIONS_PER_NODE, compareVersions, ENGINE_VERSIONS, firstVersionWith, hasCapability, isAtLeast, NODE_FAMILIES, NodeFamily,
  nodeFamilyOf, nodeTypeFact, parameterGroupFamily, PARAMETER_GROUP_FAMILIES, parseNodeType, parseVersion, REDIS,
  RETIRED_REDIS_VERSIONS, VALKEY, virtualCpusOf,
} from '../../src/facts';

/** The static members of a class that are of the class. */
function membersOf<T>(owner: abstract new (...args: never[]) => T): [string, T][] {
  return Object.entries(owner).filter((entry): entry is [string, T] => entry[1] instanceof owner);
}

describe('node types', () => {
  test('fails when a family that can be created has no member, or a member is one that cannot', () => {
    const creatable = NODE_FAMILIES.filter((family) => family.creatable);
    expect(Object.values(CacheNodeFamily).sort()).toEqual(creatable.map(({ family }) => family).sort());
    expect(Object.values(CacheNodeSize).sort()).toEqual([...new Set(creatable.flatMap(({ sizes }) => sizes))].sort());
  });

  test('fails when a family or a size is listed twice, or has a form that cannot be read', () => {
    expect(new Set(NODE_FAMILIES.map(({ family }) => family)).size).toBe(NODE_FAMILIES.length);
    for (const { family, sizes } of NODE_FAMILIES) {
      expect(new Set(sizes).size).toBe(sizes.length);
      for (const size of sizes) expect(parseNodeType(`cache.${family}.${size}`)).toEqual({ family, size });
    }
  });

  test('fails when a family claims a feature without what the feature needs', () => {
    for (const family of NODE_FAMILIES) {
      if (family.creatable) expect(family).toMatchObject({ encryptionAtRest: true, encryptionInTransit: true });
      if (family.dataTiering) expect(isAtLeast(family.minRedis!, firstVersionWith('dataTiering', REDIS)!)).toBe(true);
      if (family.durability !== 'no' || family.globalDatastore || family.autoScaling !== 'no') expect(family.creatable).toBe(true);
      if (family.distributedKvCaching) expect(isAtLeast(family.minValkey!, firstVersionWith('distributedKvCaching', VALKEY)!)).toBe(true);
    }
  });

  test('fails when the first version of a family is none that the service ever had', () => {
    const versions = (engine: string): string[] => ENGINE_VERSIONS.filter((fact) => fact.engine === engine).map(({ version }) => version);
    for (const { minRedis, minValkey } of NODE_FAMILIES) {
      if (minRedis) expect(versions(REDIS)).toContain(minRedis);
      if (minValkey) expect(versions(VALKEY)).toContain(minValkey);
    }
  });

  const familiesBy = <K extends keyof NodeFamily>(feature: K, value: NodeFamily[K]): string => (
    NODE_FAMILIES.filter((family) => family[feature] === value).map(({ family }) => family).join(' ')
  );

  test.each<[keyof NodeFamily, unknown, string, string]>([
    ['durability', 'yes', 'Durability.Limitations', 'r7g m7g c7gn r6g m6g'],
    ['durability', 'disputed', 'Durability.Limitations, in newer translations', 'r8g m8g c8gn'],
    ['autoScaling', 'yes', 'AutoScaling', 'r7g m7g c7gn r6g m6g r6gd r5 m5'],
    ['autoScaling', 'disputed', 'AutoScaling, in newer translations', 'r8g m8g c8gn'],
    ['globalDatastore', true, 'Redis-Global-Datastores-Getting-Started', 'r7g m7g c7gn r6g m6g r6gd r5 m5'],
    ['distributedKvCaching', true, 'distributed-kv-caching-limits', 'i8ge'],
    ['encryptionInTransit', false, 'in-transit-encryption', 'm2 m1 c1 t1'],
    ['minRedis', '6.2', 'CacheNodes.SupportedTypes', 'r7g m7g c7gn r6gd'],
    ['minRedis', '5.0.6', 'CacheNodes.SupportedTypes', 'r6g m6g t4g'],
    ['minRedis', '4.0.10', 'CacheNodes.SupportedTypes', 'r5 m5 r4 m4 t3 t2'],
    ['minMemcached', '1.5.16', 'CacheNodes.SupportedTypes', 'r7g m7g r6g m6g t4g'],
    ['minMemcached', '1.6.6', 'CacheNodes.SupportedTypes', 'c7gn r8g m8g c8gn'],
  ])('%s is %s for the families of dg/%s', (feature, value, _, families) => {
    expect(familiesBy(feature, value as never)).toBe(families);
  });

  test('of unknown families and sizes have no facts', () => {
    expect(nodeTypeFact('cache.r7g.large')).toMatchObject({ family: 'r7g', size: 'large', dataTiering: false });
    expect(nodeTypeFact('cache.r7g.metal')).toBeUndefined();
    expect(nodeFamilyOf('cache.r7g.metal')?.family).toBe('r7g');
    for (const name of ['cache.r99g.large', 'r7g.large', 'cache.r7g', 'cache..large', '', 'cache.constructor.large', 'db.r7g.large']) {
      expect(nodeTypeFact(name)).toBeUndefined();
      expect(nodeFamilyOf(name)).toBeUndefined();
    }
  });

  test('t4g.micro is older than its family', () => {
    expect(nodeTypeFact('cache.t4g.micro')?.minRedis).toBe('4.0.10');
    expect(nodeTypeFact('cache.t4g.small')?.minRedis).toBe('5.0.6');
  });

  test.each([['micro', 2], ['medium', 2], ['large', 2], ['xlarge', 4], ['2xlarge', 8], ['16xlarge', 64], ['48xlarge', 192], ['metal', undefined]])(
    'a node of size %s has %s virtual CPUs', (size, count) => expect(virtualCpusOf(`cache.x1.${size}`)).toBe(count));

  test('every size has virtual CPUs', () => {
    for (const size of Object.values(CacheNodeSize)) expect(virtualCpusOf(`cache.x1.${size}`)).toBeGreaterThanOrEqual(2);
  });
});

describe('engine versions', () => {
  const members = membersOf(CacheEngineVersion as never as abstract new () => CacheEngineVersion);

  test('fails when a member is not listed, or not named as its version', () => {
    expect(members.length).toBeGreaterThan(8);
    for (const [name, { engine, version }] of members) {
      expect(ENGINE_VERSIONS).toContainEqual(expect.objectContaining({ engine, version }));
      expect(name).toBe(`${engine}_${version}`.replace('.', '_').toUpperCase());
    }
  });

  test('fails when a listed version from Redis 6.2 on has no member', () => {
    const listed = ENGINE_VERSIONS.filter(({ engine, version }) => engine === VALKEY || isAtLeast(version, '6.2')).map(({ engine, version }) => `${engine} ${version}`);
    expect(members.map(([, { engine, version }]) => `${engine} ${version}`).sort()).toEqual(listed.sort());
  });

  test('fails when a version is listed twice, is listed and retired, or cannot be read', () => {
    const names = ENGINE_VERSIONS.map(({ engine, version }) => `${engine} ${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(RETIRED_REDIS_VERSIONS.filter((version) => names.includes(`redis ${version}`))).toEqual([]);
    for (const version of [...ENGINE_VERSIONS.map((fact) => fact.version), ...RETIRED_REDIS_VERSIONS]) expect(parseVersion(version)).toBeDefined();
  });

  test('fails when support is said to end on a day that is none, or ends later for an older version', () => {
    const ends = ENGINE_VERSIONS.filter(({ engine }) => engine === REDIS).map(({ standardSupportEnds }) => standardSupportEnds ?? '9999-12-31');
    for (const end of ends) expect(new Date(end).toISOString()).toBe(`${end}T00:00:00.000Z`);
    expect([...ends].sort()).toEqual(ends);
  });

  test.each([
    ['4.0.10', '2026-01-31'], ['5.0.6', '2026-01-31'], ['6.0', '2027-01-31'], ['6.2', '2027-01-31'], ['7.0', undefined], ['7.1', undefined],
  ])('standard support for Redis %s ends on %s (dg/extended-support-versions)', (version, end) => {
    expect(ENGINE_VERSIONS.find((fact) => fact.engine === REDIS && fact.version === version)?.standardSupportEnds).toBe(end);
  });

  test('no version of Valkey has an end of standard support yet (dg/extended-support-versions)', () => {
    expect(ENGINE_VERSIONS.filter(({ engine, standardSupportEnds }) => engine === VALKEY && standardSupportEnds !== undefined)).toEqual([]);
  });

  test('these versions of Redis are past their end of life', () => {
    expect(RETIRED_REDIS_VERSIONS.join(' ')).toBe('2.6.13 2.8.6 2.8.19 2.8.21 2.8.22 2.8.23 2.8.24 3.2.4 3.2.6 3.2.10');
  });

  test('fails when a version that can be had belongs to a family that is not known', () => {
    for (const { engine, version } of ENGINE_VERSIONS) expect(PARAMETER_GROUP_FAMILIES).toContain(parameterGroupFamily(engine, version));
    for (const version of RETIRED_REDIS_VERSIONS) expect(PARAMETER_GROUP_FAMILIES).toContain(parameterGroupFamily(REDIS, version));
  });

  test.each([
    ['redis', '7.1', 'redis7'], ['redis', '7.0', 'redis7'], ['redis', '6.2', 'redis6.x'], ['redis', '6.0', 'redis6.x'], ['redis', '6.x', 'redis6.x'],
    ['redis', '5.0.6', 'redis5.0'], ['redis', '3.2.10', 'redis3.2'], ['redis', '8.0', 'redis8'], ['valkey', '7.2', 'valkey7'], ['valkey', '8.2', 'valkey8'],
    ['valkey', '10.1', 'valkey10'], ['redis', '4.x', undefined], ['redis', 'latest', undefined],
  ] as const)('the family of %s %s is %s', (engine, version, family) => expect(parameterGroupFamily(engine, version)).toBe(family));

  test('fails when a capability goes away with a newer version', () => {
    const capabilities = ['encryption', 'userGroups', 'iamAuthentication', 'transitEncryptionMode', 'slowLog', 'engineLog', 'dataTiering', 'ipv6', 'autoScaling',
      'autoScalingWithDataTiering', 'clusterModeMigration', 'globalDatastore', 'autoMinorVersionUpgrade', 'durability', 'distributedKvCaching', 'fiveHundredNodes'] as const;
    for (const capability of capabilities) {
      for (const engine of [REDIS, VALKEY] as const) {
        const first = firstVersionWith(capability, engine);
        const has = ENGINE_VERSIONS.filter((fact) => fact.engine === engine).map(({ version }) => hasCapability(capability, engine, version));
        expect([...has].sort((left, right) => Number(left) - Number(right))).toEqual(has);
        if (first === undefined) expect(has).not.toContain(true);
        else expect(hasCapability(capability, engine, first)).toBe(true);
      }
    }
  });

  test('Redis 3.2.6 could encrypt and 3.2.10 could not', () => {
    expect(['3.2.4', '3.2.6', '3.2.10', '4.0.10'].map((version) => hasCapability('encryption', REDIS, version))).toEqual([false, true, false, true]);
    expect(hasCapability('encryption', VALKEY, '3.2.6')).toBe(false);
  });

  test('a version that cannot be read has no capability', () => expect(hasCapability('encryption', VALKEY, 'latest')).toBe(false));
});

describe('versions', () => {
  test.each([['7.1', [7, 1]], ['3.2.10', [3, 2, 10]], ['6.x', [6]], ['10.12', [10, 12]]])('%s is read', (text, numbers) => expect(parseVersion(text)).toEqual(numbers));

  test.each(['', '7', '7.', '.7', 'x.7', '7.x.1', '7.1.x', '7.1.2.3', ' 7.1', '7.1 ', 'v7.1', '7,1', '7.1-beta', '-7.1', '1234.1', 'latest', '7.1\n'])(
    "'%s' is none", (text) => expect(parseVersion(text)).toBeUndefined());

  test.each([
    ['3.2.10', '3.2.6', 1], ['3.2.6', '3.2.10', -1], ['10.0', '9.9', 1], ['7.0', '7.0.5', 0], ['7.0.4', '7.0.5', -1], ['7.0.5', '7.0', 0], ['6.x', '6.2', 0], ['6.x', '7.0', -1],
    ['7.1', '7.1', 0], ['8.0', '7.2', 1],
  ])('%s against %s is %s', (left, right, sign) => {
    expect(Math.sign(compareVersions(parseVersion(left)!, parseVersion(right)!))).toBe(sign);
    expect(isAtLeast(left, right)).toBe(sign >= 0);
  });

  test('a text that is no version is at least nothing', () => {
    expect(isAtLeast('latest', '1.0')).toBe(false);
    expect(isAtLeast('1.0', 'latest')).toBe(false);
  });
});

test('the client connections of a node are those of maxclients, which cannot be changed (dg/ParameterGroups.Redis)', () => {
  expect(CLIENT_CONNECTIONS_PER_NODE).toBe(65_000);
});
