import * as fc from 'fast-check';
import { describeFinding, describeFix, Finding, findingId, judge, RuleSet } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { Template } from '../../src/template';
import { resourcesOf } from '../helpers/judge';

// Whatever a template holds, the rules come to an end and throw nothing: an exception in a policy plugin fails a synthesis
// without a word about any violation.

const RULES = new RuleSet(CATALOGUE);

const TYPES = [...new Set([
  ...CATALOGUE.flatMap(({ resourceTypes }) => resourceTypes),
  'AWS::ElastiCache::CacheCluster', 'AWS::ElastiCache::GlobalReplicationGroup', 'AWS::KMS::Key', 'AWS::EC2::Subnet',
])];

/** The names of the properties that rules ask for, and of some that nobody knows. */
const PROPERTIES = [
  'AtRestEncryptionEnabled', 'TransitEncryptionEnabled', 'TransitEncryptionMode', 'AuthToken', 'UserGroupIds', 'Engine', 'EngineVersion', 'CacheNodeType',
  'CacheSubnetGroupName', 'CacheParameterGroupName', 'ClusterMode', 'NumNodeGroups', 'NumCacheClusters', 'ReplicasPerNodeGroup', 'NodeGroupConfiguration',
  'AutomaticFailoverEnabled', 'MultiAZEnabled', 'DataTieringEnabled', 'GlobalReplicationGroupId', 'KmsKeyId', 'LogDeliveryConfigurations', 'NetworkType',
  'IpDiscovery', 'Port', 'PreferredCacheClusterAZs', 'PreferredMaintenanceWindow', 'SnapshotWindow', 'SnapshotRetentionLimit', 'SnapshottingClusterId',
  'ReplicationGroupId', 'ReplicationGroupDescription', 'PrimaryClusterId', 'SecurityGroupIds', 'SnapshotName', 'SnapshotArns', 'Durability',
  'AutoMinorVersionUpgrade', 'CacheSecurityGroupNames',
  'UserId', 'UserName', 'UserIds', 'UserGroupId', 'AccessString', 'AuthenticationMode', 'NoPasswordRequired', 'Passwords',
  'Properties', 'CacheParameterGroupFamily', 'Description', 'SubnetIds', 'Members', 'KeySpec', 'KeyUsage', 'AvailabilityZone',
  'ScalableDimension', 'ServiceNamespace', 'ResourceId', 'MinCapacity', 'MaxCapacity',
  'constructor', 'toString', '__proto__', 'nobody-knows-this',
];

/** Keys inside the objects that properties hold. */
const INNER = [
  'NodeGroupId', 'ReplicaCount', 'PrimaryAvailabilityZone', 'ReplicaAvailabilityZones', 'Slots', 'LogType', 'LogFormat', 'DestinationType', 'DestinationDetails',
  'CloudWatchLogsDetails', 'KinesisFirehoseDetails', 'LogGroup', 'DeliveryStream', 'Type', 'Passwords', 'cluster-enabled', 'maxmemory-policy', 'appendonly',
  'ReplicationGroupId', 'ReplicationGroupRegion', 'Role',
];

const NAMES = ['A', 'B', 'C', 'D', 'Missing', 'AWS::Region', 'AWS::NoValue', 'AWS::AccountId', 'constructor', '__proto__', ''];
const name = fc.constantFrom(...NAMES);

const scalar = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom<unknown>(
      true, false, 'true', 'false', null, 0, 1, -1, 2, 500, 1.5, '1', '6379', '', ' ', 'redis', 'valkey', 'memcached', '7.1', '8.2', '5.0.6', '6.x', 'x.y', 9,
      'cache.r7g.large', 'cache.t2.micro', 'cache.m1.small', 'cache.r6gd.xlarge', 'cache.', 'preferred', 'required', 'enabled', 'compatible',
      'default.redis7.cluster.on', 'ipv6', 'dual_stack', 'sync', 'sun:03:00-sun:04:00', '03:00-03:10', '25:00-26:00', 'mon:99', '0-8191', '8192-16383', '0-16383',
      '0-1,5', 'a-b', 'iam', 'default', 'no-password-required', 'password', '{{resolve:secretsmanager:x}}', 'text {{resolve:ssm:x}} text', 'slow-log', 'elasticache',
      'replication-group/x', 'elasticache:replication-group:NodeGroups', 'arn:aws:kms:eu-west-1:111111111111:key/x', '${', '${A}', '((((((((((',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double() },
);

