import * as fs from 'fs';
import * as path from 'path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import { CfnOutput } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as ts from 'typescript';
import {
  CacheAuthentication, CacheDurability, CacheEngineVersion, CacheLogDestination, CacheNetworkType, CacheNodeFamily, CacheNodeSize, CacheNodeType,
  CacheRestore, ClusterMode, DailyWindow, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, MaintenanceDay, TimeOfDay,
  WeeklyWindow,
} from '../../src';
import {
  AUTH_TOKEN_LIMITS, EngineCapability, firstVersionWith, hasCapability, LOG_DELIVERY_DETAILS, LOG_DELIVERY_VALUES, nodeTypeFact,
  PARAMETER_GROUP_FAMILIES, REDIS, REPLICATION_GROUP_LIMITS, REPLICATION_GROUP_VALUES, SUBNET_GROUP_LIMITS, USER_LIMITS, VALKEY,
} from '../../src/facts';
import * as resourceTypes from '../../src/model/resource-types';
import { CATALOGUE } from '../../src/rules';
import { sourcesIn, SRC } from '../helpers/sources';
import { testStack } from '../helpers/stack';

// What rules, facts and the construct take for granted, against a source that is not ours: the database that the L1s are generated from.

const GROUP = 'AWS::ElastiCache::ReplicationGroup';

const spec: SpecDatabase = loadAwsServiceSpecSync();
const resource = (type: string): Resource => spec.lookup('resource', 'cloudFormationType', 'equals', type).only();
const proseOf = (type: string, property: string): string => resource(type).properties[property].documentation!;

/** A property as a rule would read it. */
function kindOf(type: PropertyType): string {
  switch (type.type) {
    case 'integer': case 'number': return 'number';
    case 'array': case 'tag': return 'list';
    case 'ref': case 'map': case 'json': return 'section';
    case 'union': return type.types.map(kindOf).join('|');
    case 'boolean': return 'boolean';
    default: return 'text';
  }
}

/** The properties of a resource type and of the objects in it, by name. */
type Kinds = Map<string, Set<string>>;
function propertiesIn(properties: Record<string, Property>, found: Kinds = new Map(), seen = new Set<string>()): Kinds {
  for (const [name, { type, previousTypes = [] }] of Object.entries(properties)) {
    const kinds = found.get(name) ?? new Set();
    found.set(name, kinds);
    for (const each of [type, ...previousTypes]) {
      kinds.add(kindOf(each));
      const inner = each.type === 'array' || each.type === 'map' ? each.element : each;
      if (inner.type !== 'ref' || seen.has(inner.reference.$ref)) continue;
      propertiesIn(spec.get('typeDefinition', inner.reference).properties, found, seen.add(inner.reference.$ref));
    }
  }
  return found;
}

