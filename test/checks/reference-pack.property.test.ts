import * as fc from 'fast-check';
import { Finding, judge, RuleSet } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { Template } from '../../src/template';
import { resourcesOf } from '../helpers/judge';

// The pack chooses values on demand, remembers what rules read and stops early. Here it is compared with something slow and
// obvious: every assignment of values to all parameters is put into the whole template, conditions and functions are worked out,
// and the rules look at the plain template that is left. Any difference in what is found is a defect of the engine.

/* ---- templates at random ---- */

/** Properties that rules look at, by type, with values that matter to them, right, wrong and of the wrong type. */
const POOLS: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'AWS::ElastiCache::ReplicationGroup': {
    Engine: ['redis', 'valkey', 'VALKEY', 5],
    EngineVersion: ['7.1', '8.2', '5.0.6', '3.2.10', 7],
    CacheNodeType: ['cache.r7g.large', 'cache.m1.small', 'cache.r6gd.xlarge'],
    AtRestEncryptionEnabled: [true, 'true', false, 'no'],
    TransitEncryptionEnabled: [true, 'true', 'false'],
    TransitEncryptionMode: ['required', 'preferred'],
    AuthToken: ['a-token-in-plain-sight', '{{resolve:secretsmanager:token}}', ''],
    UserGroupIds: [['users'], [], 'users', [{ Ref: 'Group' }]],
    CacheSubnetGroupName: ['default', 'private', '', { Ref: 'Subnets' }],
    NumCacheClusters: [1, 2, '7'],
    AutomaticFailoverEnabled: [true, 'false'],
    MultiAZEnabled: [true, false],
    SnapshotRetentionLimit: [0, 7, '36'],
    Port: [6379, '6380'],
    KmsKeyId: ['key', 'alias/aws/elasticache'],
    SecurityGroupIds: [[{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }], ['sg-1']],
    AutoMinorVersionUpgrade: [true, 'false'],
    NumNodeGroups: [1, 2],
    ReplicasPerNodeGroup: [0, 1, 6],
  },
  'AWS::ElastiCache::CacheCluster': {
    Engine: ['memcached', 'redis', 'Memcached'],
    EngineVersion: ['1.6.22', '1.6.6', '7.1'],
    CacheNodeType: ['cache.r7g.large', 'cache.t2.micro'],
    NumCacheNodes: [1, 3, '41'],
    TransitEncryptionEnabled: [true, 'true', false],
    AZMode: ['cross-az', 'single-az'],
    CacheSubnetGroupName: ['private', 'default'],
    Port: [11211, 6380],
    PreferredAvailabilityZones: [['a', 'b', 'c'], ['a']],
    VpcSecurityGroupIds: [[{ 'Fn::GetAtt': 'Firewall.GroupId' }]],
    SnapshotRetentionLimit: [0, 14],
  },
  'AWS::ElastiCache::ServerlessCache': {
    Engine: ['valkey', 'redis', 'memcached'],
    ServerlessCacheName: ['cache', 'Cache', '-'],
    UserGroupId: ['users', '', { Ref: 'Group' }],
    SnapshotRetentionLimit: [0, 8, '40'],
    SubnetIds: [['subnet-1'], [], [{ Ref: 'Net' }]],
    KmsKeyId: ['key'],
    SecurityGroupIds: [[{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }]],
    CacheUsageLimits: [{ DataStorage: { Minimum: 5, Maximum: 1, Unit: 'GB' } }, { ECPUPerSecond: { Maximum: 10 } }],
    DailySnapshotTime: ['04:00', '4am'],
  },
  'AWS::ElastiCache::User': {
    UserId: ['web', 'default', '9'],
    UserName: ['web', 'default'],
    Engine: ['redis', 'valkey'],
    AccessString: ['on ~* +@all', 'off ~* -@all', 'on ~app:* +@read'],
    NoPasswordRequired: [true, 'true', false],
    Passwords: [['a-password-in-plain-sight'], ['{{resolve:secretsmanager:web}}']],
    AuthenticationMode: [{ Type: 'iam' }, { Type: 'no-password-required' }, { Type: 'password', Passwords: ['another-password-of-16'] }, 'iam'],
  },
  'AWS::ElastiCache::UserGroup': { UserGroupId: ['users', 'Users'], Engine: ['redis', 'valkey'], UserIds: [['default'], [{ Ref: 'Someone' }], ['web', 'default']] },
  'AWS::DAX::Cluster': {
    NodeType: ['dax.r5.large', 'dax.r3.large', 'dax.x'],
    ReplicationFactor: [1, 3, '12'],
    SSESpecification: [{ SSEEnabled: true }, { SSEEnabled: 'false' }, {}, 'on'],
    ClusterEndpointEncryptionType: ['TLS', 'NONE', 'tls'],
    SubnetGroupName: ['private', 'default'],
    IAMRoleARN: ['arn:aws:iam::111111111111:role/dax'],
    AvailabilityZones: [['a', 'b', 'c'], ['a', 'a', 'a']],
    SecurityGroupIds: [[{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }]],
    ClusterName: ['dax', 'sudo-dax', 'Dax'],
  },
  'AWS::MemoryDB::Cluster': {
    ClusterName: ['memory', '-'],
    NodeType: ['db.r7g.large', 'db.r6gd.xlarge'],
    ACLName: ['open-access', 'app', { Ref: 'Group' }],
    TLSEnabled: [true, 'false'],
    SnapshotRetentionLimit: [0, 7],
    NumReplicasPerShard: [0, 1, 6],
    NumShards: [1, 91],
    DataTiering: ['true', 'false'],
    AutoMinorVersionUpgrade: [false, 'true'],
    EngineVersion: ['7.1', '6.2'],
    SecurityGroupIds: [[{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }]],
    SubnetGroupName: ['private'],
  },
  'AWS::EC2::SecurityGroup': {
    SecurityGroupIngress: [
      [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, CidrIp: '0.0.0.0/0' }], [{ IpProtocol: '-1', CidrIpv6: '::/0' }],
      [{ IpProtocol: 'tcp', FromPort: '6000', ToPort: '12000', CidrIp: '0.0.0.0/1' }, { IpProtocol: 6, FromPort: 1, ToPort: 65535, CidrIp: '128.0.0.0/1' }],
      [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, CidrIp: '10.0.0.0/8' }], { IpProtocol: 'tcp', FromPort: 6380, ToPort: 6380, SourcePrefixListId: 'pl-1' },
    ],
  },
  'AWS::EC2::SecurityGroupIngress': {
    GroupId: [{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }, 'sg-1'], IpProtocol: ['tcp', '-1', 'icmp'], FromPort: [6379, 11211], ToPort: [6379, '11211'], CidrIp: ['0.0.0.0/0', '128.0.0.0/1', '10.0.0.0/8', 'x'],
  },
  'AWS::ElastiCache::SubnetGroup': { SubnetIds: [['subnet-1'], [{ Ref: 'Net' }]], CacheSubnetGroupName: ['private', 'Private'] },
};

