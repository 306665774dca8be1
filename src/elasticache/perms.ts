/**
 * The only action that a client needs for IAM authentication.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 */
export const CONNECT_ACTIONS: readonly string[] = ['elasticache:Connect'];

/**
 * What ElastiCache does with a customer managed key on behalf of whoever creates the cache: it makes grants for the
 * life of the cache and for each backup.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
 */
export const KEY_ACTIONS: readonly string[] = ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** The services through which ElastiCache uses a key: the page on encryption at rest names both. */
export const KEY_SERVICES: readonly string[] = ['elasticache', 'dax'];
