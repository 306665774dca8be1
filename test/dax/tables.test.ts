import { CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { daxStack, PARTITION_KEY, refusal } from './dax-stack';
import { DaxTable, EncryptedDaxCluster } from '../../src';
import { newApp } from '../helpers/report';
import { messageOf, propertiesOf } from '../helpers/stack';

const READ = ['BatchGetItem', 'ConditionCheckItem', 'DescribeTable', 'GetItem', 'Query', 'Scan'].map((action) => `dynamodb:${action}`);
const WRITE = ['BatchWriteItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action}`);
const READ_WRITE = [...READ, ...WRITE].sort();
const INDEX = ['dynamodb:Query', 'dynamodb:Scan'];
const KEY_READ = ['kms:Decrypt', 'kms:DescribeKey'];
const KEY_READ_WRITE = [...KEY_READ, 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

const HERE = { account: '111111111111', region: 'eu-west-1' };

interface Statement { Action: string[]; Effect: string; Resource: unknown }

/** Every statement that a stack gives to a role of it, inline or not. */
function statements(stack: Stack): Statement[] {
  const template = Template.fromStack(stack);
  const roles = Object.values(template.findResources('AWS::IAM::Role')).flatMap(({ Properties }) => Properties.Policies ?? []);
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).map(({ Properties }) => Properties);
  return [...roles, ...policies].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

const arn = (logicalId: string): object => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const index = (logicalId: string, name: string): object => ({ 'Fn::Join': ['', [arn(logicalId), `/index/${name}`]] });
const allow = (Action: string[], Resource: unknown): Statement => ({ Action, Effect: 'Allow', Resource });

/** The resources of a stack, under ids that can be written down. */
function named<T extends dynamodb.Table | dynamodb.TableV2>(table: T, logicalId: string): T {
  (table.node.defaultChild as dynamodb.CfnTable).overrideLogicalId(logicalId);
  return table;
}

describe('the role', () => {
  test('may do what reading and writing takes, on the table and nothing else', () => {
    const { stack, vpc } = daxStack();
    const table = named(new dynamodb.Table(stack, 'Table', { partitionKey: PARTITION_KEY }), 'Orders');
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(statements(stack)).toEqual([allow(READ_WRITE, arn('Orders'))]);
    expect(propertiesOf(stack, 'AWS::IAM::Role')).toMatchObject({
      AssumeRolePolicyDocument: { Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'dax.amazonaws.com' } }] },
    });
  });

  test('takes both kinds of tables, each with what it is allowed', () => {
    const { stack, vpc } = daxStack();
    const [orders, catalogue] = [
      named(new dynamodb.TableV2(stack, 'Orders', { partitionKey: PARTITION_KEY }), 'O'),
      named(new dynamodb.Table(stack, 'Catalogue', { partitionKey: PARTITION_KEY }), 'C'),
    ];
    const prices = new dynamodb.CfnTable(stack, 'Prices', { keySchema: [{ attributeName: 'id', keyType: 'HASH' }] });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [orders, DaxTable.readOnly(catalogue), DaxTable.readWrite(prices)] });
    expect(statements(stack)).toEqual([allow(READ_WRITE, [arn('O'), arn('Prices')]), allow(READ, arn('C'))]);
  });

  test('may query the indexes that a table has at synthesis, by name', () => {
    const { stack, vpc } = daxStack();
    const sortKey = { name: 'at', type: dynamodb.AttributeType.NUMBER };
    const orders = named(new dynamodb.Table(stack, 'Orders', { partitionKey: PARTITION_KEY, sortKey }), 'O');
    orders.addLocalSecondaryIndex({ indexName: 'by-state', sortKey: { name: 'state', type: dynamodb.AttributeType.STRING } });
    const catalogue = named(new dynamodb.TableV2(stack, 'Catalogue', { partitionKey: PARTITION_KEY }), 'C');
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [orders, DaxTable.readOnly(catalogue)] });
    orders.addGlobalSecondaryIndex({ indexName: 'by-time', partitionKey: sortKey });
    catalogue.addGlobalSecondaryIndex({ indexName: 'by-name', partitionKey: { name: 'name', type: dynamodb.AttributeType.STRING } });
    expect(statements(stack)[2]).toEqual(allow(INDEX, [index('O', 'by-time'), index('O', 'by-state'), index('C', 'by-name')]));
  });

  test('may query the indexes that are named, and of an imported table no others', () => {
    const { stack, vpc, table } = daxStack();
    const own = named(new dynamodb.Table(stack, 'Own', { partitionKey: PARTITION_KEY }), 'T');
    own.addGlobalSecondaryIndex({ indexName: 'not-through-dax', partitionKey: PARTITION_KEY });
    new EncryptedDaxCluster(stack, 'Dax', {
      vpc, tables: [DaxTable.readWrite(table, { indexNames: ['by-customer'] }), DaxTable.readOnly(own, { indexNames: [] })],
    });
    const found = statements(stack);
    expect(found.map(({ Action }) => Action)).toEqual([READ_WRITE, READ, INDEX]);
    expect(JSON.stringify(found[2].Resource)).toMatch(/:table\/orders\/index\/by-customer"\]\]\}$/);
  });

  test('may query an index whose name is a parameter', () => {
    const { stack, vpc } = daxStack();
    const table = named(new dynamodb.Table(stack, 'Table', { partitionKey: PARTITION_KEY }), 'T');
    table.addGlobalSecondaryIndex({ indexName: new CfnParameter(stack, 'Name').valueAsString, partitionKey: PARTITION_KEY });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(statements(stack)[1]).toEqual(allow(INDEX, { 'Fn::Join': ['', [arn('T'), '/index/', { Ref: 'Name' }]] }));
  });

  test('has no wildcard in a resource, and no action on anything but tables, indexes and keys', () => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    for (const { Resource, Action } of statements(stack)) {
      expect(JSON.stringify(Resource)).not.toContain('*');
      expect(Action.filter((action) => !/^(dynamodb|kms):/.test(action))).toEqual([]);
    }
  });

  test('of a table in another stack has what that stack exports', () => {
    const { app, stack, vpc } = daxStack();
    const table = new dynamodb.Table(new Stack(app, 'Tables'), 'Table', { partitionKey: PARTITION_KEY });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    table.addGlobalSecondaryIndex({ indexName: 'late', partitionKey: PARTITION_KEY });
    app.synth();
    expect(JSON.stringify(statements(stack))).toMatch(/Fn::ImportValue.*"\/index\/late"/);
  });

  test('that apps may not make is taken from those that they have', () => {
    const app = newApp();
    iam.Role.customizeRoles(app, { usePrecreatedRoles: { 'Stack/Dax/Role': 'dax-orders' } });
    const stack = new Stack(app, 'Stack');
    new EncryptedDaxCluster(stack, 'Dax', { vpc: daxStack().vpc, tables: [dynamodb.Table.fromTableName(stack, 'Table', 'orders')] });
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 0);
    expect(JSON.stringify(propertiesOf(stack, 'AWS::DAX::Cluster').IAMRoleARN)).toContain(':role/dax-orders');
  });
});