/** Resources that the values above refer to; each is there under a condition in half of the samples. */
const REFERRED: Readonly<Record<string, string>> = {
  Firewall: 'AWS::EC2::SecurityGroup', Group: 'AWS::ElastiCache::UserGroup', Someone: 'AWS::ElastiCache::User', Subnets: 'AWS::ElastiCache::SubnetGroup',
};

const ALLOWED = ['a', 'b', 'c'];
const PARAMETERS = ['P', 'Q'];
const CONDITIONS = ['X', 'Y'];
/** The text is any text. */
const OPEN = 'Open';

interface Json { [name: string]: unknown }
interface Sample { readonly Parameters: Json; readonly Conditions: Json; readonly Resources: Record<string, Json> }

const condition: fc.Arbitrary<unknown> = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof({ maxDepth: 2 },
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...PARAMETERS), fc.constantFrom(...ALLOWED)).map(([name, literal]) => ({ 'Fn::Equals': [{ Ref: name }, literal] })) },
    { weight: 1, arbitrary: fc.constant({ 'Fn::Equals': [{ Ref: 'P' }, { Ref: 'Q' }] }) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('Fn::And', 'Fn::Or'), tie('condition'), tie('condition')).map(([name, ...operands]) => ({ [name as string]: operands })) },
    { weight: 1, arbitrary: tie('condition').map((operand) => ({ 'Fn::Not': [operand] })) },
  ),
})).condition;

