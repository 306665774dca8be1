import type { CfnResource, SecretValue } from 'aws-cdk-lib';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** What a way to authenticate adds to a replication group. */
export interface AuthenticationBinding {
  readonly userGroupIds?: string[];
  readonly authToken?: SecretValue;
  /** The secret with `username` and `password`. */
  readonly secret?: secretsmanager.ISecret;
  readonly userName?: string;
  /** The ids of the users that may connect with IAM credentials. */
  readonly iamUserIds: string[];
  /** The L1s that were made for it. */
  readonly resources: CfnResource[];
  /** Nothing that a user chose went into them. */
  readonly settled?: boolean;
  /** The L1s of somebody else that it refers to. */
  readonly context?: CfnResource[];
}
