/** What this pack says of a resource. */
export type Ours = 'compliant' | 'unresolved' | 'violates';

/** What a public rule says of it: a rule of cdk-nag may throw, which fails a synthesis too. */
export type Theirs = 'passes' | 'fails' | 'throws';

interface Json { [name: string]: unknown }

export interface Case {
  readonly name: string;
  /** The kind of resource that the case is about. */
  readonly subject: Subject;
  /** What was changed about it. A case of no topic is for every rule. */
  readonly topic?: string;
  readonly template: object;
}

/** Rules of ours, and the public one that is meant to find the same. */
export interface Pair {
  readonly type: Subject;
  readonly topics: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: { readonly name: string; readonly rule: string };
}

export interface Disagreement {
  readonly tools: readonly string[];
  readonly cases: readonly string[];
  /** Ours first. */
  readonly verdicts: `${Ours}, ${Theirs}`;
  readonly reason: string;
}

export type Subject = 'group' | 'cluster' | 'memcached' | 'dax';

/** A sound resource of each kind. A case changes one thing about it. */
const SOUND: Readonly<Record<Subject, { readonly Type: string; readonly Properties: Json }>> = {
  group: {
    Type: 'AWS::ElastiCache::ReplicationGroup',
    Properties: {
      ReplicationGroupDescription: 'sound',
      Engine: 'redis',
      EngineVersion: '7.1',
      CacheNodeType: 'cache.r7g.large',
      NumCacheClusters: 2,
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      AtRestEncryptionEnabled: true,
      TransitEncryptionEnabled: true,
      CacheSubnetGroupName: 'private',
      UserGroupIds: ['users'],
      SnapshotRetentionLimit: 15,
      AutoMinorVersionUpgrade: true,
      Port: 6390,
    },
  },
  cluster: {
    Type: 'AWS::ElastiCache::CacheCluster',
    Properties: {
      Engine: 'redis', EngineVersion: '7.1', CacheNodeType: 'cache.r7g.large', NumCacheNodes: 1, CacheSubnetGroupName: 'private', SnapshotRetentionLimit: 15, AutoMinorVersionUpgrade: true, Port: 6390,
    },
  },
  memcached: {
    Type: 'AWS::ElastiCache::CacheCluster',
    Properties: {
      Engine: 'memcached',
      EngineVersion: '1.6.22',
      CacheNodeType: 'cache.r7g.large',
      NumCacheNodes: 2,
      AZMode: 'cross-az',
      TransitEncryptionEnabled: true,
      CacheSubnetGroupName: 'private',
      Port: 11311,
      AutoMinorVersionUpgrade: true,
    },
  },
  dax: {
    Type: 'AWS::DAX::Cluster',
    Properties: {
      NodeType: 'dax.r5.large',
      ReplicationFactor: 3,
      AvailabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
      SSESpecification: { SSEEnabled: true },
      ClusterEndpointEncryptionType: 'TLS',
      SubnetGroupName: 'private',
      IAMRoleARN: 'arn:aws:iam::111111111111:role/dax',
    },
  },
};

/** The template around the resource: what a case may refer to. */
const AROUND = {
  Parameters: {
    Open: { Type: 'String' },
    OpenNumber: { Type: 'Number' },
    Hidden: { Type: 'String', NoEcho: true },
    AlwaysTrue: { Type: 'String', AllowedValues: ['true'], Default: 'true' },
    Either: { Type: 'String', AllowedValues: ['true', 'false'], Default: 'true' },
    Stage: { Type: 'String', AllowedValues: ['dev', 'prod'], Default: 'prod' },
  },
  Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: {
    Users: { Type: 'AWS::ElastiCache::UserGroup', Properties: { Engine: 'valkey', UserGroupId: 'users', UserIds: ['someone'] } },
    Subnets: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: { Description: 'private', SubnetIds: ['subnet-1'] } },
  },
};

const ABSENT = undefined;
const NO_VALUE = { Ref: 'AWS::NoValue' };
const IMPORT = { 'Fn::ImportValue': 'elsewhere' };

