import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { START_ACTIONS } from './perms';
import type { IRedisEnterpriseTls } from './redis-enterprise-tls-resource';

/** Grants for a `RedisEnterpriseTls`. */
export class RedisEnterpriseTlsGrants {
  /**
   * The grants of a `RedisEnterpriseTls`.
   *
   * @internal
   */
  public static _of(tls: IRedisEnterpriseTls): RedisEnterpriseTlsGrants {
    return new RedisEnterpriseTlsGrants(tls);
  }

  private constructor(private readonly tls: IRedisEnterpriseTls) {}

  /**
   * Grants permission to start a run immediately instead of waiting for the schedule, for example after a certificate rotation.
   *
   * @param grantee the principal
   * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartAssociationsOnce.html
   */
  public start(grantee: iam.IGrantable): iam.Grant {
    const arn = Stack.of(this.tls).formatArn({ service: 'ssm', resource: 'association', resourceName: this.tls.associationId });
    return iam.Grant.addToPrincipal({ grantee, actions: [...START_ACTIONS], resourceArns: [arn] });
  }
}
