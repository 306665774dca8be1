import * as iam from 'aws-cdk-lib/aws-iam';
import type { IEncryptedDaxCluster } from './dax-cluster';
import { CLIENT_READ_ACTIONS, CLIENT_WRITE_ACTIONS } from './perms';

/**
 * Permissions on the data behind a DAX cluster. The network is another matter: see `connections`.
 *
 * **Whoever may use the cluster has what its role has**, on all of its tables: DAX tells clients apart by action and not by table.
 * Clients that must not see each other's tables need a cluster each.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
 */
export class DaxClusterGrants {
  /**
   * The permissions on a cluster.
   *
   * @internal
   */
  public static _of(cluster: IEncryptedDaxCluster): DaxClusterGrants {
    return new DaxClusterGrants(cluster);
  }

  private constructor(private readonly cluster: IEncryptedDaxCluster) {}

  /**
   * Lets an identity read through the cluster.
   *
   * @param grantee the identity
   */
  public read(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, CLIENT_READ_ACTIONS);
  }

  /**
   * Lets an identity write through the cluster. A transaction that checks a condition reads as well: `readWrite`.
   *
   * @param grantee the identity
   */
  public write(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, CLIENT_WRITE_ACTIONS);
  }

  /**
   * Lets an identity read and write through the cluster.
   *
   * @param grantee the identity
   */
  public readWrite(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, [...CLIENT_READ_ACTIONS, ...CLIENT_WRITE_ACTIONS]);
  }

  private grant(grantee: iam.IGrantable, actions: readonly string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.cluster.clusterArn] });
  }
}