describe('what the rules read', () => {
  const known = new Map<string, Set<string>>();
  for (const type of Object.values(resourceTypes)) {
    for (const [name, kinds] of propertiesIn(resource(type).properties)) known.set(name, new Set([...known.get(name) ?? [], ...kinds]));
  }

  const read = ['rules', 'constraints', 'model'].flatMap((room) => sourcesIn(path.join(SRC, room)))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8')
      .matchAll(/\.(value|text|number|boolean|list|sections|section|has|raw|referenced)\('([A-Z]\w+)'/g)]
      .map(([, method, name]) => ({ file: path.relative(SRC, file), method, name })));

  test('are resource types that exist', () => {
    for (const type of CATALOGUE.flatMap(({ resourceTypes: types }) => types)) expect(Object.values(resourceTypes)).toContain(type);
  });

  test('fails when a rule, or what it stands on, reads a property that no resource has', () => {
    expect(read.length).toBeGreaterThan(80);
    expect(read.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  test('fails when a rule reads a property as another type than the one it has', () => {
    const EXPECTED: Record<string, readonly string[]> = {
      boolean: ['boolean'],
      number: ['number'],
      text: ['text'],
      section: ['section'],
      sections: ['list'],
      // A list of one may be written without the list.
      list: ['list', 'section'],
    };
    const wrong = read.filter(({ method, name }) => EXPECTED[method] && !EXPECTED[method].some((kind) => known.get(name)?.has(kind)));
    expect(wrong).toEqual([]);
  });

  test.each(CATALOGUE.filter(({ onlyWith }) => onlyWith))('fails when $id waits for a property that its resource does not have', ({ resourceTypes: types, onlyWith }) => {
    expect(types.flatMap((type) => Object.keys(resource(type).properties))).toEqual(expect.arrayContaining([...onlyWith!]));
  });

  test.each(CATALOGUE)('fails when the fix of $id sets a property that nothing has', ({ fix }) => {
    // Functions, and what belongs to a parameter of the template or to a secret.
    const elsewhere = ['Ref', 'NoEcho', 'ExcludePunctuation'];
    const named = [...fix.matchAll(/\b([A-Z][a-z]\w*): /g)].map(([, name]) => name);
    expect(named.filter((name) => !known.has(name) && !elsewhere.includes(name))).toEqual([]);
  });
});

describe('closed sets of values', () => {
  const allowed = (type: PropertyType): string[] | undefined => type.type === 'string' ? type.allowedValues : undefined;

  test.each(Object.entries(REPLICATION_GROUP_VALUES))('of %s are those of the schema, or the ones that its prose names', (name, values) => {
    const property = resource(GROUP).properties[name];
    expect(property.type.type).toBe('string');
    const schema = allowed(property.type);
    if (schema) expect([...values].sort()).toEqual([...schema].sort());
    for (const value of values) expect(property.documentation).toMatch(new RegExp(`\\b${value}\\b`));
  });

  test('are spelled as the enums of the construct', () => {
    expect(Object.values(CacheNetworkType)).toEqual(REPLICATION_GROUP_VALUES.NetworkType);
    expect(REPLICATION_GROUP_VALUES.Durability).toEqual(expect.arrayContaining(Object.values(CacheDurability)));
  });

  test('of log delivery are those of the prose', () => {
    const request = resource(GROUP).properties.LogDeliveryConfigurations.type;
    if (request.type !== 'array' || request.element.type !== 'ref') throw new Error('LogDeliveryConfigurations has another type now');
    const { properties } = spec.get('typeDefinition', request.element.reference);
    for (const [name, values] of Object.entries(LOG_DELIVERY_VALUES)) {
      for (const value of values) expect(properties[name].documentation).toContain(`\`${value}\``);
    }
    const known = propertiesIn({ LogDeliveryConfigurations: resource(GROUP).properties.LogDeliveryConfigurations });
    for (const block of Object.values(LOG_DELIVERY_DETAILS)) expect([...known.keys()]).toContain(block);
    expect(Object.keys(LOG_DELIVERY_DETAILS)).toEqual([...LOG_DELIVERY_VALUES.DestinationType]);
  });

  test('of engines are redis and valkey', () => {
    expect(allowed(resource('AWS::ElastiCache::User').properties.Engine.type)).toEqual(['redis', 'valkey']);
    expect(proseOf(GROUP, 'Engine')).toContain('`valkey` or `redis`');
  });

  test('of parameter group families are those of the prose, and the one that is newer', () => {
    const named = [...proseOf('AWS::ElastiCache::ParameterGroup', 'CacheParameterGroupFamily').matchAll(/`([a-z]+[\d.]+x?)`/g)].map(([, family]) => family);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((family) => !PARAMETER_GROUP_FAMILIES.includes(family))).toEqual([]);
    expect(PARAMETER_GROUP_FAMILIES.filter((family) => !named.includes(family))).toEqual(['valkey9']);
  });
});

describe('limits that the prose states', () => {
  test.each<[string, string, string, RegExp, readonly number[]]>([
    ['the length of an id', GROUP, 'ReplicationGroupId', /from (\d+) to (\d+) alphanumeric/, [1, REPLICATION_GROUP_LIMITS.idMaxLength]],
    ['the number of nodes', GROUP, 'NumCacheClusters', /maximum permitted value for `NumCacheClusters` is (\d+)/, [REPLICATION_GROUP_LIMITS.numCacheClusters.max]],
    ['the number of replicas', GROUP, 'ReplicasPerNodeGroup', /Valid values are (\d+) to (\d+)/,
      [REPLICATION_GROUP_LIMITS.replicasPerNodeGroup.min, REPLICATION_GROUP_LIMITS.replicasPerNodeGroup.max]],
    ['the length of a window', GROUP, 'PreferredMaintenanceWindow', /is a (\d+) minute period/, [REPLICATION_GROUP_LIMITS.windowMinutes.min]],
    ['the length of a token', GROUP, 'AuthToken', /at least (\d+) characters and no more than (\d+)/, [AUTH_TOKEN_LIMITS.minLength, AUTH_TOKEN_LIMITS.maxLength]],
    ['the length of the name of a subnet group', 'AWS::ElastiCache::SubnetGroup', 'CacheSubnetGroupName', /no more than (\d+) alphanumeric/, [SUBNET_GROUP_LIMITS.nameMaxLength]],
  ])('%s', (_, type, property, pattern, numbers) => {
    const match = pattern.exec(proseOf(type, property));
    expect(match?.slice(1).map(Number)).toEqual(numbers);
  });

  test('the number of passwords of a user', () => {
    expect(proseOf('AWS::ElastiCache::User', 'Passwords')).toContain('up to two passwords');
    expect(USER_LIMITS.passwords.max).toBe(2);
  });

  test('the characters of a token: every one that we call safe is among those of the prose', () => {
    const [, named] = /restricted to \((.+?)\)/.exec(proseOf(GROUP, 'AuthToken'))!;
    for (const character of AUTH_TOKEN_LIMITS.safePunctuation) expect(named.split(',').map((each) => each.trim())).toContain(character);
  });

  test('the days of the week', () => {
    for (const day of Object.values(MaintenanceDay)) expect(proseOf(GROUP, 'PreferredMaintenanceWindow')).toContain(`\`${day}\``);
  });
});

describe('node types', () => {
  const prose = `${proseOf(GROUP, 'CacheNodeType')}\n${proseOf('AWS::ElastiCache::CacheCluster', 'CacheNodeType')}`;
  const named = [...new Set(prose.match(/cache\.[a-z0-9]+\.[a-z0-9]+/g))];

  /** Sizes that stand in the prose and were never offered: Graviton 2 ends at 16xlarge, and no price list names them. */
  const NEVER_OFFERED = ['cache.m6g.24xlarge', 'cache.r6g.24xlarge'];

  test('fails when the prose names a type that the facts do not know', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((type) => !nodeTypeFact(type)).sort()).toEqual(NEVER_OFFERED);
  });

  test('fails when a new group could be made with a type that the prose calls previous generation', () => {
    const previous = prose.split(/^- /m).filter((part) => part.startsWith('Previous generation')).join('\n').match(/cache\.[a-z0-9]+\.[a-z0-9]+/g) ?? [];
    expect(previous.length).toBeGreaterThan(10);
    expect(previous.filter((type) => nodeTypeFact(type)?.creatable)).toEqual([]);
  });

  test('fails when a type that the prose calls current cannot be created, but for the one family that a newer page retires', () => {
    const current = prose.split(/^- /m).filter((part) => part.startsWith('Current generation')).join('\n').match(/cache\.[a-z0-9]+\.[a-z0-9]+/g) ?? [];
    const families = new Set(current.filter((type) => nodeTypeFact(type)?.creatable === false).map((type) => type.split('.')[1]));
    expect([...families]).toEqual(['t2']);
  });

  test('data tiering belongs to r6gd alone', () => {
    expect(proseOf(GROUP, 'DataTieringEnabled')).toContain('only supported for replication groups using the r6gd node type');
    for (const type of named) expect(nodeTypeFact(type)?.dataTiering ?? false).toBe(type.startsWith('cache.r6gd.'));
  });
});

