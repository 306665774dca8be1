import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { renderElement } from '../private/render';

/** The properties of a table in its template that contain index names. */
interface TableIndexes {
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: unknown }[];
  readonly LocalSecondaryIndexes?: readonly { readonly IndexName: unknown }[];
}

/** The names of the indexes of a table: global indexes first, as the table renders now. */
export function indexNamesOf(table: CfnResource): string[] {
  return (statedNamesOf(table) ?? renderedNamesOf(table)).map((name) => Token.asString(name));
}

/**
 * The names in the index properties of an L1, without rendering the whole table: each cluster needs them at every step of synthesis.
 *
 * @returns `undefined` if the template may say something else: the L1 has overrides, or the properties are not lists of indexes
 */
function statedNamesOf(table: CfnResource): unknown[] | undefined {
  // A subclass may render something else.
  if (!isExactly(dynamodb.CfnTable, table) && !isExactly(dynamodb.CfnGlobalTable, table)) return undefined;
  // The CDK declares the overrides as private.
  const { rawOverrides } = table as unknown as { readonly rawOverrides?: object };
  if (rawOverrides === undefined || Object.keys(rawOverrides).length > 0) return undefined;
  const { globalSecondaryIndexes, localSecondaryIndexes } = table;
  const indexes: unknown[] = [globalSecondaryIndexes, localSecondaryIndexes].flatMap((list) => Stack.of(table).resolve(list) ?? []);
  const names = indexes.map((index) => (index as Partial<dynamodb.CfnTable.GlobalSecondaryIndexProperty>).indexName);
  return names.includes(undefined) ? undefined : names;
}

function renderedNamesOf(table: CfnResource): unknown[] {
  return Object.values(renderElement(table)?.Resources ?? {}).flatMap((resource) => {
    const { GlobalSecondaryIndexes: global = [], LocalSecondaryIndexes: local = [] } = (resource as { Properties?: TableIndexes }).Properties ?? {};
    return [...global, ...local].map(({ IndexName }) => IndexName);
  });
}

function isExactly<T extends CfnResource>(type: new (...args: any[]) => T, resource: CfnResource): resource is T {
  return resource.constructor === type;
}
