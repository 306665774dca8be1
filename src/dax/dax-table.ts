import type { ResourceEnvironment } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import { IConstruct, IMixin, Node } from 'constructs';
import { refuseUnknownOptions } from '../private/known-options';
import { isKind } from '../private/option-types';

/** What a cluster has to know of a table that it cannot find out by itself. */
export interface DaxTableOptions {
  /**
   * The names of the indexes that clients query and scan through the cluster.
   *
   * @default - all indexes of a table that this app makes; none of one that it does not make
   */
  readonly indexNames?: string[];

  /**
   * The customer managed key that the table is encrypted with.
   *
   * @default - the key that the table says it has: `encryptionKey` of the construct
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * A table, and what a DAX cluster may do with it. It stands wherever a table does in `tables` of a cluster:
 *
 * `tables: [orders, DaxTable.readOnly(catalogue)]`
 */
export class DaxTable implements dynamodb.ITableRef {
  /**
   * A table that clients read and write through the cluster. A table that is given without saying so is one.
   *
   * @param table a table of this app or an imported one
   * @param options indexes and key, where the table does not tell
   */
  public static readWrite(table: dynamodb.ITableRef, options: DaxTableOptions = {}): DaxTable {
    refuseUnknownOptions('DaxTable.readWrite', options, OPTIONS);
    return new DaxTable(table, false, options);
  }

  /**
   * A table that clients only read through the cluster. Whoever writes, writes to DynamoDB; the cluster serves what it has
   * until it expires.
   *
   * @param table a table of this app or an imported one
   * @param options indexes and key, where the table does not tell
   */
  public static readOnly(table: dynamodb.ITableRef, options: DaxTableOptions = {}): DaxTable {
    refuseUnknownOptions('DaxTable.readOnly', options, OPTIONS);
    return new DaxTable(table, true, options);
  }

  /**
   * A table as it was given, whichever way.
   *
   * @internal
   */
  public static _of(table: dynamodb.ITableRef): DaxTable {
    return isDaxTable(table) ? table : DaxTable.readWrite(table);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'DaxTable';

  /**
   * What the user handed in.
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

  /** The environment that the table is in. */
  public get env(): ResourceEnvironment {
    return this._table.env;
  }

  /** Name and ARN of the table. */
  public get tableRef(): dynamodb.TableReference {
    return this._table.tableRef;
  }

  /**
   * Applies mixins to the table.
   *
   * @param mixins the mixins
   */
  public with(...mixins: IMixin[]): IConstruct {
    return this._table.with(...mixins);
  }
}

/** By kind and not by class: an app may hold two copies of the library. */
function isDaxTable(table: dynamodb.ITableRef): table is DaxTable {
  return isKind('DaxTable')(table);
}

const OPTIONS: readonly string[] = ['indexNames', 'encryptionKey'];