describe('engine versions that the prose states', () => {
  test.each<[string, EngineCapability, string, RegExp]>([
    ['IPv6', 'ipv6', 'NetworkType', /Valkey (\d\.\d) and above, Redis OSS engine version (\d\.\d) to/],
    ['upgrades of the minor version', 'autoMinorVersionUpgrade', 'AutoMinorVersionUpgrade', /Valkey (\d\.\d) or later, or Redis OSS (\d\.\d) or later/],
  ])('%s', (_, capability, property, pattern) => {
    expect(pattern.exec(proseOf(GROUP, property))?.slice(1)).toEqual([firstVersionWith(capability, VALKEY), firstVersionWith(capability, REDIS)]);
  });

  test('encryption in transit, with its early island', () => {
    const [, valkey, island] = /Valkey version `(.+?)` and above, Redis OSS version `(.+?)` , or Redis OSS version `4\.x` and above/.exec(proseOf(GROUP, 'TransitEncryptionEnabled'))!;
    expect(firstVersionWith('encryption', VALKEY)).toBe(valkey);
    expect([island, '3.2.10', '4.0.10'].map((version) => hasCapability('encryption', REDIS, version))).toEqual([true, false, true]);
  });
});

describe('what the construct emits', () => {
  const { stack } = testStack();
  const vpc = new ec2.Vpc(stack, 'OwnVpc');
  const first = new EncryptedRedisReplicationGroup(stack, 'First', {
    vpc,
    engine: CacheEngineVersion.VALKEY_9_0,
    nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE),
    clusterMode: ClusterMode.enabled({ shards: 2, shardOptions: [{ slots: '0-8191' }, { slots: '8192-16383' }] }),
    durability: CacheDurability.SYNC,
    networkType: CacheNetworkType.IPV4,
    encryptionKey: new kms.Key(stack, 'Key'),
    parameters: { timeout: '60' },
    backup: { window: DailyWindow.of(TimeOfDay.of(3)) },
    maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.SUNDAY, start: TimeOfDay.of(4) }),
    slowLog: CacheLogDestination.cloudWatchLogs(new logs.LogGroup(stack, 'Logs')),
    restoreFrom: CacheRestore.fromSnapshot('before'),
    replicationGroupId: 'sessions',
  });
  const second = new EncryptedRedisReplicationGroup(stack, 'Second', {
    vpc,
    nodeType: CacheNodeType.of(CacheNodeFamily.R6GD, CacheNodeSize.XLARGE),
    engine: CacheEngineVersion.REDIS_7_1,
    authentication: CacheAuthentication.authToken(),
  });
  const third = new EncryptedRedisReplicationGroup(stack, 'Third', { vpc, engine: CacheEngineVersion.REDIS_7_1 });
  [first.configurationEndpoint.url, second.primaryEndpoint.url, third.readerEndpoint.url].forEach((value, index) => new CfnOutput(stack, `Url${index}`, { value }));
  const template = (stack as unknown as { _toCloudFormation(): object })._toCloudFormation();
  const { Resources, ...others } = stack.resolve(template) as { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };
  const ours = Object.entries(Resources).filter(([, { Type }]) => Type.startsWith('AWS::ElastiCache::'));

  function fits(value: unknown, type: PropertyType): boolean {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))) return true;
    switch (kindOf(type)) {
      case 'boolean': return typeof value === 'boolean';
      case 'number': return typeof value === 'number';
      case 'list': return Array.isArray(value);
      case 'text': return typeof value === 'string';
      default: return typeof value === 'object';
    }
  }

  test('fails when it emits a property that the resource does not have, or one of another type', () => {
    expect(ours.length).toBeGreaterThan(10);
    const wrong = ours.flatMap(([logicalId, { Type, Properties }]) => Object.entries(Properties).filter(([name, value]) => {
      const property = resource(Type).properties[name];
      return !property || !fits(value, property.type);
    }).map(([name]) => `${logicalId} ${Type} ${name}`));
    expect(wrong).toEqual([]);
  });

  test('fails when it leaves out a property that is required', () => {
    const missing = ours.flatMap(([logicalId, { Type, Properties }]) => Object.entries(resource(Type).properties)
      .filter(([name, { required }]) => required && !(name in Properties)).map(([name]) => `${logicalId} ${Type} ${name}`));
    expect(missing).toEqual([]);
  });

  test('fails when it asks a resource for an attribute that it does not have', () => {
    const asked = [...JSON.stringify({ Resources, others }).matchAll(/"Fn::GetAtt":\["(\w+)","([\w.]+)"\]/g)].map(([, logicalId, attribute]) => ({ type: Resources[logicalId].Type, attribute }));
    const endpoints = asked.filter(({ type }) => type === GROUP).map(({ attribute }) => attribute);
    expect(endpoints).toEqual(expect.arrayContaining(['ConfigurationEndPoint.Address', 'PrimaryEndPoint.Address', 'ReaderEndPoint.Port']));
    for (const { type, attribute } of asked) expect(Object.keys(resource(type).attributes)).toContain(attribute);
  });
});