function caseOf(subject: Subject, name: string, changes: Json, topic?: string): Case {
  const { Type, Properties } = SOUND[subject];
  // Only what is referred to: an unused user group would be judged too.
  const text = JSON.stringify(changes);
  const Resources = Object.fromEntries(Object.entries(AROUND.Resources).filter(([id]) => text.includes(`"${id}"`)));
  return { name: `${subject}, ${name}`, subject, topic, template: { ...AROUND, Resources: { ...Resources, Subject: { Type, Properties: { ...Properties, ...changes } } } } };
}

/** What can be done to a flag. */
const FLAG_VALUES: Record<string, unknown> = {
  'false': false,
  '"false"': 'false',
  '"true"': 'true',
  'absent': ABSENT,
  'AWS::NoValue': NO_VALUE,
  'an open parameter': { Ref: 'Open' },
  'a parameter that is always true': { Ref: 'AlwaysTrue' },
  'a parameter that may be false': { Ref: 'Either' },
  'true in production only': { 'Fn::If': ['IsProduction', true, false] },
  'true in both branches': { 'Fn::If': ['IsProduction', true, true] },
};

function flagCases(subject: Subject, property: string, wrap: (value: unknown) => unknown = (value) => value): Case[] {
  return Object.entries(FLAG_VALUES).map(([name, value]) => caseOf(subject, `${property} ${name}`, { [property]: wrap(value) }, property));
}

const OPEN_GROUP = { UserGroupIds: ABSENT };