/** A value of the pool, as it is or at the end of functions that lead to it in some or in all scenarios. */
function expression(pool: readonly unknown[]): fc.Arbitrary<unknown> {
  const text = (value: unknown): value is string => typeof value === 'string' && value.length > 1 && !value.includes('{{');
  const literal = fc.constantFrom(...pool);
  const texts = pool.filter(text);
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 },
      { weight: 9, arbitrary: literal },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...CONDITIONS), tie('value'), tie('value')).map((argument) => ({ 'Fn::If': argument })) },
      { weight: 1, arbitrary: fc.constant({ Ref: 'AWS::NoValue' }) },
      { weight: 1, arbitrary: fc.constant({ 'Fn::ImportValue': 'elsewhere' }) },
      { weight: 1, arbitrary: fc.constant({ Ref: OPEN }) },
      { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 1 }), tie('value'), tie('value')).map(([index, ...items]) => ({ 'Fn::Select': [index, items] })) },
      ...(texts.length === 0 ? [] : [
        { weight: 1, arbitrary: fc.constantFrom(...texts).map((value) => ({ 'Fn::Join': ['', [value.slice(0, 2), value.slice(2)]] })) },
        { weight: 1, arbitrary: fc.constantFrom(...texts).map((value) => ({ 'Fn::Sub': [`\${Head}${value.slice(1)}`, { Head: value.slice(0, 1) }] })) },
        { weight: 1, arbitrary: fc.constantFrom(...texts).map((value) => ({ 'Fn::FindInMap': ['M', { Ref: 'P' }, value] })) },
      ]),
    ),
  })).value;
}

function resource(type: string): fc.Arbitrary<Json> {
  const properties = Object.fromEntries(Object.entries(POOLS[type]).map(([name, pool]) => [name, expression(pool)]));
  return fc.record({
    Type: fc.constant(type),
    Condition: fc.option(fc.constantFrom(...CONDITIONS), { nil: undefined }),
    Properties: fc.record(properties, { requiredKeys: [] }),
  });
}

/** What the mapping holds: for each parameter value and each text of the pools, the text itself or another one. */
const MAPPING = Object.fromEntries(ALLOWED.map((first, index) => [first, Object.fromEntries(
  Object.values(POOLS).flatMap((pools) => Object.values(pools).flat()).filter((value): value is string => typeof value === 'string')
    .map((value) => [value, index === 2 ? 'something else' : value]),
)]));

const sample: fc.Arbitrary<Sample> = fc.record({
  X: condition,
  Y: condition,
  others: fc.array(fc.constantFrom(...Object.keys(POOLS)).chain(resource), { minLength: 1, maxLength: 3 }),
  referred: fc.record(Object.fromEntries(Object.entries(REFERRED).map(([name, type]) => [name, resource(type)])), { requiredKeys: ['Firewall'] }),
}).map(({ X, Y, others, referred }) => JSON.parse(JSON.stringify({
  Parameters: {
    P: { Type: 'String', AllowedValues: ALLOWED }, Q: { Type: 'String', AllowedValues: ALLOWED.slice(0, 2) }, [OPEN]: { Type: 'String' },
  },
  Conditions: { X, Y },
  Resources: { ...referred, ...Object.fromEntries(others.map((each, index) => [`R${index}`, each])) },
})));

/* ---- the reference ---- */

type Assignment = Readonly<Record<string, string>>;

function assignments(): Assignment[] {
  return ALLOWED.flatMap((P) => ALLOWED.slice(0, 2).map((Q) => ({ P, Q })));
}

function holds(expression_: unknown, json: Sample, values: Assignment): boolean {
  if (typeof expression_ === 'string') return holds(json.Conditions[expression_], json, values);
  const [[name, argument]] = Object.entries(expression_ as Record<string, unknown[]>);
  if (name === 'Fn::And') return argument.every((operand) => holds(operand, json, values));
  if (name === 'Fn::Or') return argument.some((operand) => holds(operand, json, values));
  if (name === 'Fn::Not') return !holds(argument[0], json, values);
  const [left, right] = argument.map((operand) => plain(operand, json, values));
  return left === right;
}

const NOTHING = Symbol('AWS::NoValue');