describe('what replaces the replication group', () => {
  /** The properties of the group that each option decides, where they are more than one or named otherwise. */
  const DECIDES: Record<keyof EncryptedRedisReplicationGroupProps, readonly string[]> = {
    vpc: ['CacheSubnetGroupName'],
    vpcSubnets: [],
    subnetGroup: ['CacheSubnetGroupName'],
    securityGroups: ['SecurityGroupIds'],
    port: ['Port'],
    networkType: ['NetworkType'],
    engine: ['Engine', 'EngineVersion'],
    nodeType: ['CacheNodeType', 'DataTieringEnabled'],
    clusterMode: ['ClusterMode'],
    multiAz: ['MultiAZEnabled'],
    authentication: ['AuthToken', 'UserGroupIds'],
    transitEncryption: ['TransitEncryptionMode'],
    encryptionKey: ['KmsKeyId'],
    parameters: ['CacheParameterGroupName'],
    backup: ['SnapshotRetentionLimit', 'SnapshotWindow'],
    restoreFrom: ['SnapshotName', 'SnapshotArns'],
    maintenanceWindow: ['PreferredMaintenanceWindow'],
    autoMinorVersionUpgrade: ['AutoMinorVersionUpgrade'],
    slowLog: ['LogDeliveryConfigurations'],
    engineLog: ['LogDeliveryConfigurations'],
    durability: ['Durability'],
    globalReplicationGroupId: ['GlobalReplicationGroupId'],
    notificationTopic: ['NotificationTopicArn'],
    replicationGroupId: ['ReplicationGroupId'],
    description: ['ReplicationGroupDescription'],
    removalPolicy: [],
  };
  /** The same for what stands inside an option. */
  const INSIDE: Record<string, readonly string[]> = {
    'ClusterModeDisabledOptions.replicas': ['NumCacheClusters'],
    'ClusterModeDisabledOptions.availabilityZones': ['PreferredCacheClusterAZs'],
    'ClusterModeEnabledOptions.shards': ['NumNodeGroups'],
    'ClusterModeEnabledOptions.replicasPerShard': ['ReplicasPerNodeGroup'],
    'ShardOptions.primaryAvailabilityZone': ['NodeGroupConfiguration'],
    'ShardOptions.replicaAvailabilityZones': ['NodeGroupConfiguration'],
    'ShardOptions.slots': ['NodeGroupConfiguration'],
    'CacheBackup.retention': ['SnapshotRetentionLimit'],
    'CacheBackup.window': ['SnapshotWindow'],
  };

  /** Where our documentation and the schema disagree, and why ours stands. An entry that no longer is one fails too. */
  const DISAGREEMENTS: Record<string, string> = {
    'engine': 'The page of the resource says that Redis becomes Valkey in place, and the list of create-only properties of the resource type leaves Engine out; the database marks it still.',
    'ClusterModeEnabledOptions.shards': 'Replaces without the update policy UseOnlineResharding, which the construct always sets.',
    'ShardOptions.slots': 'The slots change with every resharding; the update policy decides what becomes of it.',
  };

  const documented = new Map<string, string>();
  for (const file of ['replication-group-props.ts', 'cluster-mode.ts', 'backup.ts']) {
    const source = ts.createSourceFile(file, fs.readFileSync(path.join(SRC, 'elasticache', file), 'utf8'), ts.ScriptTarget.Latest, true);
    source.statements.filter(ts.isInterfaceDeclaration).forEach((declaration) => declaration.members.forEach((member) => {
      const prefix = declaration.name.text === 'EncryptedRedisReplicationGroupProps' ? '' : `${declaration.name.text}.`;
      const words = ts.getJSDocCommentsAndTags(member).map((node) => node.getText().replace(/\s*\n\s*\*\s*/g, ' ')).join(' ');
      documented.set(`${prefix}${member.name!.getText()}`, words);
    }));
  }
  const everything = { ...DECIDES, ...INSIDE };

  test('is asked of every option', () => {
    const options = [...documented.keys()].filter((name) => !name.includes('.'));
    expect(options.sort()).toEqual(Object.keys(DECIDES).sort());
    for (const name of Object.keys(INSIDE)) expect([...documented.keys()]).toContain(name);
    for (const name of Object.values(everything).flat()) expect(Object.keys(resource(GROUP).properties)).toContain(name);
  });

  test.each(Object.keys(everything).filter((name) => !DISAGREEMENTS[name]))('fails when the documentation of %s and the schema disagree', (name) => {
    expect(saidToReplace(name)).toBe(replacesBySchema(name));
  });

  test.each(Object.keys(DISAGREEMENTS))('fails when the disagreement about %s is settled', (name) => {
    expect(saidToReplace(name)).not.toBe(replacesBySchema(name));
  });

  test('fails when nothing says any longer what is said elsewhere', () => {
    expect(fs.readFileSync(path.join(SRC, 'elasticache', 'backup.ts'), 'utf8')).toContain('Changing it replaces the replication group.');
    expect(proseOf(GROUP, 'Durability')).toContain('is not currently supported and will result in an error');
    expect(proseOf(GROUP, 'Engine')).toContain('in-place migration');
    expect(proseOf(GROUP, 'NumNodeGroups')).toContain('you can update `NumNodeGroups` without interruption');
  });

  function saidToReplace(name: string): boolean {
    return /replaces\W+the replication group/.test(documented.get(name) ?? '');
  }

  function replacesBySchema(name: string): boolean {
    return (everything as Record<string, readonly string[]>)[name].some((property) => ['yes', 'maybe'].includes(resource(GROUP).properties[property].causesReplacement ?? 'no'));
  }
});