export const CASES: readonly Case[] = [
  caseOf('group', 'sound', {}),
  caseOf('cluster', 'sound', {}),
  caseOf('memcached', 'sound', {}),
  caseOf('group', 'valkey', { Engine: 'valkey', EngineVersion: '8.2' }),
  caseOf('group', 'a secondary of a global datastore', {
    Engine: ABSENT,
    EngineVersion: ABSENT,
    CacheNodeType: ABSENT,
    AtRestEncryptionEnabled: ABSENT,
    TransitEncryptionEnabled: ABSENT,
    UserGroupIds: ABSENT,
    AutomaticFailoverEnabled: ABSENT,
    MultiAZEnabled: ABSENT,
    GlobalReplicationGroupId: 'ldgnf-sessions',
    SnapshotRetentionLimit: ABSENT,
  }),
  ...['AtRestEncryptionEnabled', 'TransitEncryptionEnabled', 'AutomaticFailoverEnabled', 'MultiAZEnabled'].flatMap((flag) => flagCases('group', flag)),
  ...['AtRestEncryptionEnabled', 'TransitEncryptionEnabled', 'AutomaticFailoverEnabled'].flatMap((flag) => [
    caseOf('group', `valkey without ${flag}`, { Engine: 'valkey', EngineVersion: '8.2', [flag]: false }, flag),
    caseOf('group', `no engine and no ${flag}`, { Engine: ABSENT, EngineVersion: ABSENT, [flag]: false }, flag),
    caseOf('group', `upper case engine without ${flag}`, { Engine: 'REDIS', [flag]: false }, flag),
  ]),
  caseOf('group', 'no authentication', OPEN_GROUP, 'authentication'),
  caseOf('group', 'no authentication on valkey', { ...OPEN_GROUP, Engine: 'valkey', EngineVersion: '8.2' }, 'authentication'),
  caseOf('group', 'no authentication on Redis 5', { ...OPEN_GROUP, EngineVersion: '5.0.6', CacheNodeType: 'cache.r5.large' }, 'authentication'),
  caseOf('group', 'an empty list of user groups', { UserGroupIds: [] }, 'authentication'),
  caseOf('group', 'a user group of the template', { UserGroupIds: [{ Ref: 'Users' }] }, 'authentication'),
  caseOf('group', 'a user group of another stack', { UserGroupIds: [IMPORT] }, 'authentication'),
  caseOf('group', 'an AUTH token by dynamic reference', { ...OPEN_GROUP, AuthToken: '{{resolve:secretsmanager:token}}' }, 'authentication'),
  caseOf('group', 'an AUTH token by dynamic reference on Redis 5', {
    ...OPEN_GROUP, AuthToken: '{{resolve:secretsmanager:token}}', EngineVersion: '5.0.6', CacheNodeType: 'cache.r5.large',
  }, 'authentication'),
  caseOf('group', 'an AUTH token from a hidden parameter', { ...OPEN_GROUP, AuthToken: { Ref: 'Hidden' } }, 'authentication'),
  caseOf('group', 'an AUTH token from a hidden parameter on Redis 5', { ...OPEN_GROUP, AuthToken: { Ref: 'Hidden' }, EngineVersion: '5.0.6', CacheNodeType: 'cache.r5.large' }, 'authentication'),
  caseOf('group', 'an AUTH token from a parameter that may be empty', { ...OPEN_GROUP, AuthToken: { Ref: 'Open' } }, 'authentication'),
  caseOf('group', 'an empty AUTH token', { ...OPEN_GROUP, AuthToken: '' }, 'authentication'),
  ...Object.entries({
    'default': 'default', 'empty': '', 'absent': ABSENT, 'of the template': { Ref: 'Subnets' }, 'an open parameter': { Ref: 'Open' }, 'an import': IMPORT,
  }).flatMap(([name, value]) => (['group', 'cluster', 'memcached'] as const).map((subject) => caseOf(subject, `subnet group ${name}`, { CacheSubnetGroupName: value }, 'subnets'))),
  ...Object.entries({ 'absent': ABSENT, 'default': 6379, 'default as text': '6379', 'an open parameter': { Ref: 'OpenNumber' } })
    .map(([name, value]) => caseOf('group', `port ${name}`, { Port: value }, 'port')),
  caseOf('group', 'the default port on valkey', { Engine: 'valkey', EngineVersion: '8.2', Port: 6379 }, 'port'),
  ...Object.entries({ 'absent': ABSENT, '0 days': 0, '1 day': 1, '7 days': 7, '7 days as text': '7', 'an open parameter': { Ref: 'OpenNumber' } })
    .flatMap(([name, value]) => (['group', 'cluster'] as const).map((subject) => caseOf(subject, `backups kept ${name}`, { SnapshotRetentionLimit: value }, 'backup'))),
  caseOf('cluster', 'no backups on valkey', { Engine: 'valkey', EngineVersion: '8.2', SnapshotRetentionLimit: 0 }, 'backup'),
  ...flagCases('cluster', 'AutoMinorVersionUpgrade'),
  ...flagCases('memcached', 'AutoMinorVersionUpgrade'),
  caseOf('dax', 'sound', {}),
  ...flagCases('dax', 'SSESpecification', (SSEEnabled) => ({ SSEEnabled })),
  caseOf('dax', 'no SSESpecification', { SSESpecification: ABSENT }, 'SSESpecification'),
  ...Object.entries({ 'NONE': 'NONE', 'absent': ABSENT, 'an open parameter': { Ref: 'Open' }, 'TLS in production only': { 'Fn::If': ['IsProduction', 'TLS', 'NONE'] }, 'TLS in both branches': { 'Fn::If': ['IsProduction', 'TLS', 'TLS'] } })
    .map(([name, value]) => caseOf('dax', `endpoint encryption ${name}`, { ClusterEndpointEncryptionType: value }, 'transit')),
  caseOf('dax', 'zones left to the service', { AvailabilityZones: ABSENT }, 'zones'),
  caseOf('dax', 'three nodes in two zones', { AvailabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1a'] }, 'zones'),
  caseOf('dax', 'three nodes in one zone', { AvailabilityZones: ['eu-west-1a', 'eu-west-1a', 'eu-west-1a'] }, 'zones'),
  caseOf('dax', 'two nodes', { ReplicationFactor: 2, AvailabilityZones: ['eu-west-1a', 'eu-west-1b'] }, 'zones'),
  caseOf('dax', 'one node', { ReplicationFactor: 1, AvailabilityZones: ['eu-west-1a'] }, 'zones'),
];

const controlTower = (name: string, rule: string): Pair['theirs'] => ({ name: `Control Tower ${name}`, rule });
const nag = (rule: string): Pair['theirs'] => ({ name: `cdk-nag ${rule}`, rule });

export const PAIRS: readonly Pair[] = [
  { type: 'group', topics: ['AtRestEncryptionEnabled'], ours: ['ReplicationGroupEncryptionAtRest'], theirs: controlTower('CT.ELASTICACHE.PR.4', 'elasticache_repl_grp_encrypted_at_rest_check') },
  { type: 'group', topics: ['TransitEncryptionEnabled'], ours: ['ReplicationGroupEncryptionInTransit'], theirs: controlTower('CT.ELASTICACHE.PR.5', 'elasticache_repl_grp_encrypted_in_transit_check') },
  { type: 'group', topics: ['AtRestEncryptionEnabled', 'TransitEncryptionEnabled'], ours: ['ReplicationGroupEncryptionAtRest', 'ReplicationGroupEncryptionInTransit'], theirs: nag('AwsSolutions-AEC3') },
  { type: 'group', topics: ['AutomaticFailoverEnabled'], ours: ['ReplicationGroupAutomaticFailover'], theirs: controlTower('CT.ELASTICACHE.PR.3', 'elasticache_repl_grp_auto_failover_enabled_check') },
  { type: 'group', topics: ['MultiAZEnabled'], ours: ['ReplicationGroupMultiAz'], theirs: nag('AwsSolutions-AEC4') },
  { type: 'group', topics: ['port'], ours: ['ReplicationGroupNonDefaultPort'], theirs: nag('AwsSolutions-AEC5') },
  { type: 'group', topics: ['authentication'], ours: ['ReplicationGroupAuthentication', 'ReplicationGroupAuthTokenNotPlaintext'], theirs: nag('AwsSolutions-AEC6') },
  { type: 'group', topics: ['authentication'], ours: ['ReplicationGroupAuthentication', 'ReplicationGroupAuthTokenNotPlaintext'], theirs: controlTower('CT.ELASTICACHE.PR.7', 'elasticache_repl_grp_redis_auth_enabled_check') },
  { type: 'group', topics: ['authentication'], ours: ['ReplicationGroupAuthentication', 'ReplicationGroupAuthTokenNotPlaintext'], theirs: controlTower('CT.ELASTICACHE.PR.8', 'elasticache_repl_grp_rbac_auth_enabled_check') },
  { type: 'group', topics: ['subnets'], ours: ['ReplicationGroupInVpc'], theirs: nag('AwsSolutions-AEC1') },
  { type: 'cluster', topics: ['subnets'], ours: ['CacheClusterInVpc'], theirs: nag('AwsSolutions-AEC1') },
  { type: 'cluster', topics: ['subnets'], ours: ['CacheClusterInVpc'], theirs: controlTower('CT.ELASTICACHE.PR.6', 'elasticache_subnet_group_check') },
  { type: 'memcached', topics: ['subnets'], ours: ['CacheClusterInVpc'], theirs: controlTower('CT.ELASTICACHE.PR.6', 'elasticache_subnet_group_check') },
  { type: 'cluster', topics: ['backup'], ours: ['CacheClusterBackup'], theirs: controlTower('CT.ELASTICACHE.PR.1', 'elasticache_redis_cluster_auto_backup_check') },
  { type: 'cluster', topics: ['backup'], ours: ['CacheClusterBackup'], theirs: nag('NIST.800.53.R5-ElastiCacheRedisClusterAutomaticBackup') },
  { type: 'group', topics: ['backup'], ours: ['ReplicationGroupBackup'], theirs: nag('NIST.800.53.R5-ElastiCacheRedisClusterAutomaticBackup') },
  { type: 'cluster', topics: ['AutoMinorVersionUpgrade'], ours: ['CacheClusterAutoMinorVersionUpgrade'], theirs: controlTower('CT.ELASTICACHE.PR.2', 'elasticache_auto_minor_version_upgrade_check') },
  { type: 'dax', topics: ['SSESpecification'], ours: ['DaxEncryptionAtRest'], theirs: controlTower('CT.DAX.PR.1', 'dax_cluster_encryption_enabled_check') },
  { type: 'dax', topics: ['SSESpecification'], ours: ['DaxEncryptionAtRest'], theirs: nag('AwsSolutions-DDB4') },
  { type: 'dax', topics: ['zones'], ours: ['DaxMultiAz'], theirs: controlTower('CT.DAX.PR.2', 'dax_cluster_multi_az_check') },
  { type: 'dax', topics: ['transit'], ours: ['DaxEncryptionInTransit'], theirs: controlTower('CT.DAX.PR.3', 'dax_tls_endpoint_encryption_check') },
];

const FLAGS_OF: Record<string, string> = {
  'Control Tower CT.ELASTICACHE.PR.2': 'cluster, AutoMinorVersionUpgrade',
  'Control Tower CT.ELASTICACHE.PR.3': 'group, AutomaticFailoverEnabled',
  'Control Tower CT.ELASTICACHE.PR.4': 'group, AtRestEncryptionEnabled',
  'Control Tower CT.ELASTICACHE.PR.5': 'group, TransitEncryptionEnabled',
  'Control Tower CT.DAX.PR.1': 'dax, SSESpecification',
};
const AUTH = ['Control Tower CT.ELASTICACHE.PR.7', 'Control Tower CT.ELASTICACHE.PR.8'];
const [PR7, PR8] = AUTH;
const SUBNETS = 'Control Tower CT.ELASTICACHE.PR.6';
const NIST_BACKUP = 'cdk-nag NIST.800.53.R5-ElastiCacheRedisClusterAutomaticBackup';

export const DISAGREEMENTS: readonly Disagreement[] = [
  ...Object.entries(FLAGS_OF).map(([tool, flag]): Disagreement => ({
    tools: [tool],
    cases: [`${flag} "true"`, `${flag} a parameter that is always true`, `${flag} true in both branches`],
    verdicts: 'compliant, fails',
    reason: 'CloudFormation takes the text "true" for true. What all values of a parameter and both branches of a condition give is true, too.',
  })),
  ...['AutomaticFailoverEnabled', 'AtRestEncryptionEnabled', 'TransitEncryptionEnabled'].map((flag, index): Disagreement => ({
    tools: [`Control Tower CT.ELASTICACHE.PR.${index + 3}`],
    cases: [`group, valkey without ${flag}`, `group, no engine and no ${flag}`, `group, upper case engine without ${flag}`],
    verdicts: 'violates, passes',
    reason: 'Control Tower looks at groups whose Engine is written as redis only. The API takes upper case, and an engine that is left out is Redis.',
  })),
  {
    tools: ['Control Tower CT.ELASTICACHE.PR.2'],
    cases: ['cluster, AutoMinorVersionUpgrade absent', 'cluster, AutoMinorVersionUpgrade AWS::NoValue'],
    verdicts: 'compliant, fails',
    reason: 'The service upgrades minor versions unless it is told not to.',
  },
  {
    tools: ['Control Tower CT.DAX.PR.2'],
    cases: ['dax, zones left to the service', 'dax, three nodes in two zones'],
    verdicts: 'compliant, fails',
    reason: 'DAX spreads nodes over the zones of its subnets by itself, and two zones survive the loss of one.',
  },
  {
    tools: ['Control Tower CT.DAX.PR.3'],
    cases: ['dax, endpoint encryption TLS in both branches'],
    verdicts: 'compliant, fails',
    reason: 'Both branches give TLS.',
  },
  {
    tools: ['Control Tower CT.ELASTICACHE.PR.1'],
    cases: ['cluster, backups kept 1 day'],
    verdicts: 'violates, passes',
    reason: 'One day is enough for Control Tower; this pack asks for 7 unless it is told otherwise.',
  },
  {
    tools: ['Control Tower CT.ELASTICACHE.PR.1'],
    cases: ['cluster, backups kept 7 days as text'],
    verdicts: 'compliant, fails',
    reason: 'CloudFormation takes the text "7" for 7.',
  },
  {
    tools: ['Control Tower CT.ELASTICACHE.PR.1', NIST_BACKUP],
    cases: ['cluster, no backups on valkey'],
    verdicts: 'violates, passes',
    reason: 'Both look at Redis only.',
  },
  {
    tools: [NIST_BACKUP],
    cases: ['cluster, backups kept 7 days', 'cluster, backups kept 7 days as text', 'group, backups kept 7 days', 'group, backups kept 7 days as text'],
    verdicts: 'compliant, fails',
    reason: 'That rule asks for 15 days; `backupRetention: Duration.days(15)` makes this pack ask for the same.',
  },
  {
    tools: [NIST_BACKUP, 'cdk-nag AwsSolutions-AEC3', 'cdk-nag AwsSolutions-AEC4', 'cdk-nag AwsSolutions-AEC6'],
    cases: ['group, a secondary of a global datastore'],
    verdicts: 'compliant, fails',
    reason: 'A secondary takes encryption, authentication, failover and backups from the primary, and the service refuses them on it.',
  },
  {
    tools: [SUBNETS],
    cases: ['cluster, subnet group an import', 'memcached, subnet group an import'],
    verdicts: 'compliant, fails',
    reason: 'A subnet group of another stack is a subnet group; the one called default is never exported.',
  },
  {
    tools: ['cdk-nag AwsSolutions-AEC1'],
    cases: ['group, subnet group default', 'cluster, subnet group default'],
    verdicts: 'violates, passes',
    reason: 'The subnet group called default is the one of the default VPC.',
  },
  {
    tools: ['cdk-nag AwsSolutions-AEC1'],
    cases: ['group, subnet group an open parameter', 'cluster, subnet group an open parameter'],
    verdicts: 'unresolved, passes',
    reason: 'A parameter of any text may be empty, or say default.',
  },
  {
    tools: ['cdk-nag AwsSolutions-AEC5'],
    cases: ['group, the default port on valkey'],
    verdicts: 'violates, passes',
    reason: 'AEC5 looks at Redis and Memcached only.',
  },
  ...['AtRestEncryptionEnabled', 'TransitEncryptionEnabled'].map((flag): Disagreement => ({
    tools: ['cdk-nag AwsSolutions-AEC3'],
    cases: [`group, ${flag} a parameter that is always true`, `group, ${flag} true in both branches`],
    verdicts: 'compliant, throws',
    reason: 'AEC3 throws on every expression.',
  })),
  {
    tools: ['cdk-nag AwsSolutions-AEC4'],
    cases: ['group, MultiAZEnabled a parameter that is always true', 'group, MultiAZEnabled true in both branches'],
    verdicts: 'compliant, throws',
    reason: 'AEC4 throws on every expression.',
  },
  {
    tools: ['cdk-nag AwsSolutions-DDB4'],
    cases: ['dax, SSESpecification a parameter that is always true', 'dax, SSESpecification true in both branches'],
    verdicts: 'compliant, throws',
    reason: 'DDB4 throws on every expression.',
  },
  {
    tools: ['cdk-nag AwsSolutions-AEC6'],
    cases: ['group, sound', 'group, valkey', 'group, a user group of the template', 'group, a user group of another stack'],
    verdicts: 'compliant, fails',
    reason: 'AEC6 knows AUTH tokens only; user groups are what AWS recommends.',
  },
  {
    tools: ['cdk-nag AwsSolutions-AEC6', PR7],
    cases: ['group, an AUTH token from a parameter that may be empty'],
    verdicts: 'violates, passes',
    reason: 'A parameter without NoEcho shows the token, and may be empty.',
  },
  {
    tools: [PR7],
    cases: ['group, no authentication', 'group, an empty list of user groups', 'group, an empty AUTH token'],
    verdicts: 'violates, passes',
    reason: 'PR.7 is about versions before 6 only, and about groups that name one.',
  },
  {
    tools: AUTH,
    cases: ['group, no authentication on valkey'],
    verdicts: 'violates, passes',
    reason: 'Both look at Redis only.',
  },
  {
    tools: [PR7],
    cases: ['group, an AUTH token from a hidden parameter on Redis 5'],
    verdicts: 'compliant, fails',
    reason: 'PR.7 demands a text, NoEcho or not; a text in the template is what must not be.',
  },
  {
    tools: [PR8],
    cases: ['group, no authentication on Redis 5'],
    verdicts: 'violates, passes',
    reason: 'PR.8 is about version 6 and later only.',
  },
  {
    tools: [PR8],
    cases: ['group, an AUTH token by dynamic reference', 'group, an AUTH token from a hidden parameter'],
    verdicts: 'compliant, fails',
    reason: 'PR.8 demands user groups; an AUTH token is authentication, too.',
  },
  {
    tools: [PR8],
    cases: ['group, a user group of another stack'],
    verdicts: 'compliant, fails',
    reason: 'PR.8 knows user groups of the same template only.',
  },
];
