import { Duration } from 'aws-cdk-lib';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { DaxNodeType } from './dax-node-type';
import type { CacheNetworkType } from '../elasticache';
import type { WeeklyWindow } from '../schedule';

/**
 * Options of `EncryptedDaxCluster`. There is none that switches encryption off: it is always on, at rest and in transit. There
 * is none for a key either: DAX encrypts with a key that AWS manages, and takes no other.
 */
export interface EncryptedDaxClusterProps {
  /** The VPC that the nodes live in. Changing it replaces the cluster. */
  readonly vpc: ec2.IVpc;

  /**
   * The tables that clients use through the cluster. A table that is given as it is can be read and written;
   * `DaxTable.readOnly(table)` makes it one that can only be read. The cluster gets a role with the least that this takes,
   * on exactly these tables and their indexes, and on the keys that they are encrypted with.
   *
   * The tables have to be in the account and Region of the cluster. Changing them changes the role, in place.
   *
   * @default - none: `role` says what the cluster may use
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
   */
  readonly tables?: dynamodb.ITableRef[];

  /**
   * The role that the cluster uses tables with, instead of one that is made for `tables`. It has to trust `dax.amazonaws.com`,
   * and nothing is added to it. Changing it replaces the cluster.
   *
   * @default - a role is made for `tables`
   */
  readonly role?: iam.IRole;

  /**
   * The subnets of the nodes. Public subnets are refused.
   *
   * @default - the private subnets with egress; the isolated ones if there are none
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * A subnet group that exists, instead of one made from `vpcSubnets`. Changing it replaces the cluster.
   *
   * @default - a subnet group is made from `vpcSubnets`
   */
  readonly subnetGroup?: dax.ISubnetGroupRef;

  /**
   * The security groups of the nodes; at least one, as DAX takes that of the VPC for all otherwise.
   *
   * @default - one security group without any rule: open it with `connections`
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The addresses of the nodes. Changing it replaces the cluster.
   *
   * @default - as the subnets are
   */
  readonly networkType?: CacheNetworkType;

  /**
   * The type of every node. **Changing it replaces the cluster**: the new one starts empty, under another address. You pay for
   * each node by the hour.
   *
   * @default DaxNodeType.R5_LARGE, the smallest that is not burstable and documented to encrypt; fixed for this major release of the library
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.sizing-guide.html
   */
  readonly nodeType?: DaxNodeType;

  /**
   * The number of nodes, from 1 to 11: a primary and its replicas. Every node holds the same data, so that more of them answer more
   * reads and survive more losses. Fewer than three warn. It changes in place.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html
   */
  readonly replicationFactor?: number;

  /**
   * The Availability Zones of the nodes: as many as there are nodes, each one that a subnet is in. A zone may be named more than
   * once. They change in place.
   *
   * @default - DAX spreads the nodes over the zones of the subnets
   */
  readonly availabilityZones?: string[];

  /**
   * How long an item stays in the cache that `GetItem` and `BatchGetItem` are answered from, to the millisecond. With 0 items never
   * expire: what others write to the table directly is not seen until the item is pushed out.
   *
   * @default - 5 minutes
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.cluster-management.html
   */
  readonly itemTtl?: Duration;

  /**
   * How long a result stays in the cache that `Query` and `Scan` are answered from, to the millisecond. With 0 results are not kept.
   *
   * @default - 5 minutes
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.cluster-management.html
   */
  readonly queryTtl?: Duration;

  /**
   * The weekly window for patches, in UTC.
   *
   * @default - the service picks one
   */
  readonly maintenanceWindow?: WeeklyWindow;

  /**
   * A topic that hears about failovers, scaling and maintenance.
   *
   * @default - no notifications
   */
  readonly notificationTopic?: sns.ITopicRef;

  /**
   * The name of the cluster: 1 to 20 lower-case letters, digits and single hyphens, a letter first, without `sudo` or `grep` in it.
   * Changing it replaces the cluster.
   *
   * With a name of your own, a change that replaces the cluster fails unless the name changes too. The name is
   * **public**: it is in the certificate of the endpoint, and certificates are logged for everybody to see.
   *
   * @default - CloudFormation makes one
   */
  readonly clusterName?: string;

  /**
   * What the cluster is for.
   *
   * @default - the path of the construct
   */
  readonly description?: string;
}
