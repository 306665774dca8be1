import * as iam from 'aws-cdk-lib/aws-iam';
import { CONNECT_ACTIONS } from './perms';
import type { IEncryptedRedisReplicationGroup } from './replication-group';
import { fail } from '../private/errors';

/** Permissions on a replication group. */
export class ReplicationGroupGrants {
  /**
   * Creates the grants of a group.
   *
   * @internal
   */
  public static _of(group: IEncryptedRedisReplicationGroup, iamUserArns: readonly string[]): ReplicationGroupGrants {
    return new ReplicationGroupGrants(group, iamUserArns);
  }

  private constructor(
    private readonly group: IEncryptedRedisReplicationGroup,
    /** The ARNs of the users that identities can connect as. */
    private readonly iamUserArns: readonly string[],
  ) {}

  /**
   * Allow the grantee to connect with IAM authentication, as any of the group's IAM users.
   *
   * Grants `elasticache:Connect` on the group and on the users, because IAM authentication requires both. Network access is
   * separate: see `connections`.
   *
   * @param grantee the identity to grant the permission to
   * @throws if the group has no IAM users
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
   */
  public connect(grantee: iam.IGrantable): iam.Grant {
    if (this.iamUserArns.length === 0) {
      throw fail('ReplicationGroupWithoutIamUsers', 'This replication group has no IAM users, and only these can connect with IAM credentials. '
        + 'Set authentication: CacheAuthentication.iamUsers(), or allow the grantee to read the password with group.secret.grantRead(grantee). '
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html', this.group);
    }
    return iam.Grant.addToPrincipal({
      grantee,
      actions: [...CONNECT_ACTIONS],
      resourceArns: [this.group.replicationGroupArn, ...this.iamUserArns],
    });
  }
}