/** Intrinsic functions with sensible and with senseless arguments, and the values around them. */
const { value, condition } = fc.letrec<{ value: unknown; intrinsic: unknown; list: unknown; object: unknown; condition: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 5, depthSize: 'small' }, { weight: 4, arbitrary: scalar }, { weight: 4, arbitrary: tie('intrinsic') }, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.constantFrom(...INNER), tie('value'), { maxKeys: 5 }),
  intrinsic: fc.oneof(
    name.map((of) => ({ Ref: of })),
    fc.tuple(name, tie('value'), tie('value')).map((argument) => ({ 'Fn::If': argument })),
    fc.tuple(fc.oneof(name, tie('value')), fc.oneof(name, tie('value')), fc.oneof(name, tie('value'))).map((argument) => ({ 'Fn::FindInMap': argument })),
    fc.tuple(name, tie('value'), tie('value'), tie('value'))
      .map(([map, first, second, DefaultValue]) => ({ 'Fn::FindInMap': [map, first, second, { DefaultValue }] })),
    fc.tuple(fc.constantFrom('', ',', '-'), tie('value')).map((argument) => ({ 'Fn::Join': argument })),
    fc.tuple(fc.constantFrom('${A}', '${A.Arn}-${B}', 'x${!A}', '${Local}${AWS::Region}', '${', '${}'), fc.oneof(tie('object'), tie('value')))
      .map((argument) => ({ 'Fn::Sub': argument })),
    fc.constantFrom({ 'Fn::Sub': '${A}${B}${C}' }, { 'Fn::Sub': 7 }, { 'Fn::Sub': [] }),
    fc.tuple(tie('value'), tie('value')).map((argument) => ({ 'Fn::Select': argument })),
    fc.tuple(fc.constantFrom(',', '', '-'), tie('value')).map((argument) => ({ 'Fn::Split': argument })),
    fc.oneof(fc.tuple(name, name), name.map((of) => `${of}.Arn`), tie('value')).map((argument) => ({ 'Fn::GetAtt': argument })),
    tie('value').map((argument) => ({ 'Fn::ImportValue': argument })),
    tie('value').map((argument) => ({ 'Fn::Base64': argument })),
    tie('value').map((argument) => ({ 'Fn::Cidr': argument })),
    tie('value').map((argument) => ({ 'Fn::GetAZs': argument })),
    tie('value').map((argument) => ({ 'Fn::Transform': argument })),
    tie('value').map((argument) => ({ 'Fn::NobodyKnowsThis': argument })),
    // Malformed: the argument is anything, or the function is not alone.
    fc.tuple(fc.constantFrom('Ref', 'Fn::If', 'Fn::FindInMap', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::GetAtt'), tie('value'))
      .map(([fn, argument]) => ({ [fn]: argument })),
    fc.tuple(name, tie('value')).map(([of, other]) => ({ Ref: of, Other: other })),
  ),
  condition: fc.oneof({ maxDepth: 4, depthSize: 'small' },
    fc.tuple(tie('value'), tie('value')).map((argument) => ({ 'Fn::Equals': argument })),
    name.map((of) => ({ Condition: of })),
    fc.array(tie('condition'), { maxLength: 3 }).map((argument) => ({ 'Fn::And': argument })),
    fc.array(tie('condition'), { maxLength: 3 }).map((argument) => ({ 'Fn::Or': argument })),
    fc.array(tie('condition'), { maxLength: 2 }).map((argument) => ({ 'Fn::Not': argument })),
    tie('value'),
  ),
}));

