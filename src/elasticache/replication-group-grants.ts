import * as iam from 'aws-cdk-lib/aws-iam';
import { CONNECT_ACTIONS } from './perms';
import type { IEncryptedRedisReplicationGroup } from './replication-group';
import { fail } from '../private/errors';

/** Permissions on a replication group. */
export class ReplicationGroupGrants {
  /**
   * The permissions on a group.
   *
   * @internal
   */
  public static _of(group: IEncryptedRedisReplicationGroup, iamUserArns: readonly string[]): ReplicationGroupGrants {
    return new ReplicationGroupGrants(group, iamUserArns);
  }

  private constructor(
    private readonly group: IEncryptedRedisReplicationGroup,
    /** The users that identities may connect as, by ARN. */
    private readonly iamUserArns: readonly string[],
  ) {}

  /**
   * Lets an identity connect with IAM credentials, as any of the group's IAM users. The network is another matter: see
   * `connections`.
   *
   * A permission on the group alone is not enough, so that the users are named too.
   *
   * @param grantee the identity
   * @throws when the group has no IAM users
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
   */
  public connect(grantee: iam.IGrantable): iam.Grant {
    if (this.iamUserArns.length === 0) {
      throw fail('ReplicationGroupWithoutIamUsers', 'Only IAM users connect with IAM credentials, and this replication group has none. '
        + 'Set authentication: CacheAuthentication.iamUsers(), or read the password with group.secret.grantRead(grantee). '
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html', this.group);
    }
    return iam.Grant.addToPrincipal({
      grantee,
      actions: [...CONNECT_ACTIONS],
      resourceArns: [this.group.replicationGroupArn, ...this.iamUserArns],
    });
  }
}
