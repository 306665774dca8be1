import * as fc from 'fast-check';
import { describeFinding, Finding, findingId, judge, RuleSet } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';
import { Template } from '../../src/template';
import { IMPORTED, resourcesOf } from '../helpers/judge';

const DYNAMIC = '{{resolve:secretsmanager:cache:SecretString:token}}';

const RUNS = 150;

/** Few values for each property, so that combinations come again; plain ones, expressions, and some of the wrong type. */
const VALUES: Record<string, readonly unknown[]> = {
  Engine: ['redis', 'valkey', 'VALKEY', { Ref: 'Engine' }, 5],
  EngineVersion: ['7.1', '8.2', '5.0.6', '3.2.10', 7, IMPORTED],
  CacheNodeType: ['cache.r7g.large', 'cache.m1.small', 'cache.r6gd.xlarge', IMPORTED],
  AtRestEncryptionEnabled: [true, false, 'false', { 'Fn::If': ['IsProduction', true, false] }, { Ref: 'AWS::NoValue' }],
  TransitEncryptionEnabled: [true, 'true', false, IMPORTED],
  TransitEncryptionMode: ['required', 'preferred', IMPORTED],
  AuthToken: ['a-token-in-plain-sight', DYNAMIC, { Ref: 'Token' }],
  UserGroupIds: [['users'], [], [{ Ref: 'Users' }], IMPORTED],
  CacheSubnetGroupName: ['default', 'private', ...[...Array(80).keys()].map((index) => `private-${index}`)],
  NumCacheClusters: [1, 2, '7', { Ref: 'Nodes' }],
  AutomaticFailoverEnabled: [true, false, 'true'],
  MultiAZEnabled: [true, false],
  Durability: ['sync', 'disabled'],
  GlobalReplicationGroupId: ['ldgnf-orders', { Ref: 'Engine' }],
  SnapshotRetentionLimit: [0, 7, 36, null],
};

const properties = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom(...values)])), { requiredKeys: ['Engine', 'CacheNodeType'] },
);

const template = fc.array(fc.tuple(properties, fc.boolean()), { minLength: 1, maxLength: 40 }).map((groups) => ({
  Parameters: {
    Engine: { Type: 'String', AllowedValues: ['redis', 'valkey'] },
    Token: { Type: 'String', NoEcho: true },
    Nodes: { Type: 'Number', Default: 2 },
    Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
  },
  Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: {
    Users: { Type: 'AWS::ElastiCache::UserGroup', Properties: { Engine: 'valkey', UserGroupId: 'users', UserIds: ['someone'] } },
    ...Object.fromEntries(groups.map(([Properties, conditional], index) => [`Group${index}`, {
      Type: 'AWS::ElastiCache::ReplicationGroup', Properties, ...(conditional ? { Condition: 'IsProduction' } : {}),
    }])),
  },
}));

/** Many groups with the same properties, so what a rule reads of one comes again in others. */
const fleet = fc.tuple(fc.subarray(Object.keys(VALUES), { minLength: 2, maxLength: 8 }), fc.array(properties, { minLength: 10, maxLength: 30 }))
  .map(([names, groups]) => ({
    Parameters: { Engine: { Type: 'String', AllowedValues: ['redis', 'valkey'] }, Token: { Type: 'String', NoEcho: true }, Nodes: { Type: 'Number', Default: 2 } },
    Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Engine' }, 'redis'] } },
    Resources: Object.fromEntries(groups.map((group: Record<string, unknown>, index) => [`Group${index}`, {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      DeletionPolicy: index % 3 === 0 ? 'Delete' : 'Snapshot',
      Properties: Object.fromEntries(names.map((name) => [name, group[name] ?? VALUES[name][0]])),
    }])),
  }));

function inWords(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.resource.logicalId} ${findingId(finding)} ${finding.path} ${describeFinding(finding)}`).sort();
}

test('a set of rules finds what each rule finds on each resource', () => {
  const rules = new RuleSet(CATALOGUE);
  let found = 0;
  fc.assert(fc.property(template, (json) => {
    const one = new Template(json);
    const byOne = CATALOGUE.flatMap((rule) => resourcesOf(rule, one).flatMap((resource) => judge(rule, resource).findings));
    const byMany = rules.findingsIn(new Template(json));
    found += byOne.length;
    expect(inWords(byMany)).toEqual(inWords(byOne));
  }), { numRuns: RUNS });
  expect(found).toBeGreaterThan(1000);
});

test('a set of rules finds the same in a fleet whose groups have the same properties', () => {
  const rules = new RuleSet(CATALOGUE);
  let found = 0;
  fc.assert(fc.property(fleet, (json) => {
    const one = new Template(json);
    const byOne = CATALOGUE.flatMap((rule) => resourcesOf(rule, one).flatMap((resource) => judge(rule, resource).findings));
    found += byOne.length;
    expect(inWords(rules.findingsIn(new Template(json)))).toEqual(inWords(byOne));
  }), { numRuns: RUNS });
  expect(found).toBeGreaterThan(1000);
});

/** An ingress rule of its own resource; with few values, so that several are written alike. */
const ingress = fc.record({
  IpProtocol: fc.constantFrom('tcp', '-1'),
  FromPort: fc.constantFrom(6379, 11211),
  ToPort: fc.constantFrom(6379, 11211),
  CidrIp: fc.constantFrom('10.0.0.0/8', '0.0.0.0/1', '128.0.0.0/1', { Ref: 'Clients' }, { 'Fn::If': ['IsProduction', '10.0.0.0/8', '0.0.0.0/0'] }),
  GroupId: fc.constantFrom({ 'Fn::GetAtt': ['Open', 'GroupId'] }, { 'Fn::GetAtt': ['Closed', 'GroupId'] }, 'sg-11111111', { Ref: 'Clients' }),
  GroupName: fc.constantFrom('open', 'elsewhere', { Ref: 'Clients' }),
}, { requiredKeys: ['IpProtocol', 'FromPort', 'ToPort', 'CidrIp'] });

const network = fc.array(fc.tuple(ingress, fc.boolean()), { minLength: 2, maxLength: 12 }).map((ingressRules) => ({
  Parameters: {
    Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
    Clients: { Type: 'String', Default: '10.0.0.0/8', AllowedPattern: '.+' },
  },
  Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: {
    Open: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Caches', GroupName: 'open' } },
    Closed: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Caches', SecurityGroupIngress: [{ ...ingressRules[0][0], GroupId: undefined }] } },
    ...Object.fromEntries(ingressRules.map(([Properties, conditional], index) => [`Rule${index}`, {
      Type: 'AWS::EC2::SecurityGroupIngress', Properties, ...(conditional ? { Condition: 'IsProduction' } : {}),
    }])),
    Cache: {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      Properties: { Engine: 'valkey', SecurityGroupIds: [{ 'Fn::If': ['IsProduction', { 'Fn::GetAtt': ['Open', 'GroupId'] }, { 'Fn::GetAtt': ['Closed', 'GroupId'] }] }] },
    },
  },
}));

test('what is said of one resource is not said of another that only looks like it', () => {
  const rules = new RuleSet(CATALOGUE);
  let found = 0;
  fc.assert(fc.property(network, (json) => {
    const plain = JSON.parse(JSON.stringify(json));
    const one = new Template(plain);
    const byOne = CATALOGUE.flatMap((rule) => resourcesOf(rule, one).flatMap((resource) => judge(rule, resource).findings));
    found += byOne.length;
    expect(inWords(rules.findingsIn(new Template(plain)))).toEqual(inWords(byOne));
  }), { numRuns: RUNS });
  expect(found).toBeGreaterThan(RUNS);
});
