import * as fs from 'fs';
import * as path from 'path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as fc from 'fast-check';
import {
  CacheNetworkType, DaxNodeFamily, DaxNodeSize, DaxNodeType, DaxTable, EncryptedCacheChecks, EncryptedDaxCluster, EncryptedDaxClusterProps,
  MaintenanceDay, TimeOfDay, WeeklyWindow,
} from '../../src';
import { DAX_NODE_FAMILIES } from '../../src/facts';
import { CATALOGUE } from '../../src/rules';
import { newApp, validationReport } from '../helpers/report';
import { testStack } from '../helpers/stack';

// Where the CDK's own engine has to speak too, every finding of it counts as an error.
const STRICT = { '@aws-cdk/core:strictCfnValidateErrors': true, '@aws-cdk/core:validateAgainstDefaultRules': true };

const GUARD_FOLDER = path.join(path.dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json')), 'rules/control-tower/cfn-guard/dynamodb');
const GUARD_RULES = fs.readdirSync(GUARD_FOLDER).filter((name) => name.startsWith('ct-dax-')).map((name) => path.join(GUARD_FOLDER, name));

/** Rules that may object to a cluster of ours, and why each of them is wrong to. */
const EXCEPTIONS: Record<string, (props: Described) => boolean> = {
  // Takes nothing for several zones but a list whose first three differ. DAX spreads the nodes by itself where none are listed, a VPC may
  // have two zones, and a test stack one node: the pack warns of what is less than two zones or three nodes.
  // CT.DAX.PR.2
  dax_cluster_multi_az_check: ({ zones, replicationFactor }) => replicationFactor < 3 || zones === undefined || new Set(zones.slice(0, 3)).size < 3,
  // The CDK's own rules on zones by name, which is how somebody wrote them, and on a list that names a zone twice, which it has to do
  // with more nodes than zones.
  W3010: ({ zones }) => zones !== undefined,
  W9007: ({ zones }) => new Set(zones).size < (zones ?? []).length,
};

/** Faults that only the construct can find, as they are not in the template. */
const FAULTS = ['NoTables', 'TablesOrRole', 'ZoneWithoutSubnet', 'TableElsewhere'];

/** What the generator chose, in words that the exceptions can ask for. */
interface Described {
  readonly zones?: string[];
  readonly replicationFactor: number;
}
interface Sample { readonly described: Described; readonly make: (stack: Stack) => Partial<EncryptedDaxClusterProps> }

const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'];
const NODE_TYPES = DAX_NODE_FAMILIES.filter(({ encryptionAtRest }) => encryptionAtRest !== 'no')
  .flatMap(({ family, sizes }) => sizes.map((size) => DaxNodeType.of(family as DaxNodeFamily, size as DaxNodeSize)));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 3 });

const key = { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } };
const TABLES: ((stack: Stack) => dynamodb.ITableRef)[] = [
  (stack) => new dynamodb.Table(stack, 'V1', { ...key, encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED }),
  (stack) => {
    const table = new dynamodb.TableV2(stack, 'V2', key);
    table.addGlobalSecondaryIndex({ indexName: 'by-name', ...key });
    return DaxTable.readOnly(table);
  },
  (stack) => DaxTable.readWrite(dynamodb.Table.fromTableName(stack, 'Imported', 'imported'), { indexNames: ['by-name'] }),
  (stack) => dynamodb.Table.fromTableArn(stack, 'Elsewhere', 'arn:aws:dynamodb:us-east-1:111111111111:table/elsewhere'),
];

const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => TimeOfDay.of(hour, minute));
const ttl = maybe(fc.integer({ min: 0, max: 10_000_000 }).map((millis) => Duration.millis(millis)));

