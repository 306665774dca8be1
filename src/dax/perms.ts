/**
 * What a client may do through a cluster without changing anything. The service counts the check of a condition, which
 * transactions make, as reading.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodbacceleratordax.html
 */
export const CLIENT_READ_ACTIONS: readonly string[] = ['dax:BatchGetItem', 'dax:ConditionCheckItem', 'dax:GetItem', 'dax:Query', 'dax:Scan'];

/**
 * What a client may change through a cluster. These and the ones above are all actions on data that there are.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodbacceleratordax.html
 */
export const CLIENT_WRITE_ACTIONS: readonly string[] = ['dax:BatchWriteItem', 'dax:DeleteItem', 'dax:PutItem', 'dax:UpdateItem'];

/**
 * What a cluster does with a table to answer reads: what its clients ask for, and looking up the key of the table.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export const TABLE_READ_ACTIONS: readonly string[] = [
  'dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan',
];

/**
 * What a cluster does with a table to pass on writes.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export const TABLE_WRITE_ACTIONS: readonly string[] = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

/**
 * What can be done with an index. Of the actions above no other takes one as its resource.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const INDEX_ACTIONS: readonly string[] = ['dynamodb:Query', 'dynamodb:Scan'];

/**
 * What DynamoDB does with a customer managed key of a table on behalf of whoever reads the table.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const KEY_READ_ACTIONS: readonly string[] = ['kms:Decrypt', 'kms:DescribeKey'];

/**
 * The same, on behalf of whoever writes to the table.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const KEY_WRITE_ACTIONS: readonly string[] = ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
