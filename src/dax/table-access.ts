import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { DaxTable } from './dax-table';
import { INDEX_ACTIONS, KEY_READ_ACTIONS, KEY_WRITE_ACTIONS, TABLE_READ_ACTIONS, TABLE_WRITE_ACTIONS } from './perms';
import { indexNamesOf } from './table-indexes';
import { DAX_SERVICE_PRINCIPALS } from '../facts';
import { l1Of } from '../private/l1-of';

/** Creates the role with which a cluster accesses its tables, with exactly the permissions for this. */
export function tableRole(scope: Construct, tables: readonly DaxTable[]): { readonly role: iam.Role; readonly keyGrants: iam.Grant[] } {
  const role = new iam.Role(scope, 'Role', {
    assumedBy: new iam.ServicePrincipal(DAX_SERVICE_PRINCIPALS[0]),
    description: `Tables of the DAX cluster ${scope.node.path}`,
    inlinePolicies: { Tables: new TablePolicy(tables) },
  });
  const keyGrants = tables.flatMap((table) => {
    const actions = table.isReadOnly ? KEY_READ_ACTIONS : [...KEY_READ_ACTIONS, ...KEY_WRITE_ACTIONS];
    return keyOf(table)?.grant(role, ...actions) ?? [];
  });
  return { role, keyGrants };
}

/** The customer managed key of a table, if known. */
export function keyOf({ _table, _options }: DaxTable): kms.IKey | undefined {
  return _options.encryptionKey ?? (_table as Partial<dynamodb.ITable>).encryptionKey;
}

/** The names of the indexes that a cluster may query: the given ones, or those in the template for a table of this app. */
function queryableIndexesOf({ _table, _options }: DaxTable): string[] {
  if (_options.indexNames) return _options.indexNames;
  return l1Of(_table).flatMap(indexNamesOf);
}

/** The permissions on the tables. Rendered at synthesis, because indexes can be added to a table until then. */
class TablePolicy extends iam.PolicyDocument {
  constructor(private readonly tables: readonly DaxTable[]) {
    super();
  }

  public override get isEmpty(): boolean {
    return false;
  }

  public override resolve(context: Parameters<iam.PolicyDocument['resolve']>[0]): unknown {
    return new iam.PolicyDocument({ statements: tableStatements(this.tables) }).resolve(context);
  }
}

function tableStatements(tables: readonly DaxTable[]): iam.PolicyStatement[] {
  const arnsOf = (some: readonly DaxTable[]): string[] => some.map(({ tableRef }) => tableRef.tableArn);
  return [
    { actions: [...TABLE_READ_ACTIONS, ...TABLE_WRITE_ACTIONS].sort(), resources: arnsOf(tables.filter(({ isReadOnly }) => !isReadOnly)) },
    { actions: [...TABLE_READ_ACTIONS], resources: arnsOf(tables.filter(({ isReadOnly }) => isReadOnly)) },
    {
      actions: [...INDEX_ACTIONS],
      resources: tables.flatMap((table) => queryableIndexesOf(table).map((name) => `${table.tableRef.tableArn}/index/${name}`)),
    },
  ].filter(({ resources }) => resources.length > 0).map((statement) => new iam.PolicyStatement(statement));
}
