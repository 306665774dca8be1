import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { START_ACTIONS } from './perms';
import type { IRedisEnterpriseTls } from './redis-enterprise-tls-resource';

/** Permissions on what keeps the TLS of a cluster. */
export class RedisEnterpriseTlsGrants {
  /**
   * The permissions on one.
   *
   * @internal
   */
  public static _of(tls: IRedisEnterpriseTls): RedisEnterpriseTlsGrants {
    return new RedisEnterpriseTlsGrants(tls);
  }

  private constructor(private readonly tls: IRedisEnterpriseTls) {}

  /**
   * Lets an identity have the nodes look now and not at the next time of the schedule: what has rotated a certificate, for one.
   *
   * @param grantee the identity
   * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartAssociationsOnce.html
   */
  public start(grantee: iam.IGrantable): iam.Grant {
    const arn = Stack.of(this.tls).formatArn({ service: 'ssm', resource: 'association', resourceName: this.tls.associationId });
    return iam.Grant.addToPrincipal({ grantee, actions: [...START_ACTIONS], resourceArns: [arn] });
  }
}
