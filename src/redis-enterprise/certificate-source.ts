import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** A secret and the names of its fields. */
export interface SecretSource {
  readonly secret: secretsmanager.ISecret;
  readonly certificateField: string;
  readonly privateKeyField: string;
}

/** The source that nodes fetch a certificate from: either a secret or ACM. */
export interface CertificateSource {
  readonly secret?: SecretSource;
  readonly certificateArn?: string;
}
