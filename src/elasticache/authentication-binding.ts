import type { CfnResource, SecretValue } from 'aws-cdk-lib';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** What an authentication method adds to a replication group. */
export interface AuthenticationBinding {
  readonly userGroupIds?: string[];
  readonly authToken?: SecretValue;
  /** The secret with `username` and `password`. */
  readonly secret?: secretsmanager.ISecret;
  readonly userName?: string;
  /** The ids of the users that authenticate with IAM. */
  readonly iamUserIds: string[];
  /** The L1s created for this method. */
  readonly resources: CfnResource[];
  /** Whether the L1s hold default values only, without any input from the caller. */
  readonly isDefaulted?: boolean;
  /** Referenced L1s that were created elsewhere. */
  readonly context?: CfnResource[];
}
