import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource } from '@aws-cdk/service-spec-types';
import {
  familyOfMemoryDbDefault, isAtLeast, isMemoryDbSearchDefault, memoryDbNodeType, MEMORYDB_CLUSTER_VALUES, MEMORYDB_ENGINE_VERSIONS, MEMORYDB_LIMITS,
  MEMORYDB_NAMES, MEMORYDB_NODE_FAMILIES, MEMORYDB_PARAMETER_GROUP_FAMILIES, MEMORYDB_USER_LIMITS, nodeFamilyOf, parseVersion,
} from '../../src/facts';

// Against a source that is not ours: the database that the L1s are generated from.

const spec = loadAwsServiceSpecSync();
const resource = (type: string): Resource => spec.lookup('resource', 'cloudFormationType', 'equals', `AWS::MemoryDB::${type}`).only();
const proseOf = (type: string, property: string): string => resource(type).properties[property].documentation!;
const allowed = (type: PropertyType): readonly string[] | undefined => (type.type === 'string' ? type.allowedValues : undefined);

describe('closed sets of values', () => {
  test.each(['NetworkType', 'IpDiscovery', 'DataTiering'])('of %s are those of the schema', (name) => {
    expect(MEMORYDB_CLUSTER_VALUES[name]).toEqual(allowed(resource('Cluster').properties[name].type));
  });

  test('DataTiering still is a text', () => expect(resource('Cluster').properties.DataTiering.type.type).toBe('string'));

  test('of the types of authentication are those of the schema', () => {
    const mode = resource('User').properties.AuthenticationMode.type;
    if (mode.type !== 'ref') throw new Error('AuthenticationMode has another type now');
    expect(MEMORYDB_USER_LIMITS.authenticationTypes).toEqual(allowed(spec.get('typeDefinition', mode.reference).properties.Type.type));
  });
});

describe('names', () => {
  test.each(Object.keys(MEMORYDB_NAMES))('%s is what names a resource', (name) => {
    const named = ['Cluster', 'ACL', 'User', 'SubnetGroup', 'ParameterGroup'].filter((type) => resource(type).primaryIdentifier?.includes(name));
    expect(named).toHaveLength(1);
  });
});

test('names have the lengths of MDG/getting-started and MDG/parametergroups.creating; 255 for subnet groups is from the Terraform provider', () => {
  expect(Object.entries(MEMORYDB_NAMES).map(([name, { maxLength }]) => [name, maxLength])).toEqual([
    ['ClusterName', 40], ['SubnetGroupName', 255], ['ParameterGroupName', 255], ['ACLName', undefined], ['UserName', undefined],
  ]);
});

describe('limits that the prose states', () => {
  test('replicas', () => {
    const [, absent, max] = /\*Default value\* : `(\d)`\s+\*Maximum value\* : `(\d)`/.exec(proseOf('Cluster', 'NumReplicasPerShard'))!;
    expect([Number(absent), Number(max)]).toEqual([MEMORYDB_LIMITS.defaultReplicasPerShard, MEMORYDB_LIMITS.numReplicasPerShard.max]);
  });

  test('the length of a window', () => {
    expect(proseOf('Cluster', 'MaintenanceWindow')).toContain(`${MEMORYDB_LIMITS.windowMinutes.min} minute period`);
  });

  test('data tiering belongs to r6gd alone, and has to be set there', () => {
    expect(proseOf('Cluster', 'DataTiering')).toContain('only supported for clusters using the r6gd node type');
    expect(proseOf('Cluster', 'DataTiering')).toContain('must be set when using r6gd nodes');
    expect(MEMORYDB_NODE_FAMILIES.filter(({ dataTiering }) => dataTiering).map(({ family }) => family)).toEqual(['r6gd']);
  });
});

describe('node types', () => {
  test('are read by name, size and family', () => {
    expect(memoryDbNodeType('db.r6gd.xlarge')).toMatchObject({ family: 'r6gd', size: 'xlarge', dataTiering: true });
    expect(memoryDbNodeType('db.r6gd.large')).toBeUndefined();
    expect(memoryDbNodeType('cache.r6gd.xlarge')).toBeUndefined();
  });

  test('of multi-Region clusters are R7g from xlarge on', () => {
    expect(memoryDbNodeType('db.r7g.large')?.multiRegionSizes).toEqual(['xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge']);
    expect(MEMORYDB_NODE_FAMILIES.filter(({ multiRegionSizes }) => multiRegionSizes.length > 0).map(({ family }) => family)).toEqual(['r7g']);
  });

  test('fails when a family has a size that ElastiCache does not know of it', () => {
    for (const { family, sizes, multiRegionSizes } of MEMORYDB_NODE_FAMILIES) {
      expect(nodeFamilyOf(`cache.${family}.${sizes[0]}`)?.sizes).toEqual(expect.arrayContaining([...sizes]));
      expect(sizes).toEqual(expect.arrayContaining([...multiRegionSizes]));
    }
  });
});

describe('engine versions', () => {
  test('belong to one engine each, from the oldest to the newest', () => {
    const versions = MEMORYDB_ENGINE_VERSIONS.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    versions.slice(1).forEach((version, index) => expect(isAtLeast(version, versions[index])).toBe(true));
  });

  test('are of the family of their engine and major version', () => {
    for (const { engine, version, family } of MEMORYDB_ENGINE_VERSIONS) expect(family).toBe(`memorydb_${engine}${parseVersion(version)![0]}`);
  });

  test('include those from which on something works', () => {
    const versions = MEMORYDB_ENGINE_VERSIONS.map(({ version }) => version);
    expect(versions).toEqual(expect.arrayContaining([MEMORYDB_LIMITS.multiRegionVersion, MEMORYDB_LIMITS.iamAuthenticationVersion]));
  });
});

describe('default parameter groups', () => {
  test.each(MEMORYDB_PARAMETER_GROUP_FAMILIES)('of %s are known by their names', (family) => {
    const name = `default.${family.replace('_', '-')}`;
    expect([name, `${name}.search`, name.toUpperCase()].map(familyOfMemoryDbDefault)).toEqual([family, family, family]);
    expect([name, `${name}.search`, `${name}.search.preview`, `${name}.searching`].map(isMemoryDbSearchDefault)).toEqual([false, true, true, false]);
  });

  test.each(['my-default.memorydb-redis7', 'default.redis7', 'memorydb-redis7', 'default.memorydb-redis', 'default.memorydb-redis7x', 'orders'])('%s is none', (name) => {
    expect(familyOfMemoryDbDefault(name)).toBeUndefined();
  });
});