const anyProps: fc.Arbitrary<Sample> = fc.record({
  nodeType: maybe(fc.constantFrom(...NODE_TYPES)),
  replicationFactor: maybe(fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 11 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0, 12, 3.5) },
  )),
  zones: maybe(fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...ZONES), { maxLength: 12 }) },
  )),
  fitting: fc.boolean(),
  itemTtl: ttl,
  queryTtl: ttl,
  maintenanceWindow: maybe(fc.tuple(fc.constantFrom(...Object.values(MaintenanceDay)), time, fc.integer({ min: 45, max: 300 }))
    .map(([day, start, length]) => WeeklyWindow.of({ day, start, duration: Duration.minutes(length) }))),
  networkType: maybe(fc.constantFrom(...Object.values(CacheNetworkType))),
  clusterName: maybe(fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,24}$/), fc.constantFrom('Orders', 'sudoku', 'x'))),
  description: maybe(fc.string({ minLength: 0, maxLength: 200, unit: 'grapheme-ascii' })),
  tables: fc.oneof({ weight: 8, arbitrary: fc.subarray(TABLES.slice(0, 3), { minLength: 1 }) }, { weight: 1, arbitrary: fc.subarray(TABLES) }),
  ownRole: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
}).map(({ zones: given, fitting, tables, ownRole, ...props }) => {
  const replicationFactor = props.replicationFactor ?? 3;
  const zones = given && fitting ? [...Array(Math.max(0, Math.floor(replicationFactor))).keys()].map((index) => ZONES[index % 2]) : given;
  return {
    described: { zones, replicationFactor },
    make: (stack) => ({
      ...props,
      availabilityZones: zones,
      tables: tables.map((table) => table(stack)),
      role: ownRole ? new iam.Role(stack, 'Own', { assumedBy: new iam.ServicePrincipal('dax.amazonaws.com') }) : undefined,
    }),
  };
});

/** A VPC of another place, with two private subnets. */
function vpcIn(stack: Stack): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-11111111',
    availabilityZones: ZONES.slice(0, 2),
    privateSubnetIds: ['subnet-1111111a', 'subnet-1111111b'],
    privateSubnetRouteTableIds: ['rtb-1111111a', 'rtb-1111111b'],
  });
}

/** Builds a cluster from a sample; the error that it is refused with, if it is. */
function build(stack: Stack, { make }: Sample): Error | undefined {
  try {
    new EncryptedDaxCluster(stack, 'Dax', { vpc: vpcIn(stack), ...make(stack) });
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
  expect(GUARD_RULES).toHaveLength(3);
  const codes = new Set([...CATALOGUE.map(({ id }) => id), ...FAULTS]);
  let built = 0;
  let refused = 0;
  fc.assert(fc.property(fc.array(anyProps, { minLength: 40, maxLength: 40 }), (samples) => {
    const app = newApp({ context: STRICT });
    const described = new Map<string, Described>();
    samples.forEach((sample, index) => {
      const stack = new Stack(app, `Stack${index}`, { env: { account: '111111111111', region: 'eu-west-1' } });
      const error = build(stack, sample);
      if (error) {
        refused++;
        expect(error.name).toBe('EncryptedDaxClusterInvalid');
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
      controlTowerRulesEnabled: false, rules: GUARD_RULES, maxBuffer: 256 * 1024 * 1024,
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
      if (props && EXCEPTIONS[ruleName]?.(props)) return '';
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
    replicationFactor: maybe(number),
    clusterName: maybe(text),
    description: maybe(text),
    networkType: maybe(text),
    zone: maybe(text),
    zones: maybe(token.map((value) => Token.asList(value))),
    itemTtl: maybe(number),
    queryTtl: maybe(number),
    table: maybe(text),
    index: maybe(text),
    role: maybe(text),
  });
  fc.assert(fc.property(tokens, ({ networkType, zone, zones, itemTtl, queryTtl, table, index, role, ...props }) => {
    const { app, stack, vpc } = testStack();
    const imported = dynamodb.Table.fromTableName(stack, 'Table', table ?? 'orders');
    new EncryptedDaxCluster(stack, 'Dax', {
      ...props,
      vpc,
      networkType: networkType as CacheNetworkType,
      availabilityZones: zones ?? (zone === undefined ? undefined : [zone, 'eu-west-1b', 'eu-west-1a']),
      itemTtl: itemTtl === undefined ? undefined : Duration.millis(itemTtl),
      queryTtl: queryTtl === undefined ? undefined : Duration.millis(queryTtl),
      ...(role === undefined
        ? { tables: [index === undefined ? imported : DaxTable.readOnly(imported, { indexNames: [index] })] }
        : { role: iam.Role.fromRoleArn(stack, 'Role', role) }),
    });
    app.synth();
    fs.rmSync(app.outdir, { recursive: true });
  }), { numRuns: 60 });
});
