import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { CachePortForward } from './cache-port-forward';

/** Properties of `NatBastionAccess`. No property opens the instance to everyone, and none forwards to a cache without TLS. */
export interface NatBastionAccessProps {
  /**
   * The VPC of the instance and of the caches.
   *
   * Changing it replaces the instance.
   */
  readonly vpc: ec2.IVpc;

  /**
   * The caches and hosts to forward ports to.
   *
   * Changing them replaces the instance. The Elastic IP is kept.
   */
  readonly forwards: CachePortForward[];

  /**
   * The public IPv4 addresses of the clients that can connect.
   *
   * Required unless `publicAccess` is `false`. Ranges that cover every address, alone or together, are refused, and so are IPv6
   * addresses, prefix lists and security groups.
   *
   * @default - no client can connect
   */
  readonly trustedClients?: ec2.IPeer[];

  /**
   * Whether the instance has an Elastic IP that trusted clients connect to.
   *
   * If `false`, the instance is in a private subnet and accepts no connections. Principals with `grants.startSession` forward
   * ports through Session Manager. Changing it replaces the instance.
   *
   * @default true
   */
  readonly publicAccess?: boolean;

  /**
   * The public IPv4 addresses of the clients that can connect with SSH.
   *
   * There is no key pair: EC2 Instance Connect provides a temporary key for each connection. Session Manager opens a shell
   * without SSH. Refused if `publicAccess` is `false`.
   *
   * @default - port 22 is closed
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-linux-inst-eic.html
   */
  readonly sshClients?: ec2.IPeer[];

  /**
   * The subnets to choose from.
   *
   * The instance uses the first public subnet that contains no cache, or the first private subnet if `publicAccess` is `false`.
   * Changing the subnet replaces the instance.
   *
   * @default - the public subnets of the VPC, or its private subnets if `publicAccess` is `false`
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * How often the instance resolves the names of the caches, from 5 to 300 seconds.
   *
   * After a failover, clients can reach the old address for this long. Changing it replaces the instance.
   *
   * @default Duration.seconds(15)
   */
  readonly refreshPeriod?: Duration;

  /**
   * The type of the instance.
   *
   * AWS charges for the time that the instance runs. Changing the type restarts the instance; changing to another architecture
   * replaces it.
   *
   * @default - t4g.nano, the smallest Graviton type
   */
  readonly instanceType?: ec2.InstanceType;

  /**
   * The image of the instance.
   *
   * Must be Amazon Linux 2023 for the architecture of `instanceType`. Changing it replaces the instance.
   *
   * @default - the latest image at each deployment; a deployment after a new image was published replaces the instance
   */
  readonly machineImage?: ec2.IMachineImage;

  /**
   * Whether EC2 sends the metrics of the instance every minute instead of every five minutes.
   *
   * Status check metrics are always sent every minute.
   *
   * @default true
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html
   */
  readonly detailedMonitoring?: boolean;
}