/** An expression with everything worked out that the assignment decides. */
function plain(value: unknown, json: Sample, values: Assignment): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, json, values)).filter((item) => item !== NOTHING);
  const [name, ...more] = Object.keys(value);
  const argument = (value as Json)[name] as any;
  if (name !== undefined && more.length === 0) {
    if (name === 'Ref') return argument === 'AWS::NoValue' ? NOTHING : values[argument] ?? value;
    if (name === 'Fn::If') return plain(argument[holds(argument[0], json, values) ? 1 : 2], json, values);
    if (name === 'Fn::Select') return selected(argument, json, values);
    if (name === 'Fn::Join') return argument[1].join(argument[0]);
    if (name === 'Fn::Sub') return argument[0].replace('${Head}', argument[1].Head);
    if (name === 'Fn::FindInMap') return MAPPING[values[argument[1].Ref]][argument[2]];
    if (name.startsWith('Fn::')) return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, json, values)]).filter(([, inner]) => inner !== NOTHING));
}

function selected([index, items]: [number, unknown[]], json: Sample, values: Assignment): unknown {
  const there = items.map((item) => plain(item, json, values)).filter((item) => item !== NOTHING);
  if (index >= there.length) throw new NeverDeployed();
  return there[index];
}

/** CloudFormation would stop before it makes anything. */
class NeverDeployed extends Error {}

/** The template that one assignment leaves: plain values, and what nobody can know. */
function plainTemplate(json: Sample, values: Assignment): object {
  const there = Object.entries(json.Resources).filter(([, { Condition }]) => Condition === undefined || holds(Condition, json, values));
  return {
    Parameters: { [OPEN]: json.Parameters[OPEN] },
    Resources: Object.fromEntries(there.map(([name, { Type, Properties }]) => [name, { Type, Properties: plain(Properties, json, values) }])),
  };
}

type Verdicts = Map<string, 'violates' | 'unresolved'>;

function addTo(verdicts: Verdicts, findings: readonly Finding[]): void {
  for (const { rule, resource: { logicalId }, unresolved } of findings) {
    const key = `${rule.id} ${logicalId}`;
    if (unresolved === undefined || !verdicts.has(key)) verdicts.set(key, unresolved === undefined ? 'violates' : 'unresolved');
  }
}

function verdictsOfReference(json: Sample): Verdicts {
  const verdicts: Verdicts = new Map();
  for (const values of assignments()) {
    const template = new Template(plainTemplate(json, values));
    for (const rule of CATALOGUE) {
      for (const each of resourcesOf(rule, template)) addTo(verdicts, judge(rule, each).findings);
    }
  }
  return verdicts;
}

function verdictsOfEngine(json: Sample, index: RuleSet): Verdicts {
  const verdicts: Verdicts = new Map();
  addTo(verdicts, index.findingsIn(new Template({ ...json, Mappings: { M: MAPPING } })));
  return verdicts;
}

/** More of them by PROPERTY_RUNS. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 1) * 300;

test('fails when the pack disagrees with the enumeration of all assignments', () => {
  const index = new RuleSet(CATALOGUE);
  const violated = new Set<string>();
  const counts = { violates: 0, unresolved: 0, neverDeployed: 0 };
  fc.assert(fc.property(sample, (json) => {
    let expected: Verdicts;
    try {
      expected = verdictsOfReference(json);
    } catch (error) {
      if (!(error instanceof NeverDeployed)) throw error;
      // The pack judges property by property, and need not read the one that stops the deployment.
      counts.neverDeployed++;
      expect(() => verdictsOfEngine(json, index)).not.toThrow();
      return;
    }
    for (const [key, verdict] of expected) {
      counts[verdict]++;
      violated.add(key.split(' ')[0]);
    }
    expect(Object.fromEntries([...verdictsOfEngine(json, index)].sort())).toEqual(Object.fromEntries([...expected].sort()));
  }), { numRuns: RUNS });
  // Rules of all kinds had something to say, of both sorts.
  expect(violated.size).toBeGreaterThan(40);
  expect(Math.min(counts.violates, counts.unresolved)).toBeGreaterThan(100);
  expect(counts.neverDeployed).toBeLessThan(RUNS / 2);
});
