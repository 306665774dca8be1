/**
 * The actions of clients that read through a cluster. The service classifies condition checks, which transactions use, as read.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodbacceleratordax.html
 */
export const CLIENT_READ_ACTIONS: readonly string[] = ['dax:BatchGetItem', 'dax:ConditionCheckItem', 'dax:GetItem', 'dax:Query', 'dax:Scan'];

/**
 * The actions of clients that write through a cluster. Together with the read actions, these are all actions on items.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodbacceleratordax.html
 */
export const CLIENT_WRITE_ACTIONS: readonly string[] = ['dax:BatchWriteItem', 'dax:DeleteItem', 'dax:PutItem', 'dax:UpdateItem'];

/**
 * The actions of a cluster on a table to serve reads: those of its clients, and `DescribeTable` to look up the key schema.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export const TABLE_READ_ACTIONS: readonly string[] = [
  'dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan',
];

/**
 * The actions of a cluster on a table to forward writes.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export const TABLE_WRITE_ACTIONS: readonly string[] = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

/**
 * The actions on an index. No other of the actions above accepts an index as its resource.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const INDEX_ACTIONS: readonly string[] = ['dynamodb:Query', 'dynamodb:Scan'];

/**
 * The actions of DynamoDB with the customer managed key of a table, on behalf of a principal that reads the table.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const KEY_READ_ACTIONS: readonly string[] = ['kms:Decrypt', 'kms:DescribeKey'];

/**
 * The additional actions on behalf of a principal that writes to the table.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const KEY_WRITE_ACTIONS: readonly string[] = ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