describe('customer managed keys', () => {
  test('are used with the table, as far as it is used, and before the cluster is there', () => {
    const { vpc } = daxStack();
    const stack = new Stack(newApp(), 'Stack', { env: HERE });
    const encryptionKey = new kms.Key(stack, 'Key');
    const v1 = new dynamodb.Table(stack, 'V1', { partitionKey: PARTITION_KEY, encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED, encryptionKey });
    const other = new kms.Key(stack, 'Other');
    const v2 = new dynamodb.TableV2(stack, 'V2', { partitionKey: PARTITION_KEY, encryption: dynamodb.TableEncryptionV2.customerManagedKey(other) });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [v1, DaxTable.readOnly(v2)] });
    const [key, otherKey] = [encryptionKey, other].map((each) => stack.resolve(each.keyArn));
    expect(statements(stack).slice(-2)).toEqual([allow(KEY_READ_WRITE, key), allow(KEY_READ, otherKey)]);
    Template.fromStack(stack).hasResource('AWS::DAX::Cluster', { DependsOn: [Match.stringLikeRegexp('^DaxRoleDefaultPolicy')] });
  });

  test('of imported tables and of L1s are taken from the options', () => {
    const { stack, vpc } = daxStack();
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/1');
    const imported = dynamodb.Table.fromTableAttributes(stack, 'Imported', { tableName: 'imported', encryptionKey });
    const l1 = new dynamodb.CfnTable(stack, 'L1', {
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }], sseSpecification: { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: encryptionKey.keyArn },
    });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [DaxTable.readOnly(imported), DaxTable.readWrite(l1, { encryptionKey })] });
    expect(statements(stack).slice(-2).map(({ Action }) => Action)).toEqual([KEY_READ, KEY_READ_WRITE]);
  });

  test('that AWS manages need no permission', () => {
    const { stack, vpc } = daxStack();
    const table = new dynamodb.Table(stack, 'Table', { partitionKey: PARTITION_KEY, encryption: dynamodb.TableEncryption.AWS_MANAGED });
    const l1 = new dynamodb.CfnTable(stack, 'L1', {
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }], sseSpecification: { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: 'alias/aws/dynamodb' },
    });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table, l1] });
    expect(JSON.stringify(statements(stack))).not.toContain('kms:');
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
  });
});

