/**
 * Reads certificates and passwords from Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export const READ_SECRET_ACTIONS: readonly string[] = ['secretsmanager:GetSecretValue'];

/** Decrypts these secrets. */
export const DECRYPT_ACTIONS: readonly string[] = ['kms:Decrypt'];

/**
 * Reads a certificate to compare it, and exports its key if it has changed.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
 */
export const EXPORT_CERTIFICATE_ACTIONS: readonly string[] = ['acm:ExportCertificate', 'acm:GetCertificate'];

/**
 * Reads and writes the applied settings, for the next run and for the other nodes.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export const APPLIED_ACTIONS: readonly string[] = ['ssm:GetParameter', 'ssm:PutParameter'];

/**
 * Sends the metrics of a run. The action does not support resource-level permissions; a condition restricts the namespace.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
export const REPORT_ACTIONS: readonly string[] = ['cloudwatch:PutMetricData'];

/** Runs an association immediately. */
export const START_ACTIONS: readonly string[] = ['ssm:StartAssociationsOnce'];