const parameter = fc.record({
  Type: fc.constantFrom<unknown>('String', 'Number', 'CommaDelimitedList', 'List<Number>', 'AWS::SSM::Parameter::Value<String>', 'AWS::EC2::VPC::Id', 7),
  Default: scalar,
  AllowedValues: fc.oneof(fc.array(scalar, { maxLength: 4 }), scalar),
  NoEcho: scalar,
  MinLength: scalar,
}, { requiredKeys: [] });

const resource = fc.record({
  Type: fc.oneof(
    { weight: 9, arbitrary: fc.constant('AWS::ElastiCache::ReplicationGroup') }, { weight: 9, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: scalar },
  ),
  Properties: fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...PROPERTIES), value, { minKeys: 8, maxKeys: 24 }) },
    { weight: 1, arbitrary: value },
  ),
  Condition: fc.oneof(name, scalar),
  DeletionPolicy: value,
}, { requiredKeys: ['Type', 'Properties'] });

const orNonsense = (sensible: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => (
  fc.oneof({ weight: 19, arbitrary: sensible }, { weight: 1, arbitrary: scalar })
);
const NAMES_OF_SECTIONS = fc.constantFrom('A', 'B', 'C', 'D');
const section = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => (
  orNonsense(fc.dictionary(NAMES_OF_SECTIONS, orNonsense(item), { maxKeys: 4 }))
);

const template = fc.record({
  Parameters: section(parameter),
  Conditions: section(condition),
  Mappings: section(fc.dictionary(name, fc.oneof(fc.dictionary(name, value, { maxKeys: 3 }), scalar), { maxKeys: 3 })),
  // The names are those of the parameters too, so that some references are wrong.
  Resources: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), orNonsense(resource), { minKeys: 1, maxKeys: 6 }),
}, { requiredKeys: ['Resources'] })
  // As it comes from a file.
  .map((json): unknown => JSON.parse(JSON.stringify(json)));

describe('templates at random', () => {
  const SECONDS = 5;

  test('fails when one of them, however odd, makes a rule throw or never end', () => {
    const found = new Set<string>();
    fc.assert(fc.property(template, fc.option(template), (json, parent) => {
      const options = parent === null ? {} : { parent: { template: new Template(parent), logicalId: 'A' } };
      const started = Date.now();
      for (const finding of RULES.findingsIn(new Template(json, options))) {
        found.add(findingId(finding));
        // Every finding can be put in words.
        expect(describeFinding(finding)).toMatch(/\w/);
        expect(describeFix(finding)).toMatch(/\w/);
      }
      expect(Date.now() - started).toBeLessThan(SECONDS * 1000);
    }), { numRuns: 1200, interruptAfterTimeLimit: SECONDS * 1000 });
    // They were odd, but not so odd that no rule had anything to say.
    expect(found.size).toBeGreaterThan(30);
  });

  test('fails when one of them is judged differently the second time', () => {
    fc.assert(fc.property(template, (json) => {
      const reused = new Template(json);
      const words = (findings: readonly Finding[]): string[] => findings.map((finding) => `${finding.resource.logicalId} ${findingId(finding)} ${describeFinding(finding)}`).sort();
      const first = words(RULES.findingsIn(reused));
      expect(words(RULES.findingsIn(reused))).toEqual(first);
      expect(words(RULES.findingsIn(new Template(json)))).toEqual(first);
      // Rule by rule and resource by resource, in a template where nothing was looked at before.
      const fresh = new Template(json);
      expect(words(CATALOGUE.flatMap((rule) => resourcesOf(rule, fresh).flatMap((each) => judge(rule, each).findings)))).toEqual(first);
    }), { numRuns: 200, interruptAfterTimeLimit: SECONDS * 1000 });
  });
});

