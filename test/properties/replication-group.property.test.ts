import * as fs from 'fs';
import * as path from 'path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as fc from 'fast-check';
import {
  CacheAuthentication, CacheEngineVersion, CacheNetworkType, CacheNodeFamily, CacheNodeSize, CacheNodeType, CacheRestore, ClusterMode, DailyWindow,
  EncryptedCacheChecks, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, MaintenanceDay, TimeOfDay, TransitEncryption,
  WeeklyWindow,
} from '../../src';
import { NODE_FAMILIES } from '../../src/facts';
import { CATALOGUE } from '../../src/rules';
import { newApp, validationReport } from '../helpers/report';
import { testStack } from '../helpers/stack';

// Where the CDK's own engine has to speak too, every finding of it counts as an error.
const STRICT = { '@aws-cdk/core:strictCfnValidateErrors': true, '@aws-cdk/core:validateAgainstDefaultRules': true };

const GUARD_RULES = path.join(path.dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json')), 'rules/control-tower/cfn-guard/elasticache');

/** Control Tower rules that may object to a group of ours, and why each of them is wrong to. */
const GUARD_EXCEPTIONS: Record<string, (props: Described) => boolean> = {
  // Demands RBAC on Redis 6 and later, and takes an AUTH token for no authentication at all; a group that is referred to
  // by anything but a Ref inside the template is not seen either.
  // CT.ELASTICACHE.PR.8
  elasticache_repl_grp_rbac_auth_enabled_check: (props) => ['authToken', 'existing user group'].includes(props.authentication) || props.migration,
  // Takes a dynamic reference that is put together with Fn::Join for no token.
  // CT.ELASTICACHE.PR.7
  elasticache_repl_grp_redis_auth_enabled_check: (props) => props.authentication === 'authToken' || props.migration,
};

/** What the generator chose, in words that the exceptions can ask for. */
interface Described {
  readonly authentication: string;
  readonly migration: boolean;
}
type Make = (stack: Stack) => Partial<EncryptedRedisReplicationGroupProps>;
interface Sample { readonly described: Described; readonly make: Make }

const members = <T>(owner: object, type: new (...args: never[]) => T): T[] => Object.values(owner)
  .filter((member): member is T => member instanceof type);
const ENGINES = [...members(CacheEngineVersion, CacheEngineVersion as never), CacheEngineVersion.redis('5.0.6'), CacheEngineVersion.redis('4.0.10')] as CacheEngineVersion[];
const NODE_TYPES = NODE_FAMILIES.filter(({ creatable }) => creatable)
  .flatMap(({ family, sizes }) => sizes.map((size) => CacheNodeType.of(family as CacheNodeFamily, size as CacheNodeSize)));

const authentication = fc.constantFrom<[string, (stack: Stack) => CacheAuthentication | undefined]>(
  ['default', () => undefined],
['applicationUser', (stack) => CacheAuthentication.applicationUser({ userName: 'web', secretEncryptionKey: new kms.Key(stack, 'SecretKey') })],
['authToken', () => CacheAuthentication.authToken()],
['iam', () => CacheAuthentication.iamUsers()],
['existing user group', (stack) => CacheAuthentication.userGroup(new elasticache.CfnUserGroup(stack, 'G', { engine: 'valkey', userGroupId: 'users', userIds: ['someone'] }))],
);

const clusterMode = fc.oneof(
  fc.integer({ min: -1, max: 7 }).map((replicas) => ClusterMode.disabled({ replicas })),
  fc.record({ shards: fc.integer({ min: 0, max: 120 }), replicasPerShard: fc.integer({ min: -1, max: 6 }) })
    .map((options) => ClusterMode.enabled(options)),
  fc.constant(ClusterMode.compatibleDuringMigration({ reason: 'in between' })),
);

const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => TimeOfDay.of(hour, minute));
const minutes = fc.integer({ min: 10, max: 300 }).map((length) => Duration.minutes(length));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 3 });

const anyProps: fc.Arbitrary<Sample> = fc.record({
  engine: maybe(fc.constantFrom(...ENGINES)),
  nodeType: maybe(fc.constantFrom(...NODE_TYPES)),
  clusterMode: maybe(clusterMode),
  multiAz: maybe(fc.boolean()),
  authentication,
  transitEncryption: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, {
    weight: 1, arbitrary: fc.constantFrom(TransitEncryption.preferredDuringMigration('clients move'), TransitEncryption.requiredBeforeAuthentication('clients moved')),
  }),
  port: maybe(fc.integer({ min: 1024, max: 65535 })),
  customerKey: fc.boolean(),
  parameters: maybe(fc.constantFrom<Record<string, string>>({ 'maxmemory-policy': 'allkeys-lru' }, { timeout: '60', appendonly: 'yes' }, { timeout: '0' })),
  retentionDays: maybe(fc.integer({ min: 0, max: 40 })),
  window: maybe(fc.tuple(time, minutes).map(([start, length]) => DailyWindow.of(start, length))),
  maintenanceWindow: maybe(fc.tuple(fc.constantFrom(...Object.values(MaintenanceDay)), time, minutes)
    .map(([day, start, duration]) => WeeklyWindow.of({ day, start, duration }))),
  networkType: maybe(fc.constantFrom(...Object.values(CacheNetworkType))),
  restoreFrom: maybe(fc.constant(CacheRestore.fromSnapshot('before'))),
  autoMinorVersionUpgrade: maybe(fc.boolean()),
  replicationGroupId: maybe(fc.stringMatching(/^[a-z][a-z0-9-]{0,45}$/)),
  description: maybe(fc.string({ minLength: 0, maxLength: 300, unit: 'grapheme-ascii' })),
}).map(({ authentication: [name, authenticate], customerKey, retentionDays, window, ...props }) => ({
  described: { authentication: name, migration: props.transitEncryption !== undefined },
  make: (stack) => ({
    ...props,
    authentication: authenticate(stack),
    encryptionKey: customerKey ? new kms.Key(stack, 'Key') : undefined,
    backup: { retention: retentionDays === undefined ? undefined : Duration.days(retentionDays), window },
  }),
}));

