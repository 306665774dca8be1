import * as fc from 'fast-check';
import { CATALOGUE, describeFinding, Finding, findingId, judge, judgeTemplate, RuleIndex } from '../../src/rules';
import { Template } from '../../src/template';
import { IMPORTED, resourcesOf } from '../helpers/judge';

const DYNAMIC = '{{resolve:secretsmanager:cache:SecretString:token}}';

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

function inWords(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.resource.logicalId} ${findingId(finding)} ${finding.path} ${describeFinding(finding)}`).sort();
}

test('what is remembered of a rule is what it says', () => {
  // One index for all runs, as in the constructs of an app: it remembers from one template to the next.
  const index = new RuleIndex(CATALOGUE);
  let found = 0;
  fc.assert(fc.property(template, (json) => {
    const one = new Template(json);
    const byOne = CATALOGUE.flatMap((rule) => resourcesOf(rule, one).flatMap((resource) => judge(rule, resource)));
    const byMany = judgeTemplate(new Template(json), index);
    found += byOne.length;
    expect(inWords(byMany)).toEqual(inWords(byOne));
  }), { numRuns: 150 });
  expect(found).toBeGreaterThan(1000);
});

test('a rule is run once for each combination of what it reads, and no more', () => {
  const ran: unknown[] = [];
  const rule = {
    ...CATALOGUE[0],
    onlyWith: undefined,
    check: (group: { value(name: string): unknown }) => {
      ran.push(group.value('Engine') === 'redis' ? group.value('EngineVersion') : undefined);
      return undefined;
    },
  };
  const groups = [...Array(300).keys()].map((number) => [`Group${number}`, {
    Type: rule.resourceTypes[0], Properties: { Engine: ['redis', 'valkey'][number % 2], EngineVersion: ['7.1', '7.0'][Math.floor(number / 2) % 2], Description: `${number}` },
  }]);
  judgeTemplate(new Template({ Resources: Object.fromEntries(groups) }), new RuleIndex([rule]));
  expect(ran.sort()).toEqual(['7.0', '7.1', undefined]);
});

test('a property with a value for each resource is not remembered for ever', () => {
  const subnetGroup = CATALOGUE.find(({ id }) => id === 'ReplicationGroupInVpc')!;
  const groups = [...Array(1000).keys()].map((number) => [`Group${number}`, {
    Type: subnetGroup.resourceTypes[0], Properties: { CacheSubnetGroupName: number % 100 === 0 ? 'default' : `private-${number}` },
  }]);
  const findings = judgeTemplate(new Template({ Resources: Object.fromEntries(groups) }), new RuleIndex([subnetGroup]));
  expect(findings.map(({ resource }) => resource.logicalId)).toEqual([...Array(10).keys()].map((number) => `Group${number * 100}`));
});
