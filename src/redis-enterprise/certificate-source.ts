import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** Fields of a secret. */
export interface SecretSource {
  readonly secret: secretsmanager.ISecret;
  readonly certificateField: string;
  readonly privateKeyField: string;
}

/** Where a node gets a certificate: from a secret, or from ACM. */
export interface CertificateSource {
  readonly secret?: SecretSource;
  readonly certificateArn?: string;
}
