/**
 * What nodes need of the certificates and passwords that they fetch.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export const READ_SECRET_ACTIONS: readonly string[] = ['secretsmanager:GetSecretValue'];

/** The same, of the keys that these are encrypted with. */
export const DECRYPT_ACTIONS: readonly string[] = ['kms:Decrypt'];

/**
 * The certificate, to compare it, and the key, when it is another one.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
 */
export const EXPORT_CERTIFICATE_ACTIONS: readonly string[] = ['acm:ExportCertificate', 'acm:GetCertificate'];

/**
 * What was set, for the next run and for the other nodes.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export const APPLIED_ACTIONS: readonly string[] = ['ssm:GetParameter', 'ssm:PutParameter'];

/**
 * The report of a run. The action takes no resource; its condition takes a namespace.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
export const REPORT_ACTIONS: readonly string[] = ['cloudwatch:PutMetricData'];

/** What it takes to run an association now. */
export const START_ACTIONS: readonly string[] = ['ssm:StartAssociationsOnce'];