describe('a role that is given', () => {
  test('is left untouched', () => {
    const { app, stack, vpc } = daxStack();
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('dax.amazonaws.com') });
    const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc, role });
    app.synth();
    expect(cluster.role).toBe(role);
    expect(statements(stack)).toEqual([]);
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 1);
  });

  test('can be an imported one', () => {
    const { app, stack, vpc } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, role: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111111111111:role/dax') });
    app.synth();
    expect(propertiesOf(stack, 'AWS::DAX::Cluster').IAMRoleARN).toBe('arn:aws:iam::111111111111:role/dax');
  });

  test('and tables do not go together', () => {
    const { stack } = daxStack();
    expect(refusal({ role: iam.Role.fromRoleName(stack, 'Role', 'dax') })).toContain('[TablesOrRole]');
  });

  test('can change its mind about its policies until synthesis', () => {
    const { stack, vpc } = daxStack();
    const statement = new iam.PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:eu-west-1:111111111111:table/a'] });
    const role = new iam.Role(stack, 'Role', {
      assumedBy: new iam.ServicePrincipal('dax.amazonaws.com'), inlinePolicies: { Own: new iam.PolicyDocument({ statements: [statement] }) },
    });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, role });
    expect(() => statement.addActions('dynamodb:Query')).not.toThrow();
  });
});

