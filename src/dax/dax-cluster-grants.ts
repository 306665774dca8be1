import * as iam from 'aws-cdk-lib/aws-iam';
import type { IEncryptedDaxCluster } from './dax-cluster';
import { CLIENT_READ_ACTIONS, CLIENT_WRITE_ACTIONS } from './perms';

/**
 * Permissions to access data through a DAX cluster.
 *
 * **Every client can access all tables of the cluster, with the permissions of the cluster's role.** DAX authorizes clients
 * by action, not by table. Use separate clusters for clients that must not access each other's tables.
 *
 * Network access is separate: see `connections`.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export class DaxClusterGrants {
  /**
   * Creates the grants of a cluster.
   *
   * @internal
   */
  public static _of(cluster: IEncryptedDaxCluster): DaxClusterGrants {
    return new DaxClusterGrants(cluster);
  }

  private constructor(private readonly cluster: IEncryptedDaxCluster) {}

  /**
   * Allow the grantee to read through the cluster.
   *
   * @param grantee the identity to grant the permission to
   */
  public read(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, CLIENT_READ_ACTIONS);
  }

  /**
   * Allow the grantee to write through the cluster.
   *
   * Transactions with condition checks also read: use `readWrite` for them.
   *
   * @param grantee the identity to grant the permission to
   */
  public write(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, CLIENT_WRITE_ACTIONS);
  }

  /**
   * Allow the grantee to read and write through the cluster.
   *
   * @param grantee the identity to grant the permission to
   */
  public readWrite(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, [...CLIENT_READ_ACTIONS, ...CLIENT_WRITE_ACTIONS]);
  }

  private grant(grantee: iam.IGrantable, actions: readonly string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.cluster.clusterArn] });
  }
}
