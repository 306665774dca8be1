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
 * Options of `EncryptedDaxCluster`.
 *
 * Encryption at rest and in transit is always on. No option disables it. There is also no option for a key: DAX uses an AWS
 * managed key and does not support customer managed keys.
 */
export interface EncryptedDaxClusterProps {
  /**
   * The VPC of the nodes.
   *
   * Changing it replaces the cluster.
   */
  readonly vpc: ec2.IVpc;

  /**
   * The tables that clients access through the cluster.
   *
   * A table passed directly can be read and written. Use `DaxTable.readOnly(table)` for read-only access. The cluster gets a
   * role with the minimum permissions for this, on exactly these tables, their indexes and their encryption keys.
   *
   * Tables in another account or Region are refused. Changing the tables updates the role in place.
   *
   * @default - none; `role` is required and determines the tables
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
   */
  readonly tables?: dynamodb.ITableRef[];

  /**
   * An existing role with which the cluster accesses its tables, instead of `tables`.
   *
   * The role must trust `dax.amazonaws.com`. The construct does not add permissions to it. Changing it replaces the cluster.
   *
   * @default - a role is created for `tables`
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
   */
  readonly role?: iam.IRole;

  /**
   * The subnets of the nodes. Public subnets are refused.
   *
   * @default - the private subnets with egress, or the isolated subnets if there are none
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * An existing subnet group, instead of `vpcSubnets`.
   *
   * Changing it replaces the cluster.
   *
   * @default - a subnet group is created for `vpcSubnets`
   */
  readonly subnetGroup?: dax.ISubnetGroupRef;

  /**
   * The security groups of the nodes.
   *
   * An empty list is refused, because DAX would use the default security group of the VPC.
   *
   * @default - a security group without rules; use `connections` to allow access
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The IP address types of the nodes.
   *
   * Changing it replaces the cluster.
   *
   * @default - the service derives it from the subnets
   */
  readonly networkType?: CacheNetworkType;

  /**
   * The type of all nodes. Each node is billed by the hour.
   *
   * **Changing it replaces the cluster.** The new cluster starts empty and has a new endpoint.
   *
   * The default is the smallest type that is not burstable and is documented to support encryption at rest. It does not
   * change within a major version of this library.
   *
   * @default DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.LARGE)
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.sizing-guide.html
   */
  readonly nodeType?: DaxNodeType;

  /**
   * The replication factor: the number of nodes, from 1 to 11, including the primary.
   *
   * Every node holds the same data. More nodes increase read throughput and availability. Fewer than three nodes cause a
   * warning. Changes are applied in place.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html
   */
  readonly replicationFactor?: number;

  /**
   * The Availability Zones of the nodes, one entry per node. An Availability Zone can occur more than once.
   *
   * Availability Zones without one of the selected subnets are refused. Changes are applied in place.
   *
   * @default - DAX spreads the nodes over the Availability Zones of the subnets
   */
  readonly availabilityZones?: string[];

  /**
   * The time to live (TTL) of the item cache, which serves `GetItem` and `BatchGetItem`. The resolution is one millisecond.
   *
   * With 0, items never expire: data written directly to the table stays invisible until the item is evicted.
   *
   * @default - 5 minutes, the default of the service
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.cluster-management.html
   */
  readonly itemTtl?: Duration;

  /**
   * The time to live (TTL) of the query cache, which serves `Query` and `Scan`. The resolution is one millisecond.
   *
   * With 0, results are not cached.
   *
   * @default - 5 minutes, the default of the service
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.cluster-management.html
   */
  readonly queryTtl?: Duration;

  /**
   * The weekly window for patches, in UTC.
   *
   * @default - the service chooses a window
   */
  readonly maintenanceWindow?: WeeklyWindow;

  /**
   * The topic for notifications about failover, scaling and maintenance.
   *
   * @default - no notifications
   */
  readonly notificationTopic?: sns.ITopicRef;

  /**
   * The name of the cluster: 1 to 20 lower-case letters, digits and single hyphens, starting with a letter.
   *
   * Names that contain `sudo` or `grep` are refused. Changing the name replaces the cluster.
   *
   * With an explicit name, any other change that replaces the cluster fails unless you also change the name. The name is
   * **public**: it is part of the endpoint's certificate, and certificates are recorded in public logs.
   *
   * @default - CloudFormation generates a name
   */
  readonly clusterName?: string;

  /**
   * The description of the cluster.
   *
   * @default - the path of the construct, followed by `(encrypted)`
   */
  readonly description?: string;
}
