import type { ResourceEnvironment } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import { IConstruct, IMixin, Node } from 'constructs';
import { refuseUnknownOptions } from '../private/known-options';
import { isKind } from '../private/option-types';

/** Properties of a table that the cluster needs and cannot determine from the table itself. */
export interface DaxTableOptions {
  /**
   * The names of the indexes that clients query and scan through the cluster.
   *
   * @default - all indexes of a table defined in this app; no indexes of an imported table
   */
  readonly indexNames?: string[];

  /**
   * The customer managed key that encrypts the table.
   *
   * @default - the `encryptionKey` of the table construct
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * A table with the access that a DAX cluster has to it, for the option `tables` of the cluster.
 *
 * For example: `tables: [orders, DaxTable.readOnly(catalogue)]`
 */
export class DaxTable implements dynamodb.ITableRef {
  /**
   * A table that clients can read and write through the cluster.
   *
   * A table passed to the cluster directly has the same access.
   *
   * @param table a table of this app, or an imported table
   * @param options indexes and encryption key, if they cannot be determined from the table
   */
  public static readWrite(table: dynamodb.ITableRef, options: DaxTableOptions = {}): DaxTable {
    refuseUnknownOptions('DaxTable.readWrite', options, OPTIONS);
    return new DaxTable(table, false, options);
  }

  /**
   * A table that clients can only read through the cluster.
   *
   * Writes go directly to DynamoDB. The cluster serves cached data until it expires.
   *
   * @param table a table of this app, or an imported table
   * @param options indexes and encryption key, if they cannot be determined from the table
   */
  public static readOnly(table: dynamodb.ITableRef, options: DaxTableOptions = {}): DaxTable {
    refuseUnknownOptions('DaxTable.readOnly', options, OPTIONS);
    return new DaxTable(table, true, options);
  }

  /**
   * Converts an entry of the option `tables`.
   *
   * @internal
   */
  public static _of(table: dynamodb.ITableRef): DaxTable {
    return isDaxTable(table) ? table : DaxTable.readWrite(table);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'DaxTable';

  /**
   * The underlying table construct.
   *
   * @internal
   */
  public readonly _table: dynamodb.ITableRef;

  /** @internal */
  public readonly _options: DaxTableOptions;

  private constructor(
    table: dynamodb.ITableRef,
    /** Whether the cluster may only read the table. */
    public readonly isReadOnly: boolean,
    options: DaxTableOptions,
  ) {
    this._table = isDaxTable(table) ? table._table : table;
    this._options = isDaxTable(table) ? { ...table._options, ...options } : options;
  }

  /** The node of the table in the construct tree. */
  public get node(): Node {
    return this._table.node;
  }

  /** The account and Region of the table. */
  public get env(): ResourceEnvironment {
    return this._table.env;
  }

  /** The name and ARN of the table. */
  public get tableRef(): dynamodb.TableReference {
    return this._table.tableRef;
  }

  /**
   * Apply mixins to the table.
   *
   * @param mixins the mixins to apply
   */
  public with(...mixins: IMixin[]): IConstruct {
    return this._table.with(...mixins);
  }
}

/** Checks the brand instead of the class, because an app can load two copies of this library. */
function isDaxTable(table: dynamodb.ITableRef): table is DaxTable {
  return isKind('DaxTable')(table);
}

const OPTIONS: readonly string[] = ['indexNames', 'encryptionKey'];