describe('tables', () => {
  test.each([[{ tables: undefined }], [{ tables: [] }]])('none are an error without a role: %j', (props) => expect(refusal(props)).toContain('[NoTables]'));

  test('the same one twice is an error', () => {
    const { stack, vpc, table } = daxStack();
    expect(messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table, DaxTable.readOnly(table)] }))).toContain('[TableTwice]');
  });

  test.each<[string, { account: string; region: string }]>([
    ['Region', { account: '111111111111', region: 'us-east-1' }],
    ['account', { account: '222222222222', region: 'eu-west-1' }],
  ])('of another %s are an error', (_, { account, region }) => {
    const stack = new Stack(newApp(), 'Stack', { env: HERE });
    const table = dynamodb.Table.fromTableArn(stack, 'Elsewhere', `arn:aws:dynamodb:${region}:${account}:table/orders`);
    const { vpc } = daxStack();
    const message = messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] }));
    expect(message).toContain('[TableElsewhere]');
    expect(message).toContain(`account ${account}, Region ${region}`);
  });

  test('of a stack elsewhere are an error, and their replica here is none', () => {
    const app = newApp();
    const there = new Stack(app, 'There', { env: { account: '111111111111', region: 'us-east-1' } });
    const here = new Stack(app, 'Here', { env: HERE, crossRegionReferences: true });
    const table = new dynamodb.TableV2(there, 'Table', { tableName: 'orders', partitionKey: PARTITION_KEY, replicas: [{ region: 'eu-west-1' }] });
    const { vpc } = daxStack();
    expect(messageOf(() => new EncryptedDaxCluster(here, 'Dax', { vpc, tables: [table] }))).toContain('table.replica(region)');
    expect(() => new EncryptedDaxCluster(here, 'Dax', { vpc, tables: [table.replica('eu-west-1')] })).not.toThrow();
  });

  test('whose place is not known yet pass', () => {
    const { app, stack, vpc } = daxStack();
    const other = new Stack(app, 'Other', { env: { account: '111111111111', region: 'us-east-1' } });
    expect(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [dynamodb.Table.fromTableName(other, 'There', 'orders')] })).not.toThrow();
    const arnOfImport = Fn.importValue('table');
    expect(() => new EncryptedDaxCluster(stack, 'Dax2', { vpc, tables: [dynamodb.Table.fromTableArn(stack, 'Import', arnOfImport)] })).not.toThrow();
  });

  test.each<[string, Partial<dynamodb.TableAttributes>]>([
    ['some indexes', { globalIndexes: ['by-customer'] }], ['any indexes', { grantIndexPermissions: true }], ['a local index', { localIndexes: ['by-time'] }],
  ])('imported with %s have to say which', (_, attributes) => {
    const { stack, vpc } = daxStack();
    const table = dynamodb.Table.fromTableAttributes(stack, 'Imported', { tableName: 'imported', ...attributes });
    const tableV2 = dynamodb.TableV2.fromTableAttributes(stack, 'ImportedV2', { tableName: 'v2', ...attributes });
    const message = messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table, tableV2] }));
    expect(message.match(/\[TableIndexesUnknown\]/g)).toHaveLength(2);
    expect(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [DaxTable.readWrite(table, { indexNames: ['by-customer'] })] })).not.toThrow();
  });

  test('whose key only an L1 knows have to say which', () => {
    const { stack, vpc } = daxStack();
    const table = new dynamodb.CfnTable(stack, 'L1', {
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }], sseSpecification: { sseEnabled: true, kmsMasterKeyId: new kms.Key(stack, 'Key').keyArn },
    });
    expect(messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] }))).toContain('[TableKeyUnknown]');
  });
});

describe('DaxTable', () => {
  test('stands for its table wherever one refers to it', () => {
    const { stack } = daxStack();
    const table = new dynamodb.Table(stack, 'Table', { partitionKey: PARTITION_KEY });
    const readOnly = DaxTable.readOnly(table);
    expect(readOnly.node).toBe(table.node);
    expect(readOnly.env).toEqual(table.env);
    expect(readOnly.tableRef).toEqual(table.tableRef);
    expect(readOnly.isReadOnly).toBe(true);
    expect(DaxTable.readWrite(table).isReadOnly).toBe(false);
    const applied: unknown[] = [];
    readOnly.with({ supports: () => true, applyTo: (construct) => void applied.push(construct) });
    expect(applied).toContain(table);
  });

  test('around another one has the last word', () => {
    const { stack, vpc, table } = daxStack();
    const readWrite = DaxTable.readWrite(table, { indexNames: ['by-customer'] });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [DaxTable.readOnly(readWrite)] });
    expect(statements(stack).map(({ Action }) => Action)).toEqual([READ, INDEX]);
  });

  test('refuses options that it does not know', () => {
    const { table } = daxStack();
    expect(messageOf(() => DaxTable.readOnly(table, { indexes: ['x'] } as never))).toContain("'indexes' is not an option of DaxTable.readOnly");
  });
});
