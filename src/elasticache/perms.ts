/**
 * The action that a client needs for IAM authentication.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 */
export const CONNECT_ACTIONS: readonly string[] = ['elasticache:Connect'];

/**
 * The actions that ElastiCache performs with a customer managed key on behalf of the principal that creates the cache. It
 * creates grants for the lifetime of the cache and of each backup.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
 */
export const KEY_ACTIONS: readonly string[] = ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/**
 * The services through which ElastiCache uses a key, for `kms:ViaService`. The page on encryption at rest names both.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
 */
export const KEY_SERVICES: readonly string[] = ['elasticache', 'dax'];
