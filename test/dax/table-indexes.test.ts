import { App, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { indexNamesOf } from '../../src/dax/table-indexes';

const KEY = { name: 'id', type: dynamodb.AttributeType.STRING };
const KEY_SCHEMA = [{ attributeName: 'id', keyType: 'HASH' }];
const ATTRIBUTES = [{ attributeName: 'id', attributeType: 'S' }];
const indexOf = (indexName: string): object => ({ indexName, keySchema: KEY_SCHEMA, projection: { projectionType: 'ALL' } });

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

function tableWithIndex(): { readonly table: dynamodb.Table; readonly l1: dynamodb.CfnTable } {
  const table = new dynamodb.Table(stack, 'Table', { partitionKey: KEY });
  table.addGlobalSecondaryIndex({ indexName: 'by-owner', partitionKey: KEY });
  return { table, l1: table.node.defaultChild as dynamodb.CfnTable };
}

test.each<[string, () => CfnResource]>([
  ['an L2 table', () => tableWithIndex().l1],
  ['a global table', () => new dynamodb.TableV2(stack, 'Table', {
    partitionKey: KEY, globalSecondaryIndexes: [{ indexName: 'by-owner', partitionKey: KEY }],
  }).node.defaultChild as CfnResource],
  ['an L1 table', () => new dynamodb.CfnTable(stack, 'Table', {
    keySchema: KEY_SCHEMA, attributeDefinitions: ATTRIBUTES, globalSecondaryIndexes: [indexOf('by-owner') as dynamodb.CfnTable.GlobalSecondaryIndexProperty],
  })],
  ['an L1 table with a lazy list', () => new dynamodb.CfnTable(stack, 'Table', {
    keySchema: KEY_SCHEMA, attributeDefinitions: ATTRIBUTES, globalSecondaryIndexes: Lazy.any({ produce: () => [indexOf('by-owner')] }),
  })],
  ['a resource without a class of its own', () => new CfnResource(stack, 'Table', {
    type: 'AWS::DynamoDB::Table', properties: { GlobalSecondaryIndexes: [{ IndexName: 'by-owner' }] },
  })],
])('the index of %s', (_, tableOf) => expect(indexNamesOf(tableOf())).toEqual(['by-owner']));

test('a table without indexes has none', () => {
  const table = new dynamodb.Table(stack, 'Table', { partitionKey: KEY });
  expect(indexNamesOf(table.node.defaultChild as CfnResource)).toEqual([]);
});

test.each<[string, (l1: dynamodb.CfnTable) => void, string[]]>([
  ['an override of a name', (l1) => l1.addPropertyOverride('GlobalSecondaryIndexes.0.IndexName', 'by-customer'), ['by-customer']],
  ['an override of the list', (l1) => l1.addPropertyOverride('LocalSecondaryIndexes', [{ IndexName: 'by-time' }]), ['by-owner', 'by-time']],
  ['a deleted list', (l1) => l1.addPropertyDeletionOverride('GlobalSecondaryIndexes'), []],
  ['a changed property', (l1) => { l1.localSecondaryIndexes = [indexOf('by-state') as dynamodb.CfnTable.LocalSecondaryIndexProperty]; }, ['by-owner', 'by-state']],
])('%s counts, also after the names were read', (_, change, names) => {
  const { l1 } = tableWithIndex();
  expect(indexNamesOf(l1)).toEqual(['by-owner']);
  change(l1);
  expect(indexNamesOf(l1)).toEqual(names);
});

test('a name that is a token stays one', () => {
  const { table, l1 } = tableWithIndex();
  table.addGlobalSecondaryIndex({ indexName: Fn.importValue('index-name'), partitionKey: KEY });
  expect(stack.resolve(indexNamesOf(l1))).toEqual(['by-owner', { 'Fn::ImportValue': 'index-name' }]);
});