/** Builds a group from a sample in a stack of its own; the error that it is refused with, if it is. */
function build(stack: Stack, make: Make): Error | undefined {
  const { vpc } = testStack();
  try {
    new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...make(stack) });
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

beforeEach(() => {
  delete process.env.CDK_VALIDATION;
});
afterEach(() => {
  process.env.CDK_VALIDATION = 'false';
});

test('whatever compiles is refused in one error with known codes, or passes every validator', () => {
  const codes = new Set(CATALOGUE.map(({ id }) => id));
  let built = 0;
  let refused = 0;
  fc.assert(fc.property(fc.array(anyProps, { minLength: 40, maxLength: 40 }), (samples) => {
    const app = newApp({ context: STRICT });
    const described = new Map<string, Described>();
    samples.forEach((sample, index) => {
      const stack = new Stack(app, `Stack${index}`);
      const error = build(stack, sample.make);
      if (error) {
        refused++;
        expect(error.name).toBe('EncryptedRedisReplicationGroupInvalid');
        const found = [...error.message.matchAll(/^ {2}- \[(\w+)\]/gm)].map(([, code]) => code);
        expect(found.length).toBeGreaterThan(0);
        for (const code of found) expect(codes).toContain(code);
        app.node.tryRemoveChild(stack.node.id);
      } else {
        built++;
        described.set(stack.stackName, sample.described);
      }
    });
    if (described.size === 0) return;
    Validations.of(app).addPlugins(new EncryptedCacheChecks(), new CfnGuardValidator({
      controlTowerRulesEnabled: false, rules: [GUARD_RULES], disabledRules: ['ct-elasticache-pr-3'], maxBuffer: 256 * 1024 * 1024,
    }) as never);
    try {
      app.synth();
    } catch {
      // The report says what was found, exceptions included.
    }
    expect(unexpected(validationReport(app) as Report, described)).toEqual([]);
  }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 2), endOnFailure: true });
  // Both halves of the property were put to the test.
  expect(built).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(5);
});

interface Report {
  readonly pluginReports: { pluginName: string; violations: Violation[] }[];
}

interface Violation {
  readonly ruleName: string;
  readonly severity?: string;
  readonly description: string;
  readonly violatingConstructs: { constructPath?: string; cloudFormationResource?: { templatePath: string } }[];
}

/** What the validators object to and no exception explains. */
function unexpected({ pluginReports }: Report, described: Map<string, Described>): string[] {
  return pluginReports.flatMap(({ pluginName, violations }) => violations.flatMap(({ ruleName, severity, description, violatingConstructs }) => (
    violatingConstructs.map(({ constructPath = '', cloudFormationResource }) => {
      const stack = constructPath.split('/')[0] || path.basename(cloudFormationResource?.templatePath ?? '').split('.')[0];
      const props = described.get(stack);
      if (pluginName === 'EncryptedCaches' && severity === 'warning') return '';
      if (pluginName === 'Construct Annotations') return '';
      if (props && GUARD_EXCEPTIONS[ruleName]?.(props)) return '';
      return `${pluginName} ${ruleName} ${constructPath}: ${description} ${JSON.stringify(props)}`;
    })
  ))).filter(Boolean);
}

test('no token makes a constructor or a synthesis throw', () => {
  process.env.CDK_VALIDATION = 'false';
  const token = fc.constantFrom<unknown>({ Ref: 'P' }, { 'Fn::ImportValue': 'x' }, { 'Fn::GetAtt': ['Other', 'Value'] });
  const text = token.map((value) => Token.asString(value));
  const number = token.map((value) => Token.asNumber(value));
  const tokens = fc.record({
    port: maybe(number),
    replicationGroupId: maybe(text),
    description: maybe(text),
    replicas: maybe(number),
    shards: maybe(number),
    retention: maybe(number),
    parameter: maybe(text),
    snapshot: maybe(text),
    user: maybe(text),
    zone: maybe(text),
    networkType: maybe(text),
  });
  fc.assert(fc.property(tokens, ({ replicas, shards, retention, parameter, snapshot, user, zone, networkType, ...props }) => {
    const { app, stack, vpc } = testStack();
    new EncryptedRedisReplicationGroup(stack, 'Cache', {
      ...props,
      vpc,
      networkType: networkType as CacheNetworkType,
      clusterMode: shards === undefined
        ? ClusterMode.disabled({ replicas, availabilityZones: zone === undefined ? undefined : [zone, 'eu-west-1b'] })
        : ClusterMode.enabled({
          shards, replicasPerShard: replicas, shardOptions: zone === undefined ? undefined : [{ primaryAvailabilityZone: zone }],
        }),
      backup: { retention: retention === undefined ? undefined : Duration.days(retention) },
      parameters: parameter === undefined ? undefined : { timeout: parameter },
      restoreFrom: snapshot === undefined ? undefined : CacheRestore.fromSnapshot(snapshot),
      authentication: user === undefined ? undefined : CacheAuthentication.iamUsers({ userIds: [user] }),
    });
    app.synth();
    fs.rmSync(app.outdir, { recursive: true });
  }), { numRuns: 60 });
});