describe('templates that go in circles or very deep', () => {
  // The CDK refuses to write expressions that are deeper than a few hundred levels.
  const DEPTH = 500;
  const group = (flag: unknown): object => ({ Group: { Type: 'AWS::ElastiCache::ReplicationGroup', Properties: { AtRestEncryptionEnabled: flag } } });
  const nested = (depth: number, wrap: (inner: unknown) => unknown, innermost: unknown): unknown => {
    let expression = innermost;
    for (let level = 0; level < depth; level++) expression = wrap(expression);
    return expression;
  };

  test.each<[string, object]>([
    ['a condition that names itself', { Conditions: { A: { Condition: 'A' } }, Resources: group({ 'Fn::If': ['A', true, false] }) }],
    ['conditions that name each other', {
      Conditions: { A: { 'Fn::And': [{ Condition: 'B' }, { Condition: 'C' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] }, C: { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] } },
      Resources: group({ 'Fn::If': ['A', true, false] }),
    }],
    ['a condition that compares what depends on itself', {
      Conditions: { A: { 'Fn::Equals': [{ 'Fn::If': ['A', 'x', 'y'] }, 'x'] } }, Resources: group({ 'Fn::If': ['A', true, false] }),
    }],
    ['conditions that compare what depends on each other', {
      Conditions: { A: { 'Fn::Equals': [{ 'Fn::If': ['B', 'x', 'y'] }, 'x'] }, B: { 'Fn::Equals': [{ 'Fn::Join': ['', [{ 'Fn::If': ['A', 'x', 'y'] }]] }, 'x'] } },
      Resources: group({ 'Fn::If': ['A', true, false] }),
    }],
    ['a mapping that looks itself up', {
      Mappings: { M: { Key: { Flag: { 'Fn::FindInMap': ['M', 'Key', 'Flag'] } } } }, Resources: group({ 'Fn::FindInMap': ['M', 'Key', 'Flag'] }),
    }],
    ['a parameter with itself as the default', { Parameters: { P: { Type: 'String', Default: { Ref: 'P' } } }, Resources: group({ Ref: 'P' }) }],
    ['a resource that refers to itself', { Resources: group({ 'Fn::GetAtt': ['Group', 'AtRestEncryptionEnabled'] }) }],
    ['texts in texts', { Resources: group(nested(DEPTH, (inner) => ({ 'Fn::Join': ['', [inner]] }), 'false')) }],
    ['selections in selections', { Resources: group(nested(DEPTH, (inner) => ({ 'Fn::Select': [0, [inner]] }), 'false')) }],
    ['branches in branches', {
      Conditions: { A: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } }, Resources: group(nested(DEPTH, (inner) => ({ 'Fn::If': ['A', inner, true] }), false)),
    }],
    ['negations in negations', {
      Conditions: { A: nested(DEPTH + 1, (inner) => ({ 'Fn::Not': [inner] }), { 'Fn::Equals': ['a', 'a'] }) }, Resources: group({ 'Fn::If': ['A', true, false] }),
    }],
  ])('fails when %s makes a rule throw, or passes for encrypted', (_, json) => {
    expect(RULES.findingsIn(new Template(json)).map(findingId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^EncryptedCaches-ReplicationGroupEncryptionAtRest(\[unresolved\])?$/)]),
    );
  });

  test('fails when the time for conditions that share others grows with the ways through them', () => {
    const LEVELS = 12;
    const Conditions: Record<string, unknown> = { [`C${LEVELS}`]: { 'Fn::Equals': ['a', 'b'] } };
    for (let level = 0; level < LEVELS; level++) Conditions[`C${level}`] = { 'Fn::Or': [{ Condition: `C${level + 1}` }, { Condition: `C${level + 1}` }] };
    const subject = new Template({ Conditions, Resources: group({ 'Fn::If': ['C0', true, false] }) });
    const lookUps = jest.spyOn(subject, 'condition');
    const rules = new RuleSet(CATALOGUE.filter(({ id }) => id === 'ReplicationGroupEncryptionAtRest'));
    expect(rules.findingsIn(subject).map(findingId)).toEqual(['EncryptedCaches-ReplicationGroupEncryptionAtRest']);
    expect(lookUps.mock.calls.length).toBeLessThan(5 * LEVELS);
  });
});
